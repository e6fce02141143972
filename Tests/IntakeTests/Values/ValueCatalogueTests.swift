import Catalogue
import Diagnostics
import Intake
import Testing

/// The examples of the codes of values tell the truth.
@Suite struct ValueCatalogueTests {
  private static let codes = CodeFamily.all.flatMap(\.codes).filter { $0.code.hasPrefix("V") }

  @Test(arguments: codes.map(\.code))
  func theWrongExampleIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    let found = problems(example.wrong, example.home.en)
    // An American date that could be either stands beside one that could not.
    #expect(Set(found.map(\.code)).subtracting(code == "V010" ? ["V009"] : []) == [code])
    #expect(problems(example.right, example.home.en).isEmpty)
    for problem in found {
      for text in [problem.message.vi, problem.message.en, problem.help?.vi, problem.help?.en].compactMap({ $0 }) {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("Optional("), "\(text)")
        #expect(text.first?.isUppercase == false, "\(text)")
      }
      #expect(problem.message.vi != problem.message.en && problem.help != nil)
    }
  }

  @Test func explainsThirteen() { #expect(Self.codes.count == 13) }

  private func problems(_ example: String, _ home: String) -> [any Problem] {
    let cells = example.split(separator: "\n", omittingEmptySubsequences: false).map { line -> WrittenCell in
      line.hasPrefix("=") ? .number(Double(line.dropFirst()) ?? .nan) : .text(String(line))
    }
    if home == "column of dates" {
      let column = DateColumn(cells, years: 2000...2030)
      return column.cells.compactMap(\.problem) + column.remarks.map(\.problem)
    }
    return NumberColumn(cells, isCount: false, measure: ["câu", "questions"]).cells.compactMap(\.problem)
  }
}
