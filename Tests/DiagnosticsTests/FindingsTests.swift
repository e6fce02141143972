import Diagnostics
import Testing

@Suite struct FindingsTests {
  private struct Note: Problem {
    let code: String
    var severity = Severity.error
    var message: Words { Words(both: code) }
    var help: Words? { nil }
  }

  @Test func areReadByFileLineAndColumnAndThoseWithoutAPlaceLast() {
    var findings = Findings()
    findings.add(Note(code: "none"), at: nil)
    findings.add(Note(code: "b"), at: Place(file: "b", line: 1, column: 1))
    findings.add(Note(code: "a10"), at: Place(file: "a", line: 10, column: 1))
    findings.add(Note(code: "a2:9"), at: Place(file: "a", line: 2, column: 9))
    findings.add(Note(code: "a2:3 first"), at: Place(file: "a", line: 2, column: 3))
    findings.add(Note(code: "a2:3 second"), at: Place(file: "a", line: 2, column: 3))
    findings.add(Note(code: "a"), at: Place(file: "a"))
    #expect(
      findings.inReadingOrder.map(\.problem.code) == [
        "a", "a2:3 first", "a2:3 second", "a2:9", "a10", "b", "none",
      ])
  }

  @Test func tellErrorsFromWarnings() {
    var findings = Findings()
    #expect(!findings.hasErrors)
    findings.add(Note(code: "w", severity: .warning), at: nil)
    #expect(!findings.hasErrors)
    findings.add(Note(code: "e"), at: nil)
    #expect(findings.hasErrors)
  }
}
