import Diagnostics
import Intake
import TestSupport
import Testing

/// Tables that we write, as spreadsheets open them and as we read them again.
@Suite struct CSVFieldTests {
  private static let formulas = [
    "=1+1", "+84 511", "-Sở Tài chính", "@SUM(A1)", "\tTỷ lệ", "\rTỷ lệ", "'Sở", "''", "=HYPERLINK(\"http://x\",\"a\")",
    "-2+3+cmd|' /C calc'!A0", "＝1+1", "'=1", "=", "+", "'",
  ]

  /// What a spreadsheet finds in a field, by a reader that knows nothing of ours.
  private func cell(_ written: String) -> String {
    guard written.hasPrefix("\""), written.hasSuffix("\"") else { return written }
    return String(written.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  private func readBack(_ texts: [String], separator: Character = ",") throws -> [String] {
    var findings = Findings()
    let lines = [["a"]] + texts.map { [$0] }
    let csv = lines.map { CSVField.line(["x"] + $0, separator: separator) + "\r\n" }.joined()
    let table = try #require(CSVReader.read(Array(csv.utf8), file: "a.csv", findings: &findings))
    #expect(findings.diagnostics.isEmpty)
    return table.rows.map { $0[1].value }
  }

  @Test(arguments: [",", ";"] as [Character])
  func keepsTextThatLooksLikeAFormulaAsText(separator: Character) throws {
    for text in Self.formulas {
      #expect(cell(CSVField.written(text, separator: separator)) == "'" + text, "\(text)")
    }
    #expect(try readBack(Self.formulas, separator: separator) == Self.formulas)
  }

  @Test func leavesNumbersAndPlainTextAlone() throws {
    let texts = ["-5", "-0.5", "12%", "-", "Sở Nội vụ", "A'B", "1+1", ""]
    for text in texts { #expect(CSVField.written(text) == text) }
    #expect(CSVField.written("-1,25") == "\"-1,25\"")
    #expect(try readBack(texts) == texts)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func readsBackWhatItWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let signs: [Character] = ["=", "+", "-", "@", "'", "\"", ",", ";", "a", "Ủ", "1", "\n", "|", " ", "＠"]
    let texts = (0..<60).map { _ in
      "x"
        + String((0..<Int.random(in: 0...6, using: &random)).map { _ in signs[Int.random(in: 0..<15, using: &random)] })
    }.map { String($0.dropFirst()) }.filter { $0.first?.isWhitespace != true && $0.last?.isWhitespace != true }
    #expect(try readBack(texts) == texts, "seed \(seed)")
  }
}
