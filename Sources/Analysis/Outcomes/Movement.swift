public import Scoring

/// What an evaluation came to for a unit.
public struct Standing: Hashable, Sendable {
  /// On the set's scale; nil where the unit has none.
  public let total: Double?
  public let grade: String?
  /// From 1; nil without a total.
  public let rank: Double?
  public let blockRank: Double?

  public init(total: Double?, grade: String?, rank: Double?, blockRank: Double?) {
    self.total = total
    self.grade = grade
    self.rank = rank
    self.blockRank = blockRank
  }

  init(_ row: Int, _ outcome: Outcome) {
    total = outcome.total[row].map(Decimal15.significant)
    grade = outcome.grade.text(row)
    rank = outcome.rank[row]
    blockRank = outcome.blockRank[row]
  }
}

/// A unit whose total, grade, rank or block rank differs between two evaluations.
public struct Movement: Hashable, Sendable {
  /// The unit's place among the year's units, from 0.
  public let unit: Int
  public let before: Standing
  public let after: Standing
  /// What made the total differ, the largest first.
  public let contributions: [Contribution]

  /// Ranks gained, negative where the unit fell; nil where it is ranked on one side only, or on none.
  public var ranksGained: Double? {
    guard let old = before.rank, let new = after.rank else { return nil }
    return old - new
  }

  /// The change of the total; nil where either side has none.
  public var totalGained: Double? {
    guard let old = before.total, let new = after.total else { return nil }
    return Decimal15.round(new - old, places: 9)
  }

  /// How far the unit moved. Coming into the ranking, or leaving it, goes before everything.
  private var size: (ranks: Double, points: Double) {
    let appears = (before.rank == nil) != (after.rank == nil)
    return (appears ? .infinity : abs(ranksGained ?? 0), abs(totalGained ?? 0))
  }

  /// The largest movement of ranks first, then of totals; equals in the order of the new ranking.
  static func isLarger(_ left: Movement, _ right: Movement) -> Bool {
    if left.size != right.size { return left.size > right.size }
    return (left.after.rank ?? .infinity, left.unit) < (right.after.rank ?? .infinity, right.unit)
  }
}

/// A share in a unit's change of total.
public struct Contribution: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case criterion(Criterion.ID)
    case adjustment(Adjustment.ID)
    /// What scaling, rounding and ceilings add to the sum of the differences; told only where both sets add points up.
    case rest
  }

  public let source: Source
  /// Points; nil where the criterion does not apply or is not in the set. Of the rest, nil on both sides.
  public let before: Double?
  public let after: Double?
  /// Points that the total gains, never 0; what does not apply counts as 0.
  public let difference: Double
}
