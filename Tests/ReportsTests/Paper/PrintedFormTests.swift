import Diagnostics
import Evaluation
import Foundation
import TestSupport
import Testing

/// Small years of several lengths as they leave the printer.
@Suite(
  .enabled(
    if: WorkbookProof.isPossible && Tool("pdftotext") != nil,
    "needs LibreOffice Calc (libreoffice-calc-nogui), pdftotext (poppler-utils) and Python with openpyxl"))
struct PrintedFormTests {
  /// The text of every page, its lines as they stand, blanks within them as one space.
  private func pages(of pdf: String) throws -> [[String]] {
    let printed = try #require(Tool("pdftotext")).run(["-layout", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(printed.status == 0)
    return printed.text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(whereSeparator: \.isNewline).map { line in
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
  }

  private func first(_ title: String, in pages: [[String]]) throws -> Int {
    try #require(pages.firstIndex { $0.contains(title) }, "\(title)")
  }

  @Test func keepsWhatBelongsTogetherOnOnePage() throws {
    let sizes = [4, 31, 33, 34, 35, 36, 37, 38, 40, 60, 75]
    try withTemporaryFolder { folder in
      let paths = try sizes.map { size in
        let own = try TemporaryFolder()
        let year = try WorkbookProof.evaluated(
          PaperYear.write(into: own, paper: PaperYear.fullPaper, units: size))
        return try WorkbookProof.write(year, .vietnamese, as: "year-\(size)", in: folder)
      }
      let breaks: [[Int]] = try Openpyxl.run(
        """
        books = [openpyxl.load_workbook(p) for p in sys.argv[1:]]
        answer = [[len(b[s].row_breaks.brk) for s in ("Bảng xếp hạng", "Xếp hạng theo khối")] for b in books]
        """, paths)
      for (size, (pdf, breaks)) in zip(sizes, zip(try LibreOffice.convert(paths, to: .pdf, into: folder), breaks)) {
        let pages = try pages(of: pdf)
        let text = pages.joined().joined(separator: "\n")
        for fault in ["###", "#N/A", "#VALUE!", "#REF!", "#NAME?", "Err:"] { #expect(!text.contains(fault)) }
        let ranking = try first("BẢNG XẾP HẠNG", in: pages)
        let blocks = try first("BẢNG XẾP HẠNG THEO KHỐI", in: pages)
        // Pages are cut where we say, and nowhere else.
        #expect(blocks - ranking == breaks[0] + 1, "\(size) units")
        let ranked = Array(pages[ranking..<blocks])
        let inBlocks = Array(pages[blocks..<(blocks + breaks[1] + 1)])
        for (number, page) in (ranked + inBlocks).enumerated() {
          // Every column, and the page's number above everything else.
          #expect(
            page.contains { $0.hasPrefix("(1) (2)") && $0.hasSuffix("(12)") }, "\(size) units, page \(number + 1)")
          #expect(Int(page[0]) == ranking + number + 1)
          // No title of a block at a page's end.
          #expect(page.last?.contains(#/^[IVX]+\. /#) == false, "\(size) units: \(page.last ?? "")")
        }
        for sheet in [ranked, inBlocks] {
          let last = try #require(sheet.last)
          let signed = try #require(last.firstIndex { $0.contains("KT. GIÁM ĐỐC") }, "\(size) units")
          #expect(last[signed...].contains { $0.contains("Nguyễn Văn A") && $0.contains("Trần Thị B") })
          #expect(last[..<signed].filter { $0.contains("Đơn vị số") }.count >= 2, "\(size) units: signatures alone")
        }
      }
    }
  }

  @Test func showsTheFormOnTheFirstPage() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(PaperYear.write(into: folder, paper: PaperYear.fullPaper))
      let path = try WorkbookProof.write(year, .vietnamese, as: "year", in: folder)
      let pages = try pages(of: LibreOffice.convert(path, to: .pdf, into: folder))
      let page = pages[try first("BẢNG XẾP HẠNG", in: pages)]
      #expect(
        page[1...9] == [
          "VĂN PHÒNG UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỔNG THÔNG TIN Độc lập - Tự do - Hạnh phúc",
          "Số: 15/BC-CTTĐT Đà Nẵng, ngày 05 tháng 02 năm 2017", "BẢNG XẾP HẠNG", "Bộ tiêu chí thử", "(minh họa)",
          "Căn cứ Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm 2016;", "Căn cứ Kế hoạch số 02/KH-UBND.", page[9],
        ])
    }
  }
}
