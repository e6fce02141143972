import Diagnostics
import Foundation
@testable import Intake
import Testing

/// What a data dictionary may not say of counting from records, each at its place.
@Suite struct CountingFormTests {
  private static let flaws: [(old: String, new: String, code: String)] = [
    (
      "{title: a, type: count, count: questions}", "{title: a, type: count, count: questions, distinct: «questions}",
      "Y018"
    ),
    ("type: number, mean: questions", "type: count, mean: «questions", "Y018"),
    ("of: answered - received}\n", "of: answered -« }\n", "X009"),
    ("where: 'channel == \"cong\"'", "where: 'channel == «\"cong'", "X004"),
    ("id: {type: text}", "id: {type: text, values: «{a: [b]}}", "Y018"),
    ("{cong: 5, trang: 7}", "{cong: 5, trang: 7, «fax: 3}", "R017"),
    ("bad_rows: 100%", "bad_rows: «120%", "C029"),
    ("at: 90%", "at: «190%", "C029"),
  ]

  private func found(_ dictionary: String) -> [Diagnostic] {
    var findings = Findings()
    _ = DictionaryReader.read(Array(dictionary.utf8), file: "metrics.yaml", findings: &findings)
    return findings.diagnostics
  }

  @Test(arguments: flaws)
  func showsExactlyWhatIsWrong(old: String, new: String, code: String) throws {
    let first = try #require(RecordDesk.dictionary.range(of: old))
    let marked = RecordDesk.dictionary.replacingCharacters(in: first, with: new)
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("«") })
    let column = try #require(Array(lines[line]).firstIndex(of: "«"))
    let problems = found(marked.replacing("«", with: ""))
    #expect(problems.map(\.problem.code) == [code], "\(problems.map(\.problem.message.en))")
    #expect(problems.first?.place.map { "\($0.line):\($0.column)" } == "\(line + 1):\(column + 1)")
  }

  /// Weeks are those of the column that `period` names, unless `of` names another.
  @Test func needsADateToCountWeeksBy() {
    let without = RecordDesk.dictionary.replacing("    period: received\n", with: "")
    #expect(found(without).map(\.problem.message.en) == ["the key `of` is missing"])
    #expect(found(without.replacing("weeks: questions}", with: "weeks: questions, of: answered}")).isEmpty)
    let text = found(RecordDesk.dictionary.replacing("weeks: questions}", with: "weeks: questions, of: field}"))
    #expect(text.map(\.problem.message.en) == ["the column `field` is no date"])
  }
}
