import Diagnostics
import Scoring
import Testing

@Suite struct BlockParameterTests {
  @Test func aChoiceMayNameEveryBlockAndNoOther() throws {
    let points = ParameterValue.choices([ChoicePoints(key: "yes", points: 4), ChoicePoints(key: "no", points: 0)])
    #expect(try faults(of: PerBlock(named: ["b1": points, "b2": points], other: nil)).isEmpty)
  }

  @Test func anAnswerWithoutPointsIsReportedInTheBlockThatLacksIt() throws {
    let whole = ParameterValue.choices([ChoicePoints(key: "yes", points: 4), ChoicePoints(key: "no", points: 0)])
    let half = ParameterValue.choices([ChoicePoints(key: "yes", points: 4)])
    let faults = try faults(of: PerBlock(named: ["b1": whole, "b2": half], other: nil))
    #expect(faults.map(\.problem.code) == [CriteriaProblem.argument(criterion: "A", .noChoice(label: "no")).code])
  }

  private func faults(of points: PerBlock<ParameterValue>) throws -> [CriteriaFault] {
    let choices = ["yes", "no"].map { Metric.Choice(id: $0, labels: [$0]) }
    let dictionary = DataDictionary(metrics: [Metric(id: "board", title: Words(both: "?"), kind: .choice(choices))])
    let measure = Measure(
      value: .figure(try Expression(parsing: "board")), method: try #require(ScoringMethod(named: "choice")),
      parameters: MethodParameters(["choices": points]))
    let set = CriteriaSet(
      id: "set", title: Words(both: "?"), points: 4,
      criteria: [Criterion(id: "A", title: Words(both: "?"), worth: .points(4), content: .measure(measure))])
    let blocks = ["b1", "b2"].map { Block(id: $0, title: Words(both: $0)) }
    return set.faults(in: CheckContext(dictionary: dictionary, blocks: blocks, previous: [], archiveYears: 0))
  }
}
