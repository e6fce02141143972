import Foundation
import TestSupport
import Testing

/// `bangvang collect`: the workbook that units fill in.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
struct CollectTests {
  private static let dictionary = """
    metrics:
      updates: {title: "Tin, bài", title_en: "Items", unit: "tin, bài", unit_en: "items", type: count, note: "Đếm cả bài dịch.", note_en: "Translations count."}
      received: {title: "Câu hỏi", type: count, nothing_arose: not_applicable, max: 400}
      answered: {title: "Trả lời", type: count, nothing_arose: zero}
      mark: {title: "Chất lượng", type: number}
      mark_self: {title: "Chất lượng (tự chấm)", type: number, min: 0, max: 10}
      board: {title: "Ban biên tập", type: choice, values: {yes: ["Có, đủ"], no: ["Không"]}}
      open: {title: "Công khai", type: truth}
      discipline: {title: "Kỷ luật", type: truth, collected: false}

    """

  private static func office() throws -> Office {
    try Office().with("Criteria/metrics.yaml", dictionary)
      .with("Criteria/set.yaml", "value: mark, score", "value: mark, self: mark_self, score")
      .with(
        "Reports/2016/metrics.csv",
        """
        unit,updates,received,answered,mark,mark_self,board,open
        STP,150,-,-,8,9.5,yes,có
        QHC,90,40,12,,,,

        """)
  }

  /// What openpyxl sees of a sheet.
  private struct Seen: Decodable {
    let name: String
    let rows: [[String?]]
    let frozen: String?
    let unlocked: [String]
    let isProtected: Bool
    let validations: [String: String]
    let prompts: [String: String]
    let repeated: String
    let page: [String]
  }

  private func seen(_ path: String) throws -> [Seen] {
    try Openpyxl.ask(
      """
      answer = []
      for s in book:
          v = s.data_validations.dataValidation
          answer.append(dict(name=s.title, rows=[[None if c is None else str(c) for c in r] for r in s.iter_rows(values_only=True)],
            frozen=s.freeze_panes, isProtected=s.protection.sheet,
            unlocked=[c.coordinate for r in s.iter_rows() for c in r if not c.protection.locked],
            validations={str(x.sqref): f"{x.type} {x.operator or ''} {x.formula1} {x.formula2 or ''}" for x in v},
            prompts={str(x.sqref): x.prompt for x in v}, repeated=s.print_title_rows,
            page=[s.page_setup.orientation, str(s.page_setup.paperSize), str(s.sheet_properties.pageSetUpPr.fitToPage)]))
      """, of: path)
  }

