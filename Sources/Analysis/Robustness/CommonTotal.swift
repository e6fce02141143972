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
/// The smallest x of all is the least x(t). For t from t₀ to t₁ no x(t) is below the same maximum with p at t₁ and q
/// at t₀, for who meets the conditions at some t between meets these too. By this bound the whole range is searched
/// and what cannot hold anything better by more than `tolerance` is dropped; in what is left the minimum is narrowed
/// down to the last digits.
struct CommonTotal {
  private let means: WeightedMeans
  /// How much smaller than the one found another x might be: a ten-thousandth of a percentage point.
  static let tolerance = 1e-6

  init(_ means: WeightedMeans) { self.means = means }

  func smallestChange() -> WeightedMeans.Change? {
    let (low, high) = (means.upper.compactMap(\.self).min() ?? 0, means.lower.compactMap(\.self).max() ?? 0)
    // With weights above 0 a mean stays strictly above its lowest score unless all are equal.
    guard low < high else { return nil }
    var (best, at) = startingPoint(low, high)
    var waiting = [(low, high)]
    while let (from, to) = waiting.popLast() {
      if largest(upperAt: to, lowerAt: from).ratio >= best - Self.tolerance { continue }
      let middle = from + (to - from) / 2
      guard from < middle, middle < to else { continue }
      let here = largest(upperAt: middle, lowerAt: middle).ratio
      if here < best { (best, at) = (here, middle) }
      waiting += [(from, middle), (middle, to)]
    }
    (best, at) = narrowed(around: at, within: (high - low) / 64, low, high)
    guard best < 1 - Self.tolerance else { return nil }
    return change(at)
  }

  /// The best of some totals spread evenly, narrowed down, so that the search may drop much from the start.
  private func startingPoint(_ low: Double, _ high: Double) -> (ratio: Double, total: Double) {
    let totals = (1..<32).map { low + (high - low) * Double($0) / 32 }
    let best = totals.min { ratio($0) < ratio($1) } ?? low
    return narrowed(around: best, within: (high - low) / 32, low, high)
  }

  /// Thirds are dropped in turn, which finds the minimum where there is one only.
  private func narrowed(
    around total: Double, within reach: Double, _ low: Double, _ high: Double
  ) -> (ratio: Double, total: Double) {
    var (from, to) = (max(low, total - reach), min(high, total + reach))
    var best = (ratio: ratio(total), total: total)
    for _ in 0..<100 where from < to {
      let (left, right) = (from + (to - from) / 3, to - (to - from) / 3)
      let (atLeft, atRight) = (ratio(left), ratio(right))
      if atLeft < best.ratio { best = (atLeft, left) }
      if atRight < best.ratio { best = (atRight, right) }
      if atLeft <= atRight { to = right } else { from = left }
    }
    return best
  }

  private func ratio(_ total: Double) -> Double { largest(upperAt: total, lowerAt: total).ratio }

  /// The largest Σ w·h ÷ Σ w·|h| and its λ; not below 0.
  private func largest(upperAt t: Double, lowerAt s: Double) -> (ratio: Double, lambda: Double) {
    let weights = means.weights
    let p = means.upper.map { $0.map { $0 - t } ?? 0 }
    let q = means.lower.map { $0.map { $0 - s } ?? 0 }
    var best = (ratio: 0.0, lambda: 1.0)
    func look(at lambda: Double) {
      var (sum, reach) = (0.0, 0.0)
      for index in weights.indices {
        let h = lambda * p[index] - (1 - lambda) * q[index]
        sum += weights[index] * h
        reach += weights[index] * abs(h)
      }
      if reach > 0, sum > best.ratio * reach { best = (sum / reach, lambda) }
    }
    look(at: 0)
    look(at: 1)
    for index in weights.indices where p[index] * q[index] > 0 { look(at: q[index] / (p[index] + q[index])) }
    return best
  }

  /// The weights that make the two equal at a total: those with h ≠ 0 go to their end, the others together as far as
  /// the conditions ask.
  private func change(_ total: Double) -> WeightedMeans.Change {
    let weights = means.weights
    let (size, lambda) = largest(upperAt: total, lowerAt: total)
    let p = means.upper.map { $0.map { $0 - total } ?? 0 }
    let q = means.lower.map { $0.map { $0 - total } ?? 0 }
    let h = weights.indices.map { lambda * p[$0] - (1 - lambda) * q[$0] }
    let least = 1e-12 * zip(p, q).reduce(0) { max($0, abs($1.0), abs($1.1)) }
    let isFree = h.map { abs($0) <= least }
    var multipliers = h.map { $0 > 0 ? 1 - size : 1 + size }
    // Free criteria have p and q in one proportion, so one multiplier serves both conditions.
    let own = weights.indices.filter { isFree[$0] }.reduce(0) { $0 + weights[$1] * p[$1] }
    let rest = weights.indices.filter { !isFree[$0] }.reduce(0) { $0 + weights[$1] * multipliers[$1] * p[$1] }
    for index in weights.indices where isFree[index] {
      if own != 0 {
        multipliers[index] = min(max(-rest / own, 1 - size), 1 + size)
      } else if q[index] == 0 {
        multipliers[index] = 1
      } else {
        multipliers[index] = q[index] > 0 ? 1 + size : 1 - size
      }
    }
    let gap = zip(weights, h).reduce(0) { $0 + $1.0 * $1.1 }
    return WeightedMeans.Change(
      size: size, multipliers: multipliers,
      shares: weights.indices.map { gap > 0 ? weights[$0] * (1 - multipliers[$0]) * h[$0] / gap : 0 })
  }
}
