import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// What is assumed comes to what the same edit of the files comes to.
@Suite struct AssumptionTests {
  /// Assumptions, and the edits that say the same.
  struct Case: Sendable, CustomTestStringConvertible {
    let typed: [String]
    let edits: [SoundYear.Edit]

    init(_ typed: String..., edits: SoundYear.Edit...) {
      self.typed = typed
      self.edits = edits
    }

    var testDescription: String { typed.joined(separator: " ") }
  }

  private static func set(_ old: String, _ new: String) -> SoundYear.Edit { .change(SoundYear.set, old, to: new) }
  private static func figure(_ old: String, _ new: String) -> SoundYear.Edit {
    .change(SoundYear.metrics, old, to: new)
  }

  private static let rules = [
    Case("A1.score.target.other=4", edits: set("other: 5", "other: 4")),
    Case("A1.score.target.south=4", edits: set("other: 5", "south: 4, other: 5")),
    Case("A2.score.bands.5=20", "A2.score.bands.3=10", edits: set("1: 3, 5: 30", "1: 3, 3: 10, 5: 20")),
    Case("A2.score.bands.\"2.5\"=10", edits: set("1: 3, 5: 30", "1: 3, 2.5: 10, 5: 30")),
    Case("A2.score.bands={0: 0, 4: 7}", edits: set("{0: 0, 1: 3, 5: 30}", "{0: 0, 4: 7}")),
    Case("A2.score={target: 8}", edits: set("{bands: {0: 0, 1: 3, 5: 30}}", "{target: 8}")),
    Case("A2.score.target=8", edits: set("{bands: {0: 0, 1: 3, 5: 30}}", "{target: 8}")),
    Case(
      "A2.score.target.north=8", "A2.score.target.other=2",
      edits: set("{bands: {0: 0, 1: 3, 5: 30}}", "{target: {north: 8, other: 2}}")),
    Case("A3.applies = received > 15", edits: set("applies: received > 0", "applies: received > 15")),
    Case("A3.score.proportion.zero_below=95%", edits: set("zero_below: 80%", "zero_below: 95%")),
    Case("B1.missing=exclude", edits: set("missing: zero", "missing: exclude")),
    Case(
      "A1.points=25", "B1.points=15",
      edits: set("{title: Số bài, points: 30", "{title: Số bài, points: 25"),
      set("{title: Chất lượng, points: 10", "{title: Chất lượng, points: 15")),
    Case(
      "A1.points+=10", "A2.points-=10", "A2.score.bands.5=20",
      edits: set("{title: Số bài, points: 30", "{title: Số bài, points: 40"),
      set("{title: Theo mức, points: 30", "{title: Theo mức, points: 20"), set("5: 30", "5: 20")),
    Case(
      "points=200", "A1.points=130", edits: set("points: 100", "points: 200"),
      set("{title: Số bài, points: 30", "{title: Số bài, points: 130")),
    Case("decimals=0", edits: set("decimals: 2", "decimals: 0")),
    Case("not_applicable=zero", edits: set("rescale_total", "zero")),
    Case("X.each=-1", "X.at_most=3", edits: set("each: 2, at_most: 5", "each: -1, at_most: 3")),
    Case("X.at_most=", edits: set(", at_most: 5", "")),
    Case("grades.Khá=70", edits: set("\"Khá\": 50", "\"Khá\": 70")),
    Case("grades.\"Kém\"=20", edits: set("\"Yếu\": 0", "\"Kém\": 20, \"Yếu\": 0")),
    Case("grades.\"Rất tốt\"=95", edits: set("grades: {", "grades: {\"Rất tốt\": 95, ")),
    Case("ranking.ties=[-items, received]", edits: set("ties: [A3]", "ties: [-items, received]")),
    Case("barred.when=items > 15", edits: set("when: disciplined", "when: items > 15")),
    Case(
      "barred.at_most=0", "barred.when=items > 15",
      edits: set("when: disciplined", "when: items > 15, at_most: 0")),
    Case(
      "exclusions.few={when: items < 6, reason: Ít quá}",
      edits: set("xem xét kỷ luật}\n", "xem xét kỷ luật}\n  few: {when: items < 6, reason: Ít quá}\n")),
    Case("barred=", edits: set("exclusions:\n  barred: {when: disciplined, reason: Đang bị xem xét kỷ luật}\n", "")),
    Case("W.quota=1", edits: set("quota: 2", "quota: 1")),
    Case("set.W.quota=1", edits: set("quota: 2", "quota: 1")),
    Case("awards.W.quota=1", edits: set("quota: 2", "quota: 1")),
    Case("W.quota={share: 50%, round: up}", edits: set("quota: 2", "quota: {share: 50%, round: up}")),
    Case(
      "W.quota.number=2", "W.quota.at_most_of_block=1",
      edits: set("quota: 2", "quota: {number: 2, at_most_of_block: 1}")),
    Case("W.eligible=", "W.rank_by=A1 - B", edits: set("eligible: 'not awarded(W, within: 1)'", "rank_by: A1 - B")),
    Case(
      "awards.V={title: Thêm, quota: 1, rank_by: items}",
      edits: set("reserves: 1}\n", "reserves: 1}\n  V: {title: Thêm, quota: 1, rank_by: items}\n")),
    Case(
      "one_award_per_unit=false", "at_quota_tie=cut",
      edits: set("one_award_per_unit: true", "one_award_per_unit: false"),
      set("at_quota_tie: hold", "at_quota_tie: cut")),
    Case(
      "B2=", "A1.points=40",
      edits: set("      B2: {title: Quy chế, points: 10, value: board, score: {choice: {yes: 10, no: 0}}}\n", ""),
      set("{title: Số bài, points: 30", "{title: Số bài, points: 40")),
  ]

