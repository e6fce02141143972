import Diagnostics
import Foundation
@testable import Scoring
import TestSupport
import Testing

/// The marks of several judges. Expected figures: numpy 2 on the same table, unless they can be seen at a glance.
@Suite struct PanelMarksTests {
  /// Judge 4 gives everybody 7, judge 5 everybody 5; three marks are wanting.
  private static let scenario = Scenario(
    ["u", "v", "w", "x", "y"],
    metrics: [
      "j1": [8, 9.5, 6, 7, .notApplicable], "j2": [6.5, 7, nil, 4, 5], "j3": [9, 10, 7.5, 8.5, 8],
      "j4": [7, 7, 7, 7, 7], "j5": [5, 5, 5, .notApplicable, 5],
    ])
  private static let judges = ["j1", "j2", "j3", "j4", "j5"]

  private func evaluate(
    _ judges: [String], _ parameters: [String: ParameterValue], points: Double = 10,
    missing: MissingRule = .error, on scenario: Scenario = scenario
  ) throws -> Outcome {
    try scenario.evaluate(
      panel(judges, parameters, points: points, missing: missing, decimals: 9))
  }

  private func panel(
    _ judges: [String], _ parameters: [String: ParameterValue], points: Double = 10, missing: MissingRule = .error,
    decimals: Int = 9
  ) throws -> CriteriaSet {
    let measure = Measure(
      value: .marks(try judges.map(expression)), method: try #require(ScoringMethod(named: "panel")),
      parameters: MethodParameters(parameters.mapValues { PerBlock($0) }), missing: missing)
    return CriteriaSet(
      id: "set", title: Words(both: "set"), points: points, decimals: decimals,
      criteria: [Criterion(id: "A", title: Words(both: "A"), worth: .points(points), content: .measure(measure))])
  }

  @Test(
    arguments: [
      ([:], [7.1, 7.7, 6.375, 6.625, 6.25]),
      (["average": .word("trimmed_mean")], [7.166666667, 7.833333333, 6.5, 7, 6]),
      (["average": .word("median")], [7, 7, 6.5, 7, 6]),
      (["severity": .word("even_out")], [7.194747163, 7.8045386, 6.158774096, 6.31809423, 6.52402447]),
      (
        ["severity": .word("even_out"), "average": .word("median")],
        [7.186138934, 8.145895504, 6.164880794, 6.530250679, 6.572213832]
      ),
    ] as [([String: ParameterValue], [Double])])
  func makesOneValueOfTheMarks(parameters: [String: ParameterValue], expected: [Double]) throws {
    let outcome = try evaluate(Self.judges, parameters)
    for (found, expected) in zip(outcome.points("A"), expected) {
      #expect(abs(try #require(found) - expected) < 1e-12, "\(outcome.points("A"))")
    }
  }

  @Test func countsAnAbstentionNowhere() throws {
    let scenario = Scenario(["u", "v"], metrics: ["j1": [8, 6], "j2": [nil, 4], "j3": [.notApplicable, 8]])
    #expect(try evaluate(["j1", "j2", "j3"], [:], on: scenario).points("A") == [8, 6])
    #expect(try evaluate(["j1", "j2", "j3"], ["average": .word("median")], on: scenario).points("A") == [8, 6])
  }

