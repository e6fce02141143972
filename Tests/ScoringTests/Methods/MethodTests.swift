@testable import Scoring
import TestSupport
import Testing

@Suite struct MethodTests {
  private func method(_ name: String) throws -> ScoringMethod { try #require(ScoringMethod(named: name)) }

  /// Scores that must all be accepted.
  private func scores(_ name: String, _ values: [Double], _ arguments: MethodArguments) throws -> [Double] {
    var refusals: [ValueRefusal] = []
    let scores = try method(name)(values, arguments, refusals: &refusals)
    #expect(refusals.isEmpty)
    return scores
  }

  private func steps(_ steps: [(Double, Double)]) -> ParameterValue {
    .steps(steps.map { Step(key: "\($0.0)", from: $0.0, points: $0.1) })
  }

  @Test(arguments: ScoringMethod.all)
  func givesWhatItsExampleSays(method: ScoringMethod) throws {
    let example = method.example
    let arguments = MethodArguments(points: example.points, labels: example.labels, values: example.parameters)
    #expect(method.faults(in: arguments).isEmpty)
    let found = try scores(method.name, example.cases.map(\.value), arguments)
    #expect(found == example.cases.map(\.result))
  }

  @Test(arguments: ScoringMethod.all.filter { !$0.isRelative })
  func scoresOneValueAndNone(method: ScoringMethod) throws {
    let example = method.example
    let arguments = MethodArguments(points: example.points, labels: example.labels, values: example.parameters)
    let last = try #require(example.cases.last)
    #expect(try scores(method.name, [last.value], arguments) == [last.result])
    #expect(try scores(method.name, [], arguments) == [])
  }

  @Test(arguments: ScoringMethod.all.filter { !$0.isRelative })
  func scoresAConstantColumnAlike(method: ScoringMethod) throws {
    let example = method.example
    let arguments = MethodArguments(points: example.points, labels: example.labels, values: example.parameters)
    for one in example.cases {
      #expect(
        try scores(method.name, [one.value, one.value, one.value], arguments) == [one.result, one.result, one.result])
    }
  }

