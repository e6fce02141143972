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

/// Collects the records that are asked for.
struct DeadlineCollector: BatchConsumer {
  static var asksForPlaces: Bool { true }

  let layout: RecordLayout
  let units: [Unit.ID]
  let isWanted: @Sendable (DeadlineRecord) -> Bool
  private(set) var records: [DeadlineRecord] = []

  init(_ layout: RecordLayout, units: [Unit.ID], isWanted: @escaping @Sendable (DeadlineRecord) -> Bool) {
    self.layout = layout
    self.units = units
    self.isWanted = isWanted
  }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {
    guard let slots = layout.deadline else { return }
    for row in 0..<batch.count {
      let unit = batch.unit(row)
      func date(_ slot: Int?) -> CivilDate? {
        guard let slot else { return nil }
        let day = batch.number(slot, row: row)
        return day.isNaN ? nil : CivilDate(dayNumber: Int(day))
      }
      guard unit >= 0, let received = date(slots.received), let due = date(slots.due) else { continue }
      let channel = slots.channel.flatMap { slot -> String? in
        let number = batch.number(slot, row: row)
        return number.isNaN ? nil : layout.labels[slot].map { $0[Int(number)] }
      }
      let span = batch.key(row)
      let record = DeadlineRecord(
        key: PartReader<DeadlineCollector>.value(of: span, text + Int(span.start)), unit: units[unit],
        channel: channel, received: received, forwarded: date(slots.forwarded), answered: date(slots.answered),
        due: due, place: Place(file: layout.file, line: batch.line(row)))
      if isWanted(record) { records.append(record) }
    }
  }

  mutating func merge(_ later: DeadlineCollector, lines: Int) {
    records += later.records.map { $0.moved(by: lines) }
  }
}

extension DeadlineRecord {
  fileprivate func moved(by lines: Int) -> DeadlineRecord {
    DeadlineRecord(
      key: key, unit: unit, channel: channel, received: received, forwarded: forwarded, answered: answered, due: due,
      place: Place(file: place.file, line: place.line + lines))
  }
}
