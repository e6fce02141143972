import Formulas
import Foundation
import TestSupport

/// What a formula comes to.
enum Outcome: Equatable {
  case number(Double)
  case truth(Bool)
  case text(String)
  case error
  /// A case on which spreadsheets differ among themselves, such as 0^0.
  case unsettled
}

/// Makes formulas whose value does not hang on the last binary digits.
struct RandomFormulas {
  /// What stands in the cells A1, B1, … that formulas refer to.
  static let inputs = [0, 1, 2.5, -3, 40, 0.125, -0.75, 7]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func cases(_ count: Int) -> [(formula: Formula, value: Outcome)] {
    var cases: [(formula: Formula, value: Outcome)] = []
    while cases.count < count {
      let formula = any(depth: Int.random(in: 1...6, using: &random))
      let value = evaluate(formula, noise: 0)
      // Where a rounding of the last digit decides, programs may differ: only steady formulas are kept.
      let isSteady = [1e-12, -1e-12].allSatisfy { near(evaluate(formula, noise: $0), value) }
      // Mostly numbers: an error says little, since it swallows everything around it.
      if value == .error, cases.count.isMultiple(of: 10) == false { continue }
      if isSteady, value != .unsettled { cases.append((formula, value)) }
    }
    return cases
  }

  private mutating func any(depth: Int) -> Formula {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: truth(depth: depth)
    case 1: text(depth: depth)
    default: number(depth: depth)
    }
  }

  private mutating func number(depth: Int) -> Formula {
    guard depth > 0 else {
      let column = Int.random(in: 0..<Self.inputs.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: return .number(Double(Int.random(in: -8...24, using: &random)) / 4)
      case 1: return .cell(CellReference(sheet: "Thử 'ô' 1", row: 0, column: column))
      default: return .cell(CellReference(row: 0, column: column, fixedRow: true))
      }
    }
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: return number(depth: depth - 1) + number(depth: depth - 1)
    case 2, 3: return number(depth: depth - 1) - number(depth: depth - 1)
    case 4, 5: return number(depth: depth - 1) * number(depth: depth - 1)
    case 6, 7: return number(depth: depth - 1) / number(depth: depth - 1)
    case 8: return .binary(.power, number(depth: depth - 1), number(depth: depth - 1))
    case 9: return -number(depth: depth - 1)
    case 10: return .if(truth(depth: depth - 1), number(depth: depth - 1), number(depth: depth - 1))
    case 11: return .round(number(depth: depth - 1), .number(Double(Int.random(in: -1...3, using: &random))))
    case 12: return .call(.sqrt, [number(depth: depth - 1)])
    default:
      let function = [FormulaFunction.min, .max, .sum].randomElement(using: &random) ?? .sum
      return .call(function, [number(depth: depth - 1), number(depth: depth - 1), number(depth: 0)])
    }
  }

  private mutating func truth(depth: Int) -> Formula {
    guard depth > 0 else { return .truth(Bool.random(using: &random)) }
    let comparisons: [FormulaOperator] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .call(.and, [truth(depth: depth - 1), truth(depth: depth - 1)])
    case 1: return .call(.or, [truth(depth: depth - 1), truth(depth: depth - 1)])
    case 2: return .call(.not, [truth(depth: depth - 1)])
    case 3: return .binary(.equal, text(depth: depth - 1), text(depth: depth - 1))
    default:
      let comparison = comparisons.randomElement(using: &random) ?? .less
      return .binary(comparison, number(depth: depth - 1), number(depth: depth - 1))
    }
  }

  private mutating func text(depth: Int) -> Formula {
    guard depth > 0 else { return .text(["a", "\"", "Sở Nội vụ", "'", "", "&<>"].randomElement(using: &random) ?? "") }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .if(truth(depth: depth - 1), text(depth: depth - 1), text(depth: depth - 1))
    default: return .binary(.join, text(depth: depth - 1), text(depth: depth - 1))
    }
  }
}

private func near(_ a: Outcome, _ b: Outcome) -> Bool {
  if case .number(let x) = a, case .number(let y) = b { return abs(x - y) <= 1e-9 * max(1, abs(y)) }
  return a == b
}

