import Formulas
import Scoring
import TestSupport
import Testing

@Suite struct ExpressionFormulaTests {
  private typealias Reference = FormulaScope.Reference

  /// Cells that are always filled in.
  private static let filled = FormulaScope(
    symbols: [
      "n": Reference(.name("n"), .number(isIntegral: true), canBeMissing: false, canBeNotApplicable: false),
      "m": Reference(.name("m"), .number(isIntegral: true), canBeMissing: false, canBeNotApplicable: false),
      "x": Reference(.name("x"), .number(isIntegral: false), canBeMissing: false, canBeNotApplicable: false),
      "late": Reference(.name("late"), .truth(yes: "Có"), canBeMissing: false, canBeNotApplicable: false),
      "grade": Reference(
        .name("grade"), .text(labels: .name("gradeLabels")), canBeMissing: false, canBeNotApplicable: false),
    ])
  /// Cells that may be blank or "-".
  private static let open = FormulaScope(symbols: [
    "n": Reference(.name("n"), .number(isIntegral: true)), "m": Reference(.name("m"), .number(isIntegral: true)),
    "w": Reference(.name("w"), .number(isIntegral: true), canBeNotApplicable: false),
  ])

  private func cell(_ text: String, _ scope: FormulaScope = filled) throws -> Formula {
    try Expression(parsing: text).formula(in: scope).cell
  }

  private let n = Formula.name("n")
  private let m = Formula.name("m")
  private let x = Formula.name("x")

