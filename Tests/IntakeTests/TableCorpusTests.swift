import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

/// The tables that the fuzzer starts from and those in which it found something, read as ordinary tests.
@Suite struct TableCorpusTests {
  private static let folder = Repository.root + "/Tests/Fuzzing/Corpus/Tables"
  private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []

  @Test func isThere() { #expect(Self.files.count >= 6) }

  @Test(arguments: files)
  func isReadOrRefused(file: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + file)))
    var findings = Findings()
    let table = CSVReader.read(bytes, file: file, findings: &findings)
    #expect(table != nil || findings.hasErrors)
    switch file {
    case "plain.csv", "utf16.csv", "windows-1258.csv":
      #expect(findings.diagnostics.isEmpty)
      #expect(table?.header[1].value.precomposedStringWithCanonicalMapping == "Đơn vị")
    default: #expect(!findings.diagnostics.isEmpty)
    }
  }
}
