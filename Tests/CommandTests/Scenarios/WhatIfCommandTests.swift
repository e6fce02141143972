import Catalogue
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct WhatIfCommandTests {
  private static let scenarios = """
    scenarios:
      rate: {title: "Tỷ lệ nặng hơn", title_en: "The rate weighs more", set: {A1.points: 20, B1.points: 60}}
      more: {set: {metrics.Quận Hải Châu.updates: 200}}
      all: {set: {W.quota: 3}}

    """

  @Test func showsOneScenarioInVietnamese() throws {
    let found = try Office().run(
      "whatif", "Reports/2016", "--set", "A1.points=20", "--set", "B1.points = 60", "--set", "metrics.QHC.updates+=10",
      "--lang", "vi")
    #expect(found.errors == "" && found.status == 0)
    #expect(found.text == Self.vietnamese)
  }

  @Test func showsSeveralScenariosInOneTable() throws {
    let office = Office().with("thu.yaml", Self.scenarios)
    let found = try office.run("whatif", "Reports/2016", "--scenarios", "thu.yaml", "--set", "Tốt=")
    #expect(found.status == 1 && found.errors.contains("error[H002]: the criteria have no `Tốt`"))
    let sound = try office.run("whatif", "Reports/2016", "--scenarios", "thu.yaml", "--set", "grades.Tốt=70")
    #expect(sound.errors == "" && sound.status == 0)
    #expect(sound.text == Self.english)
  }

  @Test func saysPlainlyThatNothingDiffers() throws {
    let found = try Office().run("whatif", "Reports/2016", "--set", "A1.points=40")
    #expect(
      found.text == """
        Assumed
          nothing is otherwise than it is

        The outcome of Reports/2016 stays the same.

        """)
  }

  /// Byte for byte, whether it succeeds or fails, and nothing is added.
  @Test func leavesEveryFileAlone() throws {
    try Office().with("thu.yaml", Self.scenarios).open { desk in
      let before = try Self.contents(of: desk.folder.path)
      for arguments in [
        ["--set", "A1.points=20"], ["--set", "metrics.QHC.updates=1"], ["--scenarios", "thu.yaml"],
        ["--set", "A1.points=x"], ["--set", "A1.points=20", "--format", "json"],
      ] {
        _ = try desk.run(["whatif", "Reports/2016"] + arguments)
        #expect(try Self.contents(of: desk.folder.path) == before)
      }
      #expect(before.count > 5)
    }
  }

  @Test func showsTheAssumptionWithACaret() throws {
    let found = try Office().run("whatif", "Reports/2016", "--set", "W.quota=1", "--set", "B2.pionts=3")
    #expect(found.status == 1 && found.text.isEmpty)
    #expect(
      found.errors == """
        error[Y008]: there is no key `pionts` here
          --> --set:2:4
          |
        2 | B2.pionts=3
          |    ^^^^^^
        help: did you mean `points`?

        1 error.

        """)
  }

  @Test func staysWithinEightyColumns() throws {
    let office = Office().with("thu.yaml", Self.scenarios)
    for arguments in [["--set", "A1.points=20"], ["--scenarios", "thu.yaml", "--set", "W.eligible=B1 > 30"]] {
      for language in ["vi", "en"] {
        let found = try office.open { try $0.run(["whatif", "Reports/2016", "--lang", language] + arguments) }
        #expect(!found.text.isEmpty)
        for line in found.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      }
    }
  }

  @Test func givesTheSameAsData() throws {
    let office = Office().with("thu.yaml", Self.scenarios)
    let found = try office.run("whatif", "Reports/2016", "--scenarios", "thu.yaml", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(found.text.utf8))
    #expect(document.version == 1 && document.folder == "Reports/2016" && document.year == 2016)
    #expect(document.scenarios.map(\.id) == ["rate", "more", "all"])
    #expect(document.scenarios.map(\.title) == ["The rate weighs more", nil, nil])
    #expect(document.scenarios[0].set == ["A1.points=20", "B1.points=60"])
    let figure = try #require(document.scenarios[1].figures.first)
    #expect(
      figure.unit == "QHC" && figure.metric == "updates" && figure.before.value == 90 && figure.after.value == 200)
    let set = try #require(document.scenarios[0].sets.first)
    #expect(set.id == "set" && set.rules.map(\.id) == ["A1", "B1"])
    let moved = set.outcome.units.filter { $0.before.rank != $0.after.rank }
    #expect(set.rank_moves == moved.count)
    // As `diff` has it between the files.
    let text = try #require(office["Criteria/set.yaml"])
    let trial = office.with(
      "Criteria/trial.yaml",
      text.replacing("points: 40, value: updates", with: "points: 20, value: updates")
        .replacing("points: 40, value: answered", with: "points: 60, value: answered"))
    let compared = try trial.run(
      "diff", "Criteria/set.yaml", "Criteria/trial.yaml", "Reports/2016", "--format", "json")
    let difference = try JSONDecoder().decode(Difference.self, from: Data(compared.text.utf8))
    #expect(difference.outcome.units == set.outcome.units)
    #expect(document.scenarios[2].sets.first?.proposals_gained == 2)
  }

  @Test func takesACriteriaFile() throws {
    let office = Office()
    let other = office.with("Criteria/other.yaml", try #require(office["Criteria/set.yaml"]))
    let found = try other.run(
      "whatif", "Reports/2016", "--criteria", "Criteria/other.yaml", "--set", "other.W.quota=2", "--format", "json")
    #expect(found.status == 0 && found.text.contains("\"id\" : \"other\""))
  }

  @Test func refusesWhatCannotBeReadOrMeant() throws {
    #expect(try Office().run("whatif", "Reports/2016").errors.hasPrefix("error[H012]: nothing is assumed"))
    #expect(try Office().run("whatif", "Reports/2016").status == 64)
    #expect(try Office().run("whatif", "Reports/2016", "--scenarios", "none.yaml").status == 2)
    #expect(try Office().run("whatif", "Reports/2016", "--set", "W.quota=1", "--format", "csv").status == 64)
  }

  /// The catalogue's examples of scenario files tell the truth: a scenario's line.
  @Test(
    arguments: CodeFamily.scenarios.codes.filter { $0.example?.home.en == "scenario file" }.map(\.code))
  func theWrongScenarioIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    func run(_ line: String) throws -> Tool.Output {
      try Office().with("thu.yaml", "scenarios:\n  thu: {\(line)}\n")
        .run("whatif", "Reports/2016", "--scenarios", "thu.yaml")
    }
    let (wrong, right) = (try run(example.wrong), try run(example.right))
    #expect(wrong.errors.contains("[\(code)]"), "\(wrong.errors)")
    #expect(
      right.status == 0 && !right.errors.contains("[\(code)]") && !right.errors.contains("error["), "\(right.errors)")
  }

  /// What README.md shows is what the sample year gives, but for what "…" leaves out.
  @Test(arguments: ["whatif Reports/2016 --set", "whatif Reports/2016 --scenarios", "health Reports/2016"])
  func theREADMEShowsTheSampleYear(command: String) throws {
    let readme = String(decoding: try Repository.bytes(of: "README.md"), as: UTF8.self)
    let blocks = readme.split(separator: "```").map { $0.split(separator: "\n", omittingEmptySubsequences: true) }
    let block = try #require(blocks.first { $0.first?.hasPrefix("$ bangvang \(command)") == true })
    let yaml = try #require(blocks.first { $0.dropFirst().first == "scenarios:" && $0.first == "yaml" })
    try withTemporaryFolder { folder in
      try folder.write(yaml.dropFirst().joined(separator: "\n") + "\n", to: "scenarios.yaml")
      let words = block[0].split(separator: " ").dropFirst(2).map {
        $0 == "scenarios.yaml" ? folder.file("scenarios.yaml") : String($0)
      }
      let found = try Tool.builtProgram().run(Array(words), in: Repository.root)
      let lines = Set(found.text.split(separator: "\n"))
      #expect(found.status == 0 && block.count > 8)
      for line in block.dropFirst() where line != "…" { #expect(lines.contains(line), "\(line)") }
    }
  }

  private static func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      contents[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return contents
  }

  private struct Document: Decodable {
    struct Scenario: Decodable {
      struct Figure: Decodable {
        struct Side: Decodable { let value: Double? }
        let unit: String
        let metric: String
        let before: Side
        let after: Side
      }
      struct Set: Decodable {
        struct Item: Decodable { let id: String }
        let id: String
        let rules: [Item]
        let rank_moves: Int
        let proposals_gained: Int
        let outcome: Outcome
      }
      let id: String
      let title: String?
      let set: [String]
      let figures: [Figure]
      let sets: [Set]
    }
    let version: Int
    let folder: String
    let year: Int?
    let scenarios: [Scenario]
  }

  private struct Difference: Decodable { let outcome: Outcome }

  private struct Outcome: Decodable {
    struct Unit: Decodable, Equatable {
      struct Standing: Decodable, Equatable {
        let total: Double?
        let rank: Double?
      }
      let id: String
      let before: Standing
      let after: Standing
    }
    let units: [Unit]
  }

  private static let vietnamese = """
    Giả định
      tiêu chí A1: Số tin, bài
        điểm tối đa: 40 → 20
      tiêu chí B1: Tỷ lệ
        điểm tối đa: 40 → 60
      Quận Hải Châu: Tin, bài (updates): 90 → 100

    Thay đổi của đơn vị ở Reports/2016 (3/3)
    Hạng    ±  Tên đơn vị     Tổng điểm           ±  Trong khối
    ─────  ──  ─────────────  ─────────────  ──────  ──────────
    3 → 2  +1  Quận Hải Châu  56,00 → 66,67  +10,67  1
    2       0  Sở Y tế        80,00 → 66,67  -13,33  2
    1       0  Sở Tư pháp     84,00 → 87,00   +3,00  1

    Đổi xếp loại
      Sở Y tế: Tốt → Yếu

    Vì sao đổi hạng nhiều nhất (điểm tính vào tổng điểm)
      Quận Hải Châu: +10,67 = A2 +13,33 (20,00 → 33,33); A1 -2,67 (36,00 →
          33,33); làm tròn +0,01

    """

  private static let english = """
    What each scenario assumes
      --set
        grade Tốt
          from: 80 → 70
      rate: The rate weighs more
        criterion A1: Số tin, bài
          maximum points: 40 → 20
        criterion B1: Tỷ lệ
          maximum points: 40 → 60
      more
        Quận Hải Châu: Tin, bài (updates): 90 → 200
      all
        award W: Khen thưởng
          quota: 1 → 3

    The outcome of Reports/2016 beside the official one
    Scenario  Rank changes   Most  Grade changes  Newly proposed  No longer
    ────────  ────────────  ─────  ─────────────  ──────────────  ─────────
    --set              0/3      –              0               0          0
    rate               0/3      –              1               0          0
    more               3/3  +2/-1              1               1          1
    all                0/3      –              0               2          0

    Awards that change
      more
        W. Khen thưởng
          + Quận Hải Châu: not proposed → proposed
          - Sở Tư pháp: proposed → not proposed
      all
        W. Khen thưởng
          + Sở Y tế: not proposed → proposed
          + Quận Hải Châu: not proposed → proposed

    Units whose rank changes: rank (total points), = as officially
    Unit            Official        more
    ─────────────  ─────────  ──────────
    Sở Tư pháp     1 (84.00)   2 (84.00)
    Sở Y tế        2 (80.00)   3 (80.00)
    Quận Hải Châu  3 (56.00)  1 (100.00)

    """
}
