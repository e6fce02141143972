import Catalogue
import Foundation
import TestSupport
import Testing
import Workbooks

/// Importing tables as offices send them, by running the program.
@Suite(.enabled(if: Openpyxl.isInstalled, "\(Openpyxl.needed)")) struct SentTableTests {
  private static let codes = CodeFamily.all.filter { $0.letter == "I" }.flatMap(\.codes)

  /// An office whose metrics go by other names too and that has no figures yet.
  private static var office: Office {
    get throws {
      var office = try Office()
        .with(
          "Criteria/metrics.yaml", "updates: {title: \"Tin, bài\", type: count}",
          "updates: {title: \"Tin, bài\", type: count, aliases: [\"Số lượng\"]}"
        )
        .with(
          "Criteria/metrics.yaml", "received: {title: \"Câu hỏi\", type: count",
          "received: {title: \"Câu hỏi\", type: count, aliases: [\"Số lượng\", \"Câu hỏi / Tiếp nhận\"]"
        )
        .with(
          "Criteria/metrics.yaml", "board: {title: \"Ban biên tập\", type: choice",
          "board: {title: \"Ban biên tập\", type: choice, aliases: [\"Quy chế\"]")
      office["Reports/2016/metrics.csv"] = nil
      return office
    }
  }

  private func run(_ workbook: SentWorkbook, _ arguments: String...) throws -> (
    output: Tool.Output, metrics: String?, log: String?
  ) {
    try Self.office.open { desk in
      try workbook.save(to: desk.folder.file("gửi.xlsx"))
      let output = try desk.run(["import", "Reports/2016", "gửi.xlsx"] + arguments)
      return (output, try? desk.text(of: "Reports/2016/metrics.csv"), try? desk.text(of: "Reports/2016/imported.csv"))
    }
  }

  @Test(arguments: codes.filter { $0.example != nil }.map(\.code))
  func theExamplesAreReportedAsTheirCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    let wrong = try run(SentWorkbook(.init("Bảng", example.wrong))).output
    #expect(wrong.errors.contains("[\(code)]"), "\(wrong.errors)")
    #expect(wrong.status == (code < "I100" || code == "I101" ? 1 : 0))
    let right = try run(SentWorkbook(.init("Bảng", example.right))).output
    #expect(right.status == 0 && right.errors.isEmpty, "\(right.errors)")
  }

  /// Each of the files that cannot be read is told, and nothing is taken from the others.
  @Test func tellsEveryFileThatCannotBeRead() throws {
    try Self.office.open { desk in
      try desk.folder.write([0x50, 0x4B, 0x03, 0x04, 0x00], to: "cut.xlsx")
      try desk.folder.write(HandMadeWorkbook(rows: #"<row r="0"><c><v>1</v></c></row>"#).bytes, to: "rows.xlsx")
      try SentWorkbook(.init("Bảng", "Đơn vị | Tin, bài\nSở Tư pháp | 150")).save(to: desk.folder.file("sound.xlsx"))
      let found = try desk.run("import", "Reports/2016", "cut.xlsx", "rows.xlsx", "sound.xlsx")
      #expect(
        found.status == 1 && found.diagnostics.map { String($0.prefix(4)) } == ["B005", "B017"], "\(found.errors)")
      #expect(try desk.folder.names().contains("Reports") && (try? desk.text(of: "Reports/2016/metrics.csv")) == nil)
    }
  }

  private static let sheet = SentWorkbook.Sheet(
    "Trả lời công dân",
    """
    ỦY BAN NHÂN DÂN | … | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | …

    SỐ LIỆU NĂM 2016 | … | … | …
    TT | Cơ quan, đơn vị | Câu hỏi | … | Tin, bài | Ghi chú
    ^  | ^               | Tiếp nhận | Trả lời | ^ | ^
    (1) | (2) | (3) | (4) | (5) | (6)
    I | Sở
    1 | SỞ  TƯ PHÁP | 40 | '36 | '150 | gửi muộn
    2 | Sở Y tế | 0 | 0 | 200
    II | Quận
    3 | Quận Hải Châu | KPS | - | 90
     | Tổng cộng | 40 | 36 | 440

     | NGƯỜI LẬP BIỂU | | GIÁM ĐỐC
    """)

  /// T09, T24: odd spaces and capitals in names; 0, nothing arose and a blank are three things.
  @Test func writesTheFiguresAndWhereEachCameFrom() throws {
    let (output, metrics, log) = try run(SentWorkbook(Self.sheet))
    #expect(output.status == 0 && output.errors.isEmpty, "\(output.errors)")
    #expect(metrics == "unit,updates,received,answered\nSTP,150,40,36\nSYT,200,0,0\nQHC,90,-,-\n")
    let lines = try #require(log).split(separator: "\n").map(String.init)
    #expect(lines.count == 10)
    #expect(lines[1].hasPrefix("updates,STP,150,gửi.xlsx,Trả lời công dân,E8,150,"))
    #expect(lines.contains { $0.hasPrefix("received,QHC,-,gửi.xlsx,Trả lời công dân,C11,KPS,") })
    #expect(output.text.contains("Still to come: `mark` of all units."))
  }

  @Test func laysTablesTogetherAndAddsToWhatIsThere() throws {
    let marks = SentWorkbook(.init("Chấm", "Đơn vị | mark | Quy chế\nSYT | 4.5 | Không\nSTP | 8 | CÓ\nQHC | 5.5 | Có"))
    try Self.office.open { desk in
      try SentWorkbook(Self.sheet).save(to: desk.folder.file("a.xlsx"))
      try marks.save(to: desk.folder.file("b.xlsx"))
      #expect(try desk.run("import", "Reports/2016", "a.xlsx").status == 0)
      #expect(try desk.run("import", "Reports/2016", "b.xlsx").status == 0)
      let apart = try desk.text(of: "Reports/2016/metrics.csv")
      #expect(
        apart
          == "unit,updates,received,answered,mark,board\nSTP,150,40,36,8,yes\nSYT,200,0,0,4.5,no\nQHC,90,-,-,5.5,yes\n")
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      // Once more changes nothing, and together comes to the same.
      let again = try desk.run("import", "Reports/2016", "b.xlsx", "a.xlsx")
      #expect(again.status == 0 && again.text.contains("Nothing has changed."))
    }
  }

  @Test func refusesAContradictionUnlessToldToReplace() throws {
    try Self.office.open { desk in
      try SentWorkbook(Self.sheet).save(to: desk.folder.file("a.xlsx"))
      try SentWorkbook(.init("Sửa", "Đơn vị | Tin, bài\nSTP | 151\nSYT | 200")).save(to: desk.folder.file("b.xlsx"))
      #expect(try desk.run("import", "Reports/2016", "a.xlsx").status == 0)
      let before = try desk.text(of: "Reports/2016/metrics.csv")
      let refused = try desk.run("import", "Reports/2016", "b.xlsx")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("error[I009]: `updates` of `STP` is 151 here and 150 elsewhere"))
      #expect(refused.errors.contains("sheet \"Sửa\", cell B2") && refused.errors.contains("metrics.csv:2:5"))
      #expect(try desk.text(of: "Reports/2016/metrics.csv") == before)
      let dry = try desk.run("import", "Reports/2016", "b.xlsx", "--replace", "--dry-run")
      #expect(try dry.status == 0 && desk.text(of: "Reports/2016/metrics.csv") == before)
      #expect(try desk.run("import", "Reports/2016", "b.xlsx", "--replace").status == 0)
      #expect(try desk.text(of: "Reports/2016/metrics.csv") == before.replacing("STP,150", with: "STP,151"))
    }
  }

  /// T13, T22, T32, T35 among others: inexact figures, stale totals, hidden rows, columns and sheets, figures that do not
  /// balance.
  @Test func reportsEverythingAtItsCellInOneRun() throws {
    let sheet = SentWorkbook.Sheet(
      "Số liệu", hiddenRows: [5], hiddenColumns: ["D"],
      """
      TT | Đơn vị | Tin, bài | Trả lời | Tiếp nhận | Cột lạ
      1 | Sở Tư pháp | trên 150 | 50 | 40 | 1
      2 | Sở Y tê | 5 | -1 | 5 |
      3 | Sở Tư pháp | 7.5 | 1 | 1
      4 | Quận Hải Châu |  | 1 | 1
       | Tổng | | 51 | 48
      """)
    var dictionary = try #require(Self.office["Criteria/metrics.yaml"])
    dictionary =
      dictionary.replacing("\"Câu hỏi / Tiếp nhận\"", with: "\"Tiếp nhận\"")
      + "checks:\n  - {rule: answered <= received, message: \"nhiều hơn\", message_en: \"more\"}\n"
    let output = try Self.office.with("Criteria/metrics.yaml", dictionary).open { desk in
      try SentWorkbook(sheet, .init("Nháp", isHidden: true, "x"), .init("Bìa", "Báo cáo")).save(
        to: desk.folder.file("g.xlsx"))
      return try desk.run("import", "Reports/2016", "g.xlsx")
    }
    #expect(output.status == 1 && output.errors.hasSuffix("Nothing was written.\n"))
    let found = Set(
      output.errors.matches(of: #/\[([A-Z]\d+)\][^\n]*\n  --> g.xlsx, sheet "([^"]*)"(?:, [a-z]+ ([A-Z]*\d*))?/#).map {
        "\($0.output.1) \($0.output.2) \($0.output.3 ?? "")"
      })
    #expect(
      found.isSuperset(of: [
        "I102 Số liệu F1", "I103 Số liệu D1", "I103 Số liệu A5", "I003 Số liệu B3", "I004 Số liệu B4",
        "S003 Số liệu C5", "S006 Số liệu D2", "I105 Số liệu E6", "I104 Nháp ", "I101 Bìa ",
      ]), "\(found.sorted())")
    #expect(found.contains { $0.hasSuffix("Số liệu C2") })
    #expect(found.count == 13, "\(found.sorted())")
  }

  @Test func readsTheYearsWorkbookWithoutImporting() throws {
    try Self.office.open { desk in
      let marks = SentWorkbook.Sheet("Chấm", "Đơn vị | mark | Quy chế\nSYT | 4.5 | Không\nSTP | 8 | CÓ\nQHC | 5.5 | Có")
      try SentWorkbook(Self.sheet, marks).save(to: desk.folder.file("Reports/2016/metrics.xlsx"))
      let found = try desk.run("evaluate", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      let explained = try desk.run("explain", "Reports/2016", "STP")
      #expect(
        explained.text.contains("updates = 150 ← Reports/2016/metrics.xlsx, sheet \"Trả lời công dân\""),
        "\(explained.text)")
    }
  }
}

