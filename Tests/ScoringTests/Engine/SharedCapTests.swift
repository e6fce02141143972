import Diagnostics
import Scoring
import Testing

@Suite struct SharedCapTests {
  private func capped(_ caps: [SharedCap], _ adjustments: [Adjustment]) throws -> CriteriaSet {
    CriteriaSet(
      id: "capped", title: Words(both: "capped"), criteria: [try criterion("A", 100, "a")], adjustments: adjustments,
      caps: caps)
  }

  @Test func holdsBonusesTogether() throws {
    let rules = [
      try adjustment("X", "x", each: 2, atMost: 5), try adjustment("Z", "z", each: 1),
      try adjustment("Y", "y", each: -1),
    ]
    let set = try capped([SharedCap(id: "bonus", adjustments: ["X", "Z"], atMost: 6)], rules)
    let year = Scenario(
      ["p", "q"], metrics: ["a": [50, 50], "x": [1, 9], "z": [1, 3], "y": [2, 0]])
    // p: 2 + 1 − 2 = 1; q: 5 (own cap) + 3 = 8, held to 6.
    let outcome = try year.evaluate(set)
    #expect(outcome.adjustment.numbers == [1, 6])
    #expect(outcome.totals == [51, 56])
  }

  @Test func holdsPenaltiesTogether() throws {
    let rules = [try adjustment("Y", "y", each: -1), try adjustment("W", "w", each: -3)]
    let set = try capped([SharedCap(id: "penalty", adjustments: ["Y", "W"], atMost: 4)], rules)
    let outcome = try Scenario(["p"], metrics: ["a": [50], "y": [3], "w": [1]]).evaluate(set)
    #expect(outcome.adjustment.numbers == [-4])
  }

  @Test func refusesWhatCannotShareACap() throws {
    let rules = [try adjustment("X", "x", each: 2), try adjustment("Y", "y", each: -1)]
    let set = try capped([SharedCap(id: "both", adjustments: ["X", "Y", "Q"], atMost: 4)], rules)
    let year = Scenario(["p"], metrics: ["a": [50], "x": [0], "y": [0]]).year
    let context = CheckContext(dictionary: year.dictionary, blocks: year.blocks, previous: [], archiveYears: 0)
    #expect(set.faults(in: context).map(\.problem.code) == ["C031", "C030"])
  }
}
