public import Scoring

/// The smallest change of one metric with which an award would name a unit, everyone else's figures as they are.
public struct AwardStep: Hashable, Sendable {
  /// The metric that moves; behind it those that must give way so that the data dictionary's checks still hold.
  public let moves: [MetricMove]
  /// What the unit's total gains; nil where it has none.
  public let totalGain: Double?
  /// Where the unit then stands.
  public let standing: TrialStanding
  /// `proposed` or `held`.
  public let place: AwardPlace
}

extension Improvement {
  /// For each award that does not name a unit, the changes of a single metric that would make it proposed or held,
  /// the one that asks for the least gain of the total first.
  ///
  /// The metrics are those of criteria and adjustments, of the award's key and conditions, and of exclusions, but none
  /// that anything is divided by. Each moves as for a next step, by whole grains and within the checks. A metric
  /// counts where its last step would bring the award; the smallest is then found by halving, which is exact where
  /// the award is not lost again on the way.
  ///
  /// A change that costs the total more than it brings is none, and a unit that another award has already, where it may
  /// have one only, is not told how to lose that.
  ///
  /// - Complexity: about an evaluation of the year for each metric that may bring an award, and 17 more for each that
  ///   does.
  public func stepsToAwards(of unit: Int) -> [Award.ID: [AwardStep]] {
    let open = outcome.awards.filter { ![.proposed, .held].contains(AwardPlace(of: unit, $0)) }.map(\.award)
    let hasOne = outcome.set.oneAwardPerUnit && open.count < outcome.awards.count
    if open.isEmpty || hasOne { return [:] }
    return AwardSearch(reevaluation: reevaluation, unit: unit, searches: searches).steps(to: open)
  }

  private var searches: [StepSearch] {
    let set = outcome.set
    let divisors = set.expressions.reduce(into: Set<String>()) { $0.formUnion($1.expression.divisors) }
    let rules =
      set.adjustments.map(\.value) + set.exclusions.map(\.when)
      + set.awards.flatMap { [$0.rankBy, $0.eligible].compactMap(\.self) }
    let none = Column(repeating: 0, count: outcome.units.count)
    let items =
      set.leaves.map { item($0, none) }
      + rules.map { StepSearch.Item(id: "", expressions: [$0], points: none, isWeighted: false, step: { _ in nil }) }
    return items.map { StepSearch(reevaluation: reevaluation, item: $0, fixed: divisors) }
  }
}

/// Looks for what would bring a unit the awards that do not name it.
struct AwardSearch {
  let reevaluation: Reevaluation
  let unit: Int
  let searches: [StepSearch]

  private var outcome: Outcome { reevaluation.outcome }

  func steps(to awards: [Award]) -> [Award.ID: [AwardStep]] {
    var found: [Award.ID: [AwardStep]] = [:]
    var seen: Set<[MetricMove]> = []
    func keep(_ award: Award, _ moves: [MetricMove]) {
      guard let step = step(moves, to: award), step.totalGain.map({ $0 >= 0 }) ?? true else { return }
      found[award.id, default: []].append(step)
    }
    for search in searches {
      var lanes = search.lanes(of: unit)
      for _ in 0...StepSearch.mostYielding where !lanes.isEmpty {
        search.limit(&lanes)
        for lane in lanes where lane.most > 0 {
          let last = lane.metricMoves(after: lane.most)
          guard seen.insert(last).inserted else { continue }
          let places = places(last)
          for award in awards where places[award.id].map(Self.isNamed) == true {
            keep(award, lane.metricMoves(after: fewest(on: lane, to: award)))
          }
        }
        lanes = lanes.filter { $0.most == 0 }.flatMap {
          $0.yielding(reevaluation.year.dictionary, on: reevaluation.year)
        }
      }
      for moves in answers(search) where seen.insert(moves).inserted {
        let places = places(moves)
        for award in awards where places[award.id].map(Self.isNamed) == true { keep(award, moves) }
      }
    }
    return found.mapValues { steps in
      let order = steps.indices.sorted { left, right in
        (abs(steps[left].totalGain ?? .infinity), left) < (abs(steps[right].totalGain ?? .infinity), right)
      }
      return order.map { steps[$0] }
    }
  }

  /// The fewest grains on a lane whose last step brings the award.
  private func fewest(on lane: Lane, to award: Award) -> Int {
    var (without, with) = (0, lane.most)
    while with - without > 1 {
      let middle = (without + with) / 2
      if places(lane.metricMoves(after: middle))[award.id].map(Self.isNamed) == true {
        with = middle
      } else {
        without = middle
      }
    }
    return with
  }

  /// What the awards make of the unit with other figures; empty where it is certain that nothing changes, and where
  /// the year could not be evaluated.
  private func places(_ moves: [MetricMove]) -> [Award.ID: AwardPlace] {
    let trials = trials(moves)
    guard let standing = reevaluation.standings(in: trials)[0], standing.mayMoveAwards,
      let awards = reevaluation.awards(in: trials, trial: 0)
    else { return [:] }
    return Dictionary(awards.map { ($0.award.id, AwardPlace(of: unit, $0)) }) { first, _ in first }
  }

  private func step(_ moves: [MetricMove], to award: Award) -> AwardStep? {
    guard let place = places(moves)[award.id], let standing = reevaluation.standings(in: trials(moves))[0] else {
      return nil
    }
    let gain = outcome.total[unit].flatMap { old in
      standing.total.map { Decimal15.round($0 - old, places: 9) }
    }
    return AwardStep(moves: moves, totalGain: gain, standing: standing, place: place)
  }

  private func trials(_ moves: [MetricMove]) -> Trials {
    var trials = Trials()
    trials.add(unit: unit, moves.map { ($0.metric, $0.to) })
    return trials
  }

  /// Every other answer of the metrics that are choices or truths and keep the checks.
  private func answers(_ search: StepSearch) -> [[MetricMove]] {
    search.metrics.flatMap { metric -> [[MetricMove]] in
      let count = metric.kind.labels?.count ?? (metric.kind == .truth ? 2 : 0)
      guard let column = reevaluation.year.metrics[metric.id], column.states[unit] != .notApplicable else { return [] }
      return (0..<count).filter { column[unit] != Double($0) }
        .map { [MetricMove(metric: metric.id, from: column[unit], to: Double($0))] }
        .filter { reevaluation.brokenChecks(in: trials($0))[0].isEmpty }
    }
  }

  private static func isNamed(_ place: AwardPlace) -> Bool { place == .proposed || place == .held }
}
