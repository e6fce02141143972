import Spreadsheet

/// What differs on a sheet that came back.
enum SheetDifference {
  /// By its number and the first text in it.
  case missingRow(Int, String)
  case movedRows(ClosedRange<Int>, by: Int)
  case cell(ChangedCell)
}

/// A cell that is not as it was sent.
struct ChangedCell {
  enum Kind {
    /// A plain value is another one.
    case value
    /// A value stands in place of a formula.
    case formulaReplaced
    /// A formula stands where there was none.
    case formulaAdded
    /// A formula gives another value.
    case reckoned
    /// A formula was saved without a value.
    case uncalculated
  }

  /// As it was sent, from 1.
  let row: Int
  /// From 1.
  let column: Int
  /// The row where it stands now.
  let place: Int
  let sent: CellValue?
  let found: CellValue?
  /// nil where nothing differs.
  let kind: Kind?
}
