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

/// A rectangle of cells on one sheet, always fixed (`$A$1:$B$9`).
public struct CellRange: Hashable, Sendable {
  public var sheet: String?
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(sheet: String? = nil, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }
}
