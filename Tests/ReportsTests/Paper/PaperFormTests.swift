import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// What stands around the tables: headings, legal bases, closing lines, signatures and recipients by kind of paper.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct PaperFormTests {
  /// The texts above and below the table of the ranking, in their order, blanks within them as one space.
  private func around(
    _ paper: String, _ language: Language = .vietnamese, sheet: String = "Bảng xếp hạng"
  ) throws -> (above: [String], below: [String]) {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(PaperYear.write(into: folder, paper: paper, units: 3))
      let path = try WorkbookProof.write(year, language, as: "year", in: folder)
      let texts: [[String]] = try Openpyxl.ask(
        """
        rows = [[" ".join(c.value.split()) for c in row if isinstance(c.value, str)] for row in book["\(sheet)"].iter_rows()]
        top = next(i for i, row in enumerate(rows) if "(1)" in row)
        end = next(i for i, row in enumerate(rows) if row and row[0].startswith("(Danh sách có") or row and row[0].startswith("(The list has"))
        flat = lambda rows: [t for row in rows for t in row]
        answer = [flat(rows[:top - 1]), flat(rows[end:])]
        """, of: path)
      return (texts[0], texts[1])
    }
  }

  @Test func carriesTheNationalHeadingWhereItIsSentOnItsOwn() throws {
    let texts = try around(PaperYear.fullPaper)
    #expect(
      texts.above == [
        "VĂN PHÒNG UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỔNG THÔNG TIN", "Độc lập - Tự do - Hạnh phúc",
        "Số: 15/BC-CTTĐT", "Đà Nẵng, ngày 05 tháng 02 năm 2017", "BẢNG XẾP HẠNG Bộ tiêu chí thử", "(minh họa)",
        "Căn cứ Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm 2016;", "Căn cứ Kế hoạch số 02/KH-UBND.",
      ])
    #expect(
      texts.below == [
        "(Danh sách có 03 đơn vị)", "Nơi nhận:", "NGƯỜI LẬP BIỂU", "KT. GIÁM ĐỐC", "- UBND thành phố (để b/c);",
        "PHÓ GIÁM ĐỐC", "- Các đơn vị;", "- Lưu: VT, CTTĐT.", "Trần Thị B", "Nguyễn Văn A",
      ])
  }

  @Test func leavesToThePenWhatIsNotKnown() throws {
    let texts = try around("issuer: \"CỔNG THÔNG TIN\"\nplace: \"Đà Nẵng\"\nnumber: \"/BC-CTTĐT\"\ndate: 2017-03")
    #expect(
      texts.above.prefix(5) == [
        "CỔNG THÔNG TIN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: /BC-CTTĐT",
        "Đà Nẵng, ngày tháng 3 năm 2017",
      ])
    #expect(texts.below == ["(Danh sách có 03 đơn vị)", "NGƯỜI LẬP BIỂU"])
    #expect(try around("").above.contains("ngày tháng năm 2017"))
  }

  @Test func carriesNeitherHeadingNorRecipientsAsAnAnnex() throws {
    let bare = try around("kind: annex\nissuer: \"CỔNG\"\nplace: \"Đà Nẵng\"")
    #expect(
      bare.above == ["PHỤ LỤC", "BẢNG XẾP HẠNG Bộ tiêu chí thử", "(Kèm theo Tờ trình số /TTr- ngày tháng năm )"])
    #expect(bare.below == ["(Danh sách có 03 đơn vị)"])
    let signed = try around(
      """
      kind: annex
      submission: {title: "Quyết định", number: "…/QĐ-UBND", date: 2017-10-15, issuer: "UBND thành phố"}
      signer: {title: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]}
      """)
    #expect(
      signed.above.last == "(Kèm theo Quyết định số /QĐ-UBND ngày 15 tháng 10 năm 2017 của UBND thành phố)")
    #expect(signed.below == ["(Danh sách có 03 đơn vị)", "NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
  }

  @Test func speaksEnglish() throws {
    let texts = try around(
      """
      issuer: "CỔNG"
      issuer_en: "THE PORTAL"
      place: "Đà Nẵng"
      place_en: "Da Nang"
      date: 2017-02-05
      basis: ["Kế hoạch số 2"]
      basis_en: ["Plan No. 2"]
      signer: {title: "GIÁM ĐỐC", title_en: "DIRECTOR"}
      recipients: ["UBND"]
      recipients_en: ["The City People's Committee"]
      filed: VT
      """, .english, sheet: "Ranking table")
    #expect(
      texts.above == [
        "THE PORTAL", "SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness", "No.: /",
        "Da Nang, 5 February 2017", "RANKING Trial set", "Pursuant to Plan No. 2;",
      ])
    #expect(
      texts.below == [
        "(The list has 3 units)", "Recipients:", "DIRECTOR", "- The City People's Committee;", "- Filed: VT.",
      ])
  }
}
