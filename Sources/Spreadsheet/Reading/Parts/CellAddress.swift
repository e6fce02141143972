/// An address in a sheet as parts write it, such as `C13`.
enum CellAddress {
  /// - Returns: row and column from 1; nil where it is no address. A number beyond the sheet comes out as it is, up
  ///   to where it is beyond all measure.
  static func read(_ text: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    var isInRow = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isInRow, UInt8(ascii: "a")...UInt8(ascii: "z") where !isInRow:
        column = min(column * 26 + Int(byte & 0x1F), 1_000_000)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        isInRow = true
        row = min(row * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000)
      default: return nil
      }
    }
    return row > 0 ? (row, column) : nil
  }

  /// A range such as `A1:C3`, or a single cell; its corners in any order.
  static func readRange(_ text: UnsafeBufferPointer<UInt8>) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    let corners = text.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ read($0) }), let last = corners.last.flatMap({ read($0) }) else {
      return nil
    }
    let rows = min(first.row, last.row)...max(first.row, last.row)
    let columns = min(first.column, last.column)...max(first.column, last.column)
    guard rows.upperBound <= ReadingLimits.rows, columns.upperBound <= ReadingLimits.columns else { return nil }
    return (rows, columns)
  }
}
