@testable import Scoring
import Testing

@Suite struct MissingTests {
  private let scenario = Scenario(
    ["p", "q", "r", "s", "t", "gap"], blocks: ["t": "south", "s": "south"],
    metrics: ["a": [10, 20, 60, 40, .notApplicable, nil], "c": [0, 0, 0, 0, 0, 0]])

  private func evaluate(_ rule: MissingRule) throws -> Outcome {
    try scenario.evaluate(set([criterion("A", 60, "a", missing: rule), criterion("C", 40, "c")]))
  }

  @Test(
    arguments: [
      (.zero, 0), (.value(7.5), 7.5),
      // Of 10, 20, 60 and 40; of its block's 10, 20 and 60.
      (.mean(ofBlock: false), 32.5), (.median(ofBlock: false), 30), (.mean(ofBlock: true), 30),
      (.median(ofBlock: true), 20),
    ] as [(MissingRule, Double)])
  func fillsInAsTheRuleSaysAndSaysSo(rule: MissingRule, value: Double) throws {
    let outcome = try evaluate(rule)
    #expect(outcome.points("A") == [10, 20, 60, 40, nil, value])
    #expect(outcome.filledIn == [FilledIn(unit: 5, criterion: "A", rule: rule, value: value)])
  }

  @Test func excludesTheCriterionForTheUnit() throws {
    let outcome = try evaluate(.exclude)
    #expect(outcome.points("A") == [10, 20, 60, 40, nil, nil])
    #expect(outcome.filledIn == [FilledIn(unit: 5, criterion: "A", rule: .exclude, value: nil)])
    #expect(outcome.applicablePoints == [100, 100, 100, 100, 40, 40])
  }

  @Test func isAnErrorUnlessARuleIsGiven() throws {
    let set = try set([criterion("A", 60, "a"), criterion("C", 40, "c")])
    let problem = ScoringProblem.missingValue(unit: try scenario.unit("gap"), at: "A", metrics: ["a"])
    #expect(scenario.problems(set) == [problem])
  }

  @Test func isAnErrorWhereNobodyHasAValue() throws {
    let empty = Scenario(["p", "q"], metrics: ["a": [nil, nil]])
    let set = try set([criterion("A", 100, "a", missing: .median(ofBlock: false))])
    #expect(empty.problems(set).count == 2)
  }

  @Test func namesOnlyTheMetricsThatAreMissing() throws {
    let scenario = Scenario(["u"], metrics: ["x": [1], "y": [nil], "z": [nil]])
    let problem = ScoringProblem.missingValue(unit: try scenario.unit("u"), at: "A", metrics: ["y", "z"])
    #expect(scenario.problems(try set([criterion("A", 100, "x + y + z")])) == [problem])
  }

  @Test func namesAMetricOnceHoweverOftenItIsRead() throws {
    let scenario = Scenario(["u"], metrics: ["a": [50], "x": [nil]])
    let u = try scenario.unit("u")
    let applying = try set([criterion("A", 100, "x / (x + x)", applies: "x > 0")])
    #expect(scenario.problems(applying) == [.missingValue(unit: u, at: "A", metrics: ["x"])])
    let barred = try marks(exclusions: [exclusion("odd", when: "x < 1 or x > 5")])
    #expect(scenario.problems(barred) == [.undecided(unit: u, at: "odd", metrics: ["x"])])
  }

  @Test func fillsInTheFiguresOfAdjustments() throws {
    let scenario = Scenario(["u", "v"], metrics: ["a": [50, 50], "x": [4, nil]])
    let filled = try marks(adjustments: [adjustment("X", "x", each: 1, missing: .mean(ofBlock: false))])
    #expect(try scenario.evaluate(filled).totals == [54, 54])
    let excluded = try marks(adjustments: [adjustment("X", "x", each: 1, missing: .exclude)])
    #expect(try scenario.evaluate(excluded).totals == [54, 50])
    #expect(scenario.problems(try marks(adjustments: [adjustment("X", "x", each: 1)])).count == 1)
  }

  @Test func leavesNoConditionToABlank() throws {
    let scenario = Scenario(["u", "v"], metrics: ["a": [50, 60], "x": [nil, 3]])
    let u = try scenario.unit("u")
    let barred = try marks(exclusions: [exclusion("late", when: "x > 5")])
    #expect(scenario.problems(barred) == [.undecided(unit: u, at: "late", metrics: ["x"])])
    let asked = try marks(awards: [award("W", quota: 1, eligible: "x > 5")])
    #expect(scenario.problems(asked) == [.undecided(unit: u, at: "W", metrics: ["x"])])
    // What the other side settles needs no figure.
    let settled = try marks(exclusions: [exclusion("late", when: "a > 55 and x > 2")])
    #expect(try scenario.evaluate(settled).exclusions.map(\.count) == [0, 1])
  }
}