  @Test func everyMethodIsFoundByItsNameAndListedInOrder() {
    #expect(ScoringMethod.all.map(\.name) == ScoringMethod.all.map(\.name).sorted())
    for method in ScoringMethod.all { #expect(ScoringMethod(named: method.name) == method) }
    #expect(ScoringMethod(named: "Bands") == nil)
  }

  @Test func proportionIsHeldToItsEnds() throws {
    let plain = MethodArguments(points: 10, values: [:])
    #expect(try scores("proportion", [-0.1, 0, 0.001, 0.999, 1, 1.001], plain) == [0, 0, 0.001, 0.999, 1, 1])
  }

  @Test func proportionStandsOnItsFloorInPencilDigits() throws {
    let floored = MethodArguments(points: 10, values: ["zero_below": .number(0.8)])
    // 1 − 0.2 and 0.1 + 0.7 are 0.8 to a person.
    let values = [1 - 0.2, 0.1 + 0.7, 80.0 / 100, 0.799_999_999_999_99]
    #expect(try scores("proportion", values, floored).map { $0 > 0 } == [true, true, true, false])
    for floor in [0.0, 1.0] {
      let end = MethodArguments(points: 10, values: ["zero_below": .number(floor)])
      #expect(try method("proportion").faults(in: end).isEmpty)
      #expect(try scores("proportion", [0, 0.5, 1], end) == (floor == 0 ? [0, 0.5, 1] : [0, 0, 1]))
    }
  }

  @Test func bandsTakeTheLastStepReached() throws {
    let arguments = MethodArguments(points: 8, values: ["steps": steps([(0.1, 1), (0.3, 3), (0.7, 8)])])
    let values = [0.0999, 0.1, 0.1 + 0.2, 0.299_999_999_999_99, 0.699, 0.7, 9]
    #expect(try scores("bands", values, arguments) == [0, 1, 3, 1, 3, 8, 8])
  }

  @Test func bandsMayFall() throws {
    let falling = MethodArguments(points: 3, values: ["steps": steps([(0, 3), (1, 2), (2, 0)])])
    #expect(try method("bands").faults(in: falling).isEmpty)
    #expect(try scores("bands", [-1, 0, 1, 1.5, 2, 7], falling) == [0, 3, 2, 2, 0, 0])
  }

  @Test func targetIsReachedExactlyAtTheTarget() throws {
    let arguments = MethodArguments(points: 30, values: ["target": .number(16)])
    #expect(try scores("target", [-1, 0, 3, 15.999, 16, 17], arguments) == [0, 0, 0.1875, 0.999_937_5, 1, 1])
  }

  @Test func linearIsHeldToItsEndsAndMayFall() throws {
    let rising = MethodArguments(points: 1, values: ["from": .number(0), "to": .number(18)])
    #expect(try scores("linear", [-1, 0, 4.5, 18, 21], rising) == [0, 0, 0.25, 1, 1])
    let falling = MethodArguments(points: 1, values: ["from": .number(10), "to": .number(2)])
    #expect(try scores("linear", [12, 10, 8, 4, 2, -3], falling) == [0, 0, 0.25, 0.75, 1, 1])
    let squared = MethodArguments(points: 1, values: ["from": .number(0), "to": .number(4), "power": .number(2)])
    #expect(try scores("linear", [-1, 1, 2, 3, 9], squared) == [0, 0.0625, 0.25, 0.5625, 1])
  }

  @Test func curveFollowsItsPoints() throws {
    let hill = MethodArguments(points: 10, values: ["steps": steps([(0, 2), (10, 10), (30, 0)])])
    #expect(try scores("curve", [-5, 0, 2.5, 10, 20, 30, 99], hill) == [2, 2, 4, 10, 5, 0, 0])
    let single = MethodArguments(points: 10, values: ["steps": steps([(5, 3)])])
    #expect(try scores("curve", [0, 5, 9], single) == [3, 3, 3])
  }

  /// World Athletics, Scoring Tables for Combined Events: 100 m in 10.23 s, a high jump of 208 cm.
  @Test func powerScoresDecathlonEvents() throws {
    let track = MethodArguments(
      points: 1,
      values: [
        "a": .number(25.4347), "b": .number(18), "c": .number(1.81), "direction": .word("lower"),
        "round_down": .word("true"),
      ])
    #expect(try scores("power", [10.23, 10.55, 18, 20], track) == [1040, 963, 0, 0])
    let jump = MethodArguments(
      points: 1, values: ["a": .number(0.8465), "b": .number(75), "c": .number(1.42), "round_down": .word("true")])
    #expect(try scores("power", [208, 75, 60], jump) == [878, 0, 0])
    let exact = MethodArguments(points: 1, values: ["a": .number(2), "b": .number(1), "c": .number(2)])
    #expect(try scores("power", [0, 1, 2.5], exact) == [0, 0, 4.5])
  }

  @Test func powerRefusesWhatNoNumberHolds() throws {
    var refusals: [ValueRefusal] = []
    let arguments = MethodArguments(points: 1, values: ["a": .number(1), "b": .number(0), "c": .number(3)])
    _ = try method("power")([1e200, 2], arguments, refusals: &refusals)
    #expect(refusals == [ValueRefusal(index: 0, reason: .outsideDomain)])
  }

  @Test func panelTakesMarksOnItsScaleOnly() throws {
    let panel = try method("panel")
    var refusals: [ValueRefusal] = []
    let arguments = MethodArguments(points: 5, values: ["step": .number(0.1)])
    // 3 × 0.1 is a mark of 0.3.
    let marks = [0, 5, 3 * 0.1, 4.7, -0.5, 5.1, 0.25]
    let scores = panel(marks, arguments, refusals: &refusals)
    #expect(Array(scores.prefix(4)) == Array(marks.prefix(4)))
    #expect(
      refusals == [
        ValueRefusal(index: 4, reason: .below(minimum: 0)), ValueRefusal(index: 5, reason: .above(maximum: 5)),
        ValueRefusal(index: 6, reason: .notAMultiple(ofStep: 0.1)),
      ])
  }

  @Test func panelWithoutAStepTakesAnyMark() throws {
    #expect(try scores("panel", [0.01, 3.14159, 5], MethodArguments(points: 5, values: [:])) == [0.01, 3.14159, 5])
  }

  @Test func parametersByBlockGiveEachBlockItsOwn() {
    let parameters = MethodParameters([
      "target": PerBlock(named: ["north": .number(200)], other: .number(80))
    ])
    #expect(!parameters.areUniform)
    func target(_ block: String) -> Double? {
      parameters.arguments(forBlock: block, points: 12, labels: []).number("target")
    }
    #expect([target("north"), target("south")] == [200, 80])
    let named = MethodParameters(["target": PerBlock(named: ["north": .number(200)], other: nil)])
    #expect(named.arguments(forBlock: "south", points: 12, labels: []).number("target") == nil)
    #expect(MethodParameters(["target": PerBlock(.number(80))]).areUniform)
  }
}
