/// A part of an expression in SQL. It is NULL where the expression is missing or cannot be reckoned.
struct SQLTerm {
  var text: String
  /// Holds where it cannot be reckoned, as in a division by zero; nil where that never is.
  var undefined: String?
  var form: Form

  enum Form: Equatable {
    /// Double precision. Whole ones below 2⁵³ are exact, and are compared as they are.
    case number(isWhole: Bool)
    case date
    case truth
    /// The number of an answer.
    case choice([String])
    /// A text as it stands in its column.
    case text
    /// A text that stands in the expression itself.
    case literal(String)
  }

  init(_ text: String, _ form: Form, undefined: String? = nil) {
    self.text = text
    self.form = form
    self.undefined = undefined
  }

  var isWhole: Bool { form == .number(isWhole: true) }

  /// As a decimal number of 15 significant digits, by which figures are compared and rounded.
  var decimal: String { "(\(text))::numeric" }

  /// NULL wherever it cannot be reckoned, which a part of it may have left open.
  var guarded: SQLTerm {
    guard let undefined else { return self }
    return SQLTerm("CASE WHEN \(undefined) THEN NULL ELSE \(text) END", form, undefined: undefined)
  }

  /// Where either of some conditions holds.
  static func either(_ conditions: String?...) -> String? {
    let given = conditions.compactMap { $0 }
    return given.isEmpty ? nil : given.count == 1 ? given[0] : "(" + given.joined(separator: " OR ") + ")"
  }
}

/// Texts and names as SQL writes them.
public enum SQLText {
  public static func name(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// - Precondition: the server reads a backslash as itself, as standard SQL does.
  public static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
