/// The working days of some years: Monday to Friday without the days off, and the weekend days that make up for
/// others.
///
/// A year is known when its 1 January is among the days off, as every yearly announcement has it: a make-up day of
/// the winter before does not make a year known. What touches an unknown year is an error, never a guess.
public struct WorkCalendar: Sendable {
  /// The years that the calendar covers.
  public let years: Set<Int>
  /// Every working day of the covered years, rising, as day numbers.
  private let workingDays: [Int32]
  /// The first day of the first covered year.
  private let firstDay: Int
  /// For each day from `firstDay` on, how many working days there are up to and with it.
  private let counts: [Int32]

  /// - Complexity: the days from the first covered year to the last.
  public init(daysOff: Set<CivilDate>, makeUpDays: Set<CivilDate>) {
    years = Set(daysOff.filter { $0.month == 1 && $0.day == 1 }.map(\.year))
    let closed = Set(daysOff.map(\.dayNumber))
    let open = Set(makeUpDays.map(\.dayNumber))
    guard let first = years.min(), let last = years.max(), let start = CivilDate(year: first, month: 1, day: 1),
      let end = CivilDate(year: last, month: 12, day: 31)
    else {
      (firstDay, workingDays, counts) = (0, [], [])
      return
    }
    firstDay = start.dayNumber
    var working: [Int32] = []
    var counts: [Int32] = []
    for day in start.dayNumber...end.dayNumber {
      let isWorking = open.contains(day) || CivilDate.weekday(ofDay: day) <= 5 && !closed.contains(day)
      if isWorking { working.append(Int32(day)) }
      counts.append(Int32(working.count))
    }
    workingDays = working
    self.counts = counts
  }

  /// - Errors: `.yearNotCovered`.
  public func isWorkingDay(_ date: CivilDate) throws(CalendarProblem) -> Bool {
    try cover(date.year...date.year)
    return count(through: date.dayNumber) > count(through: date.dayNumber - 1)
  }

  /// The working days from the day after `start` up to and with `end`; negative where `end` comes first.
  ///
  /// - Errors: `.yearNotCovered` for each year that is touched.
  public func workingDays(after start: CivilDate, through end: CivilDate) throws(CalendarProblem) -> Int {
    try cover(min(start.year, end.year)...max(start.year, end.year))
    return count(through: end.dayNumber) - count(through: start.dayNumber)
  }

  /// The last of `days` working days that are counted from the day after `start`. For 0 days it is `start` itself,
  /// or the next working day where `start` is off.
  ///
  /// - Errors: `.yearNotCovered` for each year from the start to the day found.
  public func date(_ days: Int, workingDaysAfter start: CivilDate) throws(CalendarProblem) -> CivilDate {
    precondition(days >= 0)
    try cover(start.year...start.year)
    let before = days == 0 ? count(through: start.dayNumber - 1) : count(through: start.dayNumber) + days - 1
    guard before < workingDays.count, let found = CivilDate(dayNumber: Int(workingDays[before])) else {
      throw .yearNotCovered((years.max() ?? start.year) + 1)
    }
    try cover(start.year...found.year)
    return found
  }

  /// A day, or where it is off the next working day: a last day that is off moves on.
  public func workingDay(from date: CivilDate) throws(CalendarProblem) -> CivilDate {
    try self.date(0, workingDaysAfter: date)
  }

  private func cover(_ asked: ClosedRange<Int>) throws(CalendarProblem) {
    for year in asked where !years.contains(year) { throw .yearNotCovered(year) }
  }

  private func count(through day: Int) -> Int {
    let index = day - firstDay
    return index < 0 ? 0 : Int(counts[min(index, counts.count - 1)])
  }
}
