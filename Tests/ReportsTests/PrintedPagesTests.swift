import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

/// The sample's workbook as it leaves the printer.
@Suite(
  .enabled(
    if: LibreOffice.isInstalled && Tool("pdftotext") != nil,
    "needs LibreOffice Calc (libreoffice-calc-nogui) and pdftotext (poppler-utils)"))
struct PrintedPagesTests {
  @Test(arguments: Language.allCases)
  func showsEveryNameWholeAndEveryNumber(language: Language) throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let path = try WorkbookProof.write(year, language, as: "sample", in: folder)
      let pdf = try LibreOffice.convert(path, to: .pdf, into: folder)
      let printed = try #require(Tool("pdftotext")).run(["-raw", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"])
      #expect(printed.status == 0)
      // A name that is broken into lines reads on in the next one.
      let text = printed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // What does not fit into its cell.
      #expect(!text.contains("###"))
      for error in ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "Err:"] { #expect(!text.contains(error)) }
      for unit in year.outcomes[0].units {
        let name = unit.name[language]
        let count = text.ranges(of: name).count
        // Ranking, ranking by block, detail, metrics.
        #expect(count >= 4, "\(name) is whole \(count) times")
      }
      let set = year.outcomes[0].set
      for title in set.nodes.map(\.title[language]) + set.awards.map(\.title[language]) {
        #expect(text.contains(title), "\(title)")
      }
    }
  }

  /// LibreOffice fits rows that have no height of their own to their text: ours must be as high.
  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func cutsNoTextInItsRow() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let paths = try Language.allCases.map {
        try WorkbookProof.write(year, $0, as: "sample-\($0.rawValue)", in: folder)
      }
      let bare: [String] = try Openpyxl.run(
        """
        answer = []
        for path in sys.argv[1:]:
            book = openpyxl.load_workbook(path, data_only=True)
            for sheet in book:
                for row in sheet.row_dimensions.values(): row.height = None
                # With a note anywhere LibreOffice measures texts a little wider when it opens the file, and fits
                # rows by that.
                for row in sheet.iter_rows():
                    for cell in row:
                        if type(cell).__name__ != "MergedCell": cell.comment = None
                for group in sheet.column_dimensions.values():
                    if not group.hidden: continue
                    for column in sheet.iter_cols(group.min, min(group.max, sheet.max_column)):
                        for cell in column:
                            if type(cell).__name__ != "MergedCell": cell.value = None
            answer.append(path.replace("sample", "bare"))
            book.save(answer[-1])
        """, paths)
      let opened = try LibreOffice.convert(bare, to: .ods, into: folder)
      let fitted = try LibreOffice.convert(opened, to: .xlsx, into: folder)
      let low: [String] = try Openpyxl.run(
        """
        answer, half = [], len(sys.argv) // 2
        for ours, fitted in zip(sys.argv[1:half + 1], sys.argv[half + 1:]):
            a, b = (openpyxl.load_workbook(p) for p in (ours, fitted))
            for sheet in b:
                for number, row in sheet.row_dimensions.items():
                    height = a[sheet.title].row_dimensions[number].height or 15
                    if row.height and height + 0.6 < row.height:
                        answer.append(f"{sheet.title} row {number}: {height} of {row.height} points")
        """, paths + fitted)
      #expect(low.isEmpty)
    }
  }
}
