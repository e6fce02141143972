/// From which day a workbook counts its days.
public enum DateSystem: Hashable, Sendable {
  /// 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was; Excel took it over from Lotus 1-2-3.
  case from1900
  /// 0 is 1 January 1904; the choice of old Macintosh machines, and of whoever wants negative times.
  case from1904
}

/// A date or a time as a cell holds it: a count of days with a fraction for the time.
///
/// - Source: ISO/IEC 29500-1:2016, 18.17.4.
public struct SerialDate: Hashable, Sendable {
  /// As the cell holds it.
  public let serial: Double
  public let system: DateSystem

  public init(serial: Double, system: DateSystem) {
    self.serial = serial
    self.system = system
  }

  /// The part of the day that has passed, from 0 to below 1.
  public var dayFraction: Double { serial - serial.rounded(.down) }

  /// The day and the time to the nearest second, as spreadsheets show them.
  ///
  /// nil where there is no such day: a negative count, one past the year 9999, 29 February 1900, and in the system
  /// from 1900 a count below 1, which is a time without a day.
  public var moment: CivilMoment? {
    let seconds = (serial * 86_400).rounded()
    guard seconds >= 0, seconds < 3_000_000 * 86_400 else { return nil }
    let (day, second) = Int(seconds).quotientAndRemainder(dividingBy: 86_400)
    let moment: CivilMoment
    switch system {
    case .from1904: moment = CivilMoment(daysSince1970: day - 24_107, second: second)
    case .from1900:
      // Before the day that never was, the count is one less than by the calendar.
      guard day >= 1, day != 60 else { return nil }
      moment = CivilMoment(daysSince1970: day - (day < 60 ? 25_568 : 25_569), second: second)
    }
    return moment.year <= 9999 ? moment : nil
  }
}
