import Diagnostics
import Evaluation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// The sheets on the quality of the figures, as other programs find them.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct QualitySheetTests {
  private func workbook(_ language: Language, in folder: TemporaryFolder) throws -> String {
    let year = try WorkbookProof.evaluated(QuestionableYear.write(into: folder))
    return try WorkbookProof.write(year, language, as: "year-\(language.rawValue)", in: folder)
  }

  /// The cells of a sheet row by row, blank ones left out.
  private func rows(_ sheet: String, of path: String) throws -> [[Openpyxl.Value]] {
    try Openpyxl.ask(
      """
      rows = [[c.value for c in row if c.value is not None] for row in book["\(sheet)"].iter_rows()]
      answer = [r for r in rows if r]
      """, of: path, options: "data_only=True")
  }

  @Test func listsEverythingInVietnamese() throws {
    try withTemporaryFolder { folder in
      let rows = try rows("Kiểm tra số liệu", of: workbook(.vietnamese, in: folder))
      let sections = rows.compactMap { row in
        if case .text(let text)? = row.first, row.count == 1, text.contains(#/^[IVX]+\. /#) { text } else { nil }
      }
      #expect(
        sections == [
          "I. Lỗi và cảnh báo (0)", "II. Số liệu đáng ngờ (3)", "III. Kiểm tra chéo giữa các chỉ tiêu (1)",
          "IV. Số liệu đã thẩm định lại (3)", "V. Số liệu thiếu đã xử lý theo quy định của tiêu chí (1)",
          "VI. Giá trị quá xa đã được giữ lại gần (1)", "VII. Đơn vị không đánh giá hoặc không xếp hạng (2)",
          "VIII. Tiêu chí không áp dụng (1)",
        ])
      #expect(rows.contains([.text("Không có lỗi, không có cảnh báo.")]))
      let expected: [[Openpyxl.Value]] = [
        [
          .number(1), .text("Sở Năm"), .text("Số tin, bài (updates)"),
          .text("gấp 10 lần năm trước (130); cao hơn hẳn khối (trung vị 151 của 8 đơn vị; M = 103,33)"), .number(1300),
          .number(130), .number(151), .text("metrics.csv:6:4 (previous/metrics.csv:6:4)"),
        ],
        [
          .number(3), .text("Sở Tám"), .text("Kinh phí (budget)"),
          .text("cao hơn hẳn khối (trung vị 99 của 8 đơn vị; M = 154,36)"), .number(900), .text("–"), .number(99),
          .text("metrics.csv:9:14"),
        ],
        [
          .number(1), .text("Trả lời đúng hạn + Trả lời trễ hạn == Câu hỏi tiếp nhận"),
          .text("đúng hạn và trễ hạn không bằng tiếp nhận"),
          .text("8 đơn vị đạt; 1 đơn vị không phát sinh; chưa xét được vì thiếu số liệu: Quận Hai"),
        ],
        [
          .number(1), .text("Sở Một"), .text("Số tin, bài (updates)"), .text("gõ thừa số 0"), .number(1520),
          .number(152), .number(-1368), .text("BB-07"),
        ],
        [
          .number(2), .text("Sở Hai"), .text("Ban biên tập (board)"), .text("đã có quyết định"), .text("Không"),
          .text("Có"), .text("–"), .text("–"),
        ],
        [
          .number(1), .text("Sở Ba"), .text("B2. Chất lượng"), .text("lấy giá trị thay thế (missing: zero)"),
          .number(0),
        ],
        [
          .number(1), .text("Sở Tám"), .text("A2. Kinh phí"), .text("giữ trong giới hạn (winsorize)"), .number(900),
          .number(105), .number(-795),
        ],
        [
          .number(1), .text("Sở Cũ (OLD)"), .text("Sở"),
          .text("không đánh giá: kết thúc ngày 16/05/2016; kế thừa: U1, U2"),
        ],
        [
          .number(1), .text("B1. Đúng hạn"), .text("vì không phát sinh Trả lời đúng hạn, Câu hỏi tiếp nhận"),
          .text("Sở Bốn"), .number(1),
        ],
      ]
      for row in expected { #expect(rows.contains(row), "\(row)") }
    }
  }

  @Test func saysInWordsWhatThereIsNoneOf() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let path = try WorkbookProof.write(year, .english, as: "sample", in: folder)
      let rows = try rows("Data quality", of: path)
      for sentence in ["No figure was corrected.", "No missing figure had to be treated.", "No value was held in."] {
        #expect(rows.contains([.text(sentence)]), "\(sentence)")
      }
    }
  }

  @Test(arguments: [
    (
      Language.vietnamese, "Số liệu",
      ["Đơn vị gửi: 1520", "Thẩm định: 152 (-1368)", "Lý do: gõ thừa số 0", "Văn bản: BB-07"]
    ),
    (.english, "Metrics", ["Submitted: 1520", "Verified: 152 (-1368)", "Reason: gõ thừa số 0", "Document: BB-07"]),
  ])
  func notesWhatWasSubmittedOnEachCorrectedCell(language: Language, sheet: String, lines: [String]) throws {
    try withTemporaryFolder { folder in
      let notes: [String: String] = try Openpyxl.ask(
        """
        answer = {c.coordinate: c.comment.text for row in book["\(sheet)"].iter_rows() for c in row if c.comment}
        """, of: workbook(language, in: folder))
      // updates of U1, board of U2, mark of U6.
      #expect(Set(notes.keys) == ["F6", "K7", "L11"])
      let first = try #require(notes["F6"])
      for line in lines { #expect(first.split(separator: "\n").contains(Substring(line)), "\(first)") }
      #expect(notes["K7"]?.contains("Document") == false && notes["K7"]?.contains("Văn bản") == false)
    }
  }

  @Test func setsSelfAssessedBesideVerifiedPoints() throws {
    try withTemporaryFolder { folder in
      let path = try workbook(.english, in: folder)
      let rows = try rows("Self-assessment", of: path)
      #expect(rows.contains([.text("I. B2. Chất lượng")]))
      func row(_ id: String) -> [Openpyxl.Value]? { rows.first { $0.contains(.text(id)) } }
      #expect(row("U1")?.suffix(4) == [.number(5), .number(5), .number(4.5), .number(-0.5)])
      #expect(
        row("U6")?.suffix(5)
          == [.number(5), .number(4.5), .number(4.5), .number(0), .text("chấm lại; BB-08")])
      let formulas = try Openpyxl.cells(of: path, formulas: true)["Self-assessment"] ?? [:]
      let live = formulas.values.filter { if case .text(let text) = $0 { text.hasPrefix("=") } else { false } }
      #expect(live.count == 10 * 4)
    }
  }

  @Test func hasNoSheetOfSelfAssessmentWhereNoneIsAskedFor() throws {
    try withTemporaryFolder { folder in
      let path = try QuestionableYear.write(
        into: folder, changing: "Criteria/set.yaml", "self: mark_self, ", to: "")
      let book = try WorkbookProof.write(try WorkbookProof.evaluated(path), .english, as: "none", in: folder)
      #expect(try Openpyxl.cells(of: book)["Self-assessment"] == nil)
    }
  }

  /// A mark changed in the workbook changes the difference; everything else recalculates to what was cached.
  @Test(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed))
  func followsTheMarksThatAreChanged() throws {
    try withTemporaryFolder { folder in
      let paths = try Language.allCases.map { try workbook($0, in: folder) }
      let new = try LibreOffice.convert(paths, to: .xlsx, into: folder)
      for comparison in try WorkbookProof.compare(Array(zip(paths, new))) {
        #expect(comparison.formulas > 200 && comparison.differences.isEmpty, "\(comparison.differences)")
      }
      let _: Int = try Openpyxl.ask(
        """
        book["Metrics"]["L6"].value, book["Metrics"]["M14"].value = 3, 2.5
        book.save(sys.argv[1])
        answer = 0
        """, of: paths[1])
      let changed = try LibreOffice.convert([paths[1]], to: .ods, into: folder)
      let read = try LibreOffice.convert(changed, to: .xlsx, into: folder)
      let rows = try rows("Self-assessment", of: read[0])
      #expect(rows.first { $0.contains(.text("U1")) }?.suffix(3) == [.number(5), .number(3), .number(-2)])
      #expect(rows.first { $0.contains(.text("Q1")) }?.suffix(3) == [.number(2.5), .number(4), .number(1.5)])
    }
  }
}
