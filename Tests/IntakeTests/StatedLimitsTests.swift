import Catalogue
import Files
@testable import Intake
import Scoring
@testable import Spreadsheet
import TestSupport
import Testing

/// The limits that README.md states are those that hold.
@Suite struct StatedLimitsTests {
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "," : "") + String(digits[$0]) }.joined()
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  private static let stated = [
    "| a file | \(megabytes(FileContents.limit)) | `F005` |",
    "a row has \(megabytes(2 * CSVScanner.fieldLimit)), a field \(megabytes(CSVScanner.fieldLimit)) | `T012` |",
    "| a CSV table | \(grouped(CSVReader.columnLimit)) columns, \(megabytes(CSVScanner.fieldLimit)) a field |",
    "| \(megabytes(ReadingLimits.unpacked)) when unpacked, \(megabytes(ReadingLimits.stringBytes)) of shared texts | `B011` |",
    "tighter than \(ReadingLimits.ratio) to 1, from \(megabytes(ReadingLimits.ratioFrom)) on | `B012` |",
    "| \(grouped(ReadingLimits.sheets)) sheets, each as large as in Excel but of \(grouped(ReadingLimits.elements)) XML",
    "\(grouped(ReadingLimits.strings)) different texts, \(grouped(ReadingLimits.parts)) parts | `B013` |",
    "| \(megabytes(ReadingLimits.text)) a text | `B014` |",
    "| a table that was sent | \(grouped(SentSheet.rowLimit)) rows | `I011` |",
    "| a YAML file | \(grouped(YAMLDocument.largestFile)) bytes, \(grouped(YAMLDocument.mostNodes)) entries, "
      + "\(YAMLDocument.deepestNesting) levels, \(grouped(YAMLDocument.longestText)) characters a text | `Y005` |",
    "| an expression | \(grouped(Expression.lengthLimit)) characters | `X002` |",
    "| \(grouped(Expression.operatorLimit)) operators | `X012` |",
    "| \(Expression.nestingLimit) levels | `X011` |",
  ]

  @Test(arguments: stated)
  func standInTheReadme(limit: String) throws {
    let readme = String(decoding: try Repository.bytes(of: "README.md"), as: UTF8.self)
    #expect(readme.contains(limit))
  }

  @Test func nameCodesThatThereAre() throws {
    let readme = String(decoding: try Repository.bytes(of: "README.md"), as: UTF8.self)
    let codes = readme.matches(of: #/`([A-Z][0-9]{3})`/#).map { String($0.output.1) }
    #expect(codes.count > 20)
    for code in codes { #expect(CodeFamily.explanation(of: code) != nil, "\(code)") }
  }
}
