/// For each day of a calendar the last of so many working days after it: a look-up where millions are asked for.
public struct DueTable: Sendable {
  /// The day to which the first of `days` belongs, as all days here a day number.
  public let firstDay: Int
  /// `unknown` where the calendar does not reach that far.
  public let days: [Int32]
  public static let unknown = Int32.min

  /// - Parameter limit: working days, from 0.
  public init(_ calendar: WorkCalendar, limit: Int) {
    guard let first = calendar.years.min(), let last = calendar.years.max(),
      let start = CivilDate(year: first, month: 1, day: 1), let end = CivilDate(year: last, month: 12, day: 31)
    else {
      (firstDay, days) = (0, [])
      return
    }
    firstDay = start.dayNumber
    days = (start.dayNumber...end.dayNumber).map { number in
      guard let day = CivilDate(dayNumber: number), let due = try? calendar.date(limit, workingDaysAfter: day) else {
        return Self.unknown
      }
      return Int32(due.dayNumber)
    }
  }

  /// The last day for what starts on a day, both as day numbers; nil where the calendar does not reach that far.
  public subscript(day: Int) -> Int? {
    let index = day - firstDay
    guard days.indices.contains(index), days[index] != Self.unknown else { return nil }
    return Int(days[index])
  }
}
