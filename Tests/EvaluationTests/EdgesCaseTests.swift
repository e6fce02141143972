import Diagnostics
import Evaluation
import Intake
import Foundation
import Scoring
import TestSupport
import Testing

/// The case `cases/edges` of the folder that BANGVANG_SHARED names: fourteen units reckoned in exact fractions.
@Suite struct EdgesCaseTests {
  private static let folder = ProcessInfo.processInfo.environment["BANGVANG_SHARED"].map { $0 + "/cases/edges" }

  private struct Expected: Decodable {
    struct Row: Decodable {
      let id: String
      let points: [String: Double?]
      let base: Double?
      let adjustment: Double?
      let total: Double?
      let grade: String?
      let rank: Double?
      let block_rank: Double?
      let excluded: [String]
    }
    struct Award: Decodable {
      let proposals: [String]
      let held: [String]
      let reserves: [String]?
    }
    let units: [Row]
    let awards: [String: Award]
  }

  @Test(.enabled(if: folder != nil, "needs BANGVANG_SHARED"), arguments: ["hold", "extend"])
  func agreesCellByCell(variant: String) throws {
    let folder = try #require(Self.folder)
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(variant).expected.json")))
    let attempt = evaluate(folder: folder, criteriaFiles: ["\(folder)/\(variant).yaml"])
    #expect(attempt.findings.diagnostics.isEmpty)
    let year = try #require(attempt.evaluated)
    let outcome = try #require(year.outcomes.first)
    #expect(expected.units.map(\.id) == year.folder.year.units.map(\.id))
    for (row, unit) in expected.units.enumerated() {
      let points = outcome.set.leaves.map { outcome.criteria[$0.id]?.points[row] }
      #expect(points == outcome.set.leaves.map { unit.points[$0.id] ?? nil }, "\(unit.id)")
      #expect(
        [outcome.base[row], outcome.adjustment[row], outcome.total[row]] == [unit.base, unit.adjustment, unit.total],
        "\(unit.id)")
      #expect(outcome.grade.text(row) == unit.grade, "\(unit.id)")
      #expect([outcome.rank[row], outcome.blockRank[row]] == [unit.rank, unit.block_rank], "\(unit.id)")
      #expect(outcome.exclusions[row].map(\.exclusion.id) == unit.excluded, "\(unit.id)")
    }
    #expect(Set(outcome.awards.map(\.award.id)) == Set(expected.awards.keys))
    for award in outcome.awards {
      let unit = expected.awards[award.award.id]
      func ids(_ nominations: [Nomination]) -> [String] {
        nominations.map { year.folder.year.units.map(\.id)[$0.unit] }
      }
      #expect(ids(award.proposals) == unit?.proposals && ids(award.held) == unit?.held, "\(award.award.id)")
      if let reserves = unit?.reserves { #expect(ids(award.reserves) == reserves, "\(award.award.id)") }
    }
  }
}
