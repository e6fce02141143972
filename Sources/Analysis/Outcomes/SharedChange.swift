/// Shares out a change among those that made it together.
///
/// What `n` players come to is a function v of those among them that have changed; the shares add up to
/// v(all) − v(none), whoever else changed with them.
enum SharedChange {
  /// Up to so many players the exact value is reckoned: 2ⁿ worths.
  static let mostExact = 12

  /// The Shapley value: what a player adds to those that changed before it, over all n! orders.
  ///
  ///     φᵢ = Σ_S |S|! (n − |S| − 1)! ÷ n! · (v(S ∪ i) − v(S)), S all sets without i
  ///
  /// - Parameter worths: v by bit mask, bit i set where player i has changed: 2ⁿ of them.
  /// - Source: L. S. Shapley, A value for n-person games (1953).
  static func shapley(players count: Int, worths: [Double]) -> [Double] {
    // |S|! (n − |S| − 1)! ÷ n!
    var weights: [Double] = []
    for size in 0..<max(count, 1) {
      let previous = weights.last ?? 0
      weights.append(size == 0 ? 1 / Double(max(count, 1)) : previous * Double(size) / Double(count - size))
    }
    return (0..<count).map { player in
      (0..<(1 << count)).reduce(0) { sum, mask in
        if mask >> player & 1 == 1 { return sum }
        return sum + weights[mask.nonzeroBitCount] * (worths[mask | 1 << player] - worths[mask])
      }
    }
  }

  /// The mean of two orders: the players change one after the other in their order, and in the opposite one. It is
  /// the Shapley value of two players, and of more its average over these two orders alone.
  ///
  /// - Parameters:
  ///   - forward: v of the first 0, 1, …, n players.
  ///   - backward: v of the last 0, 1, …, n players.
  static func bothWays(players count: Int, forward: [Double], backward: [Double]) -> [Double] {
    (0..<count).map { player in
      let there = forward[player + 1] - forward[player]
      let back = backward[count - player] - backward[count - player - 1]
      return (there + back) / 2
    }
  }
}
