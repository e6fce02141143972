import Diagnostics
import Scoring

extension CriteriaReader {
  mutating func criteria(_ node: YAMLNode) -> [Criterion] {
    (yaml.entries(node) ?? []).compactMap { criterion($0.key.text, $0.value) }
  }

  private mutating func criterion(_ id: String, _ node: YAMLNode) -> Criterion? {
    let isGroup = node["criteria"] != nil
    let fields =
      isGroup
      ? yaml.fields(node, .group)
      : yaml.fields(node, .criterion, required: [node["weight"] == nil ? "points" : "weight"])
    let title = yaml.words(fields, "title") ?? Words(both: id)
    let applies = fields["applies"].flatMap { expression($0) }
    if let points = fields["points"], fields["weight"] != nil {
      yaml.report(YAMLProblem.keysClash("points", "weight"), at: points.place)
    }
    let weight = fields["weight"].flatMap { yaml.number($0) }.map { Criterion.Worth.weight($0) }
    let worth = weight ?? fields["points"].flatMap { yaml.number($0) }.map { Criterion.Worth.points($0) }
    if let inner = fields["criteria"] {
      return group(id, title, worth: worth, applies: applies, inner: inner, fields: fields)
    }
    let value = fields["value"].flatMap { measured($0) }
    let score = fields["score"].flatMap { scoring($0) }
    let missing = fields["missing"].flatMap { missingRule($0) } ?? .error
    let winsorizing = fields["winsorize"].flatMap { self.winsorizing($0) }
    let own = fields["self"].flatMap { yaml.text($0) }
    guard let value, let score, let worth else { return nil }
    let measure = Measure(
      value: value, method: score.method, parameters: score.parameters, missing: missing, winsorizing: winsorizing,
      selfAssessed: own, decimals: fields["decimals"].flatMap { decimals($0) })
    return Criterion(id: id, title: title, worth: worth, applies: applies, content: .measure(measure))
  }

  /// One expression, or a list of them, one a judge.
  private mutating func measured(_ node: YAMLNode) -> MeasuredValue? {
    guard case .sequence(let items, let place) = node else { return expression(node).map { .figure($0) } }
    if items.isEmpty { yaml.report(YAMLProblem.emptyList, at: place) }
    let judges = expressions(node)
    return judges.count == items.count ? .marks(judges) : nil
  }

  private mutating func group(
    _ id: String, _ title: Words, worth: Criterion.Worth?, applies: Expression?, inner: YAMLNode,
    fields: [String: YAMLNode]
  ) -> Criterion {
    let children = criteria(inner)
    let rule = GroupRule(
      fields["combine"].flatMap { combination($0) } ?? .sum, decimals: fields["decimals"].flatMap { decimals($0) })
    let addsPoints = rule.combination == .sum && children.allSatisfy { !$0.isWeighted }
    let sum = Decimal15.significant(children.reduce(0) { $0 + $1.points })
    if addsPoints, case .points(let points)? = worth, let node = fields["points"],
      Decimal15.compare(points, sum) != 0, !yaml.findings.hasErrors
    {
      yaml.report(CriteriaProblem.groupPointsDoNotAddUp(group: id, sum: sum, points: points), at: node.place)
    }
    // A group that adds points up is worth their sum; one that combines is worth what it says, a weight of 1 unless it does.
    let own = addsPoints && worth == nil ? .points(sum) : worth ?? .weight(1)
    return Criterion(id: id, title: title, worth: own, applies: applies, content: .group(children, rule))
  }

  /// `mean`, `geometric`, …, or `{power_mean: 3}`.
  mutating func combination(_ node: YAMLNode) -> Combination? {
    if let entries = node.entries, let entry = entries.first, entries.count == 1, entry.key.text == "power_mean" {
      guard let exponent = yaml.number(entry.value) else { return nil }
      if exponent != 0 { return .powerMean(exponent) }
      yaml.report(CriteriaProblem.zeroExponent, at: entry.value.place)
      return nil
    }
    guard let name = yaml.text(node) else { return nil }
    if let combination = Combination(named: name) { return combination }
    yaml.report(CriteriaProblem.unknownCombination(name), at: node.place)
    return nil
  }

  /// `{lowest: 1, highest: 2}`, or `{from: 0, to: 500}`.
  private mutating func winsorizing(_ node: YAMLNode) -> Winsorizing? {
    let fields = yaml.fields(node, .winsorizing)
    let isByCount = fields["lowest"] != nil || fields["highest"] != nil
    if isByCount, let limit = fields["from"] ?? fields["to"] {
      yaml.report(YAMLProblem.keysClash("lowest, highest", "from, to"), at: limit.place)
      return nil
    }
    if isByCount {
      return .counts(
        lowest: fields["lowest"].flatMap { yaml.whole($0) } ?? 0,
        highest: fields["highest"].flatMap { yaml.whole($0) } ?? 0)
    }
    return .limits(
      from: fields["from"].flatMap { yaml.number($0) }, to: fields["to"].flatMap { yaml.number($0) })
  }

  /// `error | zero | exclude | mean | median | block_mean | block_median | {value: n}`.
  mutating func missingRule(_ node: YAMLNode) -> MissingRule? {
    if case .mapping = node {
      return yaml.fields(node, .givenValue)["value"]
        .flatMap { yaml.number($0) }.map { .value($0) }
    }
    guard let word = yaml.text(node) else { return nil }
    if let rule = MissingRule.named.first(where: { $0.name == word }) { return rule }
    let words = MissingRule.named.map(\.name) + ["{value: …}"]
    yaml.report(YAMLProblem.expectedOne(of: words, found: word), at: node.place)
    return nil
  }
}
