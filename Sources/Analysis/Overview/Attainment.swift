public import Scoring

/// How much of a criterion's maximum the units reached.
public struct Attainment: Hashable, Sendable {
  /// The shares of the maximum at which one band ends and the next begins, falling; each belongs to the band above.
  public static let bounds = [0.9, 0.7, 0.5]

  /// Units in each band, the highest first: one more than there are bounds. Those to whom it does not apply are in
  /// none.
  public let counts: [Int]
  /// The mean share of the maximum; nil where it applies to nobody.
  public let mean: Double?

  /// - Parameter criterion: with a maximum above 0.
  public init(_ criterion: Criterion, in outcome: Outcome) {
    let points = outcome.criteria[criterion.id]?.points
    let reached = points.map { points in (0..<points.count).compactMap { points[$0] } } ?? []
    let atLeast = Self.bounds.map { bound in
      let least = Self.least(bound, of: criterion)
      return reached.count { Decimal15.compare($0, least) >= 0 }
    }
    counts = zip(atLeast + [reached.count], [0] + atLeast).map { $0 - $1 }
    let sum = reached.reduce(0, +)
    mean = reached.isEmpty ? nil : sum / Double(reached.count) / criterion.points
  }

  /// The points of a bound. To nine decimals, the most that published points have, lest 0.9 × 3 be above 2.7.
  static func least(_ bound: Double, of criterion: Criterion) -> Double {
    Decimal15.round(bound * criterion.points, places: 9)
  }
}