  private static let figures = [
    Case("metrics.p.items=8", edits: figure("Bắc,16,", "Bắc,8,")),
    Case("metrics.Sở Phương Bắc.items=8", edits: figure("Bắc,16,", "Bắc,8,")),
    Case("metrics.Quê Nhà.items = 12", edits: figure("q,5,", "q,12,")),
    Case("metrics.p.items-=25%", edits: figure("Bắc,16,", "Bắc,12,")),
    Case("metrics.p.items-=6", edits: figure("Bắc,16,", "Bắc,10,")),
    Case("metrics.r.quality-=1.5", edits: figure("20,7,7", "20,5.5,7")),
    // Laid over what verification found.
    Case("metrics.p.quality=5", edits: .change(SoundYear.corrections, "p,quality,8", to: "p,quality,5")),
    Case("metrics.r.items-=3", edits: .change(SoundYear.corrections, "r,items,5", to: "r,items,2")),
    Case("metrics.r.quality=", edits: figure("20,7,7", "20,,7")),
    Case("metrics.r.initiatives=-", edits: figure("Có,2,", "Có,-,")),
    Case("metrics.r.board=Không", edits: figure("Có,2,", "no,2,")),
    Case("metrics.p.disciplined=x", edits: figure("yes,1,no", "yes,1,Có")),
    Case("metrics.q.received=4", "metrics.q.answered=4", edits: figure("q,5,0,0", "q,5,4,4")),
    Case("metrics.p.items=8", "W.quota=1", edits: figure("Bắc,16,", "Bắc,8,"), set("quota: 2", "quota: 1")),
  ]

