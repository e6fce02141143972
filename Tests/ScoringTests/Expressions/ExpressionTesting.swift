import Scoring

let gradeLabels = ["Yếu", "Trung bình", "Khá", "Tốt", "Xuất sắc"]

/// The scope that most tests use.
let scope = Scope(
  symbols: [
    "x": .number, "y": .number, "z": .number, "received": .number, "answered": .number, "disciplined": .truth,
    "late": .truth, "grade": .text(labels: gradeLabels, ordered: true),
    "block": .text(labels: ["so-ban-nganh", "quan-huyen"], ordered: false),
  ], previous: ["received", "grade", "disciplined"], awards: ["DM1", "DM2"])

/// What is wrong with an expression: the code, and the words it points at.
struct Finding: Equatable, CustomStringConvertible {
  let code: String
  let words: String
  let problem: ExpressionProblem

  init(_ error: ExpressionError, in text: String) {
    problem = error.problem
    code = error.problem.code
    var view = String.UnicodeScalarView()
    view.append(contentsOf: Array(text.unicodeScalars)[error.range])
    words = String(view)
  }

  var description: String { "\(code) at “\(words)”" }
}

/// Everything wrong with an expression, its form first.
func findings(_ text: String, as kinds: ExpressionKinds = [.number, .truth, .text]) -> [Finding] {
  do {
    return try Expression(parsing: text).check(in: scope, as: kinds).map { Finding($0, in: text) }
  } catch {
    return error.errors.map { Finding($0, in: text) }
  }
}

/// An expression at one row where every named number is given.
func value(_ text: String, _ numbers: [String: Double] = [:]) throws -> Double? {
  let environment = Environment(rowCount: 1, symbols: numbers.mapValues { Column([$0]) })
  return try Expression(parsing: text).evaluate(in: environment)[0]
}

/// A cell's number and state, to be compared whole.
struct Cell: Equatable {
  let number: Double
  let state: CellState

  init(_ number: Double, _ state: CellState = .present) { (self.number, self.state) = (number, state) }
  init(_ state: CellState) { (number, self.state) = (0, state) }
}

extension Column {
  func cell(_ row: Int) -> Cell { Cell(numbers[row], states[row]) }

  init(cells: [Cell], labels: [String]? = nil) {
    self.init(numbers: cells.map(\.number), states: cells.map(\.state), labels: labels)
  }
}
