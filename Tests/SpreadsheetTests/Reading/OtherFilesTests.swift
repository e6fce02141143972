import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Files that are no workbooks are told apart, whatever their names.
@Suite struct OtherFilesTests {
  /// A compound file (OLE 2) as far as the reader looks: its mark, and a directory entry of that name.
  private func compoundFile(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_016)
    bytes += name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes + [UInt8](repeating: 0, count: 2_048 - bytes.count)
  }

  @Test func tellsCompoundFilesApart() {
    #expect(problem(compoundFile("Workbook")) == .oldWorkbook)
    #expect(problem(compoundFile("Book")) == .oldWorkbook)
    #expect(problem(compoundFile("EncryptedPackage")) == .encrypted)
    #expect(problem(compoundFile("WordDocument")) == .notAWorkbook(.otherDocument))
    #expect(problem(Array(compoundFile("Workbook").prefix(8))) == .notAWorkbook(.otherDocument))
    #expect(problem([0x09, 0x08, 0x10, 0x00]) == .notAWorkbook(.unknown))
    #expect(problem([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00]) == .oldWorkbook)
  }

  @Test(arguments: [
    ("", WorkbookProblem.OtherKind.empty), ("STT,Đơn vị\n1,SNV\n", .unknown), ("%PDF-1.7\n", .pdf),
    ("\u{FEFF}<html><table>", .markup), (" \r\n<?xml version=\"1.0\"?><Workbook/>", .markup), ("PK", .unknown),
  ])
  func tellsTextsApart(text: String, kind: WorkbookProblem.OtherKind) {
    #expect(problem(Array(text.utf8)) == .notAWorkbook(kind))
  }

  @Test func tellsOtherArchivesApart() {
    func archive(_ parts: [String: String]) -> [UInt8] {
      var archive = HandMadeArchive()
      for (name, text) in parts { archive.add(name, text) }
      return archive.bytes
    }
    #expect(problem(archive(["a.txt": "a"])) == .notAWorkbook(.unknown))
    #expect(problem(archive([:])) == .notAWorkbook(.unknown))
    #expect(problem(archive(["mimetype": "application/x", "content.xml": "<a/>"])) == .notAWorkbook(.openDocument))
    #expect(problem(archive(["[Content_Types].xml": "<a/>"])) == .missingPart("_rels/.rels"))
    let word = HandMadeWorkbook.references([("rId1", "officeDocument", "word/document.xml")])
    #expect(problem(archive(["_rels/.rels": word])) == .notAWorkbook(.otherDocument))
    let nothing = HandMadeWorkbook.references([])
    #expect(problem(archive(["_rels/.rels": nothing])) == .notAWorkbook(.otherDocument))
    let binary = HandMadeWorkbook.references([("rId1", "officeDocument", "xl/workbook.bin")])
    #expect(problem(archive(["_rels/.rels": binary, "xl/workbook.bin": "x"])) == .binaryWorkbook)
    let gone = HandMadeWorkbook.references([("rId1", "officeDocument", "xl/workbook.xml")])
    #expect(problem(archive(["_rels/.rels": gone])) == .missingPart("xl/workbook.xml"))
  }

  @Test func tellsAPartOfAnotherKind() {
    var workbook = HandMadeWorkbook()
    workbook[HandMadeWorkbook.sheetPart] = #"<chartsheet xmlns="\#(HandMadeWorkbook.main)"/>"#
    #expect(problem(workbook) == .damagedPart(HandMadeWorkbook.sheetPart, .root("chartsheet")))
    workbook[HandMadeWorkbook.sheetPart] = "<worksheet/>"
    #expect(problem(workbook) == .damagedPart(HandMadeWorkbook.sheetPart, .root("worksheet")))
    workbook[HandMadeWorkbook.sheetPart] = "x"
    #expect(problem(workbook) == .damagedPart(HandMadeWorkbook.sheetPart, .xml(line: 1)))
    workbook[HandMadeWorkbook.sheetPart] = ""
    #expect(problem(workbook) == .damagedPart(HandMadeWorkbook.sheetPart, .xml(line: 1)))
  }
}
