import Diagnostics

/// A mapping of a criteria file whose keys are known. The reader takes from here which keys it allows and asks for,
/// the schema for editors what it says of them.
struct Section: Sendable {
  let title: Words
  let keys: [Key]
  /// What holds between the keys, in JSON Schema.
  let rules: [JSON]
  /// Whether nothing at all behind the section's own key is as good as no keys.
  let mayBeBlank: Bool

  init(_ title: Words, mayBeBlank: Bool = false, _ keys: [[Key]], rules: [JSON] = []) {
    self.title = title
    self.keys = keys.flatMap { $0 }
    self.rules = rules
    self.mayBeBlank = mayBeBlank
  }

  struct Key: Sendable {
    let name: String
    /// The JSON Schema of what stands behind the key.
    let form: JSON
    let isRequired: Bool
    let explanation: Words
  }

  var allowed: [String] { keys.map(\.name) }
  var required: [String] { keys.filter(\.isRequired).map(\.name) }

  var schema: JSON {
    let properties = keys.map { key in
      JSON.Member(name: key.name, value: key.form.with(["description": .words(key.explanation)]))
    }
    let schema: JSON = [
      "title": .words(title),
      "type": mayBeBlank ? ["object", "null"] : "object",
      "properties": .object(properties),
      "required": .list(required.map { .text($0) }),
      "additionalProperties": false,
    ]
    return rules.isEmpty ? schema : schema.with(["allOf": .list(rules)])
  }
}

extension [Section.Key] {
  static func required(_ name: String, _ form: JSON, _ vi: String, _ en: String) -> Self {
    [Section.Key(name: name, form: form, isRequired: true, explanation: Words(vi, en))]
  }

  static func optional(_ name: String, _ form: JSON, _ vi: String, _ en: String) -> Self {
    [Section.Key(name: name, form: form, isRequired: false, explanation: Words(vi, en))]
  }

  /// A text for people, and its English counterpart under the same name with `_en`.
  static func words(_ name: String, isRequired: Bool = true, _ vi: String, _ en: String) -> Self {
    let english = optional(name + "_en", .text, "\(vi), bằng tiếng Anh", "\(en), in English")
    return (isRequired ? required(name, .text, vi, en) : optional(name, .text, vi, en)) + english
  }
}

extension JSON {
  /// Of two sets of keys, members of at most one may be there; with `isRequired`, of exactly one.
  static func either(_ first: [String], or second: [String], isRequired: Bool = false) -> JSON {
    func any(of names: [String]) -> JSON { ["anyOf": .list(names.map { ["required": [.text($0)]] })] }
    return isRequired
      ? ["oneOf": [any(of: first), any(of: second)]] : ["not": ["allOf": [any(of: first), any(of: second)]]]
  }
}

extension YAMLReader {
  /// The entries of a section.
  ///
  /// - Parameter required: keys that are asked for beside those that always are.
  mutating func fields(_ node: YAMLNode, _ section: Section, required: [String] = []) -> [String: YAMLNode] {
    fields(node, allowed: section.allowed, required: section.required + required)
  }
}
