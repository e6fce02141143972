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

  public init(_ row: Int, _ outcome: Outcome) {
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

  /// The units that stand otherwise than before, the largest movement first.
  static func all(_ before: Outcome, _ after: Outcome, _ pairs: [UnitPair]) -> [Movement] {
    let split = ContributionSplit(before, after, pairs: pairs)
    return pairs.compactMap { pair -> Movement? in
      let (old, new) = (Standing(pair.before, before), Standing(pair.after, after))
      if old == new { return nil }
      return Movement(unit: pair.after, before: old, after: new, contributions: split.shares(of: pair))
    }.sorted(by: isLarger)
  }

  /// The largest movement of ranks first, then of totals; equals in the order of the new ranking.
  static func isLarger(_ left: Movement, _ right: Movement) -> Bool {
    if left.size != right.size { return left.size > right.size }
    return (left.after.rank ?? .infinity, left.unit) < (right.after.rank ?? .infinity, right.unit)
  }
}

/// A share in a unit's change of total. All of them add up to it.
public struct Contribution: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case criterion(Criterion.ID)
    case adjustment(Adjustment.ID)
    /// Weights, maxima and combinations; told only where a set does not just add up, else it is in the criteria's own.
    case rules
    /// Ceilings of the set and of exclusions, and the floor at 0.
    case limits
    /// What is left: the roundings of parts, groups and totals.
    case rounding
  }

  public let source: Source
  /// What it counts in the total, in points on the scale; nil where the criterion does not apply or is not in the set,
  /// and where a set does not just add up.
  public let before: Double?
  public let after: Double?
  /// Its own points; nil where the criterion does not apply or is not in the set, and of what has none.
  public let pointsBefore: Double?
  public let pointsAfter: Double?
  /// Points that the total gains, never 0.
  public let difference: Double

  init(
    source: Source, before: Double? = nil, after: Double? = nil, pointsBefore: Double? = nil,
    pointsAfter: Double? = nil, difference: Double
  ) {
    self.source = source
    (self.before, self.after) = (before, after)
    (self.pointsBefore, self.pointsAfter) = (pointsBefore, pointsAfter)
    // Of published figures: what binary digits add behind them is cut away.
    self.difference = Decimal15.round(difference, places: 9)
  }
}
