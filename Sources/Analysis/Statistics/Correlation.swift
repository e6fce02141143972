import Scoring

/// How two columns of points go together, over the units that have both.
///
///     r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²)        ρ = r of the ranks, equals sharing their mean rank
///
/// From −1 to 1. A correlation does not say that one thing brings about the other, and Pearson's sees straight lines
/// only.
///
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), section 4, on the structure of the data.
public struct Correlation: Hashable, Sendable {
  /// Of fewer units nothing is said: two always lie on a line.
  public static let fewestUnits = 3

  /// The units that have both.
  public let count: Int
  /// nil of fewer than three units, and where either column is constant.
  public let pearson: Double?
  /// The same of ranks.
  public let spearman: Double?

  /// - Precondition: as many of each.
  /// - Complexity: O(n log n).
  public init(_ x: [Double], _ y: [Double]) {
    self.init(x, y, ranks: (Self.ranks(x), Self.ranks(y)))
  }

  /// - Parameter ranks: those of `x` and of `y`, where they are known already.
  init(_ x: [Double], _ y: [Double], ranks: ([Double], [Double])) {
    precondition(x.count == y.count)
    count = x.count
    pearson = Self.pearson(x, y)
    spearman = pearson == nil ? nil : Self.pearson(ranks.0, ranks.1)
  }

  private static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count >= fewestUnits, !isConstant(x), !isConstant(y) else { return nil }
    let (xx, yy) = (covariance(x, x), covariance(y, y))
    guard xx > 0, yy > 0 else { return nil }
    return min(1, max(-1, covariance(x, y) / (xx.squareRoot() * yy.squareRoot())))
  }

  static func isConstant(_ figures: [Double]) -> Bool {
    guard let least = figures.min(), let greatest = figures.max() else { return true }
    return Decimal15.compare(least, greatest) == 0
  }

  /// Ranks from the least on, from 1; equals share the mean of their places.
  static func ranks(_ figures: [Double]) -> [Double] {
    let order = figures.indices.sorted { figures[$0] < figures[$1] }
    var ranks = Array(repeating: 0.0, count: figures.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, Decimal15.compare(figures[order[end + 1]], figures[order[start]]) == 0 { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}

/// Σ(x − x̄)(y − ȳ) ÷ (n − 1); 0 of fewer than two.
func covariance(_ x: [Double], _ y: [Double]) -> Double {
  guard x.count > 1 else { return 0 }
  let count = Double(x.count)
  let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
  return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / (count - 1)
}
