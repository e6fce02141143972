/// Writing fields of comma-separated values.
public enum CSVField {
  /// A field as RFC 4180 has it, in quotes only where a reader would stumble without them.
  ///
  /// Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets show as nothing;
  /// numbers stay numbers.
  public static func written(_ text: String, separator: Character = ",") -> String {
    let isNumber = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) || "-.,%".contains($0) }
    let startsFormula = !isNumber && text != "-" && text.first.map { "=+-@\t\r'".contains($0) } == true
    let safe = startsFormula ? "'" + text : text
    guard safe.contains(where: { "\";\t".contains($0) || $0 == separator || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// A line of fields, without its end.
  public static func line(_ fields: [String], separator: Character = ",") -> String {
    fields.map { written($0, separator: separator) }.joined(separator: String(separator))
  }
}