  @Test func asksTheUnitsOfEachBlockForWhatTheyKnow() throws {
    try Self.office().open { desk in
      let found = try desk.run("collect", "Reports/2016", "--lang", "vi")
      #expect(found.status == 0 && found.errors.isEmpty, "\(found.errors)")
      #expect(
        found.text == """
          Sổ thu thập số liệu: Reports/2016/out/collection-2016.xlsx
            Sở: 2 đơn vị
            Quận: 1 đơn vị
          6 chỉ tiêu mỗi đơn vị.
          Không hỏi `mark`: do thẩm định, ở B2.
          Không hỏi `discipline`: metrics.yaml ghi collected: false.

          """)
      let sheets = try seen(desk.folder.file("Reports/2016/out/collection-2016.xlsx"))
      #expect(sheets.map(\.name) == ["Sở", "Quận"])
      let sheet = sheets[0]
      let header = try #require(sheet.rows.firstIndex { $0.first == "TT" })
      #expect(
        sheet.rows[header] == [
          "TT", "Mã đơn vị", "Tên đơn vị", "Tin, bài\n(tin, bài)", "Câu hỏi", "Trả lời", "Chất lượng (tự chấm)",
          "Ban biên tập", "Công khai",
        ])
      #expect(sheet.rows[header + 1] == (1...9).map { "(\($0))" })
      #expect(sheet.rows[header + 2] == ["1", "STP", "Sở Tư pháp", "150", "-", "0", "9.5", "Có, đủ", "Có"])
      #expect(sheet.rows[header + 3] == ["2", "SYT", "Sở Y tế", nil, nil, nil, nil, nil, nil])
      let (first, last) = (header + 3, header + 4)
      #expect(
        sheet.rows[header + 4] == [
          nil, nil, "Tổng cộng", "=SUM($D$\(first):$D$\(last))", "=SUM($E$\(first):$E$\(last))",
          "=SUM($F$\(first):$F$\(last))", nil, nil, nil,
        ])
      #expect(sheet.isProtected)
      #expect(sheet.unlocked == [first, last].flatMap { row in "DEFGHI".map { "\($0)\(row)" } })
      #expect(sheet.frozen == "D\(first)" && sheet.repeated == "$\(header + 1):$\(header + 2)")
      #expect(sheet.page == ["landscape", "9", "True"])
      #expect(sheet.rows[header - 3].first == "SỐ LIỆU ĐÁNH GIÁ NĂM 2016")
    }
  }

  /// The year's figures may be in a workbook too; it is read as one that was sent.
  @Test func fillsInWhatTheWorkbookOfFiguresHas() throws {
    var office = try Self.office()
    office["Reports/2016/metrics.csv"] = nil
    try office.open { desk in
      try SentWorkbook(.init("Bảng", "Đơn vị | Tin, bài | Trả lời\nSở Tư pháp | 150 | 36\nQuận Hải Châu | 90 | 12"))
        .save(to: desk.folder.file("Reports/2016/metrics.xlsx"))
      let found = try desk.run("collect", "Reports/2016", "--lang", "vi")
      #expect(found.status == 0, "\(found.errors)")
      let sheets = try seen(desk.folder.file("Reports/2016/out/collection-2016.xlsx"))
      let rows = sheets.flatMap(\.rows).filter { ["STP", "SYT", "QHC"].contains($0.dropFirst().first ?? nil) }
      #expect(rows.map { [$0[1], $0[3], $0[5]] } == [["STP", "150", "36"], ["SYT", nil, nil], ["QHC", "90", "12"]])
    }
  }

  @Test func checksWhatIsTypedAndSaysWhatACellTakes() throws {
    try Self.office().open { desk in
      #expect(try desk.run("collect", "Reports/2016", "--lang", "vi", "--out", "gửi").status == 0)
      let sheet = try #require(seen(desk.folder.file("gửi/collection-2016.xlsx")).first)
      let first = try #require(sheet.rows.firstIndex { $0.first == "TT" }) + 3
      func rule(_ column: String) -> String? { sheet.validations["\(column)\(first):\(column)\(first + 1)"] }
      func prompt(_ column: String) -> String? { sheet.prompts["\(column)\(first):\(column)\(first + 1)"] }
      #expect(rule("D") == "whole greaterThanOrEqual 0 ")
      let e = "E\(first)"
      #expect(rule("E") == "custom  OR(\(e)=\"-\",IF(ISNUMBER(\(e)),AND(\(e)=INT(\(e)),\(e)>=0,\(e)<=400),FALSE)) ")
      #expect(rule("G") == "decimal  0 10")
      #expect(rule("I") == "list  \"Có,Không\" ")
      // An answer with a comma stands in cells.
      let list = try #require(sheet.rows.firstIndex { $0.first == "Có, đủ" }) + 1
      #expect(
        rule("H") == "list  Sở!$A$\(list):$A$\(list + 1) " || rule("H") == "list  'Sở'!$A$\(list):$A$\(list + 1) ")
      #expect(prompt("D") == "Đơn vị tính: tin, bài. Nhận số nguyên từ 0 trở lên. Đếm cả bài dịch.")
      #expect(
        prompt("E") == "Nhận số nguyên từ 0 đến 400. Không phát sinh thì ghi - (không áp dụng).")
      #expect(prompt("G") == "Nhận số từ 0 đến 10. Đơn vị tự chấm, cơ quan chủ trì thẩm định lại.")
      let notes = sheet.rows.compactMap(\.first).compactMap(\.self).filter { $0.hasPrefix("- ") }
      #expect(
        notes.dropFirst() == [
          "- Cột (6): không phát sinh thì ghi dấu -, được tính là 0.",
          "- Cột (5): không phát sinh thì ghi dấu -, chỉ tiêu không áp dụng với đơn vị.",
          "- Cột (7): đơn vị tự chấm, cơ quan chủ trì thẩm định lại.", "- Cột (5): từ 0 đến 400.",
          "- Cột (7): từ 0 đến 10.", "- Cột (4): Đếm cả bài dịch.", "- Cột (8) nhận:",
        ])
    }
  }

  @Test func asksForAYearThatHasNoFiguresYet() throws {
    var office = try Self.office()
    office["Reports/2016/metrics.csv"] = nil
    try office.open { desk in
      let found = try desk.run("collect", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      let sheet = try #require(seen(desk.folder.file("Reports/2016/out/collection-2016.xlsx")).first)
      let header = try #require(sheet.rows.firstIndex { $0.first == "No." })
      #expect(sheet.rows[header][1...3] == ["Unit code", "Unit name", "Items\n(items)"])
      #expect(sheet.rows[header + 2] == ["1", "STP", "Sở Tư pháp", nil, nil, nil, nil, nil, nil])
    }
  }

  @Test func writesTheSameBytesAgain() throws {
    try Self.office().open { desk in
      for folder in ["a", "b"] { #expect(try desk.run("collect", "Reports/2016", "--out", folder).status == 0) }
      let files = try ["a", "b"].map {
        try Data(contentsOf: URL(fileURLWithPath: desk.folder.file($0 + "/collection-2016.xlsx")))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test func tellsWhatIsWrongAndWritesNothing() throws {
    let office = try Self.office().with("Reports/2016/metrics.csv", "QHC,90,40", "QHC,90,500")
    try office.open { desk in
      let found = try desk.run("collect", "Reports/2016")
      #expect(found.status == 1 && found.diagnostics == ["R015 3:8"])
      #expect(found.errors.hasSuffix("1 error. Nothing was written.\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out")))
      let missing = try desk.run("collect", "Reports/2015")
      #expect(missing.status == 2 && missing.diagnostics == ["F001"])
    }
  }

  /// LibreOffice opens the workbook and saves it with all that was in it.
  @Test(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.needed)))
  func survivesLibreOffice() throws {
    try Self.office().open { desk in
      #expect(try desk.run("collect", "Reports/2016", "--lang", "vi").status == 0)
      let path = desk.folder.file("Reports/2016/out/collection-2016.xlsx")
      let saved = try LibreOffice.convert(path, to: .xlsx, into: desk.folder)
      let (before, after) = (try Openpyxl.cells(of: path), try Openpyxl.cells(of: saved))
      #expect(before == after)
      let (ours, theirs) = (try seen(path), try seen(saved))
      for (one, other) in zip(ours, theirs) {
        #expect(one.unlocked == other.unlocked && other.isProtected)
        #expect(Set(one.validations.keys) == Set(other.validations.keys) && one.prompts == other.prompts)
      }
    }
  }

  @Test func namesSheetsAsExcelTakesThem() throws {
    let office = try Office().with(
      "Reports/2016/report.yaml",
      """
        - {id: so, title: "Sở"}
        - {id: quan, title: "Quận"}
      """,
      """
        - {id: so, title: "Cơ quan Trung ương trên địa bàn thành phố: [nhóm 1]"}
        - {id: quan, title: "Cơ quan Trung ương trên địa bàn thành phố: nhóm 2?"}
        - {id: none, title: "Không có đơn vị"}
      """)
    try office.open { desk in
      let found = try desk.run("collect", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      let names = try seen(desk.folder.file("Reports/2016/out/collection-2016.xlsx")).map(\.name)
      #expect(names == ["Cơ quan Trung ương trên địa bàn", "Cơ quan Trung ương trên địa (2)"])
    }
  }

  /// The sample on paper: every name and heading whole, nothing cut or repeated by halves.
  @Test(
    .enabled(
      if: LibreOffice.isInstalled && Tool("pdftotext") != nil,
      "needs LibreOffice Calc (libreoffice-calc-nogui) and pdftotext (poppler-utils)"))
  func printsOnAsFewPagesAsCanBeRead() throws {
    try withTemporaryFolder { folder in
      let desk = Desk(folder: folder)
      let year = Repository.root + "/Reports/2016"
      #expect(try desk.run("collect", year, "--lang", "vi", "--out", folder.path).status == 0)
      let pdf = try LibreOffice.convert(folder.file("collection-2016.xlsx"), to: .pdf, into: folder)
      let printed = try #require(Tool("pdftotext")).run(["-raw", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"])
      #expect(printed.text.split(separator: "\u{C}").count == 14, "two pages a block")
      let text = printed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(!text.contains("###"))
      let units = try String(contentsOfFile: year + "/units.csv", encoding: .utf8).split(separator: "\n").dropFirst()
      for unit in units.map({ $0.split(separator: ",", omittingEmptySubsequences: false) }) where unit[6].isEmpty {
        #expect(text.ranges(of: unit[1]).count >= 2, "\(unit[1])")
      }
      for heading in ["Số tin, bài đăng trên Trang (tin, bài)", "Chất lượng trả lời (tự chấm) (điểm)"] {
        #expect(text.ranges(of: heading).count == 7)
      }
      #expect(text.ranges(of: "NGƯỜI LẬP BIỂU").count == 7 && text.ranges(of: "NGƯỜI L").count == 7)
    }
  }
}
