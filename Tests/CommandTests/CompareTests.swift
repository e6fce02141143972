import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
  /// The office's year 2016 with the year before: Hải Châu had another name, a centre was merged into Health.
  private static let office = Office()
    .with(
      "Reports/2016/units.csv",
      """
      id,name,block,valid_from,valid_to,succeeded_by
      STP,Sở Tư pháp,so,,,
      SYT,Sở Y tế,so,,,
      QHC,Quận Hải Châu,quan,2016-03-01,,
      Q1,Quận Nhất,quan,,2016-02-29,QHC
      TTYT,Trung tâm Y tế,so,,2016-06-30,SYT

      """
    )
    .with(
      "Reports/2015/report.yaml",
      "year: 2015\ncriteria: [set]\nblocks:\n  - {id: so, title: \"Sở\"}\n  - {id: quan, title: \"Quận\"}\n"
    )
    .with(
      "Reports/2015/units.csv",
      "id,name,block\nSTP,Sở Tư pháp,so\nSYT,Sở Y tế,so\nQ1,Quận Nhất,quan\nTTYT,Trung tâm Y tế,so\n"
    )
    .with(
      "Reports/2015/metrics.csv",
      "unit,updates,received,answered,mark,board\nSTP,150,40,40,10,yes\nSYT,90,0,0,,no\nQ1,80,-,-,,no\n"
        + "TTYT,200,10,10,9,yes\n")

  @Test func tellsTwoYearsInVietnamese() throws {
    let found = try Self.office.run("compare", "Reports/2015", "Reports/2016", "--lang", "vi")
    #expect(found.errors == "" && found.status == 0)
    #expect(found.text == Self.vietnamese)
    // The earlier year is the one before, however they are named.
    let turned = try Self.office.run("compare", "Reports/2016", "Reports/2015", "--lang", "vi")
    #expect(turned.text == Self.vietnamese)
  }

  @Test func tellsTheSameInEnglishWithinEightyColumns() throws {
    let found = try Self.office.run("compare", "Reports/2015", "Reports/2016")
    #expect(found.text.contains("\nUnits that move (3 of 3 in both years)\n"))
    #expect(found.text.contains("\n  · Quận Hải Châu: formerly Quận Nhất\n"))
    #expect(found.text.contains("\n  - Trung tâm Y tế: merged into Sở Y tế; rank 1\n"))
    for line in found.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// Totals of 2015: STP 90 (30 + 10 + 40 + 10), SYT 36 of 50 → 36.00, Q1 32 of 50 → 64.00 …
  @Test func givesTheSameAsData() throws {
    let output = try Self.office.run("compare", "Reports/2015", "Reports/2016", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(output.text.utf8))
    #expect(document.version == 1 && document.before.year == 2015 && document.after.folder == "Reports/2016")
    let set = try #require(document.sets.first)
    for unit in set.units {
      let sum = unit.contributions.reduce(0) { $0 + $1.difference }
      #expect(abs(sum - (try #require(unit.total_gained))) < 1e-9)
    }
    let health = try #require(set.units.first { $0.id == "SYT" })
    let share = try #require(health.contributions.first { $0.id == "A1" })
    #expect(share.figures?.first?.metric == "updates")
    #expect(share.figures?.first?.before == 90 && share.figures?.first?.after == 200)
    #expect(set.departures.map(\.id) == ["TTYT"] && set.departures[0].successors == ["SYT"])
    #expect(set.origins.map(\.unit) == ["SYT", "QHC"] && set.origins.map(\.merged_from) == [["TTYT"], []])
    #expect(set.origins.map(\.formerly) == [nil, "Q1"])
    #expect(set.arrivals.isEmpty && document.unpaired.before.isEmpty)
  }

  @Test func aYearHasNothingAgainstItself() throws {
    let found = try Office().run("compare", "Reports/2016", "Reports/2016")
    #expect(found.text == "Reports/2016 (2016) → Reports/2016 (2016)\n\nNo differences between the two years.\n")
  }

  @Test func aCriteriaFileIsComparedAsDiffDoesIt() throws {
    let set = try #require(Office()["Criteria/set.yaml"])
    let office = Office().with("Criteria/trial.yaml", set.replacing("target: 200", with: "target: 100"))
    for format in ["table", "json"] {
      let compared = try office.run("compare", "Reports/2016", "Criteria/trial.yaml", "--format", format)
      let differing = try office.run(
        "diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016", "--format", format)
      #expect(compared.status == 0 && compared.errors == "" && compared.text == differing.text)
    }
  }

  @Test func asksWhichOfSeveralSetsIsMeant() throws {
    let set = try #require(Office()["Criteria/set.yaml"])
    let office = try Office().with("Criteria/other.yaml", set).with("Criteria/trial.yaml", set)
      .with("Reports/2016/report.yaml", "criteria: [set]", "criteria: [set, other]")
    let found = try office.run("compare", "Reports/2016", "Criteria/trial.yaml")
    #expect(found.status == 64 && found.diagnostics == ["U017"] && found.text.isEmpty)
    #expect(found.errors.contains("Criteria/set.yaml, Criteria/other.yaml"))
    #expect(try office.run("compare", "Reports/2016", "Criteria/other.yaml").status == 0)
  }

  @Test func reportsTheProblemsOfBothFoldersInOneRun() throws {
    let office = try Self.office.with("Reports/2015/metrics.csv", "STP,150", "STP,x")
      .with("Reports/2016/metrics.csv", "STP,150", "STP,y")
    let found = try office.run("compare", "Reports/2015", "Reports/2016")
    #expect(found.status == 1 && found.text.isEmpty)
    #expect(
      found.errors.contains("Reports/2015/metrics.csv:2:5") && found.errors.contains("Reports/2016/metrics.csv:2:5"))
    #expect(try Self.office.run("compare", "Reports/2016", "Reports/2014").status == 2)
    #expect(try Self.office.run("compare", "Reports/2016", "Criteria/none.yaml").status == 2)
    #expect(try Self.office.run("compare", "Reports/2016").status == 64)
  }

  @Test func writesNothing() throws {
    try Self.office.open { desk in
      _ = try desk.run("compare", "Reports/2015", "Reports/2016")
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out")))
    }
  }

  private struct Document: Decodable {
    struct Year: Decodable {
      let folder: String
      let year: Int?
    }
    struct Set: Decodable {
      struct Unit: Decodable {
        struct Contribution: Decodable {
          struct Figure: Decodable {
            let metric: String
            let before: Double?
            let after: Double?

            /// Answers are texts, which are not looked at here.
            init(from decoder: any Decoder) throws {
              let keys = try decoder.container(keyedBy: Key.self)
              metric = try keys.decode(String.self, forKey: .metric)
              before = try? keys.decode(Double.self, forKey: .before)
              after = try? keys.decode(Double.self, forKey: .after)
            }

            enum Key: CodingKey { case metric, before, after }
          }
          let id: String?
          let difference: Double
          let figures: [Figure]?
        }
        let id: String
        let total_gained: Double?
        let contributions: [Contribution]
      }
      struct Standing: Decodable {
        let id: String
        let successors: [String]?
      }
      struct Origin: Decodable {
        let unit: String
        let formerly: String?
        let merged_from: [String]
      }
      let units: [Unit]
      let arrivals: [Standing]
      let departures: [Standing]
      let origins: [Origin]
    }
    struct Unpaired: Decodable { let before: [String] }
    let version: Int
    let before: Year
    let after: Year
    let sets: [Set]
    let unpaired: Unpaired
  }

  private static let vietnamese = """
    Reports/2015 (2015) → Reports/2016 (2016)

    Thay đổi của đơn vị (3/3 đơn vị có ở cả hai năm)
    Hạng    ±  Tên đơn vị     Tổng điểm           ±  Trong khối  Hạng chung
    ─────  ──  ─────────────  ─────────────  ──────  ──────────  ──────────
    3 → 2  +1  Sở Y tế        36,00 → 80,00  +44,00  3 → 2       2
    4 → 3  +1  Quận Hải Châu  32,00 → 56,00  +24,00  1           3
    2 → 1  +1  Sở Tư pháp     90,00 → 84,00   -6,00  2 → 1       1

    Hạng chung: hạng tính riêng trong 3 đơn vị có ở cả hai năm.

    Đổi xếp loại
      Sở Y tế: Yếu → Tốt

    Vì sao đổi hạng nhiều nhất (điểm tính vào tổng điểm)
      Sở Y tế: +44,00 = A1 +44,00 (36,00 → 80,00; Tin, bài: 90 → 200)
      Quận Hải Châu: +24,00 = A2 +20,00 (0,00 → 20,00; Ban biên tập: Không →
          Có); A1 +4,00 (32,00 → 36,00; Tin, bài: 80 → 90)
      Sở Tư pháp: -6,00 = B1 -4,00 (40,00 → 36,00; Trả lời: 40 → 36); B2 -2,00
          (10,00 → 8,00; Chất lượng: 10 → 8)

    Đơn vị mới, không còn, sáp nhập, chia tách
      · Sở Y tế: nhận sáp nhập Trung tâm Y tế; so với chính mình trước đó
      · Quận Hải Châu: trước là Quận Nhất
      - Trung tâm Y tế: sáp nhập vào Sở Y tế; hạng 1

    Khen thưởng hai năm
      W. Khen thưởng
        + Sở Tư pháp: không đề nghị → đề nghị
        - Trung tâm Y tế: đề nghị → không còn

    """
}