  @Test(arguments: rules + figures)
  func comesToWhatTheEditComesTo(example: Case) throws {
    let (official, assumed) = try evaluate(example.typed)
    let attempt = try SoundYear(example.edits).evaluate()
    let edited = try #require(
      attempt.evaluated?.outcomes.first, "\(attempt.findings.diagnostics.map(\.problem.message.en))")
    #expect(Self.facts(assumed) == Self.facts(edited))
    #expect(assumed.set == edited.set)
    #expect(Self.facts(assumed) != Self.facts(official) || assumed.set != official.set)
  }

  @Test func aScenarioFileSaysTheSame() throws {
    let file = """
      scenarios:
        rules: {title: Quy định, set: {A2.score: {target: 8}, W.quota-: 1, barred: }}
        figures:
          set:
            metrics.p.items-: 25%
            metrics.r.board: Không
            metrics.r.initiatives: "-"

      """
    let found = try attempt(file: file)
    let whatIf = try #require(found.whatIf, "\(found.findings.diagnostics.map(\.problem.message.en))")
    #expect(whatIf.scenarios.map(\.scenario.id) == ["rules", "figures"])
    #expect(whatIf.scenarios.map { $0.scenario.title?.vi } == ["Quy định", nil])
    let rules = try evaluate(["A2.score={target: 8}", "W.quota-=1", "barred="]).assumed
    let figures = try evaluate(["metrics.p.items-=25%", "metrics.r.board=Không", "metrics.r.initiatives=-"]).assumed
    let outcomes = whatIf.scenarios.compactMap(\.evaluated.outcomes.first)
    #expect(outcomes.map(Self.facts) == [Self.facts(rules), Self.facts(figures)])
  }

  /// Points that do not add up to the scale any more are brought to it, as what applies always is.
  @Test func keepsTheScaleWherePointsDoNotAddUp() throws {
    let assumed = try evaluate(["A1.points=60"]).assumed
    let edits = [
      Self.set("points: 100", "points: 130"), Self.set("{title: Số bài, points: 30", "{title: Số bài, points: 60"),
    ]
    let edited = try #require(SoundYear(edits).evaluate().evaluated?.outcomes.first)
    for row in assumed.units.indices {
      let (own, other) = (try #require(assumed.base[row]), try #require(edited.base[row]))
      #expect(abs(own - other / 130 * 100) < 0.011)
    }
    #expect(assumed.set.points == 100)
  }

  /// A group's points are a check on those inside, and give way to them.
  @Test func letsTheStatedPointsOfAGroupGiveWay() throws {
    let stated = Self.set("    title: Tin, bài\n", "    title: Tin, bài\n    points: 80\n")
    let year = try SoundYear([stated])
    let found = try attempt(["A1.points=20", "B1.points=20"], year: year)
    #expect(found.whatIf != nil, "\(found.findings.diagnostics.map(\.problem.message.en))")
    let wrong = try attempt(["A1.points=20", "A.points=80", "B1.points=20"], year: year)
    #expect(wrong.findings.diagnostics.filter { $0.problem.severity == .error }.map(\.problem.code) == ["C004"])
  }

  @Test func takesASetByItsIDWhereThereAreSeveral() throws {
    var year = try SoundYear([.change(SoundYear.report, "criteria: [set]", to: "criteria: [set, other]")])
    year.texts["Criteria/other.yaml"] = year.texts[SoundYear.set]
    let found = try attempt(["other.W.quota=1", "metrics.p.items=8"], year: year)
    let outcomes = try #require(found.whatIf?.scenarios.first?.evaluated.outcomes)
    #expect(outcomes.map { $0.awards.map(\.seats) } == [[2], [1]])
  }

  private func evaluate(_ typed: [String]) throws -> (official: Outcome, assumed: Outcome) {
    let found = try attempt(typed)
    let whatIf = try #require(found.whatIf, "\(found.findings.diagnostics.map(\.problem.message.en))")
    return (
      try #require(whatIf.official.outcomes.first), try #require(whatIf.scenarios.first?.evaluated.outcomes.first)
    )
  }

  private func attempt(_ typed: [String] = [], year: SoundYear? = nil, file: String? = nil) throws -> WhatIfAttempt {
    try (year ?? SoundYear()).whatIf(typed, scenarios: file)
  }

  /// All that an outcome says of the units.
  private static func facts(_ outcome: Outcome) -> [String] {
    outcome.units.indices.map { row in
      let awards = outcome.awards.map { award -> String in
        func has(_ nominations: [Nomination]) -> Bool { nominations.contains { $0.unit == row } }
        return "\(award.award.id)\(has(award.proposals))\(has(award.held))\(has(award.reserves))"
      }
      return
        "\(outcome.total[row] ?? -1) \(outcome.grade.text(row) ?? "-") \(outcome.rank[row] ?? 0) \(outcome.blockRank[row] ?? 0) \(outcome.exclusions[row].map(\.exclusion.id)) \(awards)"
    }
  }
}

extension SoundYear {
  /// The year under assumptions.
  func whatIf(_ typed: [String], scenarios: String? = nil) throws -> WhatIfAttempt {
    let folder = try TemporaryFolder()
    for (file, text) in texts { try folder.write(text, to: file) }
    if let scenarios { try folder.write(scenarios, to: "scenarios.yaml") }
    return Evaluation.whatIf(
      folder: folder.path + "/Reports/2016", typed: typed,
      scenarioFile: scenarios.map { _ in folder.file("scenarios.yaml") })
  }
}
