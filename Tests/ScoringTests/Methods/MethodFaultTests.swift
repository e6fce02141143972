import Scoring
import Testing

@Suite struct MethodFaultTests {
  private func faults(
    _ name: String, points: Double = 5, labels: [String] = [], _ values: [String: ParameterValue]
  ) throws -> [MethodFault] {
    try #require(ScoringMethod(named: name)).faults(
      in: MethodArguments(points: points, labels: labels, values: values))
  }

  @Test(arguments: [-0.01, 1.01, 80])
  func proportionRefusesAFloorOutsideItsRange(floor: Double) throws {
    #expect(
      try faults("proportion", ["zero_below": .number(floor)]) == [.outside(parameter: "zero_below", floor, 0...1)])
  }

  @Test(arguments: [0.0, -3])
  func targetRefusesWhatIsNotAboveZero(target: Double) throws {
    #expect(try faults("target", ["target": .number(target)]) == [.notPositive(parameter: "target", target)])
  }

  @Test(arguments: [0.0, -0.5])
  func panelRefusesAStepThatIsNotAboveZero(step: Double) throws {
    #expect(try faults("panel", ["step": .number(step)]) == [.notPositive(parameter: "step", step)])
  }

  @Test func bandsRefusePointsOutsideTheScale() throws {
    let steps = [
      Step(key: "0", from: 0, points: -1), Step(key: "1", from: 1, points: 5), Step(key: "90%", from: 2, points: 6),
    ]
    #expect(
      try faults("bands", ["steps": .steps(steps)]) == [
        .negativePoints(parameter: "steps", key: "0", points: -1),
        .pointsAboveMaximum(parameter: "steps", key: "90%", points: 6, maximum: 5),
      ])
  }

  @Test func choiceRefusesWhatDoesNotMatchTheAnswers() throws {
    let choices = [("yes", 6.0), ("no", -1), ("maybe", 2)].map { ChoicePoints(key: $0.0, points: $0.1) }
    #expect(
      try faults("choice", labels: ["yes", "no", "partly"], ["choices": .choices(choices)]) == [
        .noChoice(label: "partly"),
        .pointsAboveMaximum(parameter: "choices", key: "yes", points: 6, maximum: 5),
        .negativePoints(parameter: "choices", key: "no", points: -1),
        .unknownChoice(key: "maybe", labels: ["yes", "no", "partly"]),
      ])
  }

  @Test func linearRefusesEqualEndsAndAPowerThatIsNotAboveZero() throws {
    #expect(
      try faults("linear", ["from": .number(9), "to": .number(9), "power": .number(0)]) == [
        .equalEnds(9), .notPositive(parameter: "power", 0),
      ])
  }

  @Test(arguments: [0.0, -1.5])
  func powerRefusesAnExponentThatIsNotAboveZero(exponent: Double) throws {
    #expect(
      try faults("power", ["a": .number(1), "b": .number(0), "c": .number(exponent)]) == [
        .notPositive(parameter: "c", exponent)
      ])
  }

  @Test func curveRefusesPointsOutsideTheScale() throws {
    let steps = [Step(key: "0", from: 0, points: -1), Step(key: "9", from: 9, points: 6)]
    #expect(
      try faults("curve", ["steps": .steps(steps)]) == [
        .negativePoints(parameter: "steps", key: "0", points: -1),
        .pointsAboveMaximum(parameter: "steps", key: "9", points: 6, maximum: 5),
      ])
  }

  @Test func minMaxRefusesARangeWithoutWidth() throws {
    #expect(try faults("min_max", ["low": .number(3), "high": .number(3)]) == [.equalEnds(3)])
    // What is not given counts as 0 and 1.
    #expect(try faults("min_max", ["low": .number(1)]) == [.equalEnds(1)])
    #expect(try faults("min_max", ["high": .number(0)]) == [.equalEnds(0)])
    #expect(try faults("min_max", ["low": .number(1), "high": .number(7)]) == [])
  }

  @Test(arguments: [0.0, -10])
  func zScoreRefusesADeviationThatIsNotAboveZero(deviation: Double) throws {
    #expect(
      try faults("z_score", ["deviation": .number(deviation)]) == [.notPositive(parameter: "deviation", deviation)])
  }
}
