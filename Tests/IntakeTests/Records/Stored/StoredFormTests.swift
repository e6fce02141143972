import Diagnostics
import Foundation
@testable import Intake
import Testing

/// What a data dictionary may not ask of a database, each at its place. No server is needed to know.
@Suite struct StoredFormTests {
  /// The part in the way stands between the marks.
  private static let expressions = [
    "«pages ^ 2» > 5", "«exp(pages)» > 5", "received + «pages / 2» > answered", "«0.5» + received > answered",
    #"«if(pages > 1, channel, "cong")» == "cong""#, "«field == field»",
    "pages > 1 and (due < cut_off or «2 ^ pages» < 3)",
  ]

  private func found(_ expression: String, in database: Bool) -> [Diagnostic] {
    var dictionary = RecordDesk.dictionary.replacing(
      "where: due <= cut_off}", with: "where: '\(expression)'}")
    if database {
      dictionary = dictionary.replacing(
        "    title: Câu hỏi\n", with: "    title: Câu hỏi\n    postgres: service=portal\n    table: cau_hoi\n")
    }
    var findings = Findings()
    _ = DictionaryReader.read(Array(dictionary.utf8), file: "metrics.yaml", findings: &findings)
    return findings.diagnostics
  }

  @Test(arguments: expressions)
  func namesWhatCannotBeAsked(marked: String) throws {
    let halves = marked.split(separator: "«", omittingEmptySubsequences: false)
    let part = try #require(halves.last?.split(separator: "»", omittingEmptySubsequences: false).first)
    let text = marked.replacing("«", with: "").replacing("»", with: "")
    // From a file it can be reckoned.
    #expect(found(text, in: false).isEmpty)
    let problems = found(text, in: true)
    #expect(
      problems.map { "\($0.problem.code) \($0.problem.message.en)" } == ["Q012 `\(part)` cannot be asked of a database"]
    )
    let line = RecordDesk.dictionary.split(separator: "\n").first { $0.contains("where: due <= cut_off}") } ?? ""
    let start = line.distance(from: line.startIndex, to: try #require(line.range(of: "due <= cut_off}")?.lowerBound))
    let place = try #require(problems.first?.place)
    // Behind the opening quote.
    #expect(place.line == 4 && place.column == start + 2 + halves[0].count && place.length == part.count)
  }
}
