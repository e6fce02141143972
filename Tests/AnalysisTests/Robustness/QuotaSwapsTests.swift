import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct QuotaSwapsTests {
  /// u0: 60 × 0.9 + 40 × 0.5 = 74; u1: 60 × 0.8 + 40 × 0.6 = 72: equal at A 48, B 48, that is 50 and 50 of 100.
  @Test func swapsAHandReckonedPair() throws {
    let made = try MadeYear(
      [("A", [("A", 60)]), ("B", [("B", 40)])], ["A": [0.9, 0.8], "B": [0.5, 0.6]],
      awards: [try MadeYear.award("W", quota: 1, by: "total")])
    let award = try #require(QuotaSwaps(of: try made.outcome).awards.first)
    let change = try #require(award.units.first?.weakest?.change)
    #expect(abs(change.size - 0.2) < 1e-12)
    #expect(change.criteria.map(\.criterion) == ["A", "B"])
    #expect(change.criteria.map(\.isRaised) == [false, true])
    #expect(change.criteria.allSatisfy { abs($0.to - 50) < 1e-9 })
    // A alone from 60 to 40 of 80, B alone from 40 to 60 of 120: A is nearer (× 2/3 against × 3/2).
    let alone = try #require(change.alone)
    #expect(alone.criterion == "A" && abs(alone.to - 50) < 1e-9 && !alone.isRaised)
  }

  /// Under the weights told, the engine gives both the same key; under any smaller change tried, the one before the line
  /// stays above.
  @Test(arguments: [false, true]) func theEngineAgreesWithWhatIsTold(peers: Bool) throws {
    var (equal, never, leftOut) = (0, 0, 0)
    for seed in 0..<160 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = try? made.set.unrounded.evaluate(made.year) else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      var random = SeededGenerator(seed: seed &+ 5)
      for award in QuotaSwaps(of: outcome).awards {
        if award.obstacle != nil { leftOut += 1 }
        func lead(_ pair: (Int, Int), _ weights: [Double]) throws -> Double? {
          let other = try reweighting.outcome(under: reweighting.weights.normalised(weights))
          let key = award.award.rankBy.evaluate(in: other.environment)
          guard let above = key[pair.0], let below = key[pair.1] else { return nil }
          return above - below
        }
        for unit in award.units {
          for pair in unit.pairs {
            var box = 1.0
            switch pair.finding {
            case .leftOut:
              leftOut += 1
              continue
            case .never: never += 1
            case .change(let change):
              box = change.size
              guard change.size > 0 else { continue }
              equal += 1
              let gap = try lead((unit.unit, pair.behind), told(change, reweighting.weights))
              #expect(
                gap.map { abs($0) < 1e-6 } == true,
                "seed \(seed) \(unit.unit) \(pair.behind) \(award.award.rankBy.text) \(made.set.notApplicable) \(made.set.atMost ?? -1) \(gap ?? .nan) \(change)"
              )
              if let alone = change.alone, alone.to > 0, alone.to < reweighting.weights.official.reduce(0, +) {
                let gap = try lead((unit.unit, pair.behind), told(alone, reweighting.weights))
                #expect(gap.map { abs($0) < 1e-6 } == true, "seed \(seed) \(unit.unit) \(alone) \(gap ?? .nan)")
              }
            }
            for _ in 0..<12 {
              let weights = reweighting.weights.official.map {
                $0 * (1 + 0.999 * box * (random.below(2) == 0 ? 1 : Double.random(in: -1...1, using: &random)))
              }
              let gap = try lead((unit.unit, pair.behind), weights)
              #expect(gap.map { $0 > -1e-9 } == true, "seed \(seed) \(unit.unit) \(pair)")
            }
          }
        }
      }
    }
    #expect(equal > 60 && never > 30 && leftOut > 10, "\(equal) \(never) \(leftOut)")
  }

  /// A unit that nothing else outdoes anywhere is never swapped; one told apart by a tie-break needs no change at all.
  @Test func tellsNeverAndNothingApart() throws {
    let made = try MadeYear(
      [("A", [("A", 50)]), ("B", [("B", 50)])], ["A": [0.9, 0.5, 0.5], "B": [0.9, 0.7, 0.7]],
      awards: [try MadeYear.award("W", quota: 1, by: "total"), try MadeYear.award("V", quota: 2, by: "total")])
    let awards = QuotaSwaps(of: try made.outcome).awards
    #expect(awards[0].units.map(\.unit) == [0] && awards[0].units[0].weakest == nil)
    // Both others are equal across the second line, and held against nobody.
    #expect(awards[1].units.map(\.isHeld) == [false, true, true])
    #expect(awards[1].units[0].pairs.map(\.behind) == [1, 2] && awards[1].units[1].pairs.isEmpty)
  }

  @Test func saysWhyAKeyIsLeftOut() throws {
    func obstacle(_ key: String, _ combination: Combination = .sum) throws -> SwapObstacle? {
      let made = try MadeYear(
        [("A", [("A", 60)]), ("B", [("B", 40)])], ["A": [0.9, 0.8], "B": [0.5, 0.6]],
        awards: [try MadeYear.award("W", quota: 1, by: key)], combination: combination)
      return QuotaSwaps(of: try made.outcome).awards.first?.obstacle
    }
    #expect(try obstacle("A * B") == .keyIsNoSum("A * B"))
    #expect(try obstacle("max(A, B)") == .keyIsNoSum("max(A, B)"))
    #expect(try obstacle("total", .geometric) == .combination)
    #expect(try obstacle("A + 2 * B - m_A / 3") == nil)
    #expect(try obstacle("total", .mean) == nil)
    #expect(try obstacle("A", .mean) == .keyOfWeights("A"))
  }

  @Test func holdsTheNumberOfPairsWithinItsBound() throws {
    var random = SeededGenerator(seed: 9)
    let count = 220
    let figures = (0..<2).map { _ in (0..<count).map { _ in Double?(Double(random.int(0...1000)) / 1000) } }
    let made = try MadeYear(
      [("A", [("A", 60)]), ("B", [("B", 40)])], ["A": figures[0], "B": figures[1]],
      awards: [try MadeYear.award("W", quota: 100, by: "total")])
    let award = try #require(QuotaSwaps(of: try made.outcome).awards.first)
    #expect(award.units.allSatisfy { $0.pairs.count == 20 })
    #expect(award.pairsLeftOut == 100 * 100)
  }

  /// The weights of a change: those told, the others sharing the rest in proportion.
  private func told(_ change: WeightChange, _ weights: Weights) -> [Double] {
    let known = Dictionary(uniqueKeysWithValues: change.criteria.map { ($0.criterion, $0.to) })
    return filled(known, weights)
  }

  private func told(_ shift: WeightShift, _ weights: Weights) -> [Double] {
    filled([shift.criterion: shift.to], weights)
  }

  private func filled(_ known: [Criterion.ID: Double], _ weights: Weights) -> [Double] {
    let all = weights.official.reduce(0, +)
    let others = zip(weights.criteria, weights.official).filter { known[$0.0] == nil }.reduce(0) { $0 + $1.1 }
    let factor = others == 0 ? 0 : (all - known.values.reduce(0, +)) / others
    return zip(weights.criteria, weights.official).map { known[$0] ?? $1 * factor }
  }
}