extension SentTableTests {
  /// Totals may stand above their rows, blocks may be merged down the side, columns of other years may stand beside.
  @Test func readsTotalsOnTopBlocksAtTheSideAndColumnsOfYears() throws {
    let sheet = SentWorkbook.Sheet(
      "Biểu",
      """
      BIỂU SỐ 1
      Khối | TT | Đơn vị | Tin, bài | … | Câu hỏi | …
      ^ | ^ | ^ | Năm 2015 | Năm 2016 | Tiếp nhận | Trả lời
       | | TỔNG CỘNG | 9 | 440 | 50 | 36
      Sở | 1 | Sở Tư pháp | 1 | 150 | 40 | 30
      ^ | 2 | Sở Y tế | 2 | 200 | 7 | 6
      Quận | 3 | Quận Hải Châu | 6 | 90 | 2 | 0
      """)
    let (output, metrics, _) = try run(SentWorkbook(sheet))
    #expect(output.status == 0)
    #expect(metrics == "unit,updates,received,answered\nSTP,150,40,30\nSYT,200,7,6\nQHC,90,2,0\n")
    #expect(output.errors.contains("the column \"Tin, bài / Năm 2015\" is of 2015, so it was left out"))
    #expect(output.errors.contains("the total of `received` says 50, its rows add up to 49"))
    #expect(output.errors.split(separator: "warning[").count == 2, "\(output.errors)")
  }
}

