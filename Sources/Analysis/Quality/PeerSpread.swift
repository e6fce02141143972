/// Where the middle of a block's figures is, and how far they lie around it, so that a few strange figures hide
/// neither themselves nor one another.
///
///     M = 0.6745 · (x − median) / MAD        MAD = median of |xᵢ − median|
///     M = (x − median) / (1.253314 · AD)     where MAD = 0; AD = mean of |xᵢ − median|
///
/// MAD is 0 where more than half of the figures are equal, as with counts that are mostly 0; the mean deviation then
/// takes its place. Where that is 0 too all figures are equal, and none stands apart.
///
/// - Source: B. Iglewicz, D. Hoaglin, *How to Detect and Handle Outliers* (1993); NIST/SEMATECH e-Handbook of
///   Statistical Methods, 1.3.5.17; where MAD is 0, IBM's documentation of the modified z-score.
public struct PeerSpread: Hashable, Sendable {
  /// What the distances from the median are measured by.
  public enum Measure: String, Hashable, Sendable {
    case medianDeviation = "median_absolute_deviation"
    case meanDeviation = "mean_absolute_deviation"
  }

  /// How many figures there are.
  public let count: Int
  public let median: Double
  /// Above 0, in the figures' unit.
  public let deviation: Double
  public let measure: Measure

  /// nil without figures, and where all are equal.
  ///
  /// - Complexity: O(n log n).
  public init?(of figures: [Double]) {
    guard let median = middle(of: figures) else { return nil }
    let distances = figures.map { abs($0 - median) }
    guard let middle = middle(of: distances) else { return nil }
    let mean = distances.reduce(0, +) / Double(distances.count)
    guard mean > 0 else { return nil }
    count = figures.count
    self.median = median
    (deviation, measure) = middle > 0 ? (middle, .medianDeviation) : (mean, .meanDeviation)
  }

  /// How far a figure lies from the middle, in what would be standard deviations if the figures were normal.
  public func score(of figure: Double) -> Double {
    switch measure {
    case .medianDeviation: 0.6745 * (figure - median) / deviation
    case .meanDeviation: (figure - median) / (1.253314 * deviation)
    }
  }
}

/// The median; nil of nothing.
func middle(of figures: [Double]) -> Double? {
  if figures.isEmpty { return nil }
  let sorted = figures.sorted()
  let half = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
}
