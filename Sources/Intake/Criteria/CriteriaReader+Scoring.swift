import Diagnostics
import Scoring

extension CriteriaReader {
  typealias Score = (method: ScoringMethod, parameters: MethodParameters)

  /// `proportion`, `{proportion: {zero_below: 80%}}`, `{target: 80}`, `{bands: {0: 0, 1: 4}}`.
  mutating func scoring(_ node: YAMLNode) -> Score? {
    if node.scalar != nil {
      guard let name = yaml.text(node), let method = method(name, at: node.place) else { return nil }
      return (method, MethodParameters())
    }
    guard let entries = yaml.entries(node) else { return nil }
    guard let entry = entries.first else {
      yaml.report(YAMLProblem.expectedText, at: node.place)
      return nil
    }
    for extra in entries.dropFirst() {
      yaml.report(YAMLProblem.keysClash(entry.key.text, extra.key.text), at: extra.key.place)
    }
    guard let method = method(entry.key.text, at: entry.key.place) else { return nil }
    return (method, parameters(of: method, entry.value))
  }

  private mutating func method(_ name: String, at place: Place) -> ScoringMethod? {
    if let method = ScoringMethod(named: name) { return method }
    yaml.report(CriteriaProblem.unknownMethod(name), at: place)
    return nil
  }

  /// A method's parameters: by name, or its main parameter alone.
  private mutating func parameters(of method: ScoringMethod, _ node: YAMLNode) -> MethodParameters {
    let names = method.parameters.map(\.name)
    var isNamed = false
    if case .mapping(let entries, _) = node { isNamed = entries.contains { names.contains($0.key.text) } }
    if !isNamed, let main = method.parameters.first(where: { $0.name == method.mainParameter }) {
      return MethodParameters(parameter(main, node).map { [main.name: $0] } ?? [:])
    }
    var values: [String: PerBlock<ParameterValue>] = [:]
    for entry in yaml.entries(node, allowed: names) ?? [] {
      if let known = method.parameters.first(where: { $0.name == entry.key.text }) {
        values[known.name] = parameter(known, entry.value)
      } else {
        yaml.report(
          CriteriaProblem.unknownParameter(method: method.name, entry.key.text, known: names), at: entry.key.place)
      }
    }
    return MethodParameters(values)
  }

  /// One value, or one for each block: a mapping where a number is due, a mapping of mappings where a table is.
  private mutating func parameter(_ parameter: MethodParameter, _ node: YAMLNode) -> PerBlock<ParameterValue>? {
    guard case .mapping(let entries, _) = node else { return value(parameter, node).map { PerBlock($0) } }
    let isPerBlock =
      parameter.kind.isFigure
      || entries.contains { if case .mapping = $0.value { true } else { false } }
    guard isPerBlock else { return value(parameter, node).map { PerBlock($0) } }
    guard let entries = yaml.entries(node) else { return nil }
    if entries.isEmpty { yaml.report(YAMLProblem.expectedNumber("{}"), at: node.place) }
    var named: [Block.ID: ParameterValue] = [:]
    var other: ParameterValue?
    for entry in entries {
      // Else the block would fall to the others unseen.
      if !parameter.kind.isFigure, entry.value.entries?.isEmpty ?? entry.value.scalar?.text.isEmpty ?? false {
        yaml.report(YAMLProblem.expectedMapping, at: entry.value.place)
      }
      guard let value = value(parameter, entry.value) else { continue }
      if entry.key.text == "other" { other = value } else { named[entry.key.text] = value }
    }
    return PerBlock(named: named, other: other)
  }

  private mutating func value(_ parameter: MethodParameter, _ node: YAMLNode) -> ParameterValue? {
    switch parameter.kind {
    case .number: return yaml.number(node).map { .number($0) }
    case .whole: return yaml.whole(node).map { .number(Double($0)) }
    case .word(let words):
      guard let word = yaml.text(node) else { return nil }
      if words.contains(word) { return .word(word) }
      yaml.report(YAMLProblem.expectedOne(of: words, found: word), at: node.place)
      return nil
    case .steps:
      let steps = (yaml.entries(node) ?? []).compactMap { entry -> Step? in
        guard let from = yaml.number(.scalar(entry.key)), let points = yaml.number(entry.value) else { return nil }
        return Step(key: entry.key.text, from: from, points: points)
      }
      return steps.isEmpty ? nil : .steps(steps)
    case .choices:
      let choices = (yaml.entries(node) ?? []).compactMap { entry -> ChoicePoints? in
        yaml.number(entry.value).map { ChoicePoints(key: entry.key.text, points: $0) }
      }
      return choices.isEmpty ? nil : .choices(choices)
    }
  }
}
