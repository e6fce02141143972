/// The smallest change of weights that makes two weighted means equal where different criteria count for the two units,
/// so that each mean has a denominator of its own.
///
/// The upper one is no longer above just where some t lies between: T(upper) ≤ t ≤ T(lower). Multiplied out, with
/// p = σ(upper) − t and q = σ(lower) − t (0 where a criterion does not count), these are two linear conditions
///
///     Σ w·m·p ≤ 0   and   Σ w·m·q ≥ 0.
///
/// For a given x some m within 1 − x … 1 + x meets both just where for every λ in 0…1 some m meets
/// λ·Σ w·m·p − (1 − λ)·Σ w·m·q ≤ 0 (minimax: bilinear, over convex and compact sets). With h = λ·p − (1 − λ)·q the
/// least of that sum is Σ w·h − x·Σ w·|h|, so the smallest x for this t is
///
///     x(t) = max over λ of Σ w·h ÷ Σ w·|h|,
///
/// where between two zeros of some h both sums are linear in λ and the quotient is monotone: the maximum stands at a
/// zero of some h or at an end.
///
/// The smallest x of all is the least x(t). For a fixed λ the quotient is, as a function of t, a linear sum over a convex
/// one, so from t₀ to t₁ it is nowhere below the lower of its two ends; and x(t) is nowhere below it. By this bound the
/// whole range of t is searched: what cannot hold anything better by more than `tolerance` is dropped, the rest is halved
/// until nothing is left. The least one found is then narrowed down to the last digits.
struct CommonTotal {
  /// How much smaller than the one found another x might be: a ten-millionth of a percentage point.
  static let tolerance = 1e-9
  private static let firstParts = 16
  private static let golden = (5.0.squareRoot() - 1) / 2

  private let criteria: [Pair]
  private let low: Double
  private let high: Double

  /// A criterion as the two units have it.
  private struct Pair {
    let weight: Double
    let upper: Double
    let lower: Double
    /// 1 where the criterion counts, 0 where it does not.
    let countsAbove: Double
    let countsBelow: Double

    func p(_ total: Double) -> Double { countsAbove * (upper - total) }
    func q(_ total: Double) -> Double { countsBelow * (lower - total) }
  }

  /// A total with its x(t), and the λ that gives it.
  private struct Place {
    let total: Double
    let size: Double
    let lambda: Double
  }

  init(_ means: WeightedMeans) {
    criteria = means.weights.indices.map { index in
      let (upper, lower) = (means.upper[index], means.lower[index])
      return Pair(
        weight: means.weights[index], upper: upper ?? 0, lower: lower ?? 0, countsAbove: upper == nil ? 0 : 1,
        countsBelow: lower == nil ? 0 : 1)
    }
    low = means.upper.compactMap(\.self).min() ?? 0
    high = means.lower.compactMap(\.self).max() ?? 0
  }

  func smallestChange() -> WeightedMeans.Change? {
    // With weights above 0 a mean stays strictly between its lowest and its highest score, unless all are equal.
    guard low < high else { return nil }
    let width = (high - low) / Double(Self.firstParts)
    let places = (0...Self.firstParts).map { place(low + width * Double($0)) }
    var best = places.dropFirst().reduce(places[0]) { $1.size < $0.size ? $1 : $0 }
    best = narrowed(best, within: width, steps: 30)
    var waiting = zip(places, places.dropFirst()).map { (from: $0, to: $1) }
    while let part = waiting.popLast() {
      if bound(part.from, part.to) >= best.size - Self.tolerance { continue }
      let middle = place(part.from.total + (part.to.total - part.from.total) / 2)
      guard part.from.total < middle.total, middle.total < part.to.total else { continue }
      if middle.size < best.size { best = middle }
      waiting += [(part.from, middle), (middle, part.to)]
    }
    best = narrowed(best, within: width / 4, steps: 70)
    return best.size < 1 - Self.tolerance ? change(best) : nil
  }

