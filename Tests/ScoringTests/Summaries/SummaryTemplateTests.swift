import Diagnostics
import Scoring
import Testing

@Suite struct SummaryTemplateTests {
  private static let scope = Scope(symbols: [
    "updates": .number, "answered": .number, "received": .number, "due": .number, "late": .truth,
    "grade": .text(labels: gradeLabels, ordered: true),
  ])
  private static let environment = Environment(
    rowCount: 3,
    symbols: [
      "updates": Column([1246, 4.5, nil]), "answered": Column([98, 1, 2]), "received": Column([100, 3, 0]),
      "due": Column([7, nil, 1]),
      "grade": Column(cells: [Cell(3), Cell(4), Cell(.notApplicable)], labels: gradeLabels),
    ])

  private func rendered(_ text: String, _ language: Language = .vietnamese) throws -> [String] {
    let template = try SummaryTemplate(parsing: text)
    #expect(template.check(in: Self.scope) == [])
    return (0..<3).map { template.render(row: $0, in: Self.environment, language: language) }
  }

  @Test func printsFiguresAsTheLanguageDoes() throws {
    let text = "Đăng {updates} tin, bài[; trả lời {answered}/{received} câu hỏi ({answered / received : percent})]"
    #expect(
      try rendered(text) == [
        "Đăng 1.246 tin, bài; trả lời 98/100 câu hỏi (98,0%)", "Đăng 4,5 tin, bài; trả lời 1/3 câu hỏi (33,3%)",
        "Đăng – tin, bài",
      ])
    #expect(
      try rendered("{updates}, {answered / received:percent}", .english) == ["1,246, 98.0%", "4.5, 33.3%", "–, –"])
  }

  @Test func leavesOutAClauseWithoutItsFigures() throws {
    #expect(try rendered("A[, {due} câu][, {updates} bài]") == ["A, 7 câu, 1.246 bài", "A, 4,5 bài", "A, 1 câu"])
    #expect(try rendered("[{grade}]{grade}") == ["TốtTốt", "Xuất sắcXuất sắc", "–"])
  }

  @Test func printsDoubledBrackets() throws {
    #expect(try rendered("[[{{{answered}}}]]")[0] == "[{98}]")
    #expect(try rendered("{if(grade == \"}:\", 1, 2)}".replacing("}:", with: "Tốt"))[0] == "1")
  }

  @Test func roundsByItsDigits() throws {
    #expect(try rendered("{3 * (3 / 40)}; {2 / 3 : percent}; {0 - 0.001}; {12}")[0] == "0,23; 66,7%; 0; 12")
  }

  @Test(arguments: [
    ("a {updates", "X028", "{"), ("a {if(grade == \"}\", 1, 2)", "X028", "{"), ("a [b {updates}", "X029", "["),
    ("[a {updates} [b {due}]]", "X030", "["), ("a ] b", "X031", "]"), ("a } b", "X031", "}"),
    ("{updates : percnt}", "X032", " percnt"), ("a [b] c", "X033", "[b]"), ("é {}", "X001", ""),
    ("é {updates = 1}", "X007", "="), ("é {updats + 1}", "X018", "updats"), ("{late}", "X021", "late"),
    ("{updates > 1}", "X021", "updates > 1"), ("é { grade : percent}", "X034", "grade"),
  ])
  func refusesWithThePlace(text: String, code: String, words: String) {
    let errors: [ExpressionError]
    do {
      errors = try SummaryTemplate(parsing: text).check(in: Self.scope)
    } catch {
      errors = error.errors
    }
    #expect(errors.first?.problem.code == code)
    #expect(errors.first.map { Finding($0, in: text).words } == words)
  }

  @Test func listsItsExpressions() throws {
    let template = try SummaryTemplate(parsing: "{updates}[ {answered / due : percent}]")
    #expect(template.expressions.flatMap(\.symbols).map(\.name) == ["updates", "answered", "due"])
  }
}
