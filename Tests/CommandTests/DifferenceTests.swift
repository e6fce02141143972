import Foundation
import TestSupport
import Testing

@Suite struct DifferenceTests {
  /// The office with a trial beside its set: other points, an exclusion, an award that is gone and one that is new.
  private static func office() throws -> Office {
    let set = try #require(Office()["Criteria/set.yaml"])
    let trial = set.replacing(
      "points: 40, value: updates, score: {target: 200}", with: "points: 20, value: updates, score: {target: 100}"
    )
    .replacing("points: 40, value: answered", with: "points: 60, value: answered")
    .replacing("\"Tốt\": 80", with: "\"Tốt\": 75")
    .replacing("  W: {title: \"Khen thưởng\", quota: 1}", with: "  V: {title: \"Biểu dương\", quota: 1, reserves: 1}")
    .replacing("awards:", with: "exclusions:\n  few: {when: updates > 180, reason: \"Đăng quá nhiều\"}\nawards:")
    return Office().with("Criteria/trial.yaml", trial)
  }

  @Test func tellsRulesAndMovementsInVietnamese() throws {
    let found = try Self.office().run(
      "diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016", "--lang", "vi")
    #expect(found.errors == "" && found.status == 0)
    #expect(found.text == Self.vietnamese)
  }

  @Test func tellsRulesAloneInEnglish() throws {
    let found = try Self.office().run("diff", "Criteria/set.yaml", "Criteria/trial.yaml")
    #expect(found.errors == "" && found.status == 0)
    #expect(found.text == Self.english)
  }

