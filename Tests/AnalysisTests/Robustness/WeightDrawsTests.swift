import TestSupport
import Testing

@testable import Scoring

@Suite struct WeightDrawsTests {
  /// The first numbers of S. Vigna's `splitmix64.c` for the seed 1234567, as published with it.
  @Test func drawsTheNumbersOfSplitMix64() {
    var numbers = DrawNumbers(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(expected == expected.map { _ in numbers.next() })
  }

  @Test func reachesADrawWithoutThoseBeforeIt() {
    var all = DrawNumbers(seed: 7)
    for _ in 0..<(3 << 20) { _ = all.next() }
    var third = DrawNumbers(seed: 7, draw: 3)
    #expect(all.next() == third.next())
  }

  /// Mean and variance of gamma numbers are their shape.
  @Test(arguments: [0.3, 1, 4.5, 60])
  func drawsGammaNumbers(shape: Double) {
    var numbers = DrawNumbers(seed: 3)
    let count = 40_000
    let drawn = (0..<count).map { _ in numbers.gamma(shape: shape) }
    let mean = drawn.reduce(0, +) / Double(count)
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    #expect(abs(mean - shape) < 5 * (shape / Double(count)).squareRoot(), "seed 3")
    #expect(abs(variance / shape - 1) < 0.1, "seed 3")
  }

  private let weights = Weights(
    criteria: ["A", "B", "C", "D", "E"], official: [10, 30, 60, 0, 5], scales: [[0, 1, 2, 3], [4]])

  @Test func staysWithinTheSpreadAndKeepsTheSum() {
    let draws = WeightDraws(around: weights, .uniform(spread: 0.25), seed: 1)
    for draw in 0..<2_000 {
      let drawn = draws.draw(draw)
      #expect(abs(drawn[0...2].reduce(0, +) - 100) < 1e-9)
      #expect(drawn[3] == 0 && drawn[4] == 5)
      // Before they are brought to the sum, two weights keep within (1 − s) ÷ (1 + s) of their proportion.
      let ratio = drawn[1] / drawn[0] / 3
      #expect(ratio > 0.6 - 1e-9 && ratio < 1 / 0.6 + 1e-9)
    }
  }

  /// What Python gives, by the same formulas in binary64: the same seed gives the same weights for good.
  @Test(arguments: [
    (0, [8.745528044871994, 28.511921798166856, 62.74255015696115]),
    (5, [10.437496838142284, 31.09958655790201, 58.46291660395571]),
    (9_999, [9.824540717326009, 26.44407597662617, 63.731383306047825]),
  ])
  func drawsTheSameWeightsForASeed(draw: Int, expected: [Double]) {
    #expect(WeightDraws(around: weights, .uniform(spread: 0.25), seed: 1).draw(draw) == expected + [0, 5])
  }

  /// The shares' means are their own, their variances p(1 − p) ÷ (c + 1).
  @Test func scattersAsADirichletDoes() {
    let draws = WeightDraws(around: weights, .dirichlet(spread: 0.25), seed: 1)
    let concentration = draws.concentrations[0].concentration
    #expect(concentration == 3 * 2 / 0.0625 - 1)
    let count = 20_000
    let drawn = (0..<count).map { draws.draw($0) }
    for (place, share) in [0.1, 0.3, 0.6].enumerated() {
      let values = drawn.map { $0[place] / 100 }
      let mean = values.reduce(0, +) / Double(count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      let expected = share * (1 - share) / (concentration + 1)
      #expect(abs(mean - share) < 5 * (expected / Double(count)).squareRoot())
      #expect(abs(variance / expected - 1) < 0.08)
    }
  }

  @Test func countsTheSameOnAnyNumberOfCores() throws {
    var planned = 0
    for seed in [1, 2, 4, 5, 6, 9] as [UInt64] {
      let made = try RandomSet(seed: seed, peers: false)
      guard let outcome = made.outcome else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.4), seed: seed)
      let alone = reweighting.counts(of: source, draws: 0..<1_200, cores: 1)
      #expect(alone == reweighting.counts(of: source, draws: 0..<1_200, cores: 4))
      #expect(alone.draws == 1_200)
      if DrawPlan(of: reweighting) != nil { planned += 1 }
    }
    #expect(planned > 1)
  }
}
