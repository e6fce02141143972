import Scoring

/// What it takes to make two units equal by an award's key.
struct SwapComparison {
  private let outcome: Outcome
  private let leaves: LeafWeights
  private let key: AwardKey
  private let use: TotalUse

  init(_ outcome: Outcome, _ leaves: LeafWeights, _ key: AwardKey, use: TotalUse) {
    self.outcome = outcome
    self.leaves = leaves
    self.key = key
    self.use = use
  }

  func finding(_ unit: Int, _ other: Int) -> SwapFinding {
    let means: WeightedMeans
    do throws(SwapObstacle) {
      means = WeightedMeans(
        weights: leaves.weights, upper: try key.scores[unit].get(), lower: try key.scores[other].get())
    } catch { return .leftOut(error) }
    let change = means.smallestChange()
    if isBounded(unit, other, within: change?.size ?? 1) { return .leftOut(.bounded) }
    guard let change else { return .never }
    return .change(weightChange(change, means, of: [unit, other]))
  }

  private func weightChange(_ change: WeightedMeans.Change, _ means: WeightedMeans, of pair: [Int]) -> WeightChange {
    if change.size == 0 { return WeightChange(size: 0, criteria: [], alone: nil) }
    let weights = leaves.weights
    func shifts(_ multipliers: [Double], _ shares: [Double]) -> [WeightShift] {
      let sum = zip(weights, multipliers).reduce(0) { $0 + $1.0 * $1.1 }
      return weights.indices.filter { multipliers[$0] != 1 }.map { index in
        WeightShift(
          criterion: leaves.criteria[index], from: weights[index],
          to: weights[index] * multipliers[index] * (leaves.sum / sum), isRaised: multipliers[index] > 1,
          share: shares[index])
      }
    }
    let criteria = shifts(change.multipliers, change.shares)
    let order = criteria.indices.sorted { (-criteria[$0].share, $0) < (-criteria[$1].share, $1) }
    let alone = weights.indices.compactMap { index in
      means.multiplier(ofAlone: index).map { (index: index, multiplier: $0) }
    }.filter { alone in
      use == .none
        || pair.allSatisfy { stands($0, under: weights.indices.map { $0 == alone.index ? alone.multiplier : 1 }) }
    }.min { abs($0.multiplier - 1) < abs($1.multiplier - 1) }
    let single = alone.flatMap { alone in
      shifts(
        weights.indices.map { $0 == alone.index ? alone.multiplier : 1 },
        weights.indices.map { $0 == alone.index ? 1 : 0 }
      ).first
    }
    return WeightChange(size: change.size, criteria: order.map { criteria[$0] }, alone: single)
  }

  /// Whether the floor of 0 or the set's ceiling may decide before the weights do. Where the total alone is the key, it
  /// takes both at the ceiling, or both at the floor; else one is enough.
  private func isBounded(_ unit: Int, _ other: Int, within size: Double) -> Bool {
    if use == .none { return false }
    let noise = 1e-9 * max(1, outcome.set.points)
    let most = (outcome.set.atMost ?? .infinity) + noise
    func passes(_ unit: Int, highest: Bool) -> Bool {
      let total = exactTotal(unit, size, highest: highest)
      return highest ? total > most : total < -noise
    }
    if passes(other, highest: true) || passes(unit, highest: false) { return true }
    return use == .amongOthers && (passes(unit, highest: true) || passes(other, highest: false))
  }

  /// Whether a unit's total lies between the floor and the ceiling.
  private func stands(_ unit: Int, under multipliers: [Double]) -> Bool {
    let scores = leaves.achievements.map { column in column[unit].map { $0 * outcome.set.points } }
    let means = WeightedMeans(weights: leaves.weights, upper: scores, lower: scores)
    let total = means.mean(scores, multipliers) + (outcome.adjustment[unit] ?? 0)
    return total >= 0 && total <= outcome.set.atMost ?? .infinity
  }

  /// The highest or lowest total that weights within ±size give a unit. A mean is highest where all scores above some
  /// limit have their weights raised, and the others lowered.
  private func exactTotal(_ unit: Int, _ size: Double, highest: Bool) -> Double {
    let sign: Double = highest ? 1 : -1
    let scores = leaves.weights.indices.compactMap { index in
      leaves.achievements[index][unit].map { (score: $0 * outcome.set.points, weight: leaves.weights[index]) }
    }.sorted { sign * $0.score > sign * $1.score }
    var best = -Double.infinity
    for cut in 0...scores.count {
      var (sum, weight) = (0.0, 0.0)
      for (place, entry) in scores.enumerated() {
        let multiplier = place < cut ? 1 + size : 1 - size
        sum += entry.weight * multiplier * entry.score
        weight += entry.weight * multiplier
      }
      if weight > 0 { best = max(best, sign * sum / weight) }
    }
    return sign * best + (outcome.adjustment[unit] ?? 0)
  }
}

/// What a key makes of the total.
enum TotalUse {
  case none
  case alone
  case amongOthers

  init(_ key: Expression) {
    self =
      key == .total ? .alone : key.symbols.contains { $0.name == "total" } ? .amongOthers : .none
  }
}