  @Test func saysPlainlyThatNothingDiffers() throws {
    let found = try Office().run("diff", "Criteria/set.yaml", "Criteria/set.yaml", "Reports/2016")
    #expect(found.status == 0)
    #expect(
      found.text == """
        Criteria/set.yaml → Criteria/set.yaml

        No differences between the two criteria sets.

        The outcome of Reports/2016 stays the same.

        """)
  }

  @Test func writesNothing() throws {
    try Self.office().open { desk in
      _ = try desk.run("diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016")
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out")))
    }
  }

  /// What both readings find, such as an error in the year's tables, is told once.
  @Test func tellsTheErrorsOfBothFilesOnce() throws {
    let office = try Self.office().with("Reports/2016/metrics.csv", "STP,150", "STP,x")
    let year = try office.run("diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016")
    #expect(year.diagnostics.count == 1 && year.status == 1 && year.text.isEmpty)
    let trial = try #require(office["Criteria/trial.yaml"])
    let wrong = office.with("Criteria/trial.yaml", trial.replacing("value: updates,", with: "value: update,"))
    let found = try wrong.run("diff", "Criteria/set.yaml", "Criteria/trial.yaml")
    #expect(found.errors.contains("Criteria/trial.yaml:") && found.errors.contains("did you mean `updates`?"))
    #expect(found.status == 1 && found.text.isEmpty)
  }

  @Test func refusesWhatCannotBeReadOrMeant() throws {
    #expect(try Office().run("diff", "Criteria/set.yaml", "Criteria/none.yaml").status == 2)
    #expect(try Office().run("diff", "Criteria/set.yaml").status == 64)
    #expect(try Office().run("diff", "Criteria/set.yaml", "Criteria/set.yaml", "--format", "csv").status == 64)
  }

  @Test func staysWithinEightyColumns() throws {
    let office = try Self.office()
    for language in ["vi", "en"] {
      let found = try office.run("diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016", "--lang", language)
      for line in found.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func givesTheSameAsData() throws {
    let output = try Self.office().run(
      "diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(output.text.utf8))
    #expect(document.version == 2 && document.old.id == "set" && document.new.file == "Criteria/trial.yaml")
    #expect(
      document.rules.map { "\($0.change) \($0.kind) \($0.id)" } == [
        "changed criterion A1", "changed criterion B1", "changed grade Tốt", "added exclusion few", "added award V",
        "removed award W",
      ])
    #expect(document.rules[0].rules.map(\.path) == [["points"], ["score", "target"]])
    let outcome = try #require(document.outcome)
    #expect(outcome.folder == "Reports/2016" && outcome.year == 2016)
    #expect(outcome.exclusions.map(\.unit) == ["SYT"] && outcome.exclusions[0].gained == ["few"])
    #expect(outcome.awards.map(\.id) == ["V", "W"])
    for unit in outcome.units {
      let told = unit.contributions.reduce(0) { $0 + $1.difference }
      #expect(abs(told - (unit.total_gained ?? .nan)) < 1e-9)
    }
    let alone = try Self.office().run("diff", "Criteria/set.yaml", "Criteria/trial.yaml", "--format", "json")
    #expect(alone.text.contains("\"outcome\" : null"))
  }

  private struct Document: Decodable {
    struct File: Decodable {
      let file: String
      let id: String
    }
    struct Item: Decodable {
      struct Rule: Decodable { let path: [String] }
      let kind: String
      let id: String
      let change: String
      let rules: [Rule]
    }
    struct Outcome: Decodable {
      struct Unit: Decodable {
        struct Contribution: Decodable { let difference: Double }
        let total_gained: Double?
        let contributions: [Contribution]
      }
      struct Award: Decodable { let id: String }
      struct Exclusion: Decodable {
        let unit: String
        let gained: [String]
      }
      let folder: String
      let year: Int?
      let units: [Unit]
      let awards: [Award]
      let exclusions: [Exclusion]
    }
    let version: Int
    let old: File
    let new: File
    let rules: [Item]
    let outcome: Outcome?
  }

  private static let vietnamese = """
    Criteria/set.yaml → Criteria/trial.yaml

    Quy định thay đổi
      tiêu chí A1: Số tin, bài
        điểm tối đa: 40 → 20
        target: 200 → 100
      tiêu chí B1: Tỷ lệ
        điểm tối đa: 40 → 60
      xếp loại Tốt
        từ: 80 → 75
      thêm điều kiện không xét khen thưởng few: Đăng quá nhiều
        điều kiện: updates > 180
      thêm hạng mục khen thưởng V: Biểu dương
        số suất: 1
        xếp theo: total
        số dự bị: 1
      bỏ hạng mục khen thưởng W: Khen thưởng
        số suất: 1
        xếp theo: total
        số dự bị: 0

    Thay đổi của đơn vị ở Reports/2016 (3/3)
    Hạng    ±  Tên đơn vị     Tổng điểm           ±  Trong khối
    ─────  ──  ─────────────  ─────────────  ──────  ──────────
    3 → 1  +2  Quận Hải Châu  56,00 → 93,33  +37,33  1
    2 → 3  -1  Sở Y tế        80,00 → 66,67  -13,33  2
    1 → 2  -1  Sở Tư pháp     84,00 → 92,00   +8,00  1

    Đổi xếp loại
      Quận Hải Châu: Yếu → Tốt
      Sở Y tế: Tốt → Yếu

    Vì sao đổi hạng nhiều nhất (điểm tính vào tổng điểm)
      Quận Hải Châu: +37,33 = A1 +24,00 (36,00 → 60,00); A2 +13,33 (20,00 →
          33,33)
      Sở Y tế: -13,33 = A1 -13,33 (80,00 → 66,67)
      Sở Tư pháp: +8,00 = B1 +18,00 (36,00 → 54,00); A1 -10,00 (30,00 → 20,00)

    Khen thưởng thay đổi
      V. Biểu dương
        + Quận Hải Châu: không đề nghị → đề nghị
            thứ 1/2 theo tổng điểm: 93,33
        · Sở Tư pháp: không đề nghị → dự bị 1
            thứ 2/2 theo tổng điểm: 92,00; ngoài 1 suất (suất cuối: 93,33); dự bị
            thứ 1
      W. Khen thưởng
        - Sở Tư pháp: đề nghị → không đề nghị

    Không xét khen thưởng
      + Sở Y tế: Đăng quá nhiều (Tin, bài = 200 > 180)

    """

  private static let english = """
    Criteria/set.yaml → Criteria/trial.yaml

    Rules that differ
      criterion A1: Số tin, bài
        maximum points: 40 → 20
        target: 200 → 100
      criterion B1: Tỷ lệ
        maximum points: 40 → 60
      grade Tốt
        from: 80 → 75
      added: exclusion few: Đăng quá nhiều
        condition: updates > 180
      added: award V: Biểu dương
        quota: 1
        ranked by: total
        reserves: 1
      removed: award W: Khen thưởng
        quota: 1
        ranked by: total
        reserves: 0

    """
}
