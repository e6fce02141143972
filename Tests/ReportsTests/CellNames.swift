import Formulas

/// A cell's name as readers of workbooks use it, such as `B3`. Rows and columns count from 0.
enum CellNames {
  static func name(row: Int, column: Int) -> String { CellReference(row: row, column: column).rendered() }
}
