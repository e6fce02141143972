public import Scoring

/// What would bring units more points: for each criterion and adjustment what is missing, the nearest step to more,
/// and what the total and the rank would make of it.
///
/// Everything is found by evaluating the set anew with other figures, everyone else's as they are, so that it holds
/// for every set, rescaled, weighted or scored against peers.
public struct Improvement: Sendable {
  public let outcome: Outcome
  public let year: Year
  let reevaluation: Reevaluation

  /// - Precondition: `outcome` is of this year.
  public init(of outcome: Outcome, on year: Year) {
    self.outcome = outcome
    self.year = year
    reevaluation = Reevaluation(of: outcome, on: year)
  }

  /// What each unit leaves open: the criteria that apply to it, then the adjustments, in the file's order.
  ///
  /// - Complexity: linear in the units where nothing is scored against peers; else units² of those criteria.
  public func rooms(of units: [Int]) -> [[Room]] {
    var rooms: [Int: [Room]] = [:]
    let criteria = outcome.set.leaves.compactMap { leaf in
      outcome.criteria[leaf.id].map { result in
        (item: item(leaf, result.points), most: leaf.points) as (item: StepSearch.Item, most: Double?)
      }
    }
    for (item, most) in criteria {
      let open = units.filter { unit in item.points[unit].map { Decimal15.compare($0, most ?? .infinity) < 0 } ?? false
      }
      add(item, units, most, reevaluation.totals(of: open, fulfilling: item.id), of: open, to: &rooms)
    }
    for rule in outcome.set.adjustments {
      guard let result = outcome.adjustments[rule.id] else { continue }
      let item = StepSearch.Item(
        id: rule.id, expressions: [rule.value], points: result.points, isWeighted: false, step: { _ in nil })
      let isPenalty = rule.each < 0
      let open = units.filter { unit in isPenalty && (result.points[unit] ?? 0) < 0 }
      add(
        item, units, isPenalty ? 0 : rule.atMost, reevaluation.totals(of: open, waiving: rule.id), of: open, to: &rooms)
    }
    return units.map { rooms[$0] ?? [] }
  }

  /// The awards that treat a unit otherwise when it takes a step and everyone else's figures stay.
  ///
  /// - Complexity: about an evaluation of the whole year, unless it is certain beforehand that there are none.
  public func awardEffects(of step: NextStep, by unit: Int) -> [AwardEffect] {
    guard step.standing.mayMoveAwards else { return [] }
    var trials = Trials()
    trials.add(unit: unit, step.moves.map { ($0.metric, $0.to) })
    guard let awards = reevaluation.awards(in: trials, trial: 0) else { return [] }
    return zip(outcome.awards, awards).compactMap { before, after in
      let (old, new) = (AwardPlace(of: unit, before), AwardPlace(of: unit, after))
      return old == new ? nil : AwardEffect(award: before.award.id, before: old, after: new)
    }
  }

  func item(_ leaf: Criterion, _ points: Column) -> StepSearch.Item {
    let measure = leaf.measure
    // Which judge should have given more is nobody's step.
    let expressions = measure?.value.judges == nil ? measure?.value.expressions ?? [] : []
    return StepSearch.Item(id: leaf.id, expressions: expressions, points: points, isWeighted: leaf.isWeighted) {
      block in
      guard let measure, measure.method.name == "panel" else { return nil }
      return measure.parameters.arguments(forBlock: block, points: leaf.points, labels: []).number("step")
    }
  }

  private func add(
    _ item: StepSearch.Item, _ units: [Int], _ most: Double?, _ totals: [Double?], of open: [Int],
    to rooms: inout [Int: [Room]]
  ) {
    let steps = nextSteps(item, units)
    let full = Dictionary(uniqueKeysWithValues: zip(open, totals))
    for unit in units {
      guard let points = item.points[unit] else { continue }
      var missing: Double?
      if let total = outcome.total[unit], most != nil {
        missing = full[unit].map { Self.difference($0 ?? total, total) } ?? 0
      }
      rooms[unit, default: []].append(
        Room(item: item.id, points: points, maximum: most, totalMissing: missing, next: steps[unit]))
    }
  }

  /// The nearest step of each unit that has one: it must not cost the total what it brings the item.
  private func nextSteps(_ item: StepSearch.Item, _ units: [Int]) -> [Int: NextStep] {
    let found = StepSearch(reevaluation: reevaluation, item: item).nearest(of: units)
    let takers = units.filter { found[$0] != nil }
    var trials = Trials()
    for unit in takers { trials.add(unit: unit, found[unit]?.moves.map { ($0.metric, $0.to) } ?? []) }
    if trials.isEmpty { return [:] }
    let points = reevaluation.points(of: item.id, in: trials)
    let standings = reevaluation.standings(in: trials)
    let broken = reevaluation.brokenChecks(in: trials)
    var steps: [Int: NextStep] = [:]
    for (index, unit) in takers.enumerated() {
      guard let standing = standings[index], let reached = points[index], let now = item.points[unit],
        let moves = found[unit]?.moves, broken[index].isEmpty
      else { continue }
      let (old, new) = (outcome.total[unit], standing.total)
      let gain = old.flatMap { old in new.map { Self.difference($0, old) } }
      if let gain, gain < 0 { continue }
      steps[unit] = NextStep(
        item: item.id, moves: moves, points: reached, gain: Self.difference(reached, now), totalGain: gain,
        standing: standing)
    }
    return steps
  }

  /// Of published figures: what binary digits add behind them is cut away.
  private static func difference(_ new: Double, _ old: Double) -> Double { Decimal15.round(new - old, places: 9) }
}