extension SentTableTests {
  /// T31: a cell counts with what it holds, not with what its format shows; an error in it is told.
  @Test func readsWhatACellHoldsWhateverItShows() throws {
    let (output, metrics) = try Self.office.open { desk in
      let path = desk.folder.file("gửi.xlsx")
      try SentWorkbook(.init("Chấm", "Đơn vị | mark\nSTP | 4.45\nSYT | #DIV/0!")).save(to: path)
      let script = """
        book = openpyxl.load_workbook(sys.argv[1])
        book.active["B2"].number_format = "0"
        if sys.argv[2] == "mended": book.active["B3"] = 5
        book.save(sys.argv[1])
        answer = True
        """
      let _: Bool = try Openpyxl.run(script, [path, "as it is"])
      let refused = try desk.run("import", "Reports/2016", "gửi.xlsx")
      let _: Bool = try Openpyxl.run(script, [path, "mended"])
      #expect(try desk.run("import", "Reports/2016", "gửi.xlsx").status == 0)
      return (refused, try desk.text(of: "Reports/2016/metrics.csv"))
    }
    #expect(output.status == 1 && output.errors.contains("the cell holds the error #DIV/0!"))
    #expect(output.errors.contains("sheet \"Chấm\", cell B3"))
    #expect(metrics == "unit,mark\nSTP,4.45\nSYT,5\n")
  }

