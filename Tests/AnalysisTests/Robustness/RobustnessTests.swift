import Diagnostics
import Evaluation
import Intake
import TestSupport
import Testing

@testable import Analysis
@testable import Scoring

@Suite struct RobustnessTests {
  /// A has all of the first criterion and nothing of the second, B the reverse, so that A is ahead where x₁ > x₂.
  /// Before they are brought to their sum, x₁ is uniform on 41.25…68.75 and x₂ on 33.75…56.25: of this rectangle of
  /// 27.5 × 22.5 a triangle of 15 × 15 ÷ 2 belongs to B, a share of 2 ÷ 11.
  @Test func findsTheShareOfWeightsThatPutsOneUnitBeforeAnother() throws {
    let (set, year) = try TwoCriteria.made([[1, 0], [0, 1], [0.1, 0.1]])
    let outcome = try set.evaluate(year)
    let design = RobustnessDesign(draws: 20_000, seed: 5, weights: .uniform(spread: 0.25))
    let robustness = Robustness(of: outcome, on: year, design)
    let share = 9.0 / 11
    let error = (share * (1 - share) / 20_000).squareRoot()
    let first = try #require(robustness.units[0].standing)
    #expect(abs(Double(first.atOfficial) / 20_000 - share) < 4 * error, "seed 5: \(first.atOfficial)")
    // 2 ÷ 11 lies between 5 % and 50 %, and the third unit is always last.
    #expect([first.low, first.median, first.high] == [1, 1, 2])
    let last = try #require(robustness.units[2].standing)
    #expect([last.low, last.median, last.high, last.mean] == [3, 3, 3, 3] && last.atOfficial == 20_000)
    // Two units of three change places in 2 ÷ 11 of the draws, by one place each.
    let shift = try #require(robustness.meanRankShift)
    #expect(abs(shift - 2 * (1 - share) / 3) < 4 * error * 2 / 3)
  }

  /// The smallest rank whose cumulative share reaches p, by hand.
  @Test func takesQuantilesByTheirDefinition() {
    let ranks = RankDistribution([(1, 5), (2, 45), (3, 44), (7, 6)])
    #expect([0.05, 0.5, 0.95, 0.94].map(ranks.quantile) == [1, 2, 7, 3])
    #expect([0.05, 0.5].map(RankDistribution([(1, 4), (2, 45), (3, 51)]).quantile) == [2, 3])
    #expect(ranks.mean == 2.69)
    #expect(ranks.meanShift(from: 2) == 0.79)
  }

  @Test(arguments: [1, 2, 5])
  func givesSensibleAnswersForFewUnitsAndForEquals(count: Int) throws {
    let (set, year) = try TwoCriteria.made(Array(repeating: [0.5, 0.5], count: count))
    let robustness = Robustness(of: try set.evaluate(year), on: year, RobustnessDesign(draws: 200))
    for unit in robustness.units {
      let standing = try #require(unit.standing)
      #expect([standing.low, standing.high, standing.mean] == [1, 1, 1] && standing.atOfficial == 200)
    }
    #expect(robustness.meanRankShift == 0)
    let award = try #require(robustness.awards.first)
    // One seat: a single unit has it, equals are the council's.
    #expect(award.units.allSatisfy { (count == 1 ? $0.proposed : $0.held) == 200 } && award.units.count == count)
  }

  @Test func hasNoRanksWhereNobodyHasATotal() throws {
    let (set, year) = try TwoCriteria.made([[0.5, 0.5], [1, 0]], applies: "a > 5")
    let robustness = Robustness(of: try set.evaluate(year), on: year, RobustnessDesign(draws: 50))
    #expect(robustness.units.allSatisfy { $0.standing == nil && $0.gradeKept == 50 })
    #expect(robustness.meanRankShift == nil && robustness.awards.allSatisfy(\.units.isEmpty))
  }

  @Test func saysWhereNothingCanMove() throws {
    let (set, year) = try TwoCriteria.made([[1, 0], [0, 1]])
    let single = set.with(criteria: Array(set.criteria.prefix(1)))
    let outcome = try single.evaluate(year)
    let robustness = Robustness(of: outcome, on: year, RobustnessDesign(draws: 20))
    #expect(!robustness.movesAnything && robustness.units[0].standing?.atOfficial == 20)
    let shaken = RobustnessDesign(draws: 20, weights: nil, shake: RuleShake(targets: 0.1))
    #expect(Robustness(of: outcome, on: year, shaken).movesAnything)
  }