  @Test func leavesToTheMissingRuleWhomTooFewJudgesMarked() throws {
    let scenario = Scenario(["u", "v", "w"], metrics: ["j1": [8, 6, nil], "j2": [nil, 4, .notApplicable]])
    let two: [String: ParameterValue] = ["at_least": .number(2)]
    let outcome = try evaluate(["j1", "j2"], two, missing: .value(3), on: scenario)
    #expect(outcome.points("A") == [3, 5, 3])
    #expect(outcome.filledIn.map(\.unit) == [0, 2])
    #expect(try evaluate(["j1", "j2"], two, missing: .exclude, on: scenario).points("A") == [nil, 5, nil])
    // Of the one value present.
    #expect(try evaluate(["j1", "j2"], two, missing: .mean(ofBlock: false), on: scenario).points("A") == [5, 5, 5])
    let problems = scenario.problems(try panel(["j1", "j2"], two))
    #expect(
      problems == [
        .tooFewMarks(unit: try scenario.unit("u"), at: "A", marks: 1, needed: 2),
        .tooFewMarks(unit: try scenario.unit("w"), at: "A", marks: 0, needed: 2),
      ])
  }

  @Test func keepsAMarkWhereOthersAreDropped() throws {
    let scenario = Scenario(["u"], metrics: ["j1": [2], "j2": [4], "j3": [9], "j4": [10], "j5": [10]])
    let trimmed = ParameterValue.word("trimmed_mean")
    #expect(
      try evaluate(Self.judges, ["average": trimmed, "drop": .number(2)], on: scenario).points("A") == [9])
    let few = Scenario(["u"], metrics: ["j1": [2], "j2": [4], "j3": [nil], "j4": [nil], "j5": [nil]])
    let problem = ScoringProblem.tooFewMarks(unit: try few.unit("u"), at: "A", marks: 2, needed: 3)
    #expect(few.problems(try panel(Self.judges, ["average": trimmed])) == [problem])
  }

  @Test func refusesEachMarkThatLeavesTheScale() throws {
    let scenario = Scenario(["u", "v"], metrics: ["j1": [8, 10.5], "j2": [-1, 7.25]])
    let set = try panel(["j1", "j2"], ["step": .number(0.5)])
    var faults: [ScoringFault] = []
    do { _ = try set.evaluate(scenario.year) } catch { faults = error.faults }
    #expect(faults.map(\.metrics) == [["j1"], ["j2"], ["j2"]])
    let (u, v) = (try scenario.unit("u"), try scenario.unit("v"))
    #expect(
      faults.map(\.problem) == [
        .refusedValue(unit: v, at: "A", value: 10.5, reason: .above(maximum: 10)),
        .refusedValue(unit: u, at: "A", value: -1, reason: .below(minimum: 0)),
        .refusedValue(unit: v, at: "A", value: 7.25, reason: .notAMultiple(ofStep: 0.5)),
      ])
    // The step is of the marks, not of what they come to.
    let sound = Scenario(["u"], metrics: ["j1": [8], "j2": [7.5]])
    #expect(try evaluate(["j1", "j2"], ["step": .number(0.5)], on: sound).points("A") == [7.75])
  }

  @Test func evensOutWhatOnlySeverityMakesDiffer() throws {
    // Judge 2 is two points harder, judge 3 spreads twice as wide: all three then say the same.
    let scenario = Scenario(["u", "v", "w"], metrics: ["j1": [4, 5, 6], "j2": [2, 3, 4], "j3": [3, 5, 7]])
    let outcome = try evaluate(["j1", "j2", "j3"], ["severity": .word("even_out")], on: scenario)
    let columns = try #require(outcome.criteria["A"]?.marks).columns
    for row in 0..<3 {
      let marks = columns.compactMap { $0[row] }
      #expect(marks.allSatisfy { abs($0 - marks[0]) < 1e-12 })
    }
    // The mean of all marks stays at 39 ÷ 9; √((2 + 2 + 8) ÷ 9) is the common deviation.
    let spread = (12.0 / 9 / (2.0 / 3)).squareRoot()
    let expected = [39.0 / 9 - spread, 39.0 / 9, 39.0 / 9 + spread]
    #expect(zip(outcome.points("A"), expected).allSatisfy { abs(($0 ?? 0) - $1) < 1e-8 })
  }

  @Test func leavesEqualJudgesAsTheyAre() throws {
    let scenario = Scenario(["u", "v"], metrics: ["j1": [4, 8], "j2": [4, 8]])
    #expect(try evaluate(["j1", "j2"], ["severity": .word("even_out")], on: scenario).points("A") == [4, 8])
  }

  @Test func holdsWhatEveningOutCarriesBeyondTheScale() throws {
    let scenario = Scenario(["u", "v", "w"], metrics: ["j1": [10, 9, 9], "j2": [10, 0, 0]])
    let outcome = try evaluate(["j1", "j2"], ["severity": .word("even_out")], on: scenario)
    #expect(outcome.points("A")[0] == 10)
    #expect(try #require(outcome.criteria["A"]?.marks).columns[0][0].map { $0 > 10 } == true)
  }

  @Test(arguments: ["mean", "trimmed_mean", "median"])
  func isDefinedForOneJudgeConstantJudgesAndOneUnit(average: String) throws {
    let even: [String: ParameterValue] = ["severity": .word("even_out"), "average": .word(average)]
    let constant = Scenario(["u", "v"], metrics: ["j1": [6, 6], "j2": [3, 3], "j3": [9, 9]])
    #expect(try evaluate(["j1", "j2", "j3"], even, on: constant).points("A") == [6, 6])
    let one = Scenario(["u"], metrics: ["j1": [4], "j2": [5], "j3": [9]])
    #expect(try evaluate(["j1", "j2", "j3"], even, on: one).points("A") == [6])
    if average == "trimmed_mean" { return }
    let alone = Scenario(["u", "v"], metrics: ["j1": [4, 7]])
    #expect(try evaluate(["j1"], even, on: alone).points("A") == [4, 7])
    let silent = Scenario(["u", "v"], metrics: ["j1": [nil, nil]])
    #expect(try evaluate(["j1"], even, missing: .zero, on: silent).points("A") == [0, 0])
  }

  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"), arguments: [7, 8] as [UInt64])
  func agreesWithPythonsStatistics(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = (0..<5).map { judge in
      (0..<30).map { _ -> Double? in
        random.below(8) == 0 ? nil : judge == 4 ? 6.5 : Double(random.int(0...20)) / 2
      }
    }
    let folder = try TemporaryFolder()
    let text = table.map { $0.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ") + "\n" }.joined()
    try folder.write(text, to: "marks.txt")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("panel.py")
    let lines = try Python.lines(script: script.path, [folder.path + "/marks.txt"])
    try #require(lines.count == 30)
    let marks = PanelMarks(table)
    for (unit, line) in lines.enumerated() {
      let found = ["mean", "trimmed_mean", "median"].flatMap { average -> [Double?] in
        let rule = PanelRule(MethodArguments(points: 10, values: ["average": .word(average)]))
        return [marks.value(of: unit, by: rule), marks.evenedOut.value(of: unit, by: rule)]
      }
      for (found, expected) in zip(found, line.split(separator: " ").map({ Double($0) })) {
        #expect((found == nil) == (expected == nil), "seed \(seed), unit \(unit)")
        if let found, let expected { #expect(abs(found - expected) < 1e-12, "seed \(seed), unit \(unit)") }
      }
    }
  }

  @Test func changesNothingWithTheOrderOfUnitsAndJudges() throws {
    let even: [String: ParameterValue] = ["severity": .word("even_out")]
    let points = try evaluate(Self.judges, even).points("A")
    #expect(try evaluate(Self.judges.reversed(), even).points("A") == points)
    let turned = Scenario(
      Self.scenario.units.map(\.id).reversed(), metrics: Self.scenario.metrics.mapValues { $0.reversed() })
    #expect(try evaluate(Self.judges, even, on: turned).points("A").reversed() == points)
  }
}
