import Scoring
import TestSupport
import Testing

@Suite struct ExpressionEvaluationTests {
  static let states: [CellState] = [.present, .missing, .notApplicable, .dividedByZero, .outOfDomain]

  /// Each state against each, as columns `a` and `b`; figures are `number`.
  private func pairs(_ number: Double, _ other: Double) -> (Environment, [(CellState, CellState)]) {
    let all = Self.states.flatMap { a in Self.states.map { (a, $0) } }
    let a = Column(cells: all.map { $0.0 == .present ? Cell(number) : Cell($0.0) })
    let b = Column(cells: all.map { $0.1 == .present ? Cell(other) : Cell($0.1) })
    return (Environment(rowCount: all.count, symbols: ["a": a, "b": b]), all)
  }

  @Test(arguments: ["a + b", "a - b", "a * b", "a / b", "a ^ b", "a < b", "a == b", "min(a, b)", "max(a, b)"])
  func takesTheGraverState(text: String) throws {
    let (environment, all) = pairs(3, 2)
    let result = try Expression(parsing: text).evaluate(in: environment)
    for (row, states) in all.enumerated() { #expect(result.states[row] == max(states.0, states.1)) }
  }

  @Test(arguments: [
    ("1 / x", 0.0, CellState.dividedByZero), ("x / x", 0, .dividedByZero), ("sqrt(x)", -1, .outOfDomain),
    ("ln(x)", 0, .outOfDomain), ("ln(x)", -1, .outOfDomain), ("log10(x)", 0, .outOfDomain),
    ("x ^ 0.5", -4, .outOfDomain), ("x ^ -1", 0, .outOfDomain), ("x * x", 1e200, .outOfDomain),
    ("exp(x)", 1000, .outOfDomain), ("x + x", 1.7e308, .outOfDomain), ("x ^ 3", 1e200, .outOfDomain),
    ("x / 1e-10", 1e300, .outOfDomain),
  ])
  func knowsWhereThereIsNoFigure(text: String, x: Double, state: CellState) throws {
    let environment = Environment(rowCount: 1, symbols: ["x": Column([x])])
    #expect(try Expression(parsing: text).evaluate(in: environment).cell(0) == Cell(state))
  }

  @Test func defendsTheEdgesOfPowers() throws {
    #expect(try value("x ^ 3", ["x": -2]) == -8)
    #expect(try value("x ^ 0", ["x": 0]) == 1)
    #expect(try value("sqrt(x)", ["x": 0]) == 0)
  }

  /// The rule of design §4.4 restated by hand for every pair of operands.
  @Test func joinsTruthsByTheirStates() throws {
    let cells = [Cell(0), Cell(1)] + Self.states.dropFirst().map { Cell($0) }
    let all = cells.flatMap { a in cells.map { (a, $0) } }
    let environment = Environment(
      rowCount: all.count, symbols: ["a": Column(cells: all.map(\.0)), "b": Column(cells: all.map(\.1))])
    let and = try Expression(parsing: "a and b").evaluate(in: environment)
    let or = try Expression(parsing: "a or b").evaluate(in: environment)
    for (row, (a, b)) in all.enumerated() {
      func expected(settling: Double) -> Cell {
        if a.state.isUndefined { return a }
        if a == Cell(settling) { return a }
        if b.state.isUndefined { return b }
        if b == Cell(settling) { return b }
        if a.state == .notApplicable || b.state == .notApplicable { return Cell(.notApplicable) }
        if a.state == .missing || b.state == .missing { return Cell(.missing) }
        return Cell(1 - settling)
      }
      #expect(and.cell(row) == expected(settling: 0), "\(a) and \(b)")
      #expect(or.cell(row) == expected(settling: 1), "\(a) or \(b)")
    }
  }

  @Test func asksOnlyForWhatIsNeeded() throws {
    let environment = Environment(
      rowCount: 3,
      symbols: [
        "due": Column([0, 10, nil]), "on_time": Column([0, 6, 1]), "late": Column([1, 0, 1]), "n": Column([5, 5, nil]),
      ])
    func cells(_ text: String) throws -> [Cell] {
      let column = try Expression(parsing: text).evaluate(in: environment)
      return (0..<3).map(column.cell)
    }
    #expect(try cells("due > 0 and on_time / due < 70%") == [Cell(0), Cell(1), Cell(.missing)])
    #expect(try cells("due == 0 or on_time / due >= 70%") == [Cell(1), Cell(0), Cell(.missing)])
    #expect(try cells("on_time / due < 70% and due > 0") == [Cell(.dividedByZero), Cell(1), Cell(.missing)])
    #expect(try cells("if(due == 0, 0, on_time / due)") == [Cell(0), Cell(0.6), Cell(.missing)])
    #expect(try cells("if(late, 7, n)") == [Cell(7), Cell(5), Cell(7)])
    #expect(try cells("if(1 == 1, 7, n)") == [Cell(7), Cell(7), Cell(7)])
    #expect(try cells("if(n > 1, 2, 3)") == [Cell(2), Cell(2), Cell(.missing)])
  }

  @Test func tellsMissingFromNotApplicable() throws {
    let column = Column(cells: [Cell(1), Cell(.missing), Cell(.notApplicable), Cell(.dividedByZero)])
    let environment = Environment(rowCount: 4, symbols: ["x": column])
    let test = try Expression(parsing: "x is missing").evaluate(in: environment)
    #expect((0..<4).map(test.cell) == [Cell(0), Cell(1), Cell(0), Cell(.dividedByZero)])
    let inverse = try Expression(parsing: "x is not missing").evaluate(in: environment)
    #expect((0..<4).map(inverse.cell) == [Cell(1), Cell(0), Cell(1), Cell(.dividedByZero)])
  }

  @Test(arguments: [
    ("0.1 + 0.2 == 0.3", 1.0), ("0.1 + 0.2 > 0.3", 0), ("floor(0.7 * 10)", 7), ("floor(0.1 * 3 * 10)", 3),
    ("floor((0.1 + 0.7) * 10)", 8), ("ceil(0.1 * 3 * 10)", 3), ("ceil(1.1)", 2), ("ceil(-1.1)", -1),
    ("floor(-1.1)", -2),
    ("round(3 * (3 / 40), 2)", 0.23), ("round(-2.5)", -3), ("round(1250, -2)", 1300),
    ("0.1 + 0.2", 0.30000000000000004),
    ("1e15 + 1 == 1e15 + 2", 1), ("1e14 + 1 == 1e14 + 2", 0),
  ])
  func counts15Digits(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  @Test func comparesTextsByTheirLabels() throws {
    let environment = Environment(
      rowCount: 3,
      symbols: [
        "grade": Column(cells: [Cell(4), Cell(2), Cell(.missing)], labels: gradeLabels), "late": Column([1.0, 0, 0]),
      ],
      previous: ["grade": Column(cells: [Cell(2), Cell(2), Cell(1)], labels: gradeLabels)],
      awarded: [PastAward(award: "DM1", within: 2): Column([1.0, 0, 1])])
    func numbers(_ text: String) throws -> [Double?] {
      let column = try Expression(parsing: text).evaluate(in: environment)
      return (0..<3).map { column[$0] }
    }
    #expect(try numbers("grade >= \"Tốt\"") == [1, 0, nil])
    #expect(try numbers("\"Tốt\" > grade") == [0, 1, nil])
    #expect(try numbers("grade != \"Khá\"") == [1, 0, nil])
    #expect(try numbers("grade > previous(grade)") == [1, 0, nil])
    #expect(try numbers("if(late, \"a\", \"b\") == \"b\"") == [0, 1, 1])
    #expect(try numbers("awarded(DM1, within: 2) and not late") == [0, 0, 1])
    let mixed = try Expression(parsing: "if(late, \"mới\", grade)").evaluate(in: environment)
    #expect((0..<3).map(mixed.text) == ["mới", "Khá", nil])
  }

  @Test func givesAConstantOnEveryRow() throws {
    let environment = Environment(rowCount: 3, symbols: [:])
    #expect(try Expression(parsing: "2 * 3").evaluate(in: environment) == Column(repeating: 6, count: 3))
    let empty = Environment(rowCount: 0, symbols: ["x": Column([Double]())])
    #expect(try Expression(parsing: "if(x > 1, x, 2) + 1").evaluate(in: empty).count == 0)
  }

  /// Trees written with as few brackets as the grammar needs, reckoned while they are written.
  @Test func agreesWithArithmeticOnRandomTrees() throws {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let tree = RandomArithmetic(depth: 5, &random)
      let result = try Expression(parsing: tree.text).evaluate(
        in: Environment(rowCount: 1, symbols: ["x": Column([3.5])]))
      let expected = tree.value.isFinite ? tree.value : nil
      #expect(result[0] == expected, "seed \(seed): \(tree.text)")
    }
  }
}

/// A random sum, difference, product or quotient as text and as a value.
private struct RandomArithmetic {
  let text: String
  /// NaN where a division by zero stands in it.
  let value: Double
  /// 0 for a sum, 1 for a product, 2 for a sign, 3 for anything that stands by itself.
  let level: Int

