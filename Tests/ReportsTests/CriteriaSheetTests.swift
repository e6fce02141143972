import Diagnostics
import Evaluation
import TestSupport
import Testing

/// The criteria sheet of the sample: the tree, and how each criterion is scored, in words.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct CriteriaSheetTests {
  private func rows(_ language: Language, _ sheet: String) throws -> [String: [Openpyxl.Value]] {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let path = try WorkbookProof.write(year, language, as: "sample", in: folder)
      return try Openpyxl.ask(
        """
        answer = {r[0].value: [r[1].value, r[2].value, r[3].value, r[4].value, r[5].value, int(r[1].alignment.indent)]
                  for r in book["\(sheet)"].iter_rows(min_row=6, max_row=23) if r[0].value}
        """, of: path, options: "data_only=True")
    }
  }

  @Test func tellsTheTreeAndTheMethodsInWords() throws {
    let rows = try rows(.vietnamese, "Bộ tiêu chí")
    #expect(
      rows["A"] == [.text("Tin, bài"), .number(30), .text("Cộng điểm các tiêu chí"), .blank, .blank, .number(0)])
    #expect(
      rows["B2"] == [
        .text("Tỷ lệ đúng hạn"), .number(20), .text("Tỷ lệ × điểm tối đa, dưới 50% thì 0 điểm"),
        .text("Trả lời đúng hạn / Câu hỏi đến hạn"), .text("Câu hỏi đến hạn > 0"), .number(1),
      ])
    #expect(rows["C1"]?[2] == .text("Theo mức: từ 0: 0 điểm; từ 1: 4 điểm; từ 2: 6 điểm; từ 3: 8 điểm"))
    #expect(rows["D1"]?[2] == .text("Theo trả lời: Có: 4 điểm; Không: 0 điểm"))
  }

  @Test func speaksEnglish() throws {
    let rows = try rows(.english, "Criteria set")
    #expect(
      rows["A1"]?[2]
        == .text(
          "Value ÷ target × maximum points; the target: 240 (Urban and rural districts); 200 (Departments, boards and branches); 80 (other blocks)"
        ))
    #expect(rows["B"]?[2] == .text("Points add up"))
  }
}
