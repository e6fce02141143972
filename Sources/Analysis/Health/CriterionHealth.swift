public import Scoring

/// What one criterion really decides among the units to which it applies.
public struct CriterionHealth: Sendable {
  public let criterion: Criterion
  /// Of the points; nil where it applies to nobody. Its count is that of the units to which it applies.
  public let spread: PointSpread?
  /// Units with the maximum, and with 0 points.
  public let full: Int
  public let zero: Int
  /// With the total, over the units that have both.
  public let withTotal: Correlation
  /// Its share of the scale by the rules, 0 to 1; all add up to 1.
  public let nominalWeight: Double
  /// Its share of the totals' variance; nil where that is not defined (see `EffectiveWeights`).
  public let effectiveWeight: Double?
  public let leavingOut: LeavingOut

  /// Units to which it applies.
  public var count: Int { spread?.count ?? 0 }
}
