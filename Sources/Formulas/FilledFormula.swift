/// A formula written once and filled down a column, as a reader of a spreadsheet would: the rows of its references move
/// along, but for those with `$` before them.
///
/// A column of many rows costs the building, checking and rendering of one formula, and a few digits for each row.
public struct FilledFormula: Hashable, Sendable {
  /// The text in UTF-8, cut before and behind each row that moves.
  private let pieces: [[UInt8]]
  /// The rows between the pieces, from 0.
  private let rows: [Int]
  private let lastRow: Int

  /// - Parameters:
  ///   - formula: as it stands in the first row.
  ///   - sheet: the sheet on which it stands; references to it go without its name.
  /// - Throws: the first `FormulaFlaw` that keeps a spreadsheet from taking it.
  public init(_ formula: Formula, on sheet: String? = nil) throws(FormulaFlaw) {
    let written = try formula.checkedText(on: sheet)
    pieces = written.pieces.map { Array($0.utf8) }
    rows = written.rows
    lastRow = rows.max() ?? 0
  }

  /// The formula so many rows below the first, without the leading `=`.
  ///
  /// - Throws: `.reference` beyond the last row that a sheet has.
  public func text(down: Int) throws(FormulaFlaw) -> String {
    var utf8: [UInt8] = []
    try append(down: down, to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Appends the same in UTF-8: a table has one for each of its cells.
  public func append(down: Int, to utf8: inout [UInt8]) throws(FormulaFlaw) {
    guard lastRow + down < FormulaLimits.rows else { throw .reference("(\(lastRow + down), …)") }
    utf8 += pieces[0]
    for index in rows.indices {
      Self.append(rows[index] + down + 1, to: &utf8)
      utf8 += pieces[index + 1]
    }
  }

  /// Appends a number above 0 in digits.
  private static func append(_ number: Int, to utf8: inout [UInt8]) {
    var place = 1
    while place <= number / 10 { place *= 10 }
    while place > 0 {
      utf8.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
      place /= 10
    }
  }
}
