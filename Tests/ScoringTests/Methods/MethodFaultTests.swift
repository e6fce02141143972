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
}
