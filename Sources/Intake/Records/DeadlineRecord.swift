public import CivilCalendar
public import Diagnostics
public import Scoring

/// A record with a deadline, such as a question that a citizen asked.
public struct DeadlineRecord: Hashable, Sendable {
  /// What the log calls it; empty where its kind has no key.
  public let key: String
  public let unit: Unit.ID
  /// The answer of the channel's column; nil where one limit holds for all.
  public let channel: String?
  public let received: CivilDate
  /// The day on which the right unit got it.
  public let forwarded: CivilDate?
  public let answered: CivilDate?
  /// The last day for an answer.
  public let due: CivilDate
  /// Where it stands.
  public let place: Place

  /// How it stands on a day.
  public func state(on day: CivilDate) -> AnswerState { AnswerState(due: due, answered: answered, on: day) }

  /// How many calendar days the answer came, or on `day` still is, behind the last day; 0 where it is not late.
  public func daysOverdue(on day: CivilDate) -> Int { max(0, end(on: day).dayNumber - due.dayNumber) }

  /// The same in working days.
  ///
  /// - Errors: `.yearNotCovered`.
  public func workingDaysOverdue(on day: CivilDate, in calendar: WorkCalendar) throws(CalendarProblem) -> Int {
    max(0, try calendar.workingDays(after: due, through: end(on: day)))
  }

  private func end(on day: CivilDate) -> CivilDate {
    if let answered, answered <= day { answered } else { day }
  }
}

/// A row with a deadline, as small as can be: days by their numbers, the unit and the channel's answer by their places.
struct DeadlineRow: Sendable {
  /// Empty until it is asked for.
  var key = ""
  var line: Int
  let unit: Int32
  let received: Int32
  let due: Int32
  private let channel: Int32
  private let forwarded: Int32
  private let answered: Int32

  /// What stands for a number that there is not.
  private static let missing = Int32.min

  /// - Precondition: the row has a unit that is evaluated, a day of receipt and a last day.
  @inline(__always)
  init(_ batch: borrowing RecordBatch, _ row: Int, _ slots: RecordLayout.DeadlineSlots) {
    line = batch.line(row)
    unit = Int32(batch.unit(row))
    received = Self.number(batch, row, slots.received)
    due = Self.number(batch, row, slots.due)
    channel = Self.number(batch, row, slots.channel)
    forwarded = Self.number(batch, row, slots.forwarded)
    answered = Self.number(batch, row, slots.answered)
  }

  @inline(__always)
  private static func number(_ batch: borrowing RecordBatch, _ row: Int, _ slot: Int?) -> Int32 {
    guard let slot else { return missing }
    let number = batch.number(slot, row: row)
    return number.isNaN ? missing : Int32(number)
  }

  /// - Parameter units: by the places that rows have for them.
  func record(_ layout: RecordLayout, _ units: [Unit.ID]) -> DeadlineRecord {
    func date(_ number: Int32) -> CivilDate? {
      number == Self.missing ? nil : CivilDate(dayNumber: Int(number))
    }
    guard let received = date(received), let due = date(due) else { preconditionFailure("a row without its days") }
    let labels = layout.deadline?.channel.flatMap { layout.labels[$0] }
    return DeadlineRecord(
      key: key, unit: units[Int(unit)], channel: channel == Self.missing ? nil : labels?[Int(channel)],
      received: received, forwarded: date(forwarded), answered: date(answered), due: due,
      place: Place(file: layout.file, line: line))
  }
}
