import Scoring
import Testing

/// Methods that compare units, with missing and not applicable values and in blocks.
@Suite struct RelativeScoringTests {
  private let blocks = ["d": "south", "e": "south", "f": "south"]

  private func points(
    by method: String, _ parameters: [String: PerBlock<ParameterValue>], _ values: [Entry], applies: String? = nil
  ) throws -> [Double?] {
    let names = ["a", "b", "c", "d", "e", "f"]
    let scenario = Scenario(names, blocks: blocks, metrics: ["x": values, "y": names.map { _ in 10 }])
    let set = try set([
      criterion("A", 90, "x", by: method, parameters, applies: applies, missing: .exclude), criterion("B", 10, "y"),
    ])
    return try scenario.evaluate(set).points("A")
  }

  private let withinBlock = ["peers": PerBlock(ParameterValue.word("block"))]

  @Test func comparesAmongAllUnitsThatHaveAValue() throws {
    let values: [Entry] = [10, 20, nil, 40, .notApplicable, 30]
    #expect(try points(by: "min_max", [:], values) == [0, 30, nil, 90, nil, 60])
    #expect(try points(by: "best", [:], values) == [22.5, 45, nil, 90, nil, 67.5])
    #expect(try points(by: "percentile", [:], values) == [0, 30, nil, 90, nil, 60])
    #expect(try points(by: "share", [:], values) == [9, 18, nil, 36, nil, 27])
  }

  @Test func comparesWithinTheBlock() throws {
    let values: [Entry] = [10, 20, nil, 40, .notApplicable, 30]
    #expect(try points(by: "min_max", withinBlock, values) == [0, 90, nil, 90, nil, 0])
    #expect(try points(by: "best", withinBlock, values) == [45, 90, nil, 90, nil, 67.5])
    // The only unit of its block with a value.
    #expect(try points(by: "percentile", withinBlock, [10, nil, nil, 40, 50, 30]) == [45, nil, nil, 45, 90, 0])
  }

  @Test func unitsToWhichTheCriterionDoesNotApplyAreNoPeers() throws {
    #expect(try points(by: "min_max", [:], [10, 20, 99, 40, 98, 30], applies: "x < 50") == [0, 30, nil, 90, nil, 60])
  }

  /// A parameter by block changes the scale, not the peers.
  @Test func parametersByBlockLeaveThePeersAlone() throws {
    let high = PerBlock<ParameterValue>(named: ["north": .number(0.5)], other: .number(1))
    let values: [Entry] = [0, 10, 20, 0, 10, 20]
    #expect(try points(by: "min_max", ["high": high], values) == [0, 22.5, 45, 0, 45, 90])
    let apart: [Entry] = [0, 10, 20, 40, 30, 20]
    #expect(try points(by: "min_max", ["high": high], apart) == [0, 11.25, 22.5, 90, 67.5, 45])
  }

  @Test func nobodyIsComparedWhereAllAreMissing() throws {
    let none = try points(by: "z_score", [:], [nil, nil, nil, nil, nil, nil])
    #expect(none == [nil, nil, nil, nil, nil, nil])
  }

  @Test func refusesAValueAtItsUnit() throws {
    let scenario = Scenario(["a", "b"], metrics: ["x": [0, 2]])
    let lower: [String: PerBlock<ParameterValue>] = ["direction": PerBlock(.word("lower"))]
    let set = try set([criterion("A", 100, "x", by: "share", lower)])
    let problems = scenario.problems(set)
    #expect(
      problems == [.refusedValue(unit: try scenario.unit("a"), at: "A", value: 0, reason: .outsideDomain)])
  }
}
