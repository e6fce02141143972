import TestSupport
import Testing

@testable import Analysis

@Suite struct WeightedMeansTests {
  /// 60 × 0.9 + 40 × 0.5 = 74 against 60 × 0.8 + 40 × 0.6 = 72: d = 0.1 and −0.1, so x = (6 − 4) ÷ (6 + 4) = 20 %.
  @Test func reachesAHandReckonedCase() throws {
    let means = WeightedMeans(weights: [60, 40], upper: [90, 50], lower: [80, 60])
    let change = try #require(means.smallestChange())
    #expect(abs(change.size - 0.2) < 1e-12)
    #expect(change.multipliers.map { ($0 * 1e6).rounded() } == [800_000, 1_200_000])
    #expect(change.shares.map { ($0 * 1e6).rounded() } == [600_000, 400_000])
    // 60·k × 0.1 = 40 × 0.1 at k = 2/3; 40·k × 0.1 = 60 × 0.1 at k = 3/2.
    #expect(abs(try #require(means.multiplier(ofAlone: 0)) - 2 / 3) < 1e-12)
    #expect(abs(try #require(means.multiplier(ofAlone: 1)) - 1.5) < 1e-12)
  }

  @Test func findsNoWeightsWhereOneIsNowhereWorse() {
    #expect(WeightedMeans(weights: [1, 2], upper: [0.5, 0.7], lower: [0.5, 0.6]).smallestChange() == nil)
    #expect(WeightedMeans(weights: [1, 2], upper: [0.9, nil], lower: [nil, 0.6]).smallestChange() == nil)
    #expect(WeightedMeans(weights: [1], upper: [0.9], lower: [0.6]).smallestChange() == nil)
  }

  @Test func asksForNoChangeWhereTheTwoAreEqual() {
    #expect(WeightedMeans(weights: [1, 2], upper: [0.5, 0.5], lower: [0.5, 0.5]).smallestChange()?.size == 0)
    #expect(WeightedMeans(weights: [1, 2], upper: [0.1, 0.7], lower: [0.3, 0.6]).smallestChange()?.size == 0)
  }

  /// Against brute force: the weights found make the two equal, and neither the corners of a slightly smaller box, nor a
  /// dense grid in it, nor many random places, nor a descent from the best of these do.
  @Test(arguments: [UInt64](1...4)) func noSearchFindsASmallerChange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (alike, apart, never) = (0, 0, 0)
    for _ in 0..<120 {
      let means = randomMeans(&random)
      if means.lead(under: means.weights.map { _ in 1 }) <= 0 { continue }
      let change = means.smallestChange()
      if let change {
        if means.countAlike { alike += 1 } else { apart += 1 }
        #expect(change.multipliers.allSatisfy { abs($0 - 1) <= change.size + 1e-9 }, "seed \(seed) \(means)")
        #expect(abs(means.lead(under: change.multipliers)) < 1e-8, "seed \(seed) \(means)")
        #expect(abs(change.shares.reduce(0, +) - 1) < 1e-9, "seed \(seed) \(means)")
      } else {
        never += 1
      }
      let box = (change?.size ?? 1) - 1e-6
      if box > 0 { #expect(means.leastLead(within: box, &random) > 0, "seed \(seed) \(means) \(box)") }
    }
    #expect(alike > 5 && apart > 10 && never > 5, "seed \(seed): \(alike) \(apart) \(never)")
  }

  /// A criterion alone: the two are equal at the multiplier, and no nearer one of many tried changes who is above.
  @Test(arguments: [UInt64](11...12)) func noOtherSingleWeightComesNearer(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<150 {
      let means = randomMeans(&random)
      if means.lead(under: means.weights.map { _ in 1 }) <= 0 { continue }
      for index in means.weights.indices {
        func lead(_ multiplier: Double) -> Double {
          means.lead(under: means.weights.indices.map { $0 == index ? multiplier : 1 })
        }
        let multiplier = means.multiplier(ofAlone: index)
        if let multiplier, multiplier > 0 {
          found += 1
          #expect(abs(lead(multiplier)) < 1e-8, "seed \(seed) \(means) \(index)")
        }
        let reach = multiplier.map { abs($0 - 1) * 0.999 } ?? 50
        for step in 0...200 {
          let change = reach * Double(step) / 200
          #expect(lead(1 + change) > 0 && (change >= 1 || lead(1 - change) > 0), "seed \(seed) \(means) \(index)")
        }
      }
    }
    #expect(found > 50, "seed \(seed)")
  }

  private func randomMeans(_ random: inout SeededGenerator) -> WeightedMeans {
    let count = random.int(2...4)
    func scores(_ gaps: Bool) -> [Double?] {
      var scores = (0..<count).map { _ in
        gaps && random.below(3) == 0 ? nil : Double(random.int(-2...20)) / 20
      }
      if scores.allSatisfy({ $0 == nil }) { scores[0] = 0.5 }
      return scores
    }
    let gaps = random.below(4) > 0
    return WeightedMeans(
      weights: (0..<count).map { _ in Double(random.int(1...12)) }, upper: scores(gaps), lower: scores(gaps))
  }
}

extension WeightedMeans {
  fileprivate func lead(under multipliers: [Double]) -> Double {
    mean(upper, multipliers) - mean(lower, multipliers)
  }

  fileprivate func leastLead(within size: Double, _ random: inout SeededGenerator) -> Double {
    var best = (lead: Double.infinity, at: weights.map { _ in 1.0 })
    func look(_ multipliers: [Double]) {
      let lead = lead(under: multipliers)
      if lead < best.lead { best = (lead, multipliers) }
    }
    let steps = weights.count < 4 ? 20 : 10
    var place = weights.map { _ in 0 }
    while true {
      look(place.map { 1 + size * (2 * Double($0) / Double(steps) - 1) })
      guard let next = place.firstIndex(where: { $0 < steps }) else { break }
      place[next] += 1
      for lower in 0..<next { place[lower] = 0 }
    }
    for _ in 0..<2_000 { look(weights.map { _ in 1 + size * Double.random(in: -1...1, using: &random) }) }
    var reach = size / 4
    for _ in 0..<400 {
      let start = best.at
      look(start.map { min(max($0 + reach * Double.random(in: -1...1, using: &random), 1 - size), 1 + size) })
      if best.at == start { reach *= 0.98 }
    }
    return best.lead
  }
}
