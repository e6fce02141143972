import CivilCalendar
import Spreadsheet

/// The run of the program that makes a workbook, as its sources tell it.
public struct ReportRun: Sendable {
  /// The command that makes the same workbook again; empty where there is none.
  let command: String
  /// When it was made, as the caller says: the clock is never asked, so that the same inputs give the same bytes.
  let time: ReportTime?

  /// - Parameter arguments: those that bear on what the workbook holds, beginning with the program's name.
  public init(arguments: [String] = [], time: ReportTime? = nil) {
    command = arguments.map(Self.quoted).joined(separator: " ")
    self.time = time
  }

  /// As a shell takes it back: in quotes where there is more than plain letters.
  private static func quoted(_ argument: String) -> String {
    let isPlain = argument.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./:=,+@".unicodeScalars.contains(scalar)
    }
    return isPlain && !argument.isEmpty ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }
}

/// A date and a time of day in no particular time zone, from 1970 on.
public struct ReportTime: Hashable, Sendable {
  let date: CivilDate
  let hour: Int
  let minute: Int

  /// From `2017-02-15T08:00`, or `2017-02-15` for its beginning; nil where there is no such time.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = CivilDate(iso: String(parts[0])), date.year >= 1970 else { return nil }
    self.date = date
    guard parts.count == 2 else {
      (hour, minute) = (0, 0)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.map(\.count) == [2, 2], clock.joined().allSatisfy({ ("0"..."9").contains($0) }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
    else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  var moment: CivilMoment {
    CivilMoment(year: date.year, month: date.month, day: date.day, hour: hour, minute: minute)
  }

  /// `08:00 15/02/2017`.
  var onPaper: String { "\(Self.twoDigits(hour)):\(Self.twoDigits(minute)) \(date.onPaper)" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
