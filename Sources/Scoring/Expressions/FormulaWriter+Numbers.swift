import Formulas

extension FormulaWriter {
  func arithmetic(_ operation: ArithmeticOperator, _ left: Node, _ right: Node) -> StatedFormula {
    switch operation {
    case .add: strict([left, right]) { .binary(.add, $0[0], $0[1]) }
    case .subtract: strict([left, right]) { .binary(.subtract, $0[0], $0[1]) }
    case .multiply: strict([left, right]) { .binary(.multiply, $0[0], $0[1]) }
    case .divide:
      strict([left, right]) {
        if case .number = right.kind { .truth(false) } else { .binary(.equal, $0[1], .number(0)) }
      } value: {
        .binary(.divide, $0[0], $0[1])
      }
    case .power: power(left, right)
    }
  }

  /// Spreadsheets differ over 0⁰ and over roots of negative numbers, so both are spelled out unless the literal
  /// exponent rules them out.
  private func power(_ base: Node, _ exponent: Node) -> StatedFormula {
    let literal: Double? = if case .number(let number) = exponent.kind { number } else { nil }
    let isPlain = literal.map { $0 > 0 && $0 == $0.rounded() } ?? false
    func undefined(_ x: Formula, _ y: Formula) -> Formula {
      if isPlain { return .truth(false) }
      if let literal, literal > 0 { return .binary(.less, x, .number(0)) }
      return .or([
        .and([.binary(.less, x, .number(0)), .binary(.notEqual, y, .call(.int, [y]))]),
        .and([.binary(.equal, x, .number(0)), .binary(.less, y, .number(0))]),
      ])
    }
    return strict([base, exponent]) {
      undefined($0[0], $0[1])
    } value: {
      let power = Formula.binary(.power, $0[0], $0[1])
      let defined: Formula =
        literal.map { $0 > 0 } == true
        ? power : .if(.binary(.equal, $0[1], .number(0)), .number(1), power)
      return .if(undefined($0[0], $0[1]), .call(.notAvailable, []), defined)
    }
  }

  func called(_ function: NumericFunction, _ arguments: [Node]) -> StatedFormula {
    let first = arguments[0]
    func floor(_ x: Formula) -> Formula {
      isIntegral(first) ? x : .call(.int, [isSettled(first) ? x : .significant(x)])
    }
    return switch function {
    case .min: strict(arguments) { .call(.min, $0) }
    case .max: strict(arguments) { .call(.max, $0) }
    case .abs: strict(arguments) { .call(.abs, $0) }
    case .exp: strict(arguments) { .call(.exp, $0) }
    case .floor: strict(arguments) { floor($0[0]) }
    // INT goes down, below zero too; CEILING differs between spreadsheets there.
    case .ceil: strict(arguments) { isIntegral(first) ? $0[0] : .negation(floor(.negation($0[0]))) }
    case .sqrt:
      strict(arguments) {
        .binary(.less, $0[0], .number(0))
      } value: {
        .call(.sqrt, $0)
      }
    case .ln:
      strict(arguments) {
        .binary(.lessOrEqual, $0[0], .number(0))
      } value: {
        .call(.ln, $0)
      }
    case .log10:
      strict(arguments) {
        .binary(.lessOrEqual, $0[0], .number(0))
      } value: {
        .call(.log10, $0)
      }
    }
  }

  // MARK: Comparisons

  func compared(_ comparison: ComparisonOperator, _ left: Node, _ right: Node) -> StatedFormula {
    let relation = comparison.formulaOperator
    guard isText(left) || isText(right) else {
      let (leftSettled, rightSettled) = (isSettled(left), isSettled(right))
      return strict([left, right]) {
        .binary(
          relation, leftSettled ? $0[0] : .significant($0[0]), rightSettled ? $0[1] : .significant($0[1]))
      }
    }
    guard comparison.needsOrder, let labels = labels(of: left) ?? labels(of: right) else {
      return strict([left, right]) { .binary(relation, $0[0], $0[1]) }
    }
    // Texts in order are compared by their places in the list of labels. Not by MATCH: it takes "*" and "?" for
    // any letters.
    return strict([left, right]) {
      let places = $0.map { Formula.call(.sumProduct, [.binary(.equal, labels, $0) * .call(.row, [labels])]) }
      return .binary(relation, places[0], places[1])
    }
  }

  private func isText(_ node: Node) -> Bool {
    switch node.kind {
    case .text: true
    case .choice(_, let then, let otherwise): isText(then) || isText(otherwise)
    default: if case .text = reference(node)?.content { true } else { false }
    }
  }

  /// The range that lists a text's labels in rising order, where there is one.
  private func labels(of node: Node) -> Formula? {
    if case .choice(_, let then, let otherwise) = node.kind { return labels(of: then) ?? labels(of: otherwise) }
    if case .text(let labels) = reference(node)?.content { return labels }
    return nil
  }

  // MARK: Exactness

  /// Whether the node is always a whole number that binary digits hold exactly.
  private func isIntegral(_ node: Node) -> Bool {
    switch node.kind {
    case .number(let number): number == number.rounded()
    case .symbol, .previous: reference(node)?.content == .number(isIntegral: true)
    case .negation(let operand): isIntegral(operand)
    case .arithmetic(.add, let left, let right), .arithmetic(.subtract, let left, let right),
      .arithmetic(.multiply, let left, let right):
      isIntegral(left) && isIntegral(right)
    case .choice(_, let then, let otherwise): isIntegral(then) && isIntegral(otherwise)
    case .round(_, let places): places <= 0
    case .call(let function, let arguments):
      switch function {
      case .floor, .ceil: true
      case .min, .max, .abs: arguments.allSatisfy(isIntegral)
      case .sqrt, .ln, .log10, .exp: false
      }
    default: false
    }
  }

  /// Whether the node is already the number that its digits say: a cell, a literal, or what rounding gives.
  private func isSettled(_ node: Node) -> Bool {
    if isIntegral(node) { return true }
    return switch node.kind {
    case .number, .symbol, .previous, .round: true
    case .negation(let operand): isSettled(operand)
    case .choice(_, let then, let otherwise): isSettled(then) && isSettled(otherwise)
    case .call(.min, let arguments), .call(.max, let arguments), .call(.abs, let arguments):
      arguments.allSatisfy(isSettled)
    default: false
    }
  }
}

extension ComparisonOperator {
  fileprivate var formulaOperator: FormulaOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
