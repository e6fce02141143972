import Diagnostics
import Scoring
import Testing

@Suite struct ExpressionCheckTests {
  @Test(arguments: [
    "answered / received", "grade >= \"Tốt\"", "block == 'quan-huyen'", "\"Tốt\" <= grade", "grade == previous(grade)",
    "if(late, \"a\", \"b\") == \"a\"", "if(late, \"Tốt\", grade) >= \"Khá\"", "not late or disciplined", "x is missing",
    "grade is missing", "awarded(DM1, within: 2)", "if(x > 0, late, disciplined)", "min(x)", "round(x, -2)",
    "previous(disciplined)", "x / 2 + 1",
  ])
  func acceptsWhatMakesSense(text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    ("recieved + 1", "X018", "recieved"), ("x + if(late, wether, 1)", "X018", "wether"),
    ("previous(x)", "X019", "x"), ("previous(answered)", "X019", "answered"),
    ("awarded(DM3, within: 1)", "X020", "DM3"),
    ("late + 1", "X021", "late"), ("1 + (x > 2)", "X021", "x > 2"), ("-grade", "X021", "grade"),
    ("x and late", "X021", "x"),
    ("not x", "X021", "x"), ("if(x, 1, 2)", "X021", "x"), ("late == disciplined", "X021", "late"),
    ("sqrt(grade)", "X021", "grade"), ("max(x, late)", "X021", "late"), ("grade == \"Giỏi\"", "X022", "\"Giỏi\""),
    ("block < \"quan-huyen\"", "X023", "block"), ("previous(grade) > if(late, \"a\", grade)", "X024", nil),
    ("grade == block", "X024", "grade == block"), ("grade == 5", "X025", "grade == 5"),
    ("x == \"Tốt\"", "X025", "\"Tốt\""), ("late == \"Có\"", "X025", "\"Có\""),
    ("if(late, 1, grade)", "X025", "if(late, 1, grade)"), ("if(late, 1, \"a\")", "X025", "if(late, 1, \"a\")"),
    ("x / 0", "X026", "0"), ("x / (0%)", "X026", "0%"), ("\"Tốt\"", "X027", "\"Tốt\""),
    ("\"a\" == \"b\"", "X027", "\"a\""), ("\"a\" + 1", "X027", "\"a\""),
  ])
  func refusesWhatMakesNone(text: String, code: String, words: String?) {
    let found = findings(text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.words == words ?? text)
  }

  @Test func seesThatThePlaceTakesTheKind() {
    #expect(findings("x > 1", as: .truth) == [])
    #expect(findings("x", as: .truth).map(\.problem) == [.wrongKind(found: .number, expected: .truth)])
    #expect(
      findings("late", as: [.number, .text]).map(\.problem) == [.wrongKind(found: .truth, expected: [.number, .text])])
  }

  @Test func reportsEverythingOnceAndInOrder() {
    #expect(findings("recieved / 0 + late > wether").map(\.code) == ["X018", "X026", "X021", "X018"])
  }

  @Test func tellsWhatAnExpressionGives() throws {
    #expect(try Expression(parsing: "x + 1").type(in: scope) == .number)
    #expect(try Expression(parsing: "x > 1").type(in: scope) == .truth)
    #expect(
      try Expression(parsing: "if(late, \"Tốt\", grade)").type(in: scope) == .text(labels: gradeLabels, ordered: true))
    #expect(
      try Expression(parsing: "if(late, \"a\", \"b\")").type(in: scope) == .text(labels: ["a", "b"], ordered: false))
    #expect(try Expression(parsing: "unknown").type(in: scope) == nil)
  }

  /// Messages start lowercase and have no full stop, in both languages; every code is used once.
  @Test func wordsEveryProblemInTheHouseStyle() {
    let problems: [ExpressionProblem] = [
      .empty, .tooLong(1, limit: 1), .unexpectedCharacter("$"), .unclosedText, .malformedNumber("1.", suggestion: nil),
      .numberTooLarge("1e999"), .otherSpelling("=", right: "=="), .decimalComma("0,5"), .expected(.operand, found: nil),
      .chainedComparison(suggestion: ""), .nestedTooDeep(limit: 1), .tooManyOperators(limit: 1),
      .unknownFunction("f", suggestions: []), .wrongArgumentCount(function: "min", takes: 1...Int.max, found: 0),
      .needsName(function: "previous"), .periodNotWhole, .placesNotWhole, .unknownName("a", suggestions: []),
      .unknownPrevious("a", suggestions: []), .unknownAward("a", suggestions: []),
      .wrongKind(found: .text, expected: .number), .unknownLabel("a", labels: ["b"], suggestions: []), .unorderedText,
      .differentLabels, .differentKinds(.number, .text), .dividesByZero, .textAlone("a"), .unclosedFigure,
      .unclosedClause, .nestedClause, .strayBracket("]"), .unknownStyle("a"), .clauseWithoutFigure, .percentOfText,
    ]
    #expect(problems.map(\.code) == problems.indices.map { "X0" + ($0 < 9 ? "0" : "") + "\($0 + 1)" })
    for problem in problems {
      for message in [problem.message.vi, problem.message.en] {
        #expect(!message.hasSuffix(".") && message.first?.isUppercase == false, "\(message)")
      }
      #expect(problem.message.vi != problem.message.en)
    }
  }
}
