import Foundation
import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// The files that the fuzzer starts from and those in which it found something, read as ordinary tests.
@Suite struct CorpusTests {
  private static let folder = Repository.root + "/Tests/Fuzzing/Corpus/Workbooks"
  private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []

  @Test func isThere() { #expect(Self.files.count >= 6) }

  @Test(arguments: files)
  func isReadOrRefused(file: String) throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + file))
    let found = checkReading(WrittenArchive.bytes(text), "\(file)")
    switch file {
    case "doctype.txt": #expect(found == .documentType(part: "xl/worksheets/sheet1.xml"))
    case "numbers.txt": #expect(found == .wrongValue("1e999", type: "n"))
    case "kinds.txt", "layout.txt", "strict.txt": #expect(found == nil)
    case "references.txt": #expect(found == .outsideReference(from: "xl/workbook.xml", target: "..\\..\\a.xml"))
    default: break
    }
  }

  @Test func isWrittenAsPartsOfAnArchive() throws {
    var archive = HandMadeArchive()
    archive.add("a/b.xml", Array("x\ny".utf8), deflated: false)
    archive.add("c", [], deflated: false)
    #expect(WrittenArchive.bytes(Array("=== a/b.xml\nx\ny\n=== c\n".utf8)) == archive.bytes)
    #expect(WrittenArchive.bytes(archive.bytes) == archive.bytes)
  }
}