  /// Σ w·h ÷ Σ w·|h|; 0 where no h is other than 0.
  private func quotient(_ lambda: Double, at total: Double) -> Double {
    var (sum, reach) = (0.0, 0.0)
    for pair in criteria {
      let h = pair.weight * (lambda * pair.p(total) - (1 - lambda) * pair.q(total))
      sum += h
      reach += abs(h)
    }
    return reach > 0 ? sum / reach : 0
  }

  /// The largest quotient at a total; not below 0.
  private func place(_ total: Double) -> Place {
    var best = Place(total: total, size: 0, lambda: 1)
    func look(at lambda: Double) {
      let size = quotient(lambda, at: total)
      if size > best.size { best = Place(total: total, size: size, lambda: lambda) }
    }
    look(at: 0)
    look(at: 1)
    for pair in criteria {
      let (p, q) = (pair.p(total), pair.q(total))
      if p * q > 0 { look(at: q / (p + q)) }
    }
    return best
  }

  /// What no x(t) between two totals is below.
  private func bound(_ from: Place, _ to: Place) -> Double {
    [from.lambda, to.lambda, (from.lambda + to.lambda) / 2].reduce(0) { best, lambda in
      max(best, min(quotient(lambda, at: from.total), quotient(lambda, at: to.total)))
    }
  }

  /// The best place around one, by the golden section, which finds the minimum where there is one only.
  private func narrowed(_ start: Place, within reach: Double, steps: Int) -> Place {
    var (from, to) = (max(low, start.total - reach), min(high, start.total + reach))
    var (left, right) = (place(to - Self.golden * (to - from)), place(from + Self.golden * (to - from)))
    var best = start
    for _ in 0..<steps {
      for found in [left, right] where found.size < best.size { best = found }
      if left.size <= right.size {
        (to, right) = (right.total, left)
        left = place(to - Self.golden * (to - from))
      } else {
        (from, left) = (left.total, right)
        right = place(from + Self.golden * (to - from))
      }
    }
    return best
  }

  /// The weights that make the two equal at a total: those with h ≠ 0 go to their end, the others as far as the
  /// conditions ask.
  private func change(_ place: Place) -> WeightedMeans.Change {
    let (size, lambda) = (place.size, place.lambda)
    let (p, q) = (criteria.map { $0.p(place.total) }, criteria.map { $0.q(place.total) })
    let h = zip(p, q).map { lambda * $0 - (1 - lambda) * $1 }
    let least = 1e-12 * zip(p, q).reduce(0) { max($0, abs($1.0), abs($1.1)) }
    let isFree = h.map { abs($0) <= least }
    var multipliers = h.map { $0 > 0 ? 1 - size : 1 + size }
    // Free criteria have p and q in one proportion, so what meets one condition meets the other. By ±y, as their p is
    // above or below 0, they reach every sum that the box has room for.
    var (sum, reach) = (0.0, 0.0)
    for (index, pair) in criteria.enumerated() {
      sum += pair.weight * p[index] * (isFree[index] ? 1 : multipliers[index])
      if isFree[index] { reach += pair.weight * abs(p[index]) }
    }
    let free = reach > 0 ? min(max(-sum / reach, -size), size) : 0
    for index in criteria.indices where isFree[index] {
      let sign: Double = p[index] == 0 ? 0 : p[index] > 0 ? 1 : -1
      // With p = 0 throughout, the second condition alone asks: as much as there is.
      let ofLower: Double = q[index] == 0 ? 0 : q[index] > 0 ? 1 : -1
      multipliers[index] = 1 + (reach > 0 ? free * sign : size * ofLower)
    }
    let gap = zip(criteria, h).reduce(0) { $0 + $1.0.weight * $1.1 }
    return WeightedMeans.Change(
      size: size, multipliers: multipliers,
      shares: criteria.indices.map {
        gap > 0 ? criteria[$0].weight * (1 - multipliers[$0]) * h[$0] / gap : 0
      })
  }
}
