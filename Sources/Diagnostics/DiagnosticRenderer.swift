/// Writes diagnostics for a terminal, with the line meant and a caret under what is wrong in it.
///
///     error[C012]: criterion `B2` has 20 points but its steps reach 25
///       --> Criteria/unit-websites-2016.yaml:23:18
///        |
///     23 |       score: {bands: {0: 0, 50%: 10, 90%: 25}}
///        |                                           ^^
///     help: lower the last step to 20, or raise `points` to 25
///
/// In a workbook, the cell stands in place of the line.
public struct DiagnosticRenderer: Sendable {
  private let language: Language
  private let inColour: Bool
  private let text: @Sendable (Place) -> String?

  /// - Parameter text: what is written at a place, the whole line or the whole cell; nil where it is not known.
  public init(language: Language, inColour: Bool, text: @escaping @Sendable (Place) -> String?) {
    self.language = language
    self.inColour = inColour
    self.text = text
  }

  public func render(_ diagnostic: Diagnostic) -> String {
    let problem = diagnostic.problem
    let word = problem.severity == .error ? Words("lỗi", "error") : Words("cảnh báo", "warning")
    let head = painted("\(word[language])[\(problem.code)]", problem.severity == .error ? "1;31" : "1;33")
    var lines = ["\(head): \(problem.message[language])"]
    if let place = diagnostic.place {
      lines.append("  --> \(place.words[language])")
      lines += excerpt(place)
    }
    if let related = diagnostic.related {
      lines.append("  \(Words("xem thêm", "see also")[language]): \(related.words[language])")
      lines += excerpt(related)
    }
    if let help = problem.help {
      lines.append("\(painted(Words("cách sửa", "help")[language], "1;36")): \(help[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ place: Place) -> [String] {
    guard let written = text(place), !written.allSatisfy(\.isWhitespace) else { return [] }
    switch place.spot {
    case .wholeFile: return []
    case .text(let spot): return excerpt(written, spot, label: "\(spot.line)")
    case .sheet(let spot):
      let line = String(written.map { $0.isNewline ? " " : $0 })
      let all = TextSpot(line: spot.row, column: 1, length: line.unicodeScalars.count)
      return excerpt(line, all, label: spot.reference ?? "")
    }
  }

  /// - Parameter label: what stands to the left of the line.
  private func excerpt(_ line: String, _ spot: TextSpot, label: String) -> [String] {
    let margin = String(repeating: " ", count: label.count)
    let window = Window(of: line, around: spot)
    var lines = ["\(margin) |", "\(label) | \(window.text)"]
    if spot.column > 0 {
      let caret = painted(String(repeating: "^", count: window.caretWidth), "1;31")
      lines.append("\(margin) | \(String(repeating: " ", count: window.caretColumn))\(caret)")
    }
    return lines
  }

  private func painted(_ text: String, _ colour: String) -> String {
    inColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}

/// The part of a line that fits on a terminal, and where the caret stands under it.
private struct Window {
  private static let width = 110

  let text: String
  let caretColumn: Int
  let caretWidth: Int

  init(of line: String, around spot: TextSpot) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(spot.column - 1, 0), scalars.count)
    let end = min(start + max(spot.length, 1), scalars.count)
    func plain(_ slice: ArraySlice<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: slice.map { $0 == "\t" ? " " : $0 })
      return String(text)
    }
    // A long line is cut on both sides of what is meant.
    let from = scalars.count <= Self.width ? 0 : max(0, min(start - 40, scalars.count - Self.width))
    let to = min(scalars.count, from + Self.width)
    text = (from > 0 ? "…" : "") + plain(scalars[from..<to]) + (to < scalars.count ? "…" : "")
    caretColumn = plain(scalars[from..<start]).terminalWidth + (from > 0 ? 1 : 0)
    caretWidth = max(1, plain(scalars[start..<max(start, min(end, to))]).terminalWidth)
  }
}
