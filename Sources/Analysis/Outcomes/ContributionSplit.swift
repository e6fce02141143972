import Scoring

/// A unit as it stands in two outcomes, by its rows.
public struct UnitPair: Hashable, Sendable {
  public let before: Int
  public let after: Int

  public init(before: Int, after: Int) {
    (self.before, self.after) = (before, after)
  }
}

/// Splits the change of units' totals between two outcomes by criterion and adjustment, so that the parts add up to it
/// in exact decimals.
///
/// - Where both sets add points or weighted scores up, a part is what a criterion counts in the total (`TotalParts`),
///   after minus before.
/// - Where one does not (geometric means, Copeland …), it is what replacing the criterion's score adds
///   (`ScoreReplacement`), rounded to the published decimals.
/// - Adjustments, limits and rounding are parts of their own. Swapping the outcomes turns every sign.
struct ContributionSplit {
  private let before: Outcome
  private let after: Outcome
  private let criteria: [Criterion.ID]
  private let adjustments: [Adjustment.ID]
  /// Decimals of the parts: those of the set that publishes more.
  private let places: Int
  /// nil where both sets are linear.
  private let replacement: ScoreReplacement?

  init(_ before: Outcome, _ after: Outcome, pairs: [UnitPair]) {
    func union(_ old: [String], _ new: [String]) -> [String] { new + old.filter { !new.contains($0) } }
    (self.before, self.after) = (before, after)
    criteria = union(before.set.leaves.map(\.id), after.set.leaves.map(\.id))
    adjustments = union(before.set.adjustments.map(\.id), after.set.adjustments.map(\.id))
    places = max(before.set.decimals, after.set.decimals)
    let isLinear = before.set.isLinear && after.set.isLinear
    replacement = isLinear ? nil : ScoreReplacement(before, after, pairs: pairs)
  }

  /// What the total gained from each, the largest first and rounding last; equals in the order of the new file.
  /// Nothing where either side has no total.
  func shares(of pair: UnitPair) -> [Contribution] {
    guard let old = TotalParts(of: pair.before, in: before, places: places),
      let new = TotalParts(of: pair.after, in: after, places: places),
      let oldTotal = before.total[pair.before], let newTotal = after.total[pair.after]
    else { return [] }
    var shares: [Contribution] = []
    if let replacement {
      let found = replacement.shares(of: pair).map { ($0, Decimal15.round($1, places: places)) }
      for (player, difference) in found {
        switch player {
        case .criterion(let id): shares.append(criterion(id, pair, nil, nil, difference))
        case .rules: shares.append(Contribution(source: .rules, difference: difference))
        }
      }
    } else {
      for id in criteria {
        let (was, isNow) = (old.criteria[id], new.criteria[id])
        shares.append(criterion(id, pair, was, isNow, (isNow ?? 0) - (was ?? 0)))
      }
    }
    for id in adjustments {
      let (was, isNow) = (old.adjustments[id], new.adjustments[id])
      shares.append(
        Contribution(
          source: .adjustment(id), before: was, after: isNow,
          pointsBefore: before.adjustments[id]?.points[pair.before],
          pointsAfter: after.adjustments[id]?.points[pair.after], difference: (isNow ?? 0) - (was ?? 0)))
    }
    shares.append(
      Contribution(
        source: .limits, before: old.limits, after: new.limits, difference: new.limits - old.limits))
    let order = shares.indices.filter { shares[$0].difference != 0 }
      .sorted { (-abs(shares[$0].difference), $0) < (-abs(shares[$1].difference), $1) }
    let told = shares.reduce(0) { $0 + $1.difference }
    let isLinear = replacement == nil
    let rounding = Contribution(
      source: .rounding, before: isLinear ? old.rounding : nil, after: isLinear ? new.rounding : nil,
      difference: newTotal - oldTotal - told)
    return order.map { shares[$0] } + (rounding.difference == 0 ? [] : [rounding])
  }

  private func criterion(
    _ id: Criterion.ID, _ pair: UnitPair, _ old: Double?, _ new: Double?, _ difference: Double
  ) -> Contribution {
    Contribution(
      source: .criterion(id), before: old, after: new, pointsBefore: leafPoints(id, pair.before, before),
      pointsAfter: leafPoints(id, pair.after, after), difference: difference)
  }

  /// The points of a criterion that is scored itself; a group of the same id in the other set is another thing.
  private func leafPoints(_ id: Criterion.ID, _ row: Int, _ outcome: Outcome) -> Double? {
    outcome.criteria[id].flatMap { $0.value == nil ? nil : $0.points[row] }
  }
}
