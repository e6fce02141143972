import Diagnostics
import Scoring
import Testing

@Suite struct PointsTests {
  /// 30 × 3/16 = 5.625, 30 × 1867/2000 = 28.005, 3 × 3/40 = 0.225 in exact fractions.
  @Test func roundsHalvesAsAPencilDoes() throws {
    let scenario = Scenario(["u"], metrics: ["x": [3], "y": [1867], "z": [3]])
    let outcome = try scenario.evaluate(
      set([
        criterion("A", 30, "x", by: "target", ["target": PerBlock(.number(16))]),
        criterion("B", 30, "y / 2000", by: "proportion"), criterion("C", 3, "z / 40", by: "proportion"),
        criterion("D", 37, "0"),
      ]))
    #expect(["A", "B", "C"].map { outcome.points($0) } == [[5.63], [28.01], [0.23]])
    #expect(outcome.totals == [33.87])
  }

  @Test func roundsACriterionAsItSaysItself() throws {
    let scenario = Scenario(["u"], metrics: ["x": [3]])
    let added = try set([
      criterion("A", 30, "x / 16", by: "proportion", decimals: 1), criterion("B", 70, "x / 16", by: "proportion"),
    ])
    #expect(["A", "B"].map { try? scenario.evaluate(added).points($0) } == [[5.6], [13.13]])
    // 3 ÷ 16 is 0.1875: rounded to 0.19 before it is combined, and left as it is.
    let weighted = CriteriaSet(
      id: "set", title: Words(both: "set"), points: 100, decimals: 3, notApplicable: .rescaleSiblings,
      criteria: [
        try criterion("A", 0, "x / 16", by: "proportion", decimals: 2, weight: 1),
        try criterion("B", 0, "x / 16", by: "proportion", weight: 1),
      ], combination: try #require(Combination(named: "mean")))
    #expect(try scenario.evaluate(weighted).totals == [18.875])
  }

  @Test func takesAValueThatStandsExactlyOnItsFloor() throws {
    let scenario = Scenario(["below", "on", "above"], metrics: ["answered": [79, 80, 81]])
    let floored = try set([
      criterion("A", 100, "1 - (100 - answered) / 100", by: "proportion", ["zero_below": PerBlock(.number(0.8))])
    ])
    #expect(try scenario.evaluate(floored).totals == [0, 80, 81])
  }

  @Test func scoresEachBlockByItsOwnParameters() throws {
    let scenario = Scenario(
      ["a", "b", "c"], blocks: ["b": "south"], metrics: ["x": [50, 50, 100]])
    let byBlock = try set([
      criterion(
        "A", 100, "x", by: "target", ["target": PerBlock(named: ["north": .number(200)], other: .number(80))])
    ])
    #expect(try scenario.evaluate(byBlock).totals == [25, 62.5, 50])
  }

  @Test func readsThePointsOfOtherCriteriaWhateverTheirOrder() throws {
    let scenario = Scenario(["u"], metrics: ["x": [0.333]])
    let outcome = try scenario.evaluate(
      set([
        criterion("A", 50, "G / 2"), group("G", [criterion("B", 50, "x * 30")]),
      ]))
    // The published points: 9.99, half of which is 4.995.
    #expect((outcome.points("B"), outcome.points("A")) == ([9.99], [5]))
  }

  @Test func roundsAGroupOnlyByItsOwnDecimals() throws {
    let scenario = Scenario(["u"], metrics: ["x": [1.25]])
    let outcome = try scenario.evaluate(
      set([
        group("G", decimals: 1, [criterion("A", 40, "x"), criterion("B", 10, "2")]),
        group("H", [criterion("C", 50, "x")]),
      ]))
    #expect((outcome.points("G"), outcome.points("H")) == ([3.3], [1.25]))
    #expect(outcome.totals == [4.55])
  }

  @Test func refusesAMarkOutsideItsScale() throws {
    let scenario = Scenario(["good", "high"], metrics: ["a": [100, 101]])
    let problem = ScoringProblem.refusedValue(
      unit: try scenario.unit("high"), at: "A", value: 101, reason: .above(maximum: 100))
    #expect(scenario.problems(try marks()) == [problem])
  }

  @Test func reportsEveryUnitAndCriterionThatCannotBeReckoned() throws {
    let scenario = Scenario(["p", "q"], metrics: ["x": [1, 0], "y": [0, nil]])
    let problems = scenario.problems(
      try set([criterion("A", 50, "1 / x"), criterion("B", 50, "sqrt(y - x)"), criterion("C", 50, "ln(x)")]))
    let (p, q) = (try scenario.unit("p"), try scenario.unit("q"))
    #expect(
      problems == [
        .divisionByZero(unit: q, at: "A"), .outOfDomain(unit: p, at: "B"),
        .missingValue(unit: q, at: "B", metrics: ["y"]), .outOfDomain(unit: q, at: "C"),
      ])
  }
}
