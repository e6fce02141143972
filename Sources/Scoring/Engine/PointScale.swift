/// What becomes of the scores that a criterion's method gives: achievements, and the points or the score reached.
struct PointScale {
  /// Whether scores are shares of the maximum, as achievements are, rather than points.
  let isShare: Bool
  /// Whether the criterion counts by weight: it passes its score on as its achievement, unrounded unless it says
  /// otherwise.
  let isWeighted: Bool
  let points: Double
  /// The official maximum, for which a method's steps are.
  let most: Double
  let rounding: Rounding
  /// Decimals to which what is reached is rounded; nil leaves it as it is.
  let places: Int?

  /// Whether what is reached are the scores as they stand.
  var passesOn: Bool { isWeighted || (!isShare && points == most) }

  @inline(__always)
  func achievement(_ score: Double) -> Double { isShare ? score : (most == 0 ? 0 : score / most) }

  @inline(__always)
  func reached(_ score: Double) -> Double { passesOn ? score : points * achievement(score) }

  @inline(__always)
  func rounded(_ reached: Double) -> Double { places.map { rounding.round(reached, places: $0) } ?? reached }

  /// The achievements of all.
  func achievements(_ scores: [Double]) -> [Double] { isShare ? scores : scores.each(achievement) }

  /// What all reach, rounded.
  func points(_ scores: [Double]) -> [Double] {
    let reached = passesOn ? scores : scores.each(reached)
    return places == nil ? reached : reached.each(rounded)
  }
}
