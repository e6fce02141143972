/// One cell of a workbook. Rows and columns count from 0, as in the file's writer; rendering counts from 1.
public struct CellReference: Hashable, Sendable {
  /// The sheet's name; nil for the formula's own sheet.
  public var sheet: String?
  public var row: Int
  public var column: Int
  /// `$` before the row or the column: the reference stays when the formula is copied.
  public var fixedRow: Bool
  public var fixedColumn: Bool

  public init(sheet: String? = nil, row: Int, column: Int, fixedRow: Bool = false, fixedColumn: Bool = false) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.fixedRow = fixedRow
    self.fixedColumn = fixedColumn
  }

  /// The same cell with `$` before both parts.
  public var fixed: CellReference {
    CellReference(sheet: sheet, row: row, column: column, fixedRow: true, fixedColumn: true)
  }
}

/// A rectangle of cells on one sheet, fixed (`$A$1:$B$9`) unless its rows move along as the formula is copied: both
/// (`$A1:$B1`: cells side by side), or the last (`$A$1:$B9`: all down to here).
public struct CellRange: Hashable, Sendable {
  public var sheet: String?
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>
  public var fixedFirstRow: Bool
  public var fixedLastRow: Bool

  public init(
    sheet: String? = nil, rows: ClosedRange<Int>, columns: ClosedRange<Int>, fixedFirstRow: Bool = true,
    fixedLastRow: Bool = true
  ) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
    self.fixedFirstRow = fixedFirstRow
    self.fixedLastRow = fixedLastRow
  }
}