/// The value of a tree, by mathematics and not by any rendering. Each result is off by the share `noise`.
private func evaluate(_ formula: Formula, noise: Double) -> Outcome {
  func reckon(_ operands: [Formula], _ operation: ([Double]) -> Double?) -> Outcome {
    var numbers: [Double] = []
    for operand in operands {
      switch evaluate(operand, noise: noise) {
      case .number(let value): numbers.append(value)
      case .error: return .error
      default: return .unsettled
      }
    }
    guard let result = operation(numbers) else { return .error }
    guard abs(result) < 1e30, result == 0 || abs(result) > 1e-30 else { return .unsettled }
    return .number(result * (1 + noise))
  }
  switch formula {
  case .number(let value): return .number(value)
  case .text(let text): return .text(text)
  case .truth(let value): return .truth(value)
  case .cell(let cell): return .number(RandomFormulas.inputs[cell.column])
  case .negation(let operand): return reckon([operand]) { -$0[0] }
  case .binary(.add, let a, let b): return reckon([a, b]) { $0[0] + $0[1] }
  case .binary(.subtract, let a, let b): return reckon([a, b]) { $0[0] - $0[1] }
  case .binary(.multiply, let a, let b): return reckon([a, b]) { $0[0] * $0[1] }
  case .binary(.divide, let a, let b): return reckon([a, b]) { $0[1] == 0 ? nil : $0[0] / $0[1] }
  case .binary(.power, let a, let b):
    if case .number(0) = evaluate(a, noise: noise) { return .unsettled }
    return reckon([a, b]) { operands in
      let result = pow(operands[0], operands[1])
      return result.isNaN ? nil : result
    }
  case .binary(let operation, let a, let b):
    return compare(operation, evaluate(a, noise: noise), evaluate(b, noise: noise))
  case .call(.if, let arguments):
    switch evaluate(arguments[0], noise: noise) {
    case .truth(let value): return evaluate(arguments[value ? 1 : 2], noise: noise)
    case let other: return other
    }
  case .call(.and, let arguments): return connect(arguments, noise) { $0.allSatisfy { $0 } }
  case .call(.or, let arguments): return connect(arguments, noise) { $0.contains(true) }
  case .call(.not, let arguments): return connect(arguments, noise) { !$0[0] }
  case .call(.sqrt, let arguments): return reckon(arguments) { $0[0] < 0 ? nil : $0[0].squareRoot() }
  case .call(.min, let arguments): return reckon(arguments) { $0.min() }
  case .call(.max, let arguments): return reckon(arguments) { $0.max() }
  case .call(.sum, let arguments): return reckon(arguments) { $0.reduce(0, +) }
  case .call(.round, let arguments):
    return reckon(arguments) { numbers in
      let scale = pow(10, numbers[1])
      return (numbers[0] * scale).rounded(.toNearestOrAwayFromZero) / scale
    }
  case .range, .name, .call: return .unsettled
  }
}

private func connect(_ arguments: [Formula], _ noise: Double, _ operation: ([Bool]) -> Bool) -> Outcome {
  var truths: [Bool] = []
  for argument in arguments {
    switch evaluate(argument, noise: noise) {
    case .truth(let value): truths.append(value)
    case .error: return .error
    default: return .unsettled
    }
  }
  return .truth(operation(truths))
}

private func compare(_ operation: FormulaOperator, _ left: Outcome, _ right: Outcome) -> Outcome {
  switch (left, right) {
  case (.error, _), (_, .error): return .error
  case (.text(let a), .text(let b)): return operation == .join ? .text(a + b) : .truth(a == b)
  case (.number(let a), .number(let b)):
    switch operation {
    case .equal: return .truth(a == b)
    case .notEqual: return .truth(a != b)
    case .less: return .truth(a < b)
    case .lessOrEqual: return .truth(a <= b)
    case .greater: return .truth(a > b)
    case .greaterOrEqual: return .truth(a >= b)
    default: return .unsettled
    }
  default: return .unsettled
  }
}
