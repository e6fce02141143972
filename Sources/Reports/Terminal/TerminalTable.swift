import Diagnostics

/// A table for a terminal: columns kept straight by the width that letters take on the screen, numbers to the
/// right, the widest text column cut with "…" where the lines would grow beyond the terminal.
struct TerminalTable {
  enum Alignment {
    case left
    case right
  }

  struct Column {
    let title: String
    var alignment = Alignment.left
    /// Whether this column gives way when the table is too wide.
    var isFlexible = false
  }

  let columns: [Column]
  var rows: [[String]] = []
  var width = 80

  /// - Parameter inColour: the header in bold.
  func rendered(inColour: Bool) -> String {
    let widths = columnWidths()
    let header = line(columns.map(\.title), widths)
    var lines = [inColour ? "\u{1B}[1m\(header)\u{1B}[0m" : header]
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += rows.map { line($0, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func columnWidths() -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).reduce(0) { max($0, $1.terminalWidth) }
    }
    let excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    if excess > 0,
      let flexible = columns.indices.filter({ columns[$0].isFlexible }).max(by: { widths[$0] < widths[$1] })
    {
      widths[flexible] = max(8, widths[flexible] - excess)
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(zip(cells, columns), widths).map { entry, width in
      let (text, column) = (Self.cut(entry.0, to: width), entry.1)
      let space = String(repeating: " ", count: max(0, width - text.terminalWidth))
      return column.alignment == .right ? space + text : text + space
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The text, or as much of it as fits with "…".
  static func cut(_ text: String, to width: Int) -> String {
    guard text.terminalWidth > width else { return text }
    var kept = ""
    for character in text {
      guard (kept + String(character)).terminalWidth < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
