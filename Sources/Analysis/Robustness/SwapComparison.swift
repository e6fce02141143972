import Scoring

/// What it takes to make two units equal by an award's key.
struct SwapComparison {
  private let outcome: Outcome
  private let leaves: LeafWeights
  private let key: AwardKey
  private let namesTotal: Bool

  init(_ outcome: Outcome, _ leaves: LeafWeights, _ key: AwardKey, namesTotal: Bool) {
    self.outcome = outcome
    self.leaves = leaves
    self.key = key
    self.namesTotal = namesTotal
  }

  func finding(_ unit: Int, _ other: Int) -> SwapFinding {
    let means: WeightedMeans
    do throws(SwapObstacle) {
      means = WeightedMeans(
        weights: leaves.weights, upper: try key.scores[unit].get(), lower: try key.scores[other].get())
    } catch { return .leftOut(error) }
    let change = means.smallestChange()
    if namesTotal, isBounded(unit, other, within: change?.size ?? 1) { return .leftOut(.bounded) }
    guard let change else { return .never }
    return .change(weightChange(change, means))
  }

  private func weightChange(_ change: WeightedMeans.Change, _ means: WeightedMeans) -> WeightChange {
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
    }.min { abs($0.multiplier - 1) < abs($1.multiplier - 1) }
    let single = alone.flatMap { alone in
      shifts(
        weights.indices.map { $0 == alone.index ? alone.multiplier : 1 },
        weights.indices.map { $0 == alone.index ? 1 : 0 }
      ).first
    }
    return WeightChange(size: change.size, criteria: order.map { criteria[$0] }, alone: single)
  }

  /// Whether the floor of 0 or the set's ceiling may hold both totals before they meet.
  private func isBounded(_ unit: Int, _ other: Int, within size: Double) -> Bool {
    let most = outcome.set.atMost ?? .infinity
    let noise = 1e-9 * max(1, outcome.set.points)
    return exactTotal(other, size, highest: true) > most + noise || exactTotal(unit, size, highest: false) < -noise
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

extension Expression {
  var mentionsTotal: Bool { symbols.contains { $0.name == "total" } }
}
