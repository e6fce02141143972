import Diagnostics
import Evaluation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// What is said of single cells of the score detail, and how its columns fold.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct DetailSheetTests {
  private func comments(_ language: Language, _ sheet: String) throws -> [String: String] {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(QuestionableYear.write(into: folder))
      let path = try WorkbookProof.write(year, language, as: "year", in: folder)
      return try Openpyxl.ask(
        """
        s = book["\(sheet)"]
        answer = {s.cell(c.row, 2).value + " " + (s.cell(5, c.column).value or s.cell(5, c.column - 1).value or "").split(".")[0]: c.comment.text
                  for row in s.iter_rows(min_row=8) for c in row if c.comment}
        """, of: path)
    }
  }

  @Test func saysWhatWasCorrectedFilledInHeldInAndLeftOut() throws {
    let comments = try comments(.vietnamese, "Chi tiết điểm")
    #expect(
      comments["U1 A1"]
        == """
        Số tin, bài (updates)
        Số liệu đã thẩm định.
        Đơn vị gửi: 1520
        Thẩm định: 152 (-1368)
        Lý do: gõ thừa số 0
        Văn bản: BB-07
        """)
    #expect(comments["U2 A3"]?.contains("Đơn vị gửi: Không\nThẩm định: Có\nLý do: đã có quyết định") == true)
    #expect(comments["U3 B2"] == "Thiếu số liệu: lấy 0 thay vào (missing: zero).")
    #expect(comments["U8 A2"] == "Giá trị quá xa: 900, giữ lại còn 105 (winsorize).")
    #expect(comments["U4 B1"] == "Không áp dụng vì không phát sinh Trả lời đúng hạn, Câu hỏi tiếp nhận.")
    #expect(comments.keys.sorted() == ["U1 A1", "U2 A3", "U3 B2", "U4 B1", "U6 B2", "U8 A2"])
  }

  @Test func saysItInEnglish() throws {
    let comments = try comments(.english, "Score detail")
    #expect(comments["U3 B2"] == "The figure is missing: 0 stands in (missing: zero).")
    #expect(comments["U1 A1"]?.hasSuffix("Reason: gõ thừa số 0\nDocument: BB-07") == true)
    #expect(comments["U4 B1"]?.hasPrefix("Does not apply since nothing arose of") == true)
  }

  /// A tree of three levels, of which the middle one has a title of its own.
  @Test func foldsCriteriaToTheirSumsAndValuesAwayFromPoints() throws {
    try withTemporaryFolder { folder in
      try folder.write(
        """
        metrics:
          a: {title: "a", type: count}

        """, to: "Criteria/metrics.yaml")
      try folder.write(
        """
        title: "Cây"
        criteria:
          A:
            title: "Nhóm A"
            criteria:
              A1:
                title: "Nhóm con"
                criteria:
                  A11: {title: "Lá", points: 40, value: a, score: {target: 10}}
                  A12: {title: "Lá", points: 20, value: a, score: {target: 20}}
              A2: {title: "Lá", points: 30, value: a, score: {target: 30}}
          B: {title: "Lá lẻ", points: 10, value: a, score: {target: 5}}
        adjustments:
          X: {title: "Cộng", value: a, each: 1, at_most: 2}
        exclusions:
          out: {when: a > 100, reason: "Quá nhiều"}

        """, to: "Criteria/set.yaml")
      try folder.write(
        "year: 2016\ncriteria: [set]\nblocks: [{id: b, title: Khối}]\n", to: "Reports/2016/report.yaml")
      try folder.write("id,name,block\nU1,Đơn vị,b\n", to: "Reports/2016/units.csv")
      try folder.write("unit,a\nU1,4\n", to: "Reports/2016/metrics.csv")
      let year = try WorkbookProof.evaluated(folder.file("Reports/2016"))
      let path = try WorkbookProof.write(year, .vietnamese, as: "tree", in: folder)
      let found: [[String]] = try Openpyxl.ask(
        """
        s = book["Chi tiết điểm"]
        levels = {}
        for d in s.column_dimensions.values():
            for i in range(d.min or d.index, (d.max or d.min) + 1): levels[i] = (d.outlineLevel, d.hidden, d.collapsed)
        text = lambda i: next(str(s.cell(r, i).value).split("\\n")[0] for r in (7, 6, 5, 4) if s.cell(r, i).value)
        answer = [[text(i), *map(str, levels.get(i, (0, False, False)))] for i in range(5, max(levels) + 1)
                  if any(s.cell(r, i).value for r in (4, 5, 6, 7))]
        answer += [[s["E4"].value, s["E5"].value, s["E6"].value, s["J5"].value or "", str(levels[max(levels)][2])]]
        """, of: path)
      let detail = found.dropLast().map { "\($0[0]) \($0[1])" }
      #expect(
        detail.prefix(11) == [
          "Giá trị 3", "Điểm 2", "Giá trị 3", "Điểm 2", "Cộng A1 1", "Giá trị 2", "Điểm 1", "Cộng A 0", "Giá trị 1",
          "Điểm 0", "Điểm tối đa áp dụng 0",
        ])
      #expect(found.contains(["X", "1", "False", "False"]))
      #expect(found.contains(["Không xét: out", "1", "True", "False"]))
      #expect(found.contains(["Không xét", "0", "False", "True"]))
      #expect(found.last == ["A. Nhóm A", "A1. Nhóm con", "A11. Lá (40)", "A2. Lá (30)", "True"])
    }
  }
}
