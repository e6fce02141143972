import Diagnostics
import Scoring

extension RuleLaying {
  /// What is wrong with the rules of a set as they are assumed. A fault in what the file has shows the assumption to
  /// which it goes back, where that can be told.
  ///
  /// - Points that do not add up to the scale are no fault here: totals stay on the scale, and a warning says so.
  /// - Steps that do not fit assumed points come with those that would.
  func judge(
    _ set: CriteriaSet, _ source: CriteriaSource, number: Int, official: CriteriaSet, in context: CheckContext
  ) -> Findings {
    let laid = self.laid.filter { $0.set == number }
    var findings = Findings()
    var stepped: Set<Criterion.ID> = []
    for fault in set.faults(in: context) {
      let place = source.place(of: fault)
      let cause = Self.cause(of: fault.path, laid)
      switch fault.problem as? CriteriaProblem {
      case .pointsDoNotAddUp(let sum, let scale)? where !laid.contains { $0.path == ["points"] } && sum > 0:
        let first = laid.first { $0.path.first == "criteria" }
        findings.add(ScenarioProblem.scaled(sum: sum, scale: scale), at: first?.place ?? place)
      case .argument(let id, .pointsAboveMaximum)? where laid.contains { $0.isPoints(of: id) }:
        guard stepped.insert(id).inserted, let (now, before) = Self.leaves(id, set, official), let reach = now.reach
        else { continue }
        let problem = ScenarioProblem.stepsAbovePoints(
          criterion: id, reach: reach, points: now.points, way: now.scaledSteps(by: now.points / before.points))
        findings.add(problem, at: place, related: cause)
      default:
        findings.add(fault.problem, at: place, related: place.file == cause?.file ? nil : cause)
      }
    }
    if findings.hasErrors { return findings }
    for assumed in laid where assumed.path.last == "points" {
      guard let id = assumed.path.dropLast().last, let (now, before) = Self.leaves(id, set, official),
        let reach = now.reach, Decimal15.compare(reach, now.points) < 0,
        before.reach.map({ Decimal15.compare($0, before.points) == 0 }) ?? false
      else { continue }
      let way = now.scaledSteps(by: now.points / before.points)
      findings.add(
        ScenarioProblem.stepsBelowPoints(criterion: id, reach: reach, points: now.points, way: way), at: assumed.place)
    }
    return findings
  }

  private static func leaves(
    _ id: Criterion.ID, _ set: CriteriaSet, _ official: CriteriaSet
  ) -> (now: Criterion, before: Criterion)? {
    guard let now = set.leaves.first(where: { $0.id == id }),
      let before = official.leaves.first(where: { $0.id == id }),
      before.points > 0
    else { return nil }
    return (now, before)
  }

  /// The assumption that goes the same way the farthest, at least down to a thing of the tree; the last of equals.
  private static func cause(of path: [String], _ laid: [Laid]) -> Place? {
    func shared(_ one: Laid) -> Int { zip(one.path, path).prefix { $0 == $1 }.count }
    guard let most = laid.map(shared).max(), most >= min(2, path.count), most > 0 else { return nil }
    return laid.last { shared($0) == most }?.place
  }
}

extension Criterion {
  /// The most points that any step or answer brings; nil where the method has none.
  fileprivate var reach: Double? {
    stepped.flatMap(\.value.entries).flatMap { Self.points(of: $0.value) }.map(\.points).max()
  }

  /// The steps times a factor, as an assumption would have them: `A3.score.bands={0: 0, 1: 3}`.
  fileprivate func scaledSteps(by factor: Double) -> String {
    guard let measure else { return "" }
    return stepped.map { name, value in
      let isMain = measure.method.mainParameter == name && measure.parameters.values.count == 1
      let target = "\(id).score.\(measure.method.name)" + (isMain ? "" : ".\(name)")
      let tables = value.entries.map { block, entry in
        let table = Self.points(of: entry).map { "\(Self.key($0.key)): \(Self.text($0.points * factor))" }
        return (block, "{\(table.joined(separator: ", "))}")
      }
      let all =
        value.isUniform
        ? tables.map(\.1).joined()
        : "{\(tables.map { "\($0.0 ?? "other"): \($0.1)" }.joined(separator: ", "))}"
      return "`\(target)=\(all)`"
    }.joined(separator: ", ")
  }

  private var stepped: [(name: String, value: PerBlock<ParameterValue>)] {
    (measure?.method.parameters ?? []).compactMap { parameter in
      guard let value = measure?.parameters.values[parameter.name],
        value.entries.contains(where: { !Self.points(of: $0.value).isEmpty })
      else { return nil }
      return (parameter.name, value)
    }
  }

  private static func points(of value: ParameterValue) -> [(key: String, points: Double)] {
    switch value {
    case .steps(let steps): steps.map { ($0.key, $0.points) }
    case .choices(let choices): choices.map { ($0.key, $0.points) }
    case .number, .word: []
    }
  }

  /// A key as YAML takes it between braces.
  private static func key(_ key: String) -> String {
    key.contains { " ,:{}[]#\"'".contains($0) } ? "\"\(key)\"" : key
  }

  private static func text(_ number: Double) -> String {
    NumberText.format(number, atMost: 6, grouping: false, language: .english)
  }
}
