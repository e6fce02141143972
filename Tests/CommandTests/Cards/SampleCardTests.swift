import Foundation
import TestSupport
import Testing

/// The cards of the sample year, printed.
@Suite(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.needed)))
struct SampleCardTests {
  @Test(.enabled(if: Tool("pdftotext") != nil, "needs pdftotext (Debian: poppler-utils)"), arguments: ["vi", "en"])
  func printsEveryCardOnOnePage(language: String) throws {
    try withTemporaryFolder { folder in
      let year = Repository.root + "/Reports/2016"
      let found = try Desk(folder: folder).run("cards", year, "--lang", language, "--out", folder.path)
      #expect(found.status == 0, "\(found.errors)")
      let pdf = try LibreOffice.convert(folder.file("cards.xlsx"), to: .pdf, into: folder)
      let printed = try #require(Tool("pdftotext")).run(["-raw", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"])
      let pages = printed.text.split(separator: "\u{C}").map { page in
        page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      #expect(pages.count == 54)
      let heading = language == "vi" ? "Những việc đem lại nhiều điểm nhất" : "What would bring the most points"
      for page in pages {
        #expect(!page.contains("###") && page.contains(heading) && page.contains("BangVang"), "\(page.prefix(200))")
      }
      // As `explain` tells it.
      let name = language == "vi" ? "Sở Nội vụ" : "Department of Home Affairs"
      let own = try #require(pages.first { $0.contains("\(name) ") && $0.contains("SNV") })
      for text in ["84.95", "20/54", "14/21", "92 → 93", "+2.15"] { #expect(own.contains(text), "\(text)") }
    }
  }
}
