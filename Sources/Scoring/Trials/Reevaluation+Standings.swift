/// Where a unit would stand.
public struct TrialStanding: Hashable, Sendable {
  /// On the set's scale; nil where it would have none.
  public let total: Double?
  public let grade: String?
  /// From 1; nil without a total.
  public let rank: Double?
  public let blockRank: Double?
  /// False only where it is certain that every award treats the unit as before.
  public let mayMoveAwards: Bool
}

extension Reevaluation {
  /// Where the unit of each trial would stand, everyone else's figures as they are; nil where it could not be scored.
  ///
  /// - Complexity: O(trials × (criteria + log units)), or an evaluation of the whole year a trial where peers count.
  public func standings(in trials: Trials) -> [TrialStanding?] { standings(in: trials, .figures) }

  /// What each unit's total would be with full points at a criterion; only where it applies is it fulfilled.
  public func totals(of units: [Int], fulfilling id: Criterion.ID) -> [Double?] {
    totals(of: units, base.nodes[id].map(Assumption.fulfilled) ?? .figures)
  }

  /// What each unit's total would be without an adjustment.
  public func totals(of units: [Int], waiving id: Adjustment.ID) -> [Double?] { totals(of: units, .waived(id)) }

  private func totals(of units: [Int], _ assumption: Assumption) -> [Double?] {
    var trials = Trials()
    for unit in units { trials.add(unit: unit, []) }
    return standings(in: trials, assumption).map { $0?.total }
  }

  /// What is taken to be so beside the figures of the trials.
  fileprivate enum Assumption {
    case figures
    case fulfilled(Criterion)
    case waived(Adjustment.ID)
  }

  private func standings(in trials: Trials, _ assumption: Assumption) -> [TrialStanding?] {
    var affected = dependencies.affected(by: trials.metrics)
    if case .fulfilled(let node) = assumption { affected = dependencies.dependents(of: node.id) }
    if set.totalsLookAtPeers || looksAtPeers(affected) {
      return (0..<trials.count).map { trial in
        var whole = whole(trials, trial, affected)
        return standing(of: trials.units[trial], in: &whole, assumption)
      }
    }
    var rows = rows(of: trials, keeping: Set(outcome.criteria.keys).subtracting(affected))
    rows.filledIn = filledIn(in: trials, besides: affected)
    rows.assume(assumption, at: Array(0..<trials.count))
    for criterion in set.criteria { rows.score(criterion.id) }
    let sums = rows.totals()
    let keys = rows.rankingKeys(sums).keys
    let lines = awardLines.map { $0.passed(in: rows.environment) }
    return (0..<trials.count).map { trial in
      if rows.faulty.contains(trial) { return nil }
      let (unit, key) = (trials.units[trial], RankLadder.key(of: trial, in: keys))
      let isRanked = sums.total[trial] != nil
      let isCertain = isRanked == (outcome.total[unit] != nil) && !named.contains(unit)
      return TrialStanding(
        total: sums.total[trial], grade: sums.grade.text(trial),
        rank: isRanked ? ladder.rank(of: unit, with: key) : nil,
        blockRank: isRanked ? blockLadder(of: unit).rank(of: unit, with: key) : nil,
        mayMoveAwards: !isCertain || awardsLookAtRanks || lines.contains { $0[trial] })
    }
  }

  /// Where a unit stands when the whole year is evaluated with the trial's figures.
  private func standing(of unit: Int, in whole: inout SetEvaluation, _ assumption: Assumption) -> TrialStanding? {
    whole.assume(assumption, at: [unit])
    for criterion in set.criteria { whole.score(criterion.id) }
    let sums = whole.totals()
    let (rank, blockRank) = whole.rank(sums)
    if !whole.faults.isEmpty { return nil }
    return TrialStanding(
      total: sums.total[unit], grade: sums.grade.text(unit), rank: rank[unit], blockRank: blockRank[unit],
      mayMoveAwards: true)
  }

  /// The ladder of the unit's block, empty where nobody of it has a rank.
  private func blockLadder(of unit: Int) -> RankLadder {
    blockLadders[year.units[unit].block]
      ?? RankLadder([], by: [], style: set.rankStyle, count: year.units.count)
  }

  /// What was filled in for the units of the trials at criteria that stay as they are.
  private func filledIn(in trials: Trials, besides affected: Set<Criterion.ID>) -> [FilledIn] {
    guard set.atLeast != nil else { return [] }
    let kept = outcome.filledIn.filter { base.nodes[$0.criterion] != nil && !affected.contains($0.criterion) }
    let byUnit = Dictionary(grouping: kept, by: \.unit)
    return trials.units.enumerated().flatMap { trial, unit in
      (byUnit[unit] ?? []).map { FilledIn(unit: trial, criterion: $0.criterion, rule: $0.rule, value: $0.value) }
    }
  }
}

extension SetEvaluation {
  fileprivate mutating func assume(_ assumption: Reevaluation.Assumption, at rows: [Int]) {
    switch assumption {
    case .figures: break
    case .waived(let id): waived = id
    case .fulfilled(let node):
      guard var points = results[node.id]?.points, var applicable = results[node.id]?.applicable else { return }
      for row in rows where points[row] != nil {
        points.set(row, to: node.points)
        applicable[row] = node.points
      }
      let result = results[node.id]
      results[node.id] = CriterionResult(
        value: result?.value, achievement: result?.achievement, points: points, applicable: applicable)
      environment.set(node.id, to: points)
    }
  }
}
