public import CivilCalendar
public import Diagnostics

/// A column of written dates, day before month unless the column shows otherwise; then nothing is swapped, but the
/// cells are refused.
///
/// - 02/3/2017, 2-3-2017, 2.3.2017, "ngày 2 tháng 3 năm 2017", 2017-03-02, and a workbook's numbers.
/// - 3/25/2016 can only be month before day and is refused; in a column with such a date, one that could be either
///   (3/2/2016) is refused as well.
/// - Two figures for a year, a year outside the ones expected, a day that the calendar does not have are refused.
/// - Where every date that could be either is a workbook's number, and every text is one that could not, a program
///   that takes month before day has read the others: they are warned of in `remarks`.
///
/// Cost: linear in the cells.
public struct DateColumn: Sendable {
  /// One reading a cell, in the order of the cells.
  public let cells: [CellReading<CivilDate>]
  /// Warnings, with the cell counted from 0.
  public let remarks: [(cell: Int, problem: any Problem)]

  /// - Parameters:
  ///   - system: from which day the workbook counts.
  ///   - years: the years that may occur; others are refused as slips.
  public init(_ cells: [WrittenCell], system: DateSystem = .from1900, years: ClosedRange<Int>) {
    let written = cells.map { cell -> WrittenDate? in
      if case .text(let text) = cell { WrittenDate(text) } else { nil }
    }
    let order = DayOrder(written)
    self.cells = zip(cells, written).map { cell, date in
      switch cell {
      case .blank: .missing(note: nil)
      case .truth(let truth): .fault(ValueProblem.notADate(truth ? "TRUE" : "FALSE"))
      case .number(let serial): Self.reading(of: serial, "\(serial)", system, years)
      case .text(let text): Self.reading(of: text, date, order, system, years)
      }
    }
    remarks = Self.swapped(cells, written, self.cells, order)
  }

  private static func reading(
    of text: String, _ date: WrittenDate?, _ order: DayOrder, _ system: DateSystem, _ years: ClosedRange<Int>
  ) -> CellReading<CivilDate> {
    switch Absence(text) {
    case .nothingArose: return .nothingArose
    case .missing(let note): return .missing(note: note)
    case .unclear: return .fault(ValueProblem.unclearNothing(text))
    case nil: break
    }
    switch date {
    case nil: return .fault(ValueProblem.notADate(text))
    case .serial(let serial)?: return reading(of: serial, text, system, years)
    case .certain(let year, let month, let day)?: return checked(year, month, day, text, years)
    case .shortYear(let first, let second, let year)?:
      let likely = "\(first)/\(second)/\(year < 50 ? 2000 + year : 1900 + year)"
      return .fault(ValueProblem.shortYear(text, likely: likely))
    case .twoThenYear(let first, let second, let year)?:
      let asDayFirst = CivilDate(year: year, month: second, day: first)
      let asMonthFirst = CivilDate(year: year, month: first, day: second)
      if asDayFirst == nil, let meant = asMonthFirst { return .fault(ValueProblem.monthFirst(text, meant: meant)) }
      if order.hasMonthFirst, let one = asDayFirst, let other = asMonthFirst, one != other {
        return .fault(ValueProblem.dayOrMonth(text, one, other))
      }
      return checked(year, second, first, text, years)
    }
  }

  private static func reading(
    of serial: Double, _ text: String, _ system: DateSystem, _ years: ClosedRange<Int>
  ) -> CellReading<CivilDate> {
    guard let date = CivilDate(serial: serial, system: system) else { return .fault(ValueProblem.notADate(text)) }
    return checked(date.year, date.month, date.day, text, years)
  }

  private static func checked(
    _ year: Int, _ month: Int, _ day: Int, _ text: String, _ years: ClosedRange<Int>
  ) -> CellReading<CivilDate> {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .fault(ValueProblem.noSuchDay(text)) }
    return years.contains(year) ? .value(date) : .fault(ValueProblem.improbableYear(date, expected: years))
  }

  /// At least three numbers, none of a day above 12, beside texts that all are: of honest dates three in five are.
  private static func swapped(
    _ cells: [WrittenCell], _ written: [WrittenDate?], _ read: [CellReading<CivilDate>], _ order: DayOrder
  ) -> [(cell: Int, problem: any Problem)] {
    let serials = cells.indices.filter { if case .number = cells[$0] { read[$0].value != nil } else { false } }
    let dates = serials.compactMap { read[$0].value }
    guard order.hasDayFirst, !order.hasEither, serials.count > 2, dates.allSatisfy({ $0.day <= 12 }) else { return [] }
    return zip(serials, dates).filter { $1.day != $1.month }.map { ($0, ValueProblem.maybeSwapped($1)) }
  }
}

/// What the written dates of a column show of the order of day and month.
private struct DayOrder {
  private(set) var hasDayFirst = false
  private(set) var hasMonthFirst = false
  /// A date that could be either.
  private(set) var hasEither = false

  init(_ dates: [WrittenDate?]) {
    for case .twoThenYear(let first, let second, let year)? in dates {
      switch (CivilDate(year: year, month: second, day: first), CivilDate(year: year, month: first, day: second)) {
      case (_?, nil): hasDayFirst = true
      case (nil, _?): hasMonthFirst = true
      case (_?, _?): hasEither = true
      case (nil, nil): break
      }
    }
  }
}
