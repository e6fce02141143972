import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// The year that comes with the project.
@Suite struct SampleYearTests {
  private static let folder = Repository.root + "/Reports/2016"
  private let year: EvaluatedYear
  private let outcome: Outcome
  private let warnings: [Diagnostic]

  init() throws {
    let attempt = evaluate(folder: Self.folder)
    try #require(!attempt.findings.hasErrors)
    warnings = attempt.findings.diagnostics
    year = try #require(attempt.evaluated)
    outcome = try #require(year.outcomes.first)
  }

  private func sum(_ metric: Metric.ID) -> Double { year.folder.year.metrics[metric]?.numbers.reduce(0, +) ?? .nan }

  /// The published totals, which the illustrative figures keep.
  @Test func keepsThePublishedSums() {
    #expect(outcome.units.count == 54)
    #expect((sum("received_cong"), sum("received_trang"), sum("received")) == (634, 2197, 2831))
    #expect((sum("dialogues_hosted"), sum("dialogue_questions")) == (8, 278))
  }

  /// Every question was answered in 2016: the rate told no units apart.
  @Test func warnsOfTheOneCriterionThatEverybodyMeets() {
    #expect(warnings.map(\.problem.code) == ["C102"])
    #expect(warnings.first?.problem.message.en == "all 53 units get the full points of `B1`")
    #expect(warnings.first?.place?.line == 27)
  }

  @Test func proposesNineThreeAndThree() {
    #expect(outcome.awards.map(\.proposals.count) == [9, 3, 3])
    #expect(outcome.awards.map(\.award.id) == ["DM1", "DM2", "DM3"])
    let proposed = outcome.awards.flatMap { $0.proposals.map(\.unit) }
    #expect(Set(proposed).count == 15)
  }

  @Test func barsTheUnitWithTheHighestTotalForBeingOffline() throws {
    let row = try #require(year.row(ofUnit: "Sở TT&TT"))
    #expect(year.folder.year.units.map(\.id)[row] == "STTTT")
    #expect(outcome.total[row] == outcome.total.numbers.max())
    #expect(outcome.rank[row] == 1)
    let offline = try #require(outcome.exclusions[row].first)
    #expect(outcome.exclusions[row].map(\.exclusion.id) == ["offline"])
    let days = Comparison.Side(text: "days_offline", value: .number(41), isLiteral: false)
    let limit = Comparison.Side(text: "30", value: .number(30), isLiteral: true)
    #expect(offline.figures == [.relation(days, .greater, limit)])
    for award in outcome.awards {
      let refused = try #require(award.refused.first { $0.unit == row })
      #expect(refused.reasons.contains(.excluded(offline)))
    }
  }

  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"))
  func agreesWithAReckoningInExactFractions() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Support/recompute.py"
    let lines = try Python.lines(script: script, [Self.folder]).map { $0.split(separator: " ").map(String.init) }
    try #require(lines.count == 54 + 3)
    for line in lines.prefix(54) { check(line) }
    for (award, line) in zip(outcome.awards, lines.suffix(3)) {
      func ids(_ nominations: [Nomination]) -> Set<String> {
        Set(nominations.map { year.folder.year.units.map(\.id)[$0.unit] })
      }
      let found = [ids(award.proposals), ids(award.held), ids(award.reserves)]
      let expected = line.dropFirst().map { $0 == "-" ? [] : Set($0.split(separator: ",").map(String.init)) }
      #expect(line.first == award.award.id)
      #expect(found == expected, "\(award.award.id)")
    }
  }

  private func check(_ line: [String]) {
    guard let row = year.row(ofUnit: line[0]) else {
      Issue.record("no unit \(line[0])")
      return
    }
    let points = outcome.set.leaves.map { outcome.criteria[$0.id]?.points[row] }
    let sums = [outcome.base, outcome.adjustment, outcome.total].map { $0[row] }
    #expect(points + sums == line[1...17].map { Double($0) }, "\(line[0])")
    #expect(outcome.grade.text(row)?.replacing(" ", with: "_") == line[18], "\(line[0])")
    #expect([outcome.rank[row], outcome.blockRank[row]] == line[19...20].map { Double($0) }, "\(line[0])")
  }
}
