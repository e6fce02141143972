/// A formula's text as it is written, and where in it rows stand that move along when the formula is copied.
struct FormulaText: Hashable, Sendable {
  /// The text, cut before and behind each row that moves.
  private(set) var pieces = [""]
  /// The rows between the pieces, from 0.
  private(set) var rows: [Int] = []

  /// As it stands in the row for which it was written.
  var text: String {
    zip(rows, pieces.dropFirst()).reduce(into: pieces[0]) { text, part in
      text += String(part.0 + 1)
      text += part.1
    }
  }

  /// The most characters that it can have in any row.
  var longest: Int {
    pieces.reduce(rows.count * String(FormulaLimits.rows).utf16.count) { $0 + $1.utf16.count }
  }

  static func += (output: inout FormulaText, text: String) { output.pieces[output.pieces.count - 1] += text }

  /// Writes the row of a reference, with `$` before it where it stays.
  mutating func write(row: Int, isFixed: Bool) {
    if isFixed {
      self += "$\(row + 1)"
    } else {
      rows.append(row)
      pieces.append("")
    }
  }
}
