import Diagnostics
import TestSupport
import Testing

import Evaluation

@Suite struct ChoiceSpellingTests {
  @Test(
    arguments: [
      ("{yes: [\"Có\", \"x\"], no: [\"Không\"]}", [String]()),
      ("{yes: [\"Có\", \"x\"], no: [\"X\"]}", ["Y007"]), ("{yes: [\"yes\", \"Có\", \"có\"], no: [\"Không\"]}", []),
      ("{yes: [\"no\"], no: [\"Không\"]}", ["Y007"]),
    ])
  func refusesASpellingOfTwoAnswers(values: String, codes: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("metrics:\n  board: {title: Ban biên tập, type: choice, values: \(values)}\n", to: "metrics.yaml")
    let found = try check(folder.file("metrics.yaml")).findings.inReadingOrder
    #expect(found.map(\.problem.code) == codes)
  }
}
