@testable import Scoring
import TestSupport
import Testing

/// What holds of every combination, on seeded random scores of which some do not apply.
@Suite struct CombinationPropertyTests {
  private struct Group {
    /// Units × children; nil does not apply.
    var scores: [[Double?]]
    var weights: [Double]

    init(_ random: inout SeededGenerator) {
      let children = random.int(1...5)
      scores = (0..<random.int(1...8)).map { _ in
        (0..<children).map { _ in random.below(6) == 0 ? nil : Double(random.int(1...20)) / 20 }
      }
      weights = (0..<children).map { _ in Double(random.int(1...9)) }
    }

    func combined(by combination: Combination) -> [Double?] {
      let columns = weights.indices.map { child in
        var column = Column(repeating: 0, count: scores.count)
        for (row, unit) in scores.enumerated() {
          if let score = unit[child] { column.set(row, to: score) } else { column.set(row, to: .notApplicable) }
        }
        return column
      }
      let result = combination(columns, weights: weights)
      return scores.indices.map { result[$0] }
    }
  }

  private func isNear(_ one: [Double?], _ other: [Double?]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { a, b in a == b || abs((a ?? .infinity) - (b ?? .infinity)) < 1e-12 }
  }

  @Test(arguments: Combination.all.filter { $0 != .sum })
  func scalingTheWeightsChangesNothing(combination: Combination) {
    for seed in 1...100 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let group = Group(&random)
      var scaled = group
      scaled.weights = group.weights.map { $0 * 2.5 }
      #expect(isNear(group.combined(by: combination), scaled.combined(by: combination)), "seed \(seed)")
    }
  }

  @Test(arguments: Combination.all)
  func permutingUnitsPermutesTheScores(combination: Combination) {
    for seed in 200...300 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let group = Group(&random)
      let order = group.scores.indices.shuffled(using: &random)
      var permuted = group
      permuted.scores = order.map { group.scores[$0] }
      let scores = group.combined(by: combination)
      #expect(order.map { scores[$0] } == permuted.combined(by: combination), "seed \(seed)")
    }
  }

  @Test(arguments: Combination.all)
  func permutingChildrenChangesNothing(combination: Combination) {
    for seed in 400...500 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let group = Group(&random)
      let order = group.weights.indices.shuffled(using: &random)
      var permuted = group
      permuted.weights = order.map { group.weights[$0] }
      permuted.scores = group.scores.map { unit in order.map { unit[$0] } }
      #expect(isNear(group.combined(by: combination), permuted.combined(by: combination)), "seed \(seed)")
    }
  }

  @Test(arguments: Combination.all)
  func raisingAScoreNeverLowersTheWhole(combination: Combination) {
    for seed in 600...800 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let before = Group(&random)
      let (unit, child) = (random.below(before.scores.count), random.below(before.weights.count))
      guard let score = before.scores[unit][child] else { continue }
      var after = before
      after.scores[unit][child] = score + Double(random.int(0...10)) / 20
      let (old, new) = (before.combined(by: combination)[unit], after.combined(by: combination)[unit])
      #expect((new ?? .nan) >= (old ?? .nan) - 1e-12, "seed \(seed)")
    }
  }

  /// The inequality of the means: P. S. Bullen, Handbook of Means and Their Inequalities (2003), chapter 3.
  @Test func theMeansStandInTheirOrder() {
    let rising: [Combination] = [
      .min, .powerMean(-3), .harmonic, .powerMean(-0.5), .geometric, .powerMean(0.5), .mean, .powerMean(2),
      .powerMean(5), .max,
    ]
    for seed in 900...1000 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let group = Group(&random)
      let scores = rising.map { group.combined(by: $0) }
      for (lower, higher) in zip(scores, scores.dropFirst()) {
        for (a, b) in zip(lower, higher) { #expect((a ?? 0) <= (b ?? 0) + 1e-12, "seed \(seed)") }
      }
    }
  }

  @Test func powerMeansMeetTheNamedOnes() {
    for seed in 1100...1150 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let group = Group(&random)
      #expect(isNear(group.combined(by: .powerMean(1)), group.combined(by: .mean)), "seed \(seed)")
      #expect(isNear(group.combined(by: .powerMean(-1)), group.combined(by: .harmonic)), "seed \(seed)")
      #expect(group.combined(by: .weightedProduct) == group.combined(by: .geometric), "seed \(seed)")
    }
  }
}
