import Scoring
import Testing

/// Adjustments, caps, the floor at 0, grades.
@Suite struct TotalTests {
  @Test func passesTheScaleUnlessTheSetSaysAtMost() throws {
    let scenario = Scenario(["full"], metrics: ["a": [100], "x": [2]])
    let bonus = [try adjustment("X", "x", each: 3, atMost: 5)]
    #expect(try scenario.evaluate(marks(adjustments: bonus)).totals == [105])
    #expect(try scenario.evaluate(marks(adjustments: bonus, atMost: 100)).totals == [100])
  }

  @Test func stopsAtZero() throws {
    let scenario = Scenario(["u", "v"], metrics: ["a": [0, 3], "x": [5, 5]])
    let outcome = try scenario.evaluate(marks(adjustments: [adjustment("Y", "x", each: -0.5, atMost: 2)]))
    #expect(outcome.totals == [0, 1])
    #expect(outcome.total.numbers[0].sign == .plus)
    #expect(outcome.adjustment[0] == -2)
  }

  @Test func capsEachAdjustmentBothWays() throws {
    let scenario = Scenario(["u", "v", "w"], metrics: ["a": [50, 50, 50], "x": [1, 9, -9]])
    let outcome = try scenario.evaluate(
      marks(adjustments: [adjustment("X", "x", each: 2, atMost: 5), adjustment("Y", "x", each: -3, atMost: 4)]))
    #expect(outcome.units.indices.map { outcome.adjustments["X"]?.points[$0] } == [2, 5, -5])
    #expect(outcome.units.indices.map { outcome.adjustments["Y"]?.points[$0] } == [-3, -4, 4])
    #expect(outcome.totals == [49, 51, 49])
  }

  @Test func roundsAdjustmentsAsAPencilDoes() throws {
    let scenario = Scenario(["u"], metrics: ["a": [50], "x": [0.1]])
    let outcome = try scenario.evaluate(marks(adjustments: [adjustment("X", "x * 3", each: 0.75)]))
    #expect(outcome.totals == [50.23])  // 0.225
  }

  @Test func adjustsNothingWhereTheValueDoesNotApply() throws {
    let scenario = Scenario(["u"], metrics: ["a": [50], "x": [.notApplicable]])
    let outcome = try scenario.evaluate(marks(adjustments: [adjustment("X", "x", each: 2)]))
    #expect((outcome.totals, outcome.adjustment[0]) == ([50], 0))
  }

  @Test func asksNoAdjustmentOfAUnitWithoutATotal() throws {
    let scenario = Scenario(["u"], metrics: ["a": [.notApplicable], "x": [nil]])
    #expect(try scenario.evaluate(marks(adjustments: [adjustment("X", "x", each: 2)])).totals == [nil])
  }

  @Test func refusesATotalBeyondWhatANumberHolds() throws {
    let scenario = Scenario(["u"], metrics: ["a": [50], "x": [1e300]])
    let set = try marks(adjustments: [adjustment("X", "x * 1000000", each: 1000)])
    #expect(scenario.problems(set) == [.outOfDomain(unit: try scenario.unit("u"), at: "total")])
  }

  @Test func gradesByTheLeastTotalOfEach() throws {
    let scenario = Scenario(["a", "b", "c", "d"], metrics: ["a": [80, 79.995, 79.99, 49.99]])
    let outcome = try scenario.evaluate(marks())
    #expect(outcome.units.indices.map { outcome.grade.text($0) } == ["Tốt", "Tốt", "Khá", "Yếu"])
  }

  @Test func hasNoGradeBelowTheLowest() throws {
    let high = GradeScale(grades: [.init(title: "Khá", from: 50), .init(title: "Tốt", from: 80)])
    #expect([49.99, 50, 79.99, 80, 200].map { high.index(of: $0) } == [nil, 0, 0, 1, 1])
  }

  @Test func comparesGradesByTheirOrder() throws {
    let scenario = Scenario(["good", "fair", "weak"], metrics: ["a": [85, 60, 10]])
    let outcome = try scenario.evaluate(
      marks(awards: [
        award("ge", quota: 9, eligible: "grade >= \"Khá\""), award("lt", quota: 9, eligible: "grade < \"Tốt\""),
        award("eq", quota: 9, eligible: "grade == \"Yếu\""), award("ne", quota: 9, eligible: "grade != \"Yếu\""),
      ]))
    let proposed = ["ge", "lt", "eq", "ne"].map { outcome.award($0)?.proposed }
    #expect(proposed == [["good", "fair"], ["fair", "weak"], ["weak"], ["good", "fair"]])
  }
}
