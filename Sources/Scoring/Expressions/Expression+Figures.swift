extension Expression {
  /// The comparisons that made the condition what it is at a row.
  ///
  /// Of an `and` that is false, the operands that are false; of one that is true, all of them; `or` mirrored;
  /// of `if`, the condition and the branch taken. Of a condition that is not known, the operands that leave it so.
  ///
  /// - Parameter row: a row of the environment, from 0.
  /// - Precondition: as for `evaluate`, and the expression is a truth.
  public func decidingComparisons(row: Int, in environment: Environment) -> [Comparison] {
    comparisons(deciding: root, Evaluation(environment: environment, rows: row..<row + 1))
  }

  private func comparisons(deciding node: Node, _ evaluation: Evaluation) -> [Comparison] {
    switch node.kind {
    case .not(let operand): return comparisons(deciding: operand, evaluation)
    case .junction(let junction, _, _):
      // An operand decides when it is what the whole is.
      let whole = evaluation.cell(of: node)
      return node.operands(of: junction).filter { evaluation.cell(of: $0) == whole }
        .flatMap { comparisons(deciding: $0, evaluation) }
    case .choice(let condition, let then, let otherwise):
      let asked = evaluation.cell(of: condition)
      let reasons = comparisons(deciding: condition, evaluation)
      guard asked.state == .present else { return reasons }
      return reasons + comparisons(deciding: asked.number != 0 ? then : otherwise, evaluation)
    case .comparison(let comparison, let left, let right):
      let relation = evaluation.truth(of: node).map { $0 ? comparison : comparison.negated }
      return [.relation(side(left, evaluation), relation, side(right, evaluation))]
    case .isMissing(let operand): return [.missingness(side(operand, evaluation))]
    case .awarded(let past, _): return [.award(past, evaluation.truth(of: node))]
    default: return [.truth(text: source(of: node), evaluation.truth(of: node))]
    }
  }

  private func side(_ node: Node, _ evaluation: Evaluation) -> Comparison.Side {
    Comparison.Side(text: source(of: node), value: evaluation.value(of: node), isLiteral: node.isLiteral)
  }
}

extension Evaluation {
  /// A cell as something that can be compared whole.
  struct Outcome: Hashable {
    let number: Double
    let state: CellState
  }

  /// The node at the first of the rows.
  func cell(of node: Node) -> Outcome {
    let cells = cells(of: node)
    return Outcome(number: cells.numbers[0], state: cells.states[0])
  }

  func truth(of node: Node) -> Bool? {
    let cell = cell(of: node)
    return cell.state == .present ? cell.number != 0 : nil
  }

  func value(of node: Node) -> Comparison.Value {
    let cells = cells(of: node)
    switch cells.states[0] {
    case .present: return cells.labels.map { .text($0[Int(cells.numbers[0])]) } ?? .number(cells.numbers[0])
    case .missing: return .missing
    case .notApplicable: return .notApplicable
    case .dividedByZero, .outOfDomain: return .undefined
    }
  }
}

extension Expression.Node {
  fileprivate var isLiteral: Bool {
    switch kind {
    case .number, .text: true
    case .negation(let operand): operand.isLiteral
    default: false
    }
  }
}