  @Test func countsTheSameOnAnyNumberOfCores() throws {
    let made = try RandomSet(seed: 7, peers: true)
    let outcome = try #require(made.outcome)
    for shake in [RuleShake.none, RuleShake(targets: 0.1, grades: 0.1)] {
      let design = RobustnessDesign(draws: 300, seed: 9, shake: shake)
      let counts = [1, 2, 5].map { Robustness(of: outcome, on: made.year, design, cores: $0).counts }
      #expect(counts[0] == counts[1] && counts[1] == counts[2])
      let other = RobustnessDesign(draws: 300, seed: 10, shake: shake)
      #expect(Robustness(of: outcome, on: made.year, other).counts != counts[0])
    }
  }

  /// Thresholds written into the set and evaluated by the engine, nothing taken from the official outcome.
  @Test(arguments: [false, true])
  func shakesThresholdsAsIfTheyWereWrittenIntoTheSet(peers: Bool) throws {
    let shake = RuleShake(targets: 0.3, grades: 0.2)
    var (compared, moved) = (0, 0)
    for seed in 0..<60 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      for draw in 0..<5 {
        var expected = reweighting.emptyCounts
        expected.count(try? shake.shaken(made.set, seed: seed, draw: draw).evaluate(made.year))
        let found = reweighting.counts(of: nil, shaking: shake, seed: seed, draws: draw..<(draw + 1))
        #expect(found == expected, "seed \(seed), draw \(draw)")
        var official = reweighting.emptyCounts
        official.count(outcome)
        compared += 1
        if expected != official { moved += 1 }
      }
    }
    #expect(compared > 150 && moved > 60, "\(compared), \(moved)")
  }

  @Test func keepsTheWeightsOfADrawWhateverElseIsShaken() throws {
    let made = try RandomSet(seed: 8, peers: false)
    let reweighting = Reweighting(of: try #require(made.outcome), on: made.year)
    let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.4), seed: 3)
    let still = reweighting.counts(of: source, shaking: .none, seed: 3, draws: 0..<100)
    #expect(still == reweighting.counts(of: source, draws: 0..<100))
  }

  /// The sample year, which has a plan, and its official outcome under the official weights.
  @Test func reckonsTheSampleAsAWholeEvaluationDoes() throws {
    let evaluated = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    let outcome = evaluated.outcomes[0]
    let reweighting = Reweighting(of: outcome, on: evaluated.folder.year)
    let again = try reweighting.outcome(under: reweighting.weights.official)
    #expect(again.total == outcome.total && again.rank == outcome.rank && again.grade == outcome.grade)
    for (now, then) in zip(again.awards, outcome.awards) {
      #expect(now.proposals == then.proposals && now.held == then.held && now.reserves == then.reserves)
    }
    #expect(DrawPlan(of: reweighting) != nil)
    let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.25), seed: 1)
    var expected = reweighting.emptyCounts
    for draw in 0..<120 { expected.count(try? reweighting.outcome(under: source.draw(draw))) }
    #expect(reweighting.counts(of: source, draws: 0..<120) == expected)
  }
}

/// Units with given achievements at two criteria of 55 and 45 points, and an award with one seat.
private enum TwoCriteria {
  static func made(_ achievements: [[Double]], applies: String? = nil) throws -> (CriteriaSet, Year) {
    let names = ["a", "b"]
    let criteria = try zip(names, [55.0, 45]).map { name, points in
      Criterion(
        id: name.uppercased(), title: Words(both: name), worth: .points(points),
        applies: try applies.map { try Expression(parsing: $0) },
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: name)), method: .target,
            parameters: MethodParameters(["target": PerBlock(.number(1))]))))
    }
    let set = CriteriaSet(
      id: "two", title: Words(both: "two"), decimals: 6, criteria: criteria,
      awards: [Award(id: "W", title: Words(both: "W"), quota: Quota(.number(1)), rankBy: .total)])
    let units = achievements.indices.map {
      Unit(id: "u\($0)", name: Words(both: "u"), shortName: "u", block: "all")
    }
    let metrics = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { place, name in (name, Column(achievements.map { $0[place] })) })
    let year = Year(
      units: units, blocks: [Block(id: "all", title: Words(both: "all"))],
      dictionary: DataDictionary(
        metrics: names.map { Metric(id: $0, title: Words(both: $0), kind: .number) }, checks: []), metrics: metrics)
    return (set, year)
  }
}
