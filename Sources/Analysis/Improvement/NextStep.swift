public import Scoring

/// The smallest change of a metric that brings a unit more points at a criterion or an adjustment.
public struct NextStep: Hashable, Sendable {
  /// The criterion or adjustment.
  public let item: String
  /// The metric that moves; behind it those that must give way so that the data dictionary's checks still hold.
  public let moves: [MetricMove]
  /// What the item gives with it.
  public let points: Double
  /// What the item gives more, above 0.
  public let gain: Double
  /// What the unit's total gains, everyone else's figures as they are; nil where it has none.
  public let totalGain: Double?
  /// Where the unit then stands.
  public let standing: TrialStanding
}

/// A metric's figure, and the one it moves to.
public struct MetricMove: Hashable, Sendable {
  public let metric: Metric.ID
  /// nil where the figure is missing.
  public let from: Double?
  /// A figure; of choices the place of the answer.
  public let to: Double

  public init(metric: Metric.ID, from: Double?, to: Double) {
    self.metric = metric
    self.from = from
    self.to = to
  }
}

/// What a unit leaves open at a criterion or an adjustment that applies to it.
public struct Room: Hashable, Sendable {
  public let item: String
  public let points: Double
  /// The most that the item can give: of penalties 0; nil of a bonus without a cap.
  public let maximum: Double?
  /// What the unit's total would gain with the maximum (of a penalty: without it); nil where it has no total, or where
  /// there is no maximum.
  public let totalMissing: Double?
  public let next: NextStep?

  /// The points that are not reached; nil where there is no maximum.
  public var missing: Double? { maximum.map { max(0, Decimal15.round($0 - points, places: 9)) } }
}

/// What a step makes of a unit under an award.
public struct AwardEffect: Hashable, Sendable {
  public let award: Award.ID
  public let before: AwardPlace
  public let after: AwardPlace
}
