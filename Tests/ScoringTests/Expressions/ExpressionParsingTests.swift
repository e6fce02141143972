import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct ExpressionParsingTests {
  /// Values from Python 3, with `**` for `^`.
  @Test(arguments: [
    ("1+2*3", 7.0), ("(1+2)*3", 9.0), ("2*3+4/8", 6.5), ("10-4-3", 3.0), ("100/10/5", 2.0), ("-2^2", -4.0),
    ("2^-1", 0.5), ("2^3^2", 512.0), ("(2^3)^2", 64.0), ("-2^-2", -0.25), ("2*-3", -6.0), ("7/2*3", 10.5),
    ("1-(-1)", 2.0), ("-(-3)", 3.0), ("--3", 3.0), ("2+3*4^2/8-1", 7.0), ("1e3/8", 125.0), ("-3^2+10", 1.0),
    ("2^0.5", 1.4142135623730951), ("ln(10)", 2.302585092994046), ("exp(1.5)", 4.4816890703380645),
    ("sqrt(2)", 1.4142135623730951), ("log10(1000)", 3.0), ("1 - 0.3*0.2/0.4", 0.85), ("1.5E-3", 0.0015),
  ])
  func agreesWithPython(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  @Test(arguments: [
    ("1 + 1 == 2 and 2 < 3", 1.0), ("not 1 == 2", 1.0), ("not 1 == 1 or 2 == 2", 1.0),
    ("1 == 1 or 1 == 1 and 1 == 2", 1.0), ("(1 == 1 or 1 == 1) and 1 == 2", 0.0), ("1 + 1 is missing", 0.0),
    ("1 is not missing", 1.0), ("not 1 is missing", 1.0), ("1 != 2", 1.0), ("2 >= 2", 1.0), ("2 <= 1", 0.0),
  ])
  func bindsConditionsLooselyAndComparisonsTightly(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  @Test func readsAPercentageAsADecimal() throws {
    #expect(try value("70%") == 0.7)
    #expect(try value("99.9%") == 0.999)
    #expect(try value("1e2%") == 1)
    #expect(try value("0.1%") == 0.001)
  }

  @Test func namesEveryUseInReadingOrder() throws {
    let text = "if(disciplined, x, previous(received)) + x / y + if(awarded(DM1, within: 2), 1, 0)"
    let expression = try Expression(parsing: text)
    #expect(expression.symbols.map(\.name) == ["disciplined", "x", "x", "y"])
    #expect(expression.symbols.map(\.range.lowerBound) == [3, 16, 41, 45])
    #expect(expression.previousSymbols.map(\.name) == ["received"])
    #expect(expression.pastAwards == [PastAward(award: "DM1", within: 2)])
    #expect(expression.text == text)
  }

  @Test func readsNamesOfAnyScript() throws {
    #expect(try Expression(parsing: "số_câu_hỏi2 + _x").symbols.map(\.name) == ["số_câu_hỏi2", "_x"])
    let decomposed = "so\u{302}\u{301} + 1"
    #expect(try Expression(parsing: decomposed).symbols.map(\.name) == ["số"])
    #expect(try Expression(parsing: "missing + within").symbols.map(\.name) == ["missing", "within"])
  }

  @Test(arguments: [
    ("", "X001", ""), ("  ", "X001", "  "), ("x $ y", "X003", "$"), ("70 %", "X003", "%"),
    ("grade == \"Tốt", "X004", "\"Tốt"), ("grade == 'Tốt\"", "X004", "'Tốt\""), ("x + .5", "X005", ".5"),
    ("1. + x", "X005", "1."), ("12abc", "X005", "12abc"), ("1.2.3", "X005", "1.2.3"), ("1e999", "X006", "1e999"),
    ("9e99999999999999999999", "X006", "9e99999999999999999999"), ("x = 1", "X007", "="),
    ("late && late", "X007", "&&"),
    ("late || late", "X007", "||"), ("!late", "X007", "!"), ("x <> 1", "X007", "<>"), ("x × 2", "X007", "×"),
    ("x ÷ 2", "X007", "÷"), ("x ≥ 2", "X007", "≥"), ("x ≤ 2", "X007", "≤"), ("x ≠ 2", "X007", "≠"),
    ("x − 2", "X007", "−"), ("x ** 2", "X007", "**"), ("x => 2", "X007", "=>"), ("late AND late", "X007", "AND"),
    ("Not late", "X007", "Not"), ("x is Missing", "X007", "Missing"), ("grade == “Tốt”", "X007", "“"),
    ("min(x; y)", "X007", ";"), ("x > 0,5", "X008", "0,5"), ("(0,5 + x)", "X008", "0,5"), ("abs(0,5)", "X008", "0,5"),
    ("x +", "X009", ""), ("x y", "X009", "y"), ("(x", "X009", ""), ("x)", "X009", ")"), ("* x", "X009", "*"),
    ("min(x, )", "X009", ")"), ("min(x y)", "X009", "y"), ("x is late", "X009", "late"), ("+x", "X009", "+"),
    ("awarded(DM1)", "X009", ")"), ("awarded(DM1, 2)", "X009", "2"), ("1 < x < 5", "X010", "1 < x < 5"),
    ("1 < x < 5 < y", "X010", "1 < x < 5"), ("maxx(x, y)", "X013", "maxx"), ("IF(late, 1, 2)", "X013", "IF"),
    ("if(late, 1)", "X014", "if(late, 1)"), ("min()", "X014", "min()"), ("sqrt(x, y)", "X014", "sqrt(x, y)"),
    ("round(x, 1, 2)", "X014", "round(x, 1, 2)"), ("previous(x + 1)", "X009", "+"), ("previous(1)", "X015", "1"),
    ("awarded(\"DM1\", within: 2)", "X015", "\"DM1\""), ("awarded(DM1, within: 0)", "X016", "0"),
    ("awarded(DM1, within: 1.5)", "X016", "1.5"), ("awarded(DM1, within: x)", "X016", "x"),
    ("round(x, y)", "X017", "y"), ("round(x, 0.5)", "X017", "0.5"), ("round(x, 16)", "X017", "16"),
  ])
  func refusesWhatIsMalformed(text: String, code: String, words: String) {
    let found = findings(text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.words == words)
  }

  @Test(arguments: [
    ("x = 1", "write `==`"), ("late && late", "write `and`"), ("x + .5", "write `0.5`"), ("x > 0,5", "write `0.5`"),
    ("1 < x < 5", "write `1 < x and x < 5`"), ("x + 1 >= y*2 > z", "write `x + 1 >= y*2 and y*2 > z`"),
    ("late AND late", "write `and`"), ("IF(late, 1, 2)", "did you mean `if`?"), ("flor(x)", "did you mean `floor`?"),
    ("recieved > 1", "did you mean `received`?"), ("grade >= Tốt", "did you mean `\"Tốt\"`?"),
    ("grade == \"Tot\"", "did you mean `\"Tốt\"`?"), ("awarded(DM11, within: 1)", "did you mean `DM1`?"),
  ])
  func saysHowToWriteIt(text: String, help: String) {
    #expect(findings(text).first?.problem.help?.en == help)
  }

  @Test func findsSeveralProblemsAtOnce() {
    #expect(findings("x = 1 && 1 < y < 2 || flor(z) > 0").map(\.code) == ["X007", "X007", "X010", "X007", "X013"])
  }

  @Test func refusesWhatIsTooLongOrTooDeep() {
    #expect(findings(String(repeating: "1", count: 10_001)).map(\.problem) == [.tooLong(10_001, limit: 10_000)])
    func nested(_ levels: Int) -> String {
      String(repeating: "(", count: levels) + "1" + String(repeating: ")", count: levels)
    }
    #expect(findings(nested(99)).isEmpty)
    #expect(findings(nested(101)).map(\.problem) == [.nestedTooDeep(limit: 100)])
    #expect(findings(String(repeating: "-", count: 5000) + "1").map(\.problem) == [.nestedTooDeep(limit: 100)])
    func chain(_ operators: Int) -> String { "1" + String(repeating: "+1", count: operators) }
    #expect(findings(chain(1000)).isEmpty)
    #expect(findings(chain(1001)).map(\.problem) == [.tooManyOperators(limit: 1000)])
  }

  @Test func survivesAnyText() {
    for seed in UInt64(1)...3000 {
      var random = SeededGenerator(seed: seed)
      let pieces = [
        "x", "1", "0,5", "(", ")", ",", "and", "or", "not", "is", "missing", "<", "==", "=", "\"a\"", "'", "if", "min",
        "previous", "awarded", "within", ":", "2", "-", "^", "%", " ", "Tốt", "\u{301}", ".", "{",
      ]
      let text = (0..<12).map { _ in random.pick(pieces) }.joined(separator: random.pick(["", " "]))
      for finding in findings(text) { #expect(!finding.code.isEmpty, "seed \(seed): \(text)") }
    }
  }
}
