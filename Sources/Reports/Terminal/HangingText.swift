import Diagnostics

/// A paragraph on the terminal whose further lines stand further in.
enum HangingText {
  static func lines(_ margin: String, _ text: String, width: Int = 80) -> [String] {
    let lines = TerminalReport.wrapped(text, indent: margin.count + 4, width: width)
    guard let first = lines.first else { return [] }
    // The first line has the room of the others: it only starts further left.
    return [margin + first.drop { $0 == " " }] + lines.dropFirst()
  }
}
