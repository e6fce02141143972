import Formulas
import Foundation

/// A small spreadsheet by the rules of ECMA-376 part 1, §18.17: IF is lazy, errors spread, numbers stand below
/// texts and texts below truths. Names are its cells.
struct SheetCalculator {
  enum Value: Equatable {
    case blank
    case number(Double)
    case text(String)
    case truth(Bool)
    case error
  }

  let cells: [String: Value]
  let lists: [String: [String]]

  func value(_ formula: Formula) -> Value {
    switch formula {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .truth(let truth): return .truth(truth)
    case .name(let name): return cells[name] ?? .error
    case .cell, .range: return .error
    case .negation(let operand): return number(operand).map { .number(-$0) } ?? .error
    case .binary(let operation, let left, let right): return binary(operation, value(left), value(right))
    case .call(let function, let arguments): return call(function, arguments)
    }
  }

  private func number(_ formula: Formula) -> Double? { number(value(formula)) }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    case .blank: 0
    case .text, .error: nil
    }
  }

  private func truth(_ formula: Formula) -> Bool? {
    let value = value(formula)
    return number(value).map { $0 != 0 }
  }

  private func finite(_ x: Double) -> Value { x.isFinite ? .number(x) : .error }

  private func binary(_ operation: FormulaOperator, _ a: Value, _ b: Value) -> Value {
    if a == .error || b == .error { return .error }
    if let order = order(operation) { return .truth(order(compare(a, b))) }
    guard let x = number(a), let y = number(b) else { return .error }
    switch operation {
    case .add: return finite(x + y)
    case .subtract: return finite(x - y)
    case .multiply: return finite(x * y)
    case .divide: return y == 0 ? .error : finite(x / y)
    case .power: return x == 0 && y == 0 ? .error : finite(pow(x, y))
    default: return .error
    }
  }

  private func order(_ operation: FormulaOperator) -> ((Int) -> Bool)? {
    switch operation {
    case .equal: { $0 == 0 }
    case .notEqual: { $0 != 0 }
    case .less: { $0 < 0 }
    case .lessOrEqual: { $0 <= 0 }
    case .greater: { $0 > 0 }
    case .greaterOrEqual: { $0 >= 0 }
    default: nil
    }
  }

  private func compare(_ a: Value, _ b: Value) -> Int {
    func rank(_ value: Value) -> Int {
      switch value {
      case .number: 0
      case .text: 1
      case .truth: 2
      case .blank, .error: 3
      }
    }
    func filled(_ value: Value, like other: Value) -> Value {
      guard value == .blank else { return value }
      switch other {
      case .text: return .text("")
      case .truth: return .truth(false)
      default: return .number(0)
      }
    }
    let (a, b) = (filled(a, like: b), filled(b, like: a))
    switch (a, b) {
    case (.number(let x), .number(let y)): return x < y ? -1 : (x > y ? 1 : 0)
    case (.text(let x), .text(let y)): return x == y ? 0 : (x < y ? -1 : 1)
    case (.truth(let x), .truth(let y)): return x == y ? 0 : (y ? -1 : 1)
    default: return rank(a) - rank(b)
    }
  }

  private func call(_ function: FormulaFunction, _ arguments: [Formula]) -> Value {
    switch function {
    case .if:
      guard let truth = truth(arguments[0]) else { return .error }
      return value(arguments[truth ? 1 : 2])
    case .sumProduct:
      // The place of a text in a list: SUMPRODUCT((list=text)*ROW(list)).
      guard case .binary(.multiply, .binary(.equal, .name(let list), let sought), .call(.row, _)) = arguments[0],
        case .text(let text) = value(sought), let place = lists[list]?.firstIndex(of: text)
      else { return .error }
      return .number(Double(place + 1))
    case .and, .or, .not:
      let truths = arguments.map(truth)
      guard !truths.contains(nil) else { return .error }
      switch function {
      case .and: return .truth(!truths.contains(false))
      case .or: return .truth(truths.contains(true))
      default: return .truth(truths == [false])
      }
    case .notAvailable: return .error
    default:
      let numbers = arguments.compactMap(number)
      guard numbers.count == arguments.count else { return .error }
      return reckoned(function, numbers)
    }
  }

  private func reckoned(_ function: FormulaFunction, _ numbers: [Double]) -> Value {
    let x = numbers[0]
    switch function {
    case .abs: return .number(abs(x))
    case .exp: return finite(exp(x))
    case .int: return .number(x.rounded(.down))
    case .ln: return x > 0 ? .number(log(x)) : .error
    case .log10: return x > 0 ? .number(log10(x)) : .error
    case .max: return .number(numbers.reduce(x, max))
    case .min: return .number(numbers.reduce(x, min))
    case .round: return .number(rounded(x, Int(numbers[1])))
    case .sqrt: return x >= 0 ? .number(x.squareRoot()) : .error
    default: return .error
    }
  }

  /// On the decimal of 15 digits, half away from zero.
  private func rounded(_ x: Double, _ places: Int) -> Double {
    guard var decimal = Decimal(string: String(format: "%.14e", x)) else { return .nan }
    var result = Decimal()
    NSDecimalRound(&result, &decimal, places, .plain)
    return Double("\(result)") ?? .nan
  }
}