  init(depth: Int, _ random: inout SeededGenerator) {
    guard depth > 0, Int.random(in: 0..<6, using: &random) > 0 else {
      let leaf = random.pick([("x", 3.5), ("2", 2), ("0.25", 0.25), ("70%", 0.7), ("1e2", 100), ("0", 0)])
      (text, value, level) = (leaf.0, leaf.1, 3)
      return
    }
    let left = RandomArithmetic(depth: depth - 1, &random)
    let right = RandomArithmetic(depth: depth - 1, &random)
    func written(_ part: RandomArithmetic, from level: Int) -> String {
      part.level >= level ? part.text : "(\(part.text))"
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      (text, value, level) = ("\(written(left, from: 0)) + \(written(right, from: 1))", left.value + right.value, 0)
    case 1:
      (text, value, level) = ("\(written(left, from: 0)) - \(written(right, from: 1))", left.value - right.value, 0)
    case 2: (text, value, level) = ("\(written(left, from: 1))*\(written(right, from: 2))", left.value * right.value, 1)
    case 3:
      let quotient = right.value == 0 ? .nan : left.value / right.value
      (text, value, level) = ("\(written(left, from: 1))/\(written(right, from: 2))", quotient, 1)
    default: (text, value, level) = ("-\(written(left, from: 2))", -left.value, 2)
    }
  }
}
