import Formulas
import Scoring
import TestSupport

/// Writes random expressions over the names of `RandomSheet`, every part in brackets.
struct RandomExpression {
  var random: SeededGenerator

  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["n", "m", "x", "previous(x)", "2", "0.5", "70%", "0", "3"]) }
    switch Int.random(in: 0..<14, using: &random) {
    case 0...4:
      return "(\(number(depth - 1))) \(random.pick(["+", "-", "*", "/"])) (\(number(depth - 1)))"
    case 5: return "-(\(number(depth - 1)))"
    case 6: return "if(\(truth(depth - 1)), \(number(depth - 1)), \(number(depth - 1)))"
    case 7: return "\(random.pick(["min", "max"]))(\(number(depth - 1)), \(number(depth - 1)))"
    case 8: return "\(random.pick(["floor", "ceil", "abs"]))(\(number(depth - 1)))"
    case 9: return "\(random.pick(["sqrt", "ln", "log10"]))(\(number(depth - 1)))"
    case 10: return "round(\(number(depth - 1)), \(random.pick(["0", "1", "2"])))"
    case 11: return "(\(number(depth - 2)))^\(random.pick(["2", "0.5", "0", "-1", "(n - m)"]))"
    default: return number(0)
    }
  }

  mutating func truth(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["late", "previous(late)", "awarded(DM1, within: 2)"]) }
    let relation = random.pick(["==", "!=", "<", "<=", ">", ">="])
    switch Int.random(in: 0..<13, using: &random) {
    case 0...2: return "(\(number(depth - 1))) \(relation) (\(number(depth - 1)))"
    case 3: return "(\(text(depth - 1))) \(relation) \(random.pick(["\"Tốt\"", "\"Khá\"", "grade"]))"
    case 4...6: return "(\(truth(depth - 1))) and (\(truth(depth - 1)))"
    case 7...9: return "(\(truth(depth - 1))) or (\(truth(depth - 1)))"
    case 10: return "not (\(truth(depth - 1)))"
    case 11: return "(\(random.pick([number(depth - 1), truth(depth - 1)]))) is missing"
    default: return "if(\(truth(depth - 1)), \(truth(depth - 1)), \(truth(depth - 1)))"
    }
  }

  mutating func text(_ depth: Int) -> String {
    guard depth > 0, Bool.random(using: &random) else { return "grade" }
    return "if(\(truth(depth - 1)), \(random.pick(["\"Tốt\"", "\"Yếu\""])), \(text(depth - 1)))"
  }
}

/// Random cells of every state, as the engine's columns and as a spreadsheet's cells.
struct RandomSheet {
  static let scope = Scope(
    symbols: [
      "n": .number, "m": .number, "x": .number, "late": .truth, "grade": .text(labels: gradeLabels, ordered: true),
    ], previous: ["x", "late"], awards: ["DM1"])

  static let formulaScope = FormulaScope(
    symbols: [
      "n": .init(.name("n"), .number(isIntegral: true)),
      "m": .init(.name("m"), .number(isIntegral: true), canBeMissing: false, canBeNotApplicable: false),
      "x": .init(.name("x"), .number(isIntegral: false)), "late": .init(.name("late"), .truth(yes: "Có")),
      "grade": .init(.name("grade"), .text(labels: .name("gradeLabels"))),
    ],
    previous: [
      "x": .init(.name("x.before"), .number(isIntegral: false), canBeNotApplicable: false),
      "late": .init(.name("late.before"), .truth(yes: "Có"), canBeMissing: false),
    ],
    awarded: [past: .init(.name("past"), .truth(yes: nil), canBeMissing: false, canBeNotApplicable: false)])

  static let past = PastAward(award: "DM1", within: 2)

  let environment: Environment
  private let columns: [String: Column]

  init(rowCount: Int, _ random: inout SeededGenerator) {
    func column(_ numbers: [Double], lacking: [CellState], labels: [String]? = nil) -> Column {
      let cells = (0..<rowCount).map { _ in
        let state = random.pick([.present, .present, .present, .present] + lacking)
        return state == .present ? Cell(random.pick(numbers)) : Cell(state)
      }
      return Column(cells: cells, labels: labels)
    }
    let counts: [Double] = [0, 1, 2, 3, 7, 10]
    let figures = [-2.5, -1, 0, 0.1, 0.2, 0.3, 0.7, 1, 2.5, 1.1]
    let columns = [
      "n": column(counts, lacking: [.missing, .notApplicable]), "m": column(counts, lacking: []),
      "x": column(figures, lacking: [.missing, .notApplicable]),
      "late": column([0, 1], lacking: [.missing, .notApplicable]),
      "grade": column([0, 1, 2, 3, 4], lacking: [.missing, .notApplicable], labels: gradeLabels),
      "x.before": column(figures, lacking: [.missing]), "late.before": column([0, 1], lacking: [.notApplicable]),
      "past": column([0, 1], lacking: []),
    ]
    self.columns = columns
    environment = Environment(
      rowCount: rowCount, symbols: columns,
      previous: ["x": "x.before", "late": "late.before"].compactMapValues { columns[$0] },
      awarded: [Self.past: "past"].compactMapValues { columns[$0] })
  }

  /// One row as a spreadsheet has it: truth metrics are texts, a missing figure a blank or an empty text.
  func calculator(_ row: Int) -> SheetCalculator {
    var cells: [String: SheetCalculator.Value] = [:]
    for (name, column) in columns {
      switch (column.states[row], name) {
      case (.missing, _): cells[name] = row.isMultiple(of: 2) ? .blank : .text("")
      case (.present, "late"), (.present, "late.before"): cells[name] = .text(column[row] == 1 ? "Có" : "Không")
      default: cells[name] = Self.value(column, row, isTruth: name == "past")
      }
    }
    return SheetCalculator(cells: cells, lists: ["gradeLabels": gradeLabels])
  }

  /// What a cell shows for a column's row.
  static func value(_ column: Column, _ row: Int, isTruth: Bool) -> SheetCalculator.Value {
    switch column.states[row] {
    case .missing: .text("")
    case .notApplicable: .text("-")
    case .dividedByZero, .outOfDomain: .error
    case .present:
      column.text(row).map { .text($0) } ?? (isTruth ? .truth(column.numbers[row] != 0) : .number(column.numbers[row]))
    }
  }
}
