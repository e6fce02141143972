import Diagnostics
import Scoring
import Testing

/// Exclusions that hold the total down: knock-outs to 0 that share the last rank, and ceilings of a grade.
@Suite struct CeilingTests {
  private let scenario = Scenario(
    ["best", "cheat", "late", "mild", "both", "zero"], blocks: ["late": "south", "cheat": "south"],
    metrics: [
      "a": [90, 95, 85, 40, 99, 0], "bad": [0, 1, 0, 0, 1, 0], "slow": [0, 0, 9, 9, 9, 0], "x": [1, 9, 2, 3, 8, 0],
    ])

  private func rules(ties: [String] = ["x"], awards: [Award] = []) throws -> CriteriaSet {
    try marks(
      exclusions: [
        exclusion("bad", when: "bad > 0", atMost: 0), exclusion("slow", when: "slow > 5 and A > 10", atMost: 49.99),
      ], ties: ties, awards: awards)
  }

  @Test func holdsTotalsDownAndLetsTheLowestCeilingStand() throws {
    let outcome = try scenario.evaluate(rules())
    #expect(outcome.totals == [90, 0, 49.99, 40, 0, 0])
    #expect(outcome.ceilings == [nil, 0, 49.99, 49.99, 0, nil])
    // Points are as they were, grades follow the total.
    #expect(outcome.points("A") == [90, 95, 85, 40, 99, 0])
    #expect(outcome.units.indices.map { outcome.grade.text($0) } == ["Tốt", "Yếu", "Yếu", "Yếu", "Yếu", "Yếu"])
  }

  @Test func sharesTheLastRankWhateverTheTieBreakSays() throws {
    let outcome = try scenario.evaluate(rules())
    // An honest 0 stands before those that were knocked out, who share the end.
    #expect(outcome.rank == [1, 5, 2, 3, 5, 4])
    #expect(outcome.blockRank == [1, 2, 1, 2, 4, 3])
    #expect(try scenario.evaluate(rules(ties: [])).rank == [1, 4, 2, 3, 4, 4])
  }

  @Test func isConsideredForNoAward() throws {
    let outcome = try scenario.evaluate(rules(awards: [award("W", quota: 6)]))
    #expect(outcome.award("W")?.proposed == ["best", "zero"])
    #expect(
      outcome.exclusions.map { $0.map(\.exclusion.id) } == [[], ["bad"], ["slow"], ["slow"], ["bad", "slow"], []])
  }

  @Test func leavesNoCeilingToABlankAndReportsItOnce() throws {
    let scenario = Scenario(["u", "v"], metrics: ["a": [50, 60], "x": [nil, 3]])
    let set = try marks(exclusions: [exclusion("low", when: "x > 5", atMost: 0)])
    #expect(scenario.problems(set) == [.undecided(unit: try scenario.unit("u"), at: "low", metrics: ["x"])])
  }

  @Test(arguments: ["total < 50", "grade == \"Tốt\"", "rank > 1", "X > 1"])
  func cannotAskForWhatComesAfter(condition: String) throws {
    let set = try marks(
      adjustments: [adjustment("X", "x", each: 1)], exclusions: [exclusion("low", when: condition, atMost: 0)])
    let year = scenario.year
    let context = CheckContext(dictionary: year.dictionary, blocks: year.blocks, previous: [], archiveYears: 0)
    #expect(set.faults(in: context).map(\.path) == [["exclusions", "low", "when"]])
  }
}
