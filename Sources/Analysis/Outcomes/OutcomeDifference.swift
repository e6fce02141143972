public import Scoring

/// How two evaluations of the same year differ: who moves, which proposals change, who is excluded.
///
/// Units are rows of the year, in its order. Swapping the evaluations swaps all that is before and after.
public struct OutcomeDifference: Sendable {
  public let before: Outcome
  public let after: Outcome
  /// The largest first.
  public let movements: [Movement]
  /// The awards with shifts: those of the new set in its order, then those that are gone.
  public let awards: [AwardDifference]
  /// In the order of the units.
  public let exclusions: [ExclusionDifference]

  public var isEmpty: Bool { movements.isEmpty && awards.isEmpty && exclusions.isEmpty }

  /// - Precondition: both outcomes are of the same units in the same order.
  public init(from before: Outcome, to after: Outcome) {
    precondition(before.units.map(\.id) == after.units.map(\.id))
    self.before = before
    self.after = after
    let sources = ContributionSources(before, after)
    movements = after.units.indices.compactMap { row -> Movement? in
      let (old, new) = (Standing(row, before), Standing(row, after))
      return old == new ? nil : Movement(unit: row, before: old, after: new, contributions: sources.shares(of: row))
    }.sorted(by: Movement.isLarger)
    awards = AwardDifference.all(before, after)
    exclusions = after.units.indices.compactMap { ExclusionDifference($0, before, after) }
  }
}

/// The criteria and adjustments of two outcomes whose points can differ.
private struct ContributionSources {
  private let before: Outcome
  private let after: Outcome
  private let criteria: [Criterion.ID]
  private let adjustments: [Adjustment.ID]
  /// Whether the differences of points are differences of the total, but for scaling.
  private let addUp: Bool

  init(_ before: Outcome, _ after: Outcome) {
    func union(_ old: [String], _ new: [String]) -> [String] { new + old.filter { !new.contains($0) } }
    func addsUp(_ set: CriteriaSet) -> Bool {
      set.addsPoints
        && set.nodes.allSatisfy { node in
          if case .group(let children, let rule) = node.content {
            rule.combination == .sum && children.allSatisfy { !$0.isWeighted }
          } else {
            true
          }
        }
    }
    self.before = before
    self.after = after
    criteria = union(before.set.leaves.map(\.id), after.set.leaves.map(\.id))
    adjustments = union(before.set.adjustments.map(\.id), after.set.adjustments.map(\.id))
    addUp = addsUp(before.set) && addsUp(after.set)
  }

  /// What the total of a unit gained from each, the largest first; equals in the order of the new file, the rest last.
  func shares(of row: Int) -> [Contribution] {
    let leaves = criteria.map { id -> Contribution in
      let (old, new) = (leafPoints(id, row, before), leafPoints(id, row, after))
      return Contribution(source: .criterion(id), before: old, after: new, difference: difference(old, new))
    }
    let bonuses = adjustments.map { id -> Contribution in
      let (old, new) = (before.adjustments[id]?.points[row], after.adjustments[id]?.points[row])
      return Contribution(source: .adjustment(id), before: old, after: new, difference: difference(old, new))
    }
    var shares = leaves + bonuses
    if addUp, let old = before.total[row], let new = after.total[row] {
      let told = shares.reduce(0) { $0 + $1.difference }
      let rest = Decimal15.round(new - old - told, places: 9)
      shares.append(Contribution(source: .rest, before: nil, after: nil, difference: rest))
    }
    let order = shares.indices.filter { shares[$0].difference != 0 }
      .sorted { (-abs(shares[$0].difference), $0) < (-abs(shares[$1].difference), $1) }
    return order.map { shares[$0] }
  }

  /// The points of a criterion that is scored itself; a group of the same id in the other set is another thing.
  private func leafPoints(_ id: Criterion.ID, _ row: Int, _ outcome: Outcome) -> Double? {
    outcome.criteria[id].flatMap { $0.value == nil ? nil : $0.points[row] }
  }

  private func difference(_ old: Double?, _ new: Double?) -> Double {
    Decimal15.round((new ?? 0) - (old ?? 0), places: 9)
  }
}