  @Test func leavesExactFiguresBare() throws {
    #expect(
      try cell("n + m * 2 >= 10")
        == .binary(.greaterOrEqual, .binary(.add, n, .binary(.multiply, m, .number(2))), .number(10)))
    #expect(try cell("x < 70%") == .binary(.less, x, .number(0.7)))
    #expect(try cell("round(x, 2) == x") == .binary(.equal, .call(.round, [x, .number(2)]), x))
    #expect(try cell("floor(n)") == n)
  }

  @Test func takesOthersTo15Digits() throws {
    let ratio = Formula.binary(.divide, n, m)
    #expect(try cell("n / m < 70%") == .binary(.less, .significant(ratio), .number(0.7)))
    #expect(try cell("floor(n / m)") == .call(.int, [.significant(ratio)]))
    #expect(try cell("floor(x)") == .call(.int, [x]))
    #expect(try cell("ceil(x)") == .negation(.call(.int, [.negation(x)])))
    let digits = Formula.binary(.subtract, .number(14), .call(.int, [.call(.log10, [.call(.abs, [ratio])])]))
    #expect(
      Formula.significant(ratio)
        == .call(.if, [.binary(.equal, ratio, .number(0)), .number(0), .call(.round, [ratio, digits])]))
  }

  @Test func keepsThePowerUnderItsSign() throws {
    #expect(try cell("-n^2") == .negation(.binary(.power, n, .number(2))))
    #expect(try cell("(-n)^2") == .binary(.power, .negation(n), .number(2)))
  }

  @Test func guardsOnlyWhatCanLack() throws {
    func isText(_ name: Formula, _ text: String) -> Formula { .binary(.equal, name, .text(text)) }
    let guarded = try Expression(parsing: "n / m").formula(in: Self.open)
    #expect(guarded.notApplicable == .call(.or, [isText(n, "-"), isText(m, "-")]))
    #expect(guarded.missing == .call(.or, [isText(n, ""), isText(m, "")]))
    #expect(guarded.value == .binary(.divide, n, m))
    #expect(
      guarded.cell
        == .call(.if, [guarded.notApplicable, .text("-"), .call(.if, [guarded.missing, .text(""), guarded.value])]))
    #expect(
      try cell("w * 2", Self.open)
        == .call(.if, [isText(.name("w"), ""), .text(""), .binary(.multiply, .name("w"), .number(2))]))
    #expect(try cell("n / m") == .binary(.divide, n, m))
    #expect(try cell("n is missing") == .truth(false))
    #expect(try cell("w is missing", Self.open) == isText(.name("w"), ""))
  }

  @Test func joinsPlainConditionsPlainly() throws {
    let late = Formula.binary(.equal, .name("late"), .text("Có"))
    #expect(
      try cell("late and n > 0 and m > 0")
        == .call(.and, [late, .binary(.greater, n, .number(0)), .binary(.greater, m, .number(0))]))
    #expect(
      try cell("not late or n > 0")
        == .call(.or, [.binary(.notEqual, .name("late"), .text("Có")), .binary(.greater, n, .number(0))]))
    #expect(
      try cell("m > 0 and n / m < 70%")
        == .call(
          .if,
          [
            .binary(.greater, m, .number(0)), .binary(.less, .significant(.binary(.divide, n, m)), .number(0.7)),
            .truth(false),
          ]))
    #expect(
      try cell("if(m > 0, n / m, 0)")
        == .call(.if, [.binary(.greater, m, .number(0)), .binary(.divide, n, m), .number(0)]))
  }

  @Test func comparesGradesByTheirPlaces() throws {
    func place(_ text: Formula) -> Formula {
      .call(.sumProduct, [.binary(.equal, .name("gradeLabels"), text) * .call(.row, [.name("gradeLabels")])])
    }
    #expect(try cell("grade >= \"Tốt\"") == .binary(.greaterOrEqual, place(.name("grade")), place(.text("Tốt"))))
    #expect(try cell("grade == \"Tốt\"") == .binary(.equal, .name("grade"), .text("Tốt")))
  }

  @Test func growsWithTheExpression() throws {
    let scope = FormulaScope(
      symbols: Dictionary(
        uniqueKeysWithValues: (0..<40).map { ("n\($0)", Reference(.name("n\($0)"), .number(isIntegral: true))) }))
    func size(_ count: Int) throws -> Int {
      let text = (0..<count).map { "n\($0) / n\(($0 + 1) % 40) > 1" }.joined(separator: " and ")
      return "\(try Expression(parsing: text).formula(in: scope).cell)".count
    }
    #expect(try size(40) < 5 * size(10))
  }

  @Test func writesTheLongestChain() throws {
    let chain = try Expression(parsing: "n" + String(repeating: "+m", count: Expression.operatorLimit))
    let environment = Environment(rowCount: 1, symbols: ["n": Column([1.0]), "m": Column([2.0])])
    #expect(chain.evaluate(in: environment)[0] == 2001)
    #expect(
      chain.formula(in: Self.open).missing
        == .call(.or, [.binary(.equal, n, .text("")), .binary(.equal, m, .text(""))]))
  }

  /// Random expressions over cells of every kind give in a spreadsheet what they give in the engine.
  @Test func givesInASheetWhatTheEngineGives() throws {
    var compared = 0
    for seed in UInt64(1)...1500 {
      var random = SeededGenerator(seed: seed)
      var writer = RandomExpression(random: random)
      let (text, kind) = [
        (writer.number(4), ExpressionKinds.number), (writer.truth(4), .truth), (writer.text(3), .text),
      ][Int(seed % 3)]
      random = writer.random
      let sheet = RandomSheet(rowCount: 24, &random)
      let expression = try Expression(parsing: text)
      guard expression.check(in: RandomSheet.scope, as: kind).isEmpty else { continue }
      compared += 1
      let column = expression.evaluate(in: sheet.environment)
      let formula = expression.formula(in: RandomSheet.formulaScope).cell
      for row in 0..<24 {
        let expected = RandomSheet.value(column, row, isTruth: kind == .truth)
        let found = sheet.calculator(row).value(formula)
        #expect(isSame(found, expected), "seed \(seed), row \(row): \(text): \(found), not \(expected)")
      }
    }
    #expect(compared > 1000)
  }

  /// A condition that the engine finds true holds in a spreadsheet, one that it finds false, missing or not to apply
  /// does not, and one that cannot be reckoned never holds.
  @Test func holdsWhereTheEngineFindsItTrue() throws {
    var (compared, held) = (0, 0)
    for seed in UInt64(1)...1500 {
      var random = SeededGenerator(seed: seed)
      var writer = RandomExpression(random: random)
      let text = writer.truth(4)
      random = writer.random
      let sheet = RandomSheet(rowCount: 24, &random)
      let expression = try Expression(parsing: text)
      guard expression.check(in: RandomSheet.scope, as: .truth).isEmpty else { continue }
      let column = expression.evaluate(in: sheet.environment)
      let formula = expression.holds(in: RandomSheet.formulaScope)
      for row in 0..<24 {
        let found = sheet.calculator(row).value(formula)
        compared += 1
        if column[row] == 1 { held += 1 }
        if column.states[row].isUndefined {
          #expect(found == .error || found == .truth(false), "seed \(seed), row \(row): \(text): \(found)")
        } else {
          #expect(found == .truth(column[row] == 1), "seed \(seed), row \(row): \(text): \(found)")
        }
      }
    }
    #expect(compared > 20_000 && held > 2_000)
  }

  @Test func asksNothingTwice() throws {
    let ratio = Formula.binary(.divide, n, m)
    func isText(_ name: Formula, _ text: String) -> Formula { .binary(.equal, name, .text(text)) }
    let condition = try Expression(parsing: "m > 0 and n / m < 70%").holds(in: Self.open)
    #expect(
      condition
        == .if(
          .if(.or([isText(m, "-"), isText(m, "")]), .truth(false), .binary(.greater, m, .number(0))),
          .if(
            .or([isText(n, "-"), isText(n, "")]), .truth(false), .binary(.less, .significant(ratio), .number(0.7))),
          .truth(false)))
    #expect(try cell("n", Self.open) == .if(isText(n, ""), .text(""), n))
  }

  private func isSame(_ a: SheetCalculator.Value, _ b: SheetCalculator.Value) -> Bool {
    if case (.number(let x), .number(let y)) = (a, b) { return abs(x - y) <= 1e-12 * max(abs(x), abs(y)) }
    return a == b
  }
}
