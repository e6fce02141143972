import Diagnostics
import Scoring

extension CriteriaReader {
  mutating func criteria(_ node: YAMLNode) -> [Criterion] {
    (yaml.entries(node) ?? []).compactMap { criterion($0.key.text, $0.value) }
  }

  private mutating func criterion(_ id: String, _ node: YAMLNode) -> Criterion? {
    let isGroup = node["criteria"] != nil
    let fields = yaml.fields(
      node,
      allowed: isGroup
        ? ["title", "title_en", "points", "applies", "criteria", "decimals"]
        : ["title", "title_en", "points", "applies", "value", "self", "score", "missing"],
      required: isGroup ? ["title"] : ["title", "points", "value", "score"])
    let title = yaml.words(fields, "title") ?? Words(both: id)
    let applies = fields["applies"].flatMap { expression($0) }
    let points = fields["points"].flatMap { yaml.number($0) }
    if let inner = fields["criteria"] {
      return group(id, title, points: points, applies: applies, inner: inner, fields: fields)
    }
    let value = fields["value"].flatMap { expression($0) }
    let score = fields["score"].flatMap { scoring($0) }
    let missing = fields["missing"].flatMap { missingRule($0) } ?? .error
    let own = fields["self"].flatMap { yaml.text($0) }
    guard let value, let score, let points else { return nil }
    let measure = Measure(
      value: value, method: score.method, parameters: score.parameters, missing: missing, selfAssessed: own)
    return Criterion(id: id, title: title, points: points, applies: applies, content: .measure(measure))
  }

  private mutating func group(
    _ id: String, _ title: Words, points: Double?, applies: Expression?, inner: YAMLNode, fields: [String: YAMLNode]
  ) -> Criterion {
    let children = criteria(inner)
    let sum = Decimal15.significant(children.reduce(0) { $0 + $1.points })
    if let points, let node = fields["points"], Decimal15.compare(points, sum) != 0, !yaml.findings.hasErrors {
      yaml.report(CriteriaProblem.groupPointsDoNotAddUp(group: id, sum: sum, points: points), at: node.place)
    }
    let decimals = fields["decimals"].flatMap { self.decimals($0) }
    return Criterion(
      id: id, title: title, points: sum, applies: applies, content: .group(children, decimals: decimals))
  }

  /// `error | zero | exclude | mean | median | block_mean | block_median | {value: n}`.
  mutating func missingRule(_ node: YAMLNode) -> MissingRule? {
    if case .mapping = node {
      return yaml.fields(node, allowed: ["value"], required: ["value"])["value"]
        .flatMap { yaml.number($0) }.map { .value($0) }
    }
    guard let word = yaml.text(node) else { return nil }
    let rules: [(String, MissingRule)] = [
      ("error", .error), ("zero", .zero), ("exclude", .exclude), ("mean", .mean(ofBlock: false)),
      ("median", .median(ofBlock: false)), ("block_mean", .mean(ofBlock: true)),
      ("block_median", .median(ofBlock: true)),
    ]
    if let rule = rules.first(where: { $0.0 == word }) { return rule.1 }
    yaml.report(YAMLProblem.expectedOne(of: rules.map(\.0) + ["{value: …}"], found: word), at: node.place)
    return nil
  }
}
