internal import CXLSXWriter
import Formulas

/// How a row or a column is folded away: its level in the outline, 0 for none, up to 7.
public struct Outline: Hashable, Sendable {
  public var level: Int
  /// Folded away until somebody opens the group.
  public var isHidden: Bool
  /// The row or column beside a folded group, which carries the `+`.
  public var isCollapsed: Bool

  public init(level: Int = 0, isHidden: Bool = false, isCollapsed: Bool = false) {
    self.level = level
    self.isHidden = isHidden
    self.isCollapsed = isCollapsed
  }

  fileprivate func options() throws(WorkbookError) -> lxw_row_col_options {
    guard (0...7).contains(level) else { throw .measure(.outlineLevel, Double(level)) }
    return lxw_row_col_options(hidden: isHidden ? 1 : 0, level: UInt8(level), collapsed: isCollapsed ? 1 : 0)
  }
}

extension Sheet {
  /// Sets columns' width, in digits of the workbook's default font, 0…255.
  public mutating func setColumns(
    _ columns: ClosedRange<Int>, width: Double, style: CellStyle? = nil, outline: Outline = Outline()
  ) throws(WorkbookError) {
    let (_, first) = try place(0, columns.lowerBound)
    let (_, last) = try place(0, columns.upperBound)
    guard (0...255).contains(width) else { throw .measure(.columnWidth, width) }
    var options = try outline.options()
    let format = try storage.format(style)
    // One by one: the library writes ranges that meet as they come, which Excel offers to repair.
    for column in first...last {
      try check(worksheet_set_column_opt(worksheet, column, column, width, format, &options))
    }
  }

  /// Sets a row's height, in points, 0…409; without a height the row keeps the usual one.
  public mutating func setRow(
    _ row: Int, height: Double? = nil, style: CellStyle? = nil, outline: Outline = Outline()
  ) throws(WorkbookError) {
    let (r, _) = try place(row, 0)
    if let height, !(0...409).contains(height) { throw .measure(.rowHeight, height) }
    var options = try outline.options()
    try check(
      worksheet_set_row_opt(worksheet, r, height ?? usualRowHeight, storage.format(style), &options))
  }

  /// The height that a row was given, in points, or the usual one.
  public func height(ofRow row: Int) -> Double {
    guard (0..<FormulaLimits.rows).contains(row), let found = lxw_worksheet_find_row(worksheet, lxw_row_t(row)) else {
      return usualRowHeight
    }
    return found.pointee.height
  }

  /// Merges cells into one that holds a text. For titles: merged cells are in the way of sorting and reading back.
  ///
  /// - Throws: `.merge` for a single cell or where ranges meet.
  public mutating func merge(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, text: String, style: CellStyle? = nil
  ) throws(WorkbookError) {
    let range = CellRange(sheet: name, rows: rows, columns: columns)
    let (first, last) = try corners(rows, columns)
    let isSingle = rows.count == 1 && columns.count == 1
    let meetsAnother = merged.contains { $0.rows.overlaps(rows) && $0.columns.overlaps(columns) }
    if isSingle || meetsAnother { throw .merge(range) }
    merged.append(range)
    try check(
      worksheet_merge_range(
        worksheet, first.row, first.column, last.row, last.column, escaped(text), storage.format(style)))
  }

  /// Keeps the first rows and columns in sight while the rest scrolls.
  public mutating func freeze(rows: Int, columns: Int) throws(WorkbookError) {
    let (r, c) = try place(rows, columns)
    worksheet_freeze_panes(worksheet, r, c)
  }

  /// Puts filter buttons on the first of the rows.
  public mutating func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(WorkbookError) {
    let (first, last) = try corners(rows, columns)
    try check(worksheet_autofilter(worksheet, first.row, first.column, last.row, last.column))
  }

  /// Makes this the sheet that is in front when the workbook opens.
  public mutating func activate() { worksheet_activate(worksheet) }

  public mutating func hideGridlines() {
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  public mutating func setTab(_ color: CellColor) { worksheet_set_tab_color(worksheet, color.code) }

  /// The magnification on screen, in percent, 10…400.
  public mutating func setZoom(_ percent: Int) throws(WorkbookError) {
    guard (10...400).contains(percent) else { throw .measure(.zoom, Double(percent)) }
    worksheet_set_zoom(worksheet, UInt16(percent))
  }

  func corners(
    _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>
  ) throws(WorkbookError) -> (first: (row: lxw_row_t, column: lxw_col_t), last: (row: lxw_row_t, column: lxw_col_t)) {
    (try place(rows.lowerBound, columns.lowerBound), try place(rows.upperBound, columns.upperBound))
  }
}

/// What the library takes for "leave the height alone".
private let usualRowHeight = 15.0
