/// Writing fields of comma-separated values.
public enum CSVField {
  /// A field as RFC 4180 has it, in quotes only where a reader would stumble without them.
  ///
  /// Text that a spreadsheet would take for a formula gets an apostrophe in front, as people write it there; our own
  /// reader takes it away again. A text that begins with an apostrophe gets another one, so that both stay apart.
  /// Numbers stay numbers, and a lone "-" stays what it is.
  ///
  /// - Source: OWASP, CSV Injection.
  public static func written(_ text: String, separator: Character = ",") -> String {
    let isNumber = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) || "-.,%".contains($0) }
    let startsFormula = !isNumber && text.unicodeScalars.first.map(needsGuard) == true
    let safe = startsFormula ? "'" + text : text
    guard safe.contains(where: { "\";\t".contains($0) || $0 == separator || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// A line of fields, without its end.
  public static func line(_ fields: [String], separator: Character = ",") -> String {
    fields.map { written($0, separator: separator) }.joined(separator: String(separator))
  }

  /// A field's text without the apostrophe that kept spreadsheets from taking it for a formula.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.unicodeScalars.dropFirst().first, needsGuard(second)
    else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// The wide forms count for spreadsheets of some languages.
  private static func needsGuard(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\n'＝＋－＠".unicodeScalars.contains(scalar)
  }
}
