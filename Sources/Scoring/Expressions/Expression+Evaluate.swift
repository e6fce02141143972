extension Expression {
  /// The expression at every row.
  ///
  /// A row whose figures are not all present takes the gravest state among them; `and`, `or` and `if` ask only
  /// for what they need. Truths come as 0 and 1, texts with their labels.
  ///
  /// - Precondition: `check` found nothing in the scope that the environment's columns were made for.
  /// - Complexity: the expression's length times the rows.
  public func evaluate(in environment: Environment) -> Column {
    Evaluation(environment: environment, rows: 0..<environment.rowCount).cells(of: root)
      .column(rowCount: environment.rowCount)
  }
}

/// Evaluates nodes over some of the rows.
struct Evaluation {
  typealias Node = Expression.Node

  let environment: Environment
  let rows: Range<Int>

  func cells(of node: Node) -> Cells {
    switch node.kind {
    case .number(let number): .constant(number)
    case .text(let text): .constant(0, labels: [text])
    case .symbol(let name): cells(environment.column(named: name), name)
    case .previous(let mention): cells(environment.previous(named: mention.name), mention.name)
    case .awarded(let past, let mention): cells(environment.awarded(past), mention.name)
    case .negation(let operand): cells(of: operand).mapFigures { (0 - $0, .present) }
    case .arithmetic(let operation, let left, let right): arithmetic(operation, cells(of: left), cells(of: right))
    case .comparison(let comparison, let left, let right): compared(comparison, cells(of: left), cells(of: right))
    case .not(let operand): cells(of: operand).mapFigures { (1 - $0, .present) }
    case .junction(let junction, let left, let right): joined(junction, cells(of: left), cells(of: right))
    case .isMissing(let operand):
      cells(of: operand).map { $0.state.isUndefined ? $0 : ($0.state == .missing ? 1 : 0, .present) }
    case .choice(let condition, let then, let otherwise):
      chosen(cells(of: condition), cells(of: then), cells(of: otherwise))
    case .round(let operand, let places):
      cells(of: operand).mapFigures { (Decimal15.round($0, places: places), .present) }
    case .call(let function, let arguments): called(function, arguments)
    }
  }

  private func cells(_ column: Column?, _ name: String) -> Cells {
    guard let column else { preconditionFailure("the environment has no column for \(name)") }
    return Cells(column, rows: rows)
  }

  private func arithmetic(_ operation: ArithmeticOperator, _ a: Cells, _ b: Cells) -> Cells {
    switch operation {
    case .add: Cells.zipFigures(a, b, rowCount: rows.count) { Arithmetic.finite($0 + $1) }
    case .subtract: Cells.zipFigures(a, b, rowCount: rows.count) { Arithmetic.finite($0 - $1) }
    case .multiply: Cells.zipFigures(a, b, rowCount: rows.count) { Arithmetic.finite($0 * $1) }
    case .divide: Cells.zipFigures(a, b, rowCount: rows.count, Arithmetic.divide)
    case .power: Cells.zipFigures(a, b, rowCount: rows.count, Arithmetic.power)
    }
  }

  private func called(_ function: NumericFunction, _ arguments: [Node]) -> Cells {
    let all = arguments.map(cells(of:))
    guard all.count > 1 else { return all[0].mapFigures { Arithmetic.call(function, $0) } }
    return all.dropFirst().reduce(all[0]) { a, b in
      Cells.zipFigures(a, b, rowCount: rows.count) { (function == .min ? min($0, $1) : max($0, $1), .present) }
    }
  }

  private func compared(_ comparison: ComparisonOperator, _ left: Cells, _ right: Cells) -> Cells {
    guard let a = left.labels, let b = right.labels else {
      return Cells.zipFigures(left.asDay, right.asDay, rowCount: rows.count) {
        (comparison.holds(Decimal15.compare($0, $1)) ? 1 : 0, .present)
      }
    }
    let labels = mergedLabels(a, b)
    return Cells.zipFigures(left.relabelled(labels), right.relabelled(labels), rowCount: rows.count) {
      (comparison.holds($0 == $1 ? 0 : ($0 < $1 ? -1 : 1)) ? 1 : 0, .present)
    }
  }

  private func joined(_ junction: Expression.Junction, _ a: Cells, _ b: Cells) -> Cells {
    let settling: Double = junction.settling ? 1 : 0
    return Cells.zip(a, b, rowCount: rows.count) { left, right in
      if left.state.isUndefined || left.state == .present && left.number == settling { return left }
      if right.state.isUndefined || right.state == .present && right.number == settling { return right }
      let state = max(left.state, right.state)
      return (state == .present ? 1 - settling : 0, state)
    }
  }

  private func chosen(_ condition: Cells, _ then: Cells, _ otherwise: Cells) -> Cells {
    var (first, second) = (then, otherwise)
    var labels: [String]?
    if let a = then.labels, let b = otherwise.labels {
      let merged = mergedLabels(a, b)
      (first, second, labels) = (then.relabelled(merged), otherwise.relabelled(merged), merged)
    }
    let step = max(condition.step, first.step, second.step)
    let count = step == 0 ? 1 : rows.count
    var result = Cells(
      Array(repeating: 0, count: count), Array(repeating: .present, count: count), labels: labels, step: step)
    for row in 0..<count {
      let asked = row &* condition.step
      guard condition.states[asked] == .present else {
        result.states[row] = condition.states[asked]
        continue
      }
      if condition.numbers[asked] != 0 {
        let place = row &* first.step
        (result.numbers[row], result.states[row]) = (first.numbers[place], first.states[place])
      } else {
        let place = row &* second.step
        (result.numbers[row], result.states[row]) = (second.numbers[place], second.states[place])
      }
    }
    return result
  }
}
