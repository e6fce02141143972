import Formulas

/// Why Excel would refuse, or offer to repair, a chart that the library writes without a word.
public enum ChartFlaw: Hashable, Sendable {
  /// None, or more than 255.
  case seriesCount(Int)
  /// A series over several rows and several columns, with other categories than values, or of over 32,000 values.
  case range(String)
  /// A cell beyond the sheet.
  case reference(String)
  /// A sheet that the workbook does not have.
  case unknownSheet(String)
  /// An axis that ends where it begins or before, or with a limit or a step that is no such number.
  case axis(least: Double?, most: Double?, step: Double?)
  /// A place of no size: its rows or columns are hidden.
  case noRoom(String)
}

extension Chart {
  /// The most series, and the most values of one, that Excel draws.
  static let mostSeries = 255
  static let mostValues = 32_000

  /// What Excel would not take; nil for a sound chart. Texts, number formats and measures are checked where they are
  /// written.
  ///
  /// - Parameter sheet: on which the chart stands.
  func flaw(on sheet: String) -> ChartFlaw? {
    if !(1...Self.mostSeries).contains(series.count) { return .seriesCount(series.count) }
    for one in series {
      for range in [one.categories, one.values] {
        let isLine = range.rows.count == 1 || range.columns.count == 1
        if !isLine { return .range(range.rendered(on: sheet)) }
        let isInside =
          range.rows.lowerBound >= 0 && range.rows.upperBound < FormulaLimits.rows && range.columns.lowerBound >= 0
          && range.columns.upperBound < FormulaLimits.columns
        if !isInside { return .reference("(\(range.rows), \(range.columns))") }
      }
      if one.categories.count != one.values.count || one.values.count > Self.mostValues {
        return .range(one.values.rendered(on: sheet))
      }
      if let name = one.name,
        !(0..<FormulaLimits.rows).contains(name.row) || !(0..<FormulaLimits.columns).contains(name.column)
      {
        return .reference("(\(name.row), \(name.column))")
      }
    }
    return [categoryAxis, valueAxis].first { !$0.isSound }
      .map { .axis(least: $0.least, most: $0.most, step: $0.step) }
  }
}

extension Chart.Axis {
  fileprivate var isSound: Bool {
    let numbers = [least, most, step].compactMap { $0 }
    if !numbers.allSatisfy(\.isFinite) { return false }
    if let least, let most, least >= most { return false }
    return step.map { $0 > 0 } ?? true
  }
}

extension CellRange {
  var count: Int { rows.count * columns.count }

  /// Its cells, row by row.
  var cells: [(row: Int, column: Int)] { rows.flatMap { row in columns.map { (row, $0) } } }
}
