internal import CXLSXWriter
import Formulas

extension Sheet {
  /// Draws a bar in each cell that holds a number: none at the lower end of `range`, the cell's whole width at its
  /// upper end. The numbers stay readable above the bars, also in print.
  ///
  /// - Throws: `.outside`, `.notFinite` for ends that are no numbers.
  public mutating func drawBars(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, range: ClosedRange<Double>, color: CellColor
  ) throws(WorkbookError) {
    let (first, last) = try corners(rows, columns)
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      throw .notFinite(at: CellReference(sheet: name, row: rows.lowerBound, column: columns.lowerBound))
    }
    var bar = lxw_conditional_format()
    bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    bar.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    bar.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    bar.min_value = range.lowerBound
    bar.max_value = range.upperBound
    bar.bar_color = color.code
    // The bars of Excel 2010, one colour from end to end; Excel 2007 shows its own.
    bar.data_bar_2010 = 1
    bar.bar_solid = 1
    bar.bar_no_border = 1
    try check(
      worksheet_conditional_format_range(worksheet, first.row, first.column, last.row, last.column, &bar))
  }
}
