/// A formula written once and filled down a column, as a reader of a spreadsheet would: the rows of its references move
/// along, but for those with `$` before them.
///
/// A column of many rows costs the building, checking and rendering of one formula, and a few digits for each row.
public struct FilledFormula: Hashable, Sendable {
  /// In UTF-8, without the rows that move.
  private let fixed: [UInt8]
  private let moving: [MovingRow]
  private let lastRow: Int

  private struct MovingRow: Hashable {
    /// How much of the fixed text stands before it.
    let offset: Int
    /// From 0, in the first row of the column.
    let row: Int
  }

  /// - Parameters:
  ///   - formula: as it stands in the first row.
  ///   - sheet: the sheet on which it stands; references to it go without its name.
  /// - Throws: the first `FormulaFlaw` that keeps a spreadsheet from taking it.
  public init(_ formula: Formula, on sheet: String? = nil) throws(FormulaFlaw) {
    let written = try formula.checkedText(on: sheet)
    var fixed: [UInt8] = []
    var moving: [MovingRow] = []
    for (index, piece) in written.pieces.enumerated() {
      fixed += piece.utf8
      if index < written.rows.count { moving.append(MovingRow(offset: fixed.count, row: written.rows[index])) }
    }
    self.fixed = fixed
    self.moving = moving
    lastRow = written.rows.max() ?? 0
  }

  /// The most bytes that it has in any row.
  public var longest: Int { fixed.count + moving.count * Self.mostDigits }

  private static let mostDigits = String(FormulaLimits.rows).utf8.count

  /// The formula so many rows below the first, without the leading `=`.
  ///
  /// - Throws: `.reference` beyond the last row that a sheet has.
  public func text(down: Int) throws(FormulaFlaw) -> String {
    var utf8 = Array(repeating: 0 as UInt8, count: longest)
    let length = try utf8.withUnsafeMutableBufferPointer { (buffer) throws(FormulaFlaw) in
      try write(down: down, to: buffer)
    }
    return String(decoding: utf8.prefix(length), as: UTF8.self)
  }

  /// Writes the same in UTF-8 and tells its length: a table has one for each of its cells.
  ///
  /// - Parameter buffer: has room for `longest` bytes.
  public func write(down: Int, to buffer: UnsafeMutableBufferPointer<UInt8>) throws(FormulaFlaw) -> Int {
    guard lastRow + down < FormulaLimits.rows else { throw .reference("(\(lastRow + down), …)") }
    precondition(buffer.count >= longest)
    return fixed.withUnsafeBufferPointer { fixed in
      var (taken, written) = (0, 0)
      func copy(upTo end: Int) {
        written = buffer[written...].update(fromContentsOf: fixed[taken..<end])
        taken = end
      }
      for part in moving {
        copy(upTo: part.offset)
        written = Self.write(part.row + down + 1, to: buffer, at: written)
      }
      copy(upTo: fixed.count)
      return written
    }
  }

  /// Writes a number above 0 in digits and tells where they end.
  private static func write(_ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    var rest = number
    repeat {
      end += 1
      rest /= 10
    } while rest > 0
    rest = number
    for place in (start..<end).reversed() {
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return end
  }
}
