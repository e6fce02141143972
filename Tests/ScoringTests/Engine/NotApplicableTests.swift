import Scoring
import Testing

/// What does not apply: one criterion, a group, everything.
@Suite struct NotApplicableTests {
  /// G (60) applies where `received > 0`, B in it (20) where `due > 0`; C (40) wherever `c` applies.
  private func criteria() throws -> [Criterion] {
    [
      try group(
        "G", applies: "received > 0", [criterion("A", 40, "a"), criterion("B", 20, "b", applies: "due > 0")]),
      try criterion("C", 40, "c"),
    ]
  }

  private let scenario = Scenario(
    ["all", "notDue", "quiet", "dash", "nothing"],
    metrics: [
      "received": [1, 1, 0, 1, 0], "due": [1, 0, 9, 1, 0], "a": [30, 30, nil, 30, nil], "b": [15, nil, nil, 15, nil],
      "c": [20, 20, 20, .notApplicable, .notApplicable],
    ])

  @Test(
    arguments: [
      (.rescaleTotal, [65, 62.5, 50, 75, nil]),  // 65/100, 50/80, 20/40, 45/60
      (.rescaleSiblings, [65, 65, 50, 75, nil]),  // G of the second: 30/40 of 60 = 45, and 20
      (.zero, [65, 50, 20, 45, nil]),
      (.full, [65, 70, 80, 85, nil]),
    ] as [(NotApplicablePolicy, [Double?])])
  func leavesOutWhatDoesNotApply(policy: NotApplicablePolicy, totals: [Double?]) throws {
    let outcome = try scenario.evaluate(set(criteria(), notApplicable: policy))
    #expect(outcome.totals == totals)
    #expect(outcome.points("B") == [15, nil, nil, 15, nil])
    #expect(outcome.points("C") == [20, 20, 20, nil, nil])
    #expect(outcome.points("G").map { $0 == nil } == [false, false, true, false, true])
  }

  @Test func countsOnlyThePointsThatCouldBeReached() throws {
    let outcome = try scenario.evaluate(set(criteria()))
    #expect(outcome.applicablePoints == [100, 80, 40, 60, 0])
    #expect(outcome.criteria["G"]?.applicable == [60, 40, 0, 60, 0])
  }

  @Test func ranksNobodyForWhomNothingApplies() throws {
    let outcome = try scenario.evaluate(
      set(criteria(), awards: [award("W", quota: 9)]))
    #expect(outcome.rank.last == .some(nil) && outcome.blockRank.last == .some(nil))
    #expect(outcome.grade[outcome.row("nothing")] == nil)
    #expect(outcome.reasons("nothing", "W") == [.noTotal(.nothingApplies)])
    #expect(outcome.ranking.last == outcome.row("nothing"))
  }

  @Test func asksNoFigureOfWhatDoesNotApply() throws {
    let scenario = Scenario(["u"], metrics: ["x": [0], "y": [nil], "c": [10]])
    let outcome = try scenario.evaluate(
      set([criterion("A", 60, "y / x", applies: "x > 0"), criterion("C", 40, "c")]))
    #expect(outcome.totals == [25])
  }

  @Test func rescalesGroupsWithinGroups() throws {
    let scenario = Scenario(["u"], metrics: ["x": [5], "no": [.notApplicable]])
    let outer = try group(
      "G",
      [
        group("H", [criterion("A", 10, "x"), criterion("B", 30, "no")]), criterion("C", 20, "no"),
      ])
    let siblings = try scenario.evaluate(set([outer, criterion("D", 40, "x")], notApplicable: .rescaleSiblings))
    // H: 5/10 of 40 = 20; G: 20/40 of 60 = 30; D: 5.
    #expect((siblings.points("H"), siblings.points("G"), siblings.totals) == ([20], [30], [35]))
    let total = try scenario.evaluate(set([outer, criterion("D", 40, "x")]))
    #expect(total.totals == [20])  // 10 of 50
  }

  @Test func dropsAConditionOnPointsThatDoNotApply() throws {
    let outcome = try scenario.evaluate(
      set(
        criteria(), awards: [award("W", quota: 9, eligible: "B >= 0")], exclusions: [exclusion("low", when: "B < 99")]))
    #expect(outcome.exclusions.map(\.count) == [1, 0, 0, 1, 0])
    #expect(outcome.award("W") == Named())
  }
}
