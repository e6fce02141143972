import Diagnostics
@testable import Intake
import Scoring
import Testing

@Suite struct TableFinderTests {
  private func tables(_ grid: SentGrid) throws -> [SentTable] {
    TableFinder(registry: try SentOffice.registry, blocks: SentOffice.blocks, year: 2016).tables(in: grid.sheet)
  }

  private func headings(_ table: SentTable) -> [String] { table.columns.map(\.heading.text) }

  private func kinds(_ table: SentTable) -> [String] {
    table.body.map { row in
      switch row.kind {
      case .unit(let id): id
      case .unknownUnit(let cell): "? \(cell.text ?? "")"
      case .nameless: "nameless"
      case .group(let title, let block): "group \(title) (\(block ?? "none"))"
      case .total: "total"
      case .leftOut: "left out"
      }
    }
  }

  /// T19, T20, T21, T22, T23: title lines above, two tiers of headings, the row that numbers the columns, block rows,
  /// totals, signatures.
  @Test func findsTheTableOfAPrintedForm() throws {
    let grid = SentGrid(
      "Trả lời công dân",
      """
      VĂN PHÒNG UBND | … | … | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | …
      CỔNG THÔNG TIN | … | … | Độc lập - Tự do - Hạnh phúc | …

      TRẢ LỜI CÔNG DÂN NĂM 2016 | … | … | … | …

      TT | Cơ quan, đơn vị | Câu hỏi tiếp nhận | … | Kết quả
      ^  | ^               | Qua Cổng | Cộng       | Đúng hạn
      (1) | (2) | (3) | (4) | (5)
      I | Sở, ban, ngành
      1 | Sở Nội vụ | 20 | 100 | 92
      2 | Sở Y tế | 4 | 34 | 28
      II | Quận, huyện
      3 | UBND quận Hải Châu | 1 | 2 | 2
       | Tổng cộng | 25 | 136 | 122

       | NGƯỜI LẬP BIỂU | | | GIÁM ĐỐC


       | (Ký, ghi rõ họ tên)
      """)
    let found = try tables(grid)
    #expect(found.count == 1)
    let table = try #require(found.first)
    #expect(
      headings(table) == [
        "TT", "Cơ quan, đơn vị", "Câu hỏi tiếp nhận / Qua Cổng", "Câu hỏi tiếp nhận / Cộng", "Kết quả / Đúng hạn",
      ])
    #expect(table.columns.last?.heading.titles.contains("TRẢ LỜI CÔNG DÂN NĂM 2016") == true)
    #expect(table.columns.last?.heading.place.sheet?.reference == "E7")
    #expect(kinds(table) == ["group Sở, ban, ngành (so)", "SNV", "SYT", "group Quận, huyện (quan)", "QHC", "total"])
  }

  /// "No" heads running numbers, and "no" answers a question.
  @Test func takesNoAnswerForAHeading() throws {
    let found = try tables(SentGrid(nil, "unit|updates|board\nSNV|1|no\nSYT|3|yes\nSCT|4|no"))
    #expect(found.map(headings) == [["unit", "updates", "board"]])
    #expect(found.map(kinds) == [["SNV", "SYT", "SCT"]])
  }

  @Test func findsAPlainTableWithoutNumbers() throws {
    let found = try tables(SentGrid(nil, "unit|updates|weeks\nSNV|1|2\nSYT|3|4"))
    #expect(found.map(headings) == [["unit", "updates", "weeks"]])
    #expect(found.map(kinds) == [["SNV", "SYT"]])
  }

  @Test func findsTheUnitsWhereNothingHeadsThem() throws {
    let found = try tables(SentGrid(nil, "Báo cáo tháng 12\n\n | Số tin | Số tuần\nSở Nội vụ | 5 | 6\nSở Y tế | 7 | 8"))
    #expect(found.map(headings) == [["Số tin", "Số tuần"]])
    #expect(found.map(kinds) == [["SNV", "SYT"]])
  }

  /// Without merging, as in a text file, an upper heading stands over the first of its columns only.
  @Test func joinsTiersThatAreNotMerged() throws {
    let found = try tables(
      SentGrid(nil, "STT|Đơn vị|Câu hỏi||Ghi chú\n||Tiếp nhận|Đúng hạn|\n1|Sở Nội vụ|10|9|\n2|Sở Y tế|5|5|"))
    #expect(found.map(headings) == [["STT", "Đơn vị", "Câu hỏi / Tiếp nhận", "Câu hỏi / Đúng hạn", "Ghi chú"]])
    #expect(found.map(kinds) == [["SNV", "SYT"]])
  }

  @Test func readsBlockRowsInOneCellAndSubtotals() throws {
    let found = try tables(
      SentGrid(
        nil,
        """
        TT | Đơn vị | Chủ trì
        I. Sở, ban, ngành | … | …
        1 | Sở Nội vụ | 1
        2 | Sở Y tế | 2
         | Cộng khối sở | 3
        B. Quận, huyện
        3 | Q. Hải Châu | 4
        Tổng số | … | 7
        """))
    #expect(
      found.map(kinds) == [
        ["group Sở, ban, ngành (so)", "SNV", "SYT", "total", "group Quận, huyện (quan)", "QHC", "total"]
      ])
  }

  @Test func goesOnBehindARepeatedHeaderAndBeginsAnewBehindAnother() throws {
    let found = try tables(
      SentGrid(
        nil,
        """
        TT | Đơn vị | Chủ trì
        1 | Sở Nội vụ | 1
        TT | Đơn vị | Chủ trì
        2 | Sở Y tế | 2

        BẢNG HAI
        TT | Đơn vị | Số tuần có tin
        1 | Sở Nội vụ | 50
        2 | Sở Y tế | 51
        """))
    #expect(found.map(kinds) == [["SNV", "SYT"], ["SNV", "SYT"]])
    #expect(found.last?.columns.last?.heading.text == "Số tuần có tin")
    #expect(found.last?.columns.last?.heading.titles.contains("BẢNG HAI") == true)
  }

  @Test func keepsRowsWhoseUnitIsNotKnown() throws {
    let found = try tables(SentGrid(nil, "TT|Đơn vị|Chủ trì\n1|Sở Lạ|1\n2|Sở Y tế|2\n3|Sở Khác|\n|| 5"))
    #expect(found.map(kinds) == [["? Sở Lạ", "SYT", "? Sở Khác", "nameless"]])
  }

  @Test func findsNoTableInAPageOfText() throws {
    #expect(try tables(SentGrid(nil, "Hướng dẫn\nGhi số liệu đến ngày 31/12")).isEmpty)
    #expect(try tables(SentGrid(nil, "")).isEmpty)
  }

  @Test(arguments: [
    ("(1)|(2)|(3)", true), ("1|2|3", true), ("A|B|1|2", true), ("(1)|(2)|(3)=(1)+(2)", true), ("1|2|4", false),
    ("1|Sở Y tế|3", false), ("1|", false),
  ])
  func tellsTheRowThatNumbersTheColumns(row: String, isOne: Bool) throws {
    let finder = TableFinder(registry: try SentOffice.registry, blocks: [], year: 2016)
    #expect(finder.isNumberOfColumns(SentGrid(nil, row).sheet.rows[0]) == isOne)
  }
}
