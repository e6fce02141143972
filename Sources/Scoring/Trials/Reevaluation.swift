/// An evaluated year, to see what a unit would get with other figures while everyone else's stay.
///
/// What no trial touches is taken from the outcome. Where nothing that a trial touches is scored against peers, all
/// trials are evaluated together as rows of their own; else the whole year is evaluated anew for each of them.
public struct Reevaluation: Sendable {
  public let outcome: Outcome
  public let year: Year
  let dependencies: Dependencies
  /// As it stands after the outcome.
  let base: SetEvaluation
  let ladder: RankLadder
  let blockLadders: [Block.ID: RankLadder]
  let awardLines: [AwardLine]
  /// The units that any award names: proposed, held or as reserves.
  let named: Set<Int>
  /// Whether what awards make of some units hangs on the ranks of others.
  let awardsLookAtRanks: Bool

  var set: CriteriaSet { outcome.set }

  /// - Precondition: `outcome` is of this year.
  public init(of outcome: Outcome, on year: Year) {
    self.outcome = outcome
    self.year = year
    dependencies = Dependencies(of: outcome.set, metrics: Set(year.metrics.keys))
    var base = SetEvaluation(of: outcome.set, on: year)
    base.results = outcome.criteria
    base.environment = outcome.environment
    base.filledIn = outcome.filledIn
    base.heldIn = outcome.heldIn
    for node in outcome.set.nodes { _ = base.applies(node.id) }
    self.base = base
    let sums = base.totals()
    let (ranked, keys) = base.rankingKeys(sums)
    let (style, count) = (outcome.set.rankStyle, year.units.count)
    ladder = RankLadder(ranked, by: keys, style: style, count: count)
    let byBlock = Dictionary(grouping: ranked) { year.units[$0].block }
    blockLadders = byBlock.mapValues { RankLadder($0, by: keys, style: style, count: count) }
    awardLines = outcome.awards.map { AwardLine($0, in: outcome.environment) }
    named = Set(outcome.awards.flatMap { ($0.proposals + $0.held + $0.reserves).map(\.unit) })
    awardsLookAtRanks = outcome.set.awardsLookAtRanks
  }

  /// What a criterion or an adjustment would give in each trial; nil where it would not apply, or could not be scored.
  public func points(of id: String, in trials: Trials) -> [Double?] {
    let affected = dependencies.affected(by: trials.metrics)
    let behind = dependencies.nodes(behind: id)
    let rule = set.adjustments.first { $0.id == id }
    let isFilledFromPeers = rule.map { set.totalsLookAtPeers && $0.missing != .zero } ?? false
    if isFilledFromPeers || looksAtPeers(behind.intersection(affected)) {
      return (0..<trials.count).map { trial in
        var whole = whole(trials, trial, affected)
        let points = whole.points(of: id)
        return whole.faults.isEmpty ? points[trials.units[trial]] : nil
      }
    }
    var rows = rows(of: trials, keeping: behind.subtracting(affected))
    let points = rows.points(of: id)
    return (0..<trials.count).map { rows.faulty.contains($0) ? nil : points[$0] }
  }

  /// Which trials keep every check of the data dictionary, as the year does; of the others the checks they break.
  public func brokenChecks(in trials: Trials) -> [[DataDictionary.Check]] {
    var broken: [[DataDictionary.Check]] = Array(repeating: [], count: trials.count)
    let changed = trials.metrics
    let checks = year.dictionary.checks.filter { check in check.rule.symbols.contains { changed.contains($0.name) } }
    if checks.isEmpty { return broken }
    let environment = Environment(year: trials.year(of: year))
    for check in checks {
      let holds = check.rule.evaluate(in: environment)
      for trial in broken.indices where holds[trial] == 0 { broken[trial].append(check) }
    }
    return broken
  }

  /// Whether any of the nodes is scored against peers.
  func looksAtPeers(_ nodes: Set<Criterion.ID>) -> Bool {
    nodes.contains { base.nodes[$0].map(set.looksAtPeers) ?? false }
  }

  /// The trials as units of a year of their own, with the results that are known.
  func rows(of trials: Trials, keeping known: Set<Criterion.ID>) -> SetEvaluation {
    var rows = SetEvaluation(base, on: trials.year(of: year))
    for id in known {
      guard let result = outcome.criteria[id] else { continue }
      rows.results[id] = result.rows(trials.units)
      rows.environment.set(id, to: result.points.rows(trials.units))
    }
    return rows
  }

  /// The whole year with one trial's figures, without what these may change.
  func whole(_ trials: Trials, _ trial: Int, _ affected: Set<Criterion.ID>) -> SetEvaluation {
    var whole = base
    let unit = trials.units[trial]
    for metric in trials.metrics {
      guard let figure = trials.figure(of: metric, in: trial), var column = year.metrics[metric] else { continue }
      column.set(unit, to: figure)
      whole.environment.set(metric, to: column)
    }
    whole.forget(affected)
    return whole
  }
}

extension SetEvaluation {
  /// The points of a criterion, a group or an adjustment.
  mutating func points(of id: String) -> Column {
    guard let rule = set.adjustments.first(where: { $0.id == id }) else {
      score(id)
      return results[id]?.points ?? Column(numbers: [], states: [])
    }
    scoreCriteria(in: rule.value)
    return adjust(rule, counting: Array(repeating: .present, count: count)).points
  }

  /// Drops the results of some nodes, and what was filled in for them and for adjustments, which are always reckoned
  /// anew.
  mutating func forget(_ nodes: Set<Criterion.ID>) {
    for id in nodes {
      results[id] = nil
      applicability[id] = nil
    }
    filledIn.removeAll { nodes.contains($0.criterion) || self.nodes[$0.criterion] == nil }
    heldIn.removeAll { nodes.contains($0.criterion) }
  }
}

extension CriterionResult {
  func rows(_ rows: [Int]) -> CriterionResult {
    CriterionResult(
      value: value?.rows(rows), achievement: achievement?.rows(rows), points: points.rows(rows),
      applicable: rows.map { applicable[$0] })
  }
}
