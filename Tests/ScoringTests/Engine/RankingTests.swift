import Scoring
import Testing

@Suite struct RankingTests {
  @Test func sharesRanksAndSkipsTheNext() throws {
    let scenario = Scenario(
      ["p", "q", "r", "s", "t"], blocks: ["r": "south", "s": "south"], metrics: ["a": [70, 90, 70, 60, 70]])
    let outcome = try scenario.evaluate(marks())
    #expect(outcome.rank == [2, 1, 2, 5, 2])
    #expect(outcome.blockRank == [2, 1, 1, 2, 2])
    #expect(outcome.ranking == [1, 0, 2, 4, 3])
  }

  @Test func tellsEqualsApartByTheTieKeysInTurn() throws {
    let scenario = Scenario(
      ["p", "q", "r", "s"], metrics: ["a": [70, 70, 70, 70], "x": [1, 2, 2, 2], "y": [0, 5, 3, 5]])
    #expect(try scenario.evaluate(marks(ties: ["x", "y"])).rank == [4, 1, 3, 1])
    #expect(try scenario.evaluate(marks(ties: ["-x", "y"])).rank == [1, 2, 4, 2])
    #expect(try scenario.evaluate(marks(ties: ["y", "x"])).rank == [4, 1, 3, 1])
  }

  @Test(arguments: ["x", "-x"])
  func putsAMissingKeyLastWhicheverWayItPoints(key: String) throws {
    let scenario = Scenario(["gap", "dash", "low"], metrics: ["a": [70, 70, 70], "x": [nil, .notApplicable, -5]])
    #expect(try scenario.evaluate(marks(ties: [key])).rank == [2, 2, 1])
  }

  @Test func reportsAKeyThatCannotBeReckoned() throws {
    let scenario = Scenario(["p", "q"], metrics: ["a": [70, 60], "x": [1, 0]])
    for (ties, at) in [(["1 / x"], "ranking"), ([], "W")] {
      let awards = [try award("W", quota: 1, ties: at == "W" ? ["1 / x"] : nil)]
      let set = try marks(ties: ties, awards: awards)
      let faults = #expect(throws: ScoringFaults.self) { try set.evaluate(scenario.year) }
      #expect(faults?.faults.map(\.problem) == [.divisionByZero(unit: scenario.year.units[1], at: at)])
    }
  }

  @Test func comparesKeysInPencilDigits() throws {
    let scenario = Scenario(["p", "q"], metrics: ["a": [70, 70], "x": [0.3, 0.1], "y": [0, 0.2]])
    #expect(try scenario.evaluate(marks(ties: ["x + y"])).rank == [1, 1])
  }

  @Test func ranksThePublishedTotals() throws {
    let scenario = Scenario(["p", "q"], metrics: ["a": [70.001, 70.004]])
    #expect(try scenario.evaluate(marks()).rank == [1, 1])
  }

  @Test func mayTieBreakOnPointsAndTotals() throws {
    let scenario = Scenario(["p", "q"], metrics: ["x": [30, 40], "y": [40, 30]])
    let criteria = try [criterion("A", 50, "x"), criterion("B", 50, "y")]
    #expect(try scenario.evaluate(set(criteria, ties: ["total", "B - A"])).rank == [1, 2])
  }
}