  /// T25: where nothing was received there is no rate, and the total is rescaled; 1 of 1 does not stand before the rest
  /// where an award asks for a volume.
  @Test func asksForNoRateOfNothingAndForAVolumeBeforeAnAward() throws {
    let office = try Office()
      .with(
        "Criteria/set.yaml", "W: {title: \"Khen thưởng\", quota: 1}",
        "W: {title: \"Khen thưởng\", quota: 1, rank_by: B1, eligible: received >= 10}"
      )
      .with(
        "Reports/2016/metrics.csv",
        "unit,updates,received,answered,mark,board\nSTP,150,40,36,8,yes\nSYT,200,0,0,,no\nQHC,90,1,1,5.5,yes\n")
    let found = try office.run("evaluate", "Reports/2016", "--format", "json")
    struct Found: Decodable {
      struct Unit: Decodable {
        struct Item: Decodable {
          let id: String
          let applies: Bool
          let points: Double?
        }
        let id: String
        let total: Double?
        let criteria: [Item]
      }
      struct Award: Decodable {
        struct Entry: Decodable { let unit: String }
        let proposals: [Entry]
      }
      struct Set: Decodable {
        let units: [Unit]
        let awards: [Award]
      }
      let sets: [Set]
    }
    let set = try #require(try JSONDecoder().decode(Found.self, from: Data(found.text.utf8)).sets.first)
    let health = try #require(set.units.first { $0.id == "SYT" })
    #expect(health.criteria.first { $0.id == "B1" }?.applies == false)
    // 40 of 40 points and 0 of 10, of the 50 that apply.
    #expect(health.total == 80)
    #expect(set.units.first { $0.id == "QHC" }?.criteria.first { $0.id == "B1" }?.points == 40)
    #expect(set.awards.first?.proposals.map(\.unit) == ["STP"])
  }
}

extension SentTableTests {
  /// Where the log cannot be written, the figures are not written either.
  @Test func writesBothFilesOrNeither() throws {
    try Self.office.open { desk in
      try SentWorkbook(.init("Bảng", "Đơn vị | Tin, bài\nSTP | 150")).save(to: desk.folder.file("a.xlsx"))
      try FileManager.default.createDirectory(
        atPath: desk.folder.file("Reports/2016/imported.csv"), withIntermediateDirectories: false)
      let output = try desk.run("import", "Reports/2016", "a.xlsx")
      #expect(output.status == 2 && output.errors.contains("imported.csv"))
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file("Reports/2016"))
      #expect(!names.contains("metrics.csv") && !names.contains { $0.hasPrefix(".bangvang") }, "\(names)")
    }
  }
}

extension SentTableTests {
  /// Text files that no office sends are refused in a moment: a million columns, millions of rows, a quote without end.
  @Test(.timeLimit(.minutes(5))) func refusesTablesBeyondAllMeasure() throws {
    let wide = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",") + "\n"
    let tall = "TT,Đơn vị,Tin\n" + String(repeating: "1,Sở lạ,2\n", count: 100_000)
    let long = "a,b\n\"" + String(repeating: "x", count: 20 << 20)
    try Self.office.open { desk in
      for (text, code) in [(wide, "T013"), (tall, "I011"), (long, "F005")] {
        try desk.write(text, to: "g.csv")
        let output = try desk.run("import", "Reports/2016", "g.csv")
        #expect(output.errors.contains("error[\(code)]"), "\(output.errors.prefix(300))")
      }
    }
  }

  /// Of thousands of rows and columns that nobody knows the first hundred are told singly, the others by their number.
  @Test func tellsOfManyStrangersByTheirNumber() throws {
    let rows = (0..<5_000).map { "\($0),Sở lạ số \($0),2\n" }.joined()
    let columns = (0..<500).map { ",cột \($0)" }.joined()
    try Self.office.open { desk in
      try desk.write("TT,Đơn vị,\"Tin, bài\"\(columns)\n" + rows + "5001,Sở Y tế,3\n", to: "g.csv")
      let output = try desk.run("import", "Reports/2016", "g.csv")
      #expect(output.status == 1)
      #expect(output.errors.matches(of: #/error\[I003\]/#).count == 101)
      #expect(output.errors.contains("4900 more rows with units that are not known"))
      #expect(output.errors.matches(of: #/warning\[I102\]/#).count == 101)
      #expect(output.errors.contains("400 more columns that match no metric"))
    }
  }
}
