import Diagnostics
import Scoring

extension JSON {
  /// `score`: a method's name alone, or the one method with its parameters.
  static let scoring: JSON = word(
    ScoringMethod.all.filter { $0.required.isEmpty }
      .map { (name: $0.name, title: $0.title, explanation: $0.explanation) },
    or: [
      "type": "object",
      "properties": .object(ScoringMethod.all.map { Member(name: $0.name, value: $0.schema) }),
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false,
    ])

  fileprivate static let answers: JSON = table(of: fromZero, mayBeBlank: false)
  fileprivate static let thresholds: JSON = table(
    of: fromZero, names: ["pattern": numberPattern], mayBeBlank: false)

  /// A value, or one for each block.
  fileprivate static func byBlock(_ value: JSON) -> JSON {
    ["anyOf": [value, table(of: value, mayBeBlank: false)]]
  }
}

extension ScoringMethod {
  fileprivate var required: [MethodParameter] { parameters.filter(\.isRequired) }

  fileprivate var schema: JSON {
    let named: JSON = [
      "type": required.isEmpty ? ["object", "null"] : "object",
      "properties": .object(parameters.map { JSON.Member(name: $0.name, value: $0.schema) }),
      "required": .list(required.map { .text($0.name) }),
      "additionalProperties": false,
    ]
    let texts: JSON = ["title": .words(title), "description": .words(explanation)]
    guard let main = parameters.first(where: { $0.name == mainParameter }) else { return texts.with(named) }
    // Parameters are named where any of the keys is one's name, as the reader sees it.
    let isNamed: JSON = [
      "type": "object", "anyOf": .list(parameters.map { ["required": [.text($0.name)]] }),
    ]
    return texts.with(["if": isNamed, "then": named, "else": main.schema])
  }
}

extension MethodParameter {
  fileprivate var schema: JSON {
    let form: JSON =
      switch kind {
      case .number: .byBlock(.number)
      case .whole: .byBlock(.whole)
      case .steps: .byBlock(.thresholds)
      case .choices: .byBlock(.answers)
      case .word(let words):
        // YAML takes `true` for a truth, not for the word.
        ["enum": .list(words.map { .text($0) } + words.compactMap { Bool($0).map { .truth($0) } })]
      }
    return form.with(["description": .words(explanation)])
  }
}
