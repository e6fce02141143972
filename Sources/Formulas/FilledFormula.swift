/// A formula written once and filled down a column, as a reader of a spreadsheet would: the rows of its references move
/// along, but for those with `$` before them.
///
/// A column of many rows costs the building, checking and rendering of one formula, and a few digits for each row.
public struct FilledFormula: Hashable, Sendable {
  private let written: FormulaText
  private let lastRow: Int

  /// - Parameters:
  ///   - formula: as it stands in the first row.
  ///   - sheet: the sheet on which it stands; references to it go without its name.
  /// - Throws: the first `FormulaFlaw` that keeps a spreadsheet from taking it.
  public init(_ formula: Formula, on sheet: String? = nil) throws(FormulaFlaw) {
    written = try formula.checkedText(on: sheet)
    lastRow = written.rows.max() ?? 0
  }

  /// The formula so many rows below the first, without the leading `=`.
  ///
  /// - Throws: `.reference` beyond the last row that a sheet has.
  public func text(down: Int) throws(FormulaFlaw) -> String {
    guard lastRow + down < FormulaLimits.rows else { throw .reference("(\(lastRow + down), …)") }
    return written.text(down: down)
  }
}
