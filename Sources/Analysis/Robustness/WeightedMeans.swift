import Scoring

/// Two units as weighted means of the same criteria, the first above the second, to find out how little their weights
/// have to change to make the two equal.
///
///     T(m) = Σ w·m·σ ÷ Σ w·m   over the criteria that count for the unit
///
/// with official weights w, multipliers m (1 officially) and scores σ. That the weights are brought back to their sum
/// afterwards changes neither mean.
struct WeightedMeans {
  /// Official weights, above 0.
  let weights: [Double]
  /// Scores of the unit above; nil where a criterion does not count for it, its weight with it.
  let upper: [Double?]
  /// The same of the unit below.
  let lower: [Double?]

  /// A change of the weights that makes the two equal, and the least that does so.
  struct Change {
    /// x: every multiplier stays within 1 − x … 1 + x. 0 where the upper one is not above officially.
    let size: Double
    /// One a criterion.
    let multipliers: [Double]
    /// What each criterion's change does of the whole; they add up to 1.
    let shares: [Double]
  }

  /// Whether the same criteria count for both.
  var countAlike: Bool { zip(upper, lower).allSatisfy { ($0 == nil) == ($1 == nil) } }

  /// Whether the upper one is above by official weights, to 15 digits.
  private var leads: Bool { Decimal15.compare(mean(upper, ones), mean(lower, ones)) > 0 }

  private var ones: [Double] { Array(repeating: 1, count: weights.count) }

  func mean(_ scores: [Double?], _ multipliers: [Double]) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for index in weights.indices {
      guard let score = scores[index] else { continue }
      sum += weights[index] * multipliers[index] * score
      weight += weights[index] * multipliers[index]
    }
    return sum / weight
  }

  /// The smallest change that makes the two equal; nil where none does whose weights all stay above 0.
  ///
  /// Where the same criteria count for both, the means have one denominator, and they are equal where
  /// Σ w·m·d = 0 with d = σ(upper) − σ(lower). With m = 1 + e and |e| ≤ x the sum is at least Σ w·d − x·Σ w·|d|, and
  /// e = −x·sign d reaches that; so the smallest x is
  ///
  ///     x = Σ w·d ÷ Σ w·|d|
  ///
  /// which is 1 just where no d is negative: the lower one is nowhere better. Where different criteria count, see
  /// `CommonTotal`.
  func smallestChange() -> Change? {
    if !leads { return Change(size: 0, multipliers: ones, shares: weights.map { _ in 0 }) }
    guard countAlike else { return CommonTotal(self).smallestChange() }
    let differences = zip(upper, lower).map { ($0 ?? 0) - ($1 ?? 0) }
    guard differences.contains(where: { $0 < 0 }) else { return nil }
    let (gap, reach) = zip(weights, differences).reduce((0.0, 0.0)) { ($0.0 + $1.0 * $1.1, $0.1 + $1.0 * abs($1.1)) }
    let size = gap / reach
    return Change(
      size: size, multipliers: differences.map { $0 == 0 ? 1 : ($0 > 0 ? 1 - size : 1 + size) },
      shares: zip(weights, differences).map { $0 * abs($1) / reach })
  }

  /// The multiplier of one criterion that makes the two equal while the others keep their proportions; the one
  /// nearest to 1. nil where there is none from 0 up.
  ///
  /// Each mean is (α + β·k) ÷ (γ + δ·k); multiplied out, the two are equal at the roots of a quadratic.
  func multiplier(ofAlone criterion: Int) -> Double? {
    func parts(_ scores: [Double?]) -> (sum: Double, own: Double, weight: Double, ownWeight: Double) {
      var parts = (sum: 0.0, own: 0.0, weight: 0.0, ownWeight: 0.0)
      for index in weights.indices {
        guard let score = scores[index] else { continue }
        if index == criterion {
          (parts.own, parts.ownWeight) = (weights[index] * score, weights[index])
        } else {
          parts.sum += weights[index] * score
          parts.weight += weights[index]
        }
      }
      return parts
    }
    let (a, b) = (parts(upper), parts(lower))
    let roots: [Double]
    if countAlike {
      roots = a.own == b.own ? [] : [(a.sum - b.sum) / (b.own - a.own)]
    } else {
      roots = Self.roots(
        a.own * b.ownWeight - b.own * a.ownWeight,
        a.sum * b.ownWeight + a.own * b.weight - b.sum * a.ownWeight - b.own * a.weight,
        a.sum * b.weight - b.sum * a.weight)
    }
    return roots.filter { $0 >= 0 && $0.isFinite && a.weight + a.ownWeight * $0 > 0 && b.weight + b.ownWeight * $0 > 0 }
      .min { abs($0 - 1) < abs($1 - 1) }
  }

  /// The real roots of a·k² + b·k + c, by the form that does not cancel.
  private static func roots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
    let scale = max(abs(a), abs(b), abs(c))
    if abs(a) <= 1e-15 * scale { return abs(b) <= 1e-15 * scale ? [] : [-c / b] }
    let discriminant = b * b - 4 * a * c
    if discriminant < 0 { return [] }
    let q = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return q == 0 ? [0] : [q / a, c / q]
  }
}
