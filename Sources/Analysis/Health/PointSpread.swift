import Scoring

/// How the points of a criterion, or the totals, lie.
///
///     mean = Σx ÷ n        deviation = √(Σ(x − mean)² ÷ (n − 1))
///
/// Quartiles are interpolated between the sorted figures: the p-quantile stands at place (n − 1)·p, from 0.
///
/// - Source: R. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
///   definition 7, which numpy, R and spreadsheets' QUARTILE.INC share.
public struct PointSpread: Hashable, Sendable {
  public let count: Int
  public let mean: Double
  /// nil of a single figure.
  public let deviation: Double?
  public let least: Double
  public let lowerQuartile: Double
  public let median: Double
  public let upperQuartile: Double
  public let greatest: Double

  /// Whether all figures are the same, to 15 digits.
  public var isConstant: Bool { Decimal15.compare(least, greatest) == 0 }

  /// nil without figures.
  ///
  /// - Complexity: O(n log n).
  public init?(of figures: [Double]) {
    let sorted = figures.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let place = Double(sorted.count - 1) * share
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    count = sorted.count
    (self.least, self.greatest) = (least, greatest)
    (lowerQuartile, median, upperQuartile) = (quantile(0.25), quantile(0.5), quantile(0.75))
    // Of equal figures exactly that figure, whatever their sum lost.
    let mean = least == greatest ? least : figures.reduce(0, +) / Double(figures.count)
    self.mean = mean
    let squares = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = figures.count < 2 ? nil : (squares / Double(figures.count - 1)).squareRoot()
  }
}
