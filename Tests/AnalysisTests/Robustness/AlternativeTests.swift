import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Analysis

@Suite struct AlternativeTests {
  /// The set's own way through the alternatives' machinery is the official outcome, before rounding.
  @Test(arguments: [false, true]) func theOfficialWayGivesTheOfficialTotals(peers: Bool) throws {
    var compared = 0
    for seed in 0..<160 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = try? made.set.unrounded.evaluate(made.year) else { continue }
      let scores = try #require(AlternativeScores(of: outcome).scores(by: Alternative(.official), like: outcome))
      let other = try outcome.imposing(scores, on: made.year)
      for unit in outcome.units.indices {
        let (old, new) = (outcome.total[unit], other.total[unit])
        #expect((old == nil) == (new == nil), "seed \(seed)")
        if let old, let new { #expect(abs(old - new) < 1e-8, "seed \(seed) \(unit): \(old) \(new)") }
      }
      compared += 1
    }
    #expect(compared > 100)
  }

  /// Zeros, z-scores below 0 and criteria at which all do alike leave no gap anywhere.
  @Test(arguments: [false, true]) func everyAlternativeGivesEveryUnitATotal(peers: Bool) throws {
    var reckoned = 0
    for seed in 0..<100 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      let scores = AlternativeScores(of: outcome)
      for alternative in Alternative.all(of: outcome.set) {
        let other = try #require(scores.scores(by: alternative, like: outcome), "seed \(seed) \(alternative)")
        for unit in outcome.units.indices where outcome.total[unit] != nil {
          #expect(other.base[unit].isFinite, "seed \(seed) \(alternative) \(unit)")
        }
        reckoned += 1
      }
    }
    #expect(reckoned > 500, "\(reckoned)")
  }

  /// Achievements (1, 0) and (0.5, 0.5), half and half: 0 is brought to 0.01, so the geometric means are
  /// √(1 × 0.01) = 0.1 and 0.505, the harmonic ones 2 ÷ (1 + 100) and 0.505; the second unit goes ahead. Their totals have
  /// the official mean (50) and deviation (0).
  @Test func meansThatDoNotMakeUpRewardBalance() throws {
    let made = try MadeYear(
      [("A", [("A", 50)]), ("B", [("B", 50)])], ["A": [1, 0.5, 0.3], "B": [0, 0.5, 0.5]])
    let outcome = try made.outcome
    let scores = AlternativeScores(of: outcome)
    let geometric: [Double] = [0.1, 0.505, (0.307 * 0.505).squareRoot()]
    let harmonic: [Double] = [2.0 / 101, 0.505, 2 / (1 / 0.307 + 1 / 0.505)]
    for (combination, means) in [(Combination.geometric, geometric), (Combination.harmonic, harmonic)] {
      let base = try #require(scores.scores(by: Alternative(.official, combination), like: outcome)).base
      let (own, official) = (spread(means), spread([50, 50, 40]))
      for unit in 0..<3 {
        let expected: Double = official.mean + (means[unit] - own.mean) * official.deviation / own.deviation
        #expect(abs(base[unit] - expected) < 1e-9, "\(combination.name) \(unit)")
      }
    }
  }

  private func spread(_ numbers: [Double]) -> (mean: Double, deviation: Double) {
    let mean: Double = numbers.reduce(0, +) / Double(numbers.count)
    let squares: [Double] = numbers.map { ($0 - mean) * ($0 - mean) }
    return (mean, (squares.reduce(0, +) / Double(numbers.count)).squareRoot())
  }

  /// Achievements 0.9, 0.5, 0.1 and 0, 0.9, 1 in halves: sums 0.9, 1.4, 1.1. As percentiles 1, ½, 0 and 0, ½, 1 all are
  /// equal; as min-max 1, ½, 0 and 0, 0.9, 1; as z-scores by the sample deviations 0.4 and √0.3033….
  @Test func normalisesAchievementsAnew() throws {
    let made = try MadeYear([("A", [("A", 50)]), ("B", [("B", 50)])], ["A": [0.9, 0.5, 0.1], "B": [0, 0.9, 1]])
    let outcome = try made.outcome
    let scores = AlternativeScores(of: outcome)
    func ranks(_ normalisation: Normalisation) throws -> [Double?] {
      try outcome.imposing(
        try #require(scores.scores(by: Alternative(normalisation), like: outcome)), on: made.year
      ).rank
    }
    #expect(outcome.rank == [3, 1, 2])
    #expect(try ranks(.percentile) == [1, 1, 1])
    #expect(try ranks(.minMax) == [2, 1, 2])
    // 1 − 1.150, 0.484 and −1 + 0.666, by the deviations.
    #expect(try ranks(.zScore) == [2, 1, 3])
  }

  @Test func comparesRankings() throws {
    // scipy.stats.spearmanr([1, 2, 2, 4], [2, 1, 4, 3])
    let spearman = Correlation([1, 2, 2, 4], [2, 1, 4, 3]).spearman
    #expect(abs(try #require(spearman) - 0.316_227_766_016_837_94) < 1e-12)
    #expect(Correlation([1, 1, 1], [1, 2, 3]).spearman == nil && Correlation([], []).spearman == nil)
  }

  /// u0 leads by A, u1 by B: without A the ranks turn round, and with them the award.
  @Test func leavesEachCriterionOut() throws {
    let made = try MadeYear(
      [("A", [("A", 60)]), ("G", [("B", 30), ("C", 10)])],
      ["A": [0.9, 0.5, 0.1], "B": [0.2, 0.4, 0.6], "C": [0.5, 0.5, 0.5]],
      awards: [try MadeYear.award("W", quota: 1, by: "total")])
    let left = LeftOut.all(of: Reweighting(of: try made.outcome, on: made.year))
    #expect(left.map(\.node) == ["A", "G", "B", "C"] && left.map(\.isGroup) == [false, true, false, false])
    let without = try #require(left[0].shift)
    #expect(without.meanRankShift == 4.0 / 3 && without.largestRankShift == 2 && without.largestMover == 0)
    #expect(without.spearman == -1 && without.proposals == (1, 0))
    #expect(without.awards[0].lost == [0] && without.awards[0].won == [2])
    #expect(left[3].shift?.meanRankShift == 0 && left[3].shift?.spearman == 1)
  }

  @Test(arguments: [1, 2]) func fewUnitsGiveSensibleFigures(count: Int) throws {
    let made = try MadeYear(
      [("A", [("A", 60)]), ("B", [("B", 40)])],
      ["A": Array(repeating: 0.5, count: count), "B": Array(repeating: 0.5, count: count)],
      awards: [try MadeYear.award("W", quota: 1, by: "total")])
    let outcome = try made.outcome
    for shift in AlternativeShift.all(of: outcome, on: made.year) {
      let found = try #require(shift.shift)
      #expect(found.meanRankShift == 0 && found.spearman == nil && found.largestMover == nil)
    }
    #expect(LeftOut.all(of: Reweighting(of: outcome, on: made.year)).count == 2)
  }
}
