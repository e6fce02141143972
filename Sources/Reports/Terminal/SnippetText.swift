import Diagnostics
import Scoring

/// A worked example as a criteria file writes it.
struct SnippetText {
  /// What stands behind `score:` or `combine:`.
  let rule: String
  /// Lines of a criteria file that read as they stand.
  let yaml: String

  init(_ method: ScoringMethod) {
    let example = method.example
    // In the order in which the method explains them.
    let given = method.parameters.compactMap { parameter in
      example.parameters[parameter.name].map { (parameter.name, Self.text($0)) }
    }
    if given.isEmpty {
      rule = method.name
    } else if given.count == 1, given[0].0 == method.mainParameter {
      rule = "{\(method.name): \(given[0].1)}"
    } else {
      rule = "{\(method.name): {\(given.map { "\($0): \($1)" }.joined(separator: ", "))}}"
    }
    let worth = example.points == 1 ? "weight: 1" : "points: \(Self.text(example.points))"
    yaml = "A1: {title: \"…\", \(worth), value: x, score: \(rule)}"
  }

  init(_ combination: Combination) {
    rule = combination.exponent.map { "{\(combination.name): \(Self.text($0))}" } ?? combination.name
    let children = combination.example.weights.enumerated().map { index, weight in
      "    A\(index + 1): {title: \"…\", weight: \(Self.text(weight)), value: x\(index + 1), score: proportion}"
    }
    yaml = (["A:", "  title: \"…\"", "  weight: 1", "  combine: \(rule)", "  criteria:"] + children)
      .joined(separator: "\n")
  }

  private static func text(_ value: ParameterValue) -> String {
    switch value {
    case .number(let number): text(number)
    case .word(let word): word
    case .steps(let steps): "{" + steps.map { "\($0.key): \(text($0.points))" }.joined(separator: ", ") + "}"
    case .choices(let choices): "{" + choices.map { "\($0.key): \(text($0.points))" }.joined(separator: ", ") + "}"
    }
  }

  /// A number as YAML has it: a point, no thousands.
  private static func text(_ number: Double) -> String {
    NumberText.format(number, atMost: 6, grouping: false, language: .english)
  }
}
