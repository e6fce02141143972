/// What an expression comes to as a sum of some of its symbols, unit by unit: `constant + Σ factor × symbol`.
public struct LinearForm: Sendable {
  /// What is left where all of the symbols are 0.
  public let constant: Column
  /// Each symbol once, in reading order, with what it is multiplied by.
  public let terms: [Term]

  public struct Term: Sendable {
    public let symbol: String
    public let factor: Column
  }
}

extension Expression {
  /// The expression as a sum of those of its symbols that are among `variables`; everything else in it is taken as it
  /// stands in the environment.
  ///
  /// - Returns: nil where it is no such sum: where variables are multiplied with one another, stand below a division, in
  ///   a condition or a function, or are rounded.
  /// - Complexity: the expression's length times the rows, for each variable.
  public func linearForm(in variables: Set<String>, environment: Environment) -> LinearForm? {
    guard root.degree(in: variables) != nil else { return nil }
    let rows = environment.rowCount
    let names = symbols.map(\.name).filter(variables.contains).withoutRepeats()
    var base = environment
    for name in names { base.set(name, to: Column(repeating: 0, count: rows)) }
    let constant = evaluate(in: base)
    let terms = names.map { name in
      var raised = base
      raised.set(name, to: Column(repeating: 1, count: rows))
      var factor = evaluate(in: raised)
      for row in 0..<rows where factor.states[row] == .present { factor.numbers[row] -= constant.numbers[row] }
      return LinearForm.Term(symbol: name, factor: factor)
    }
    return LinearForm(constant: constant, terms: terms)
  }
}

extension Expression.Node {
  /// 0 where no variable occurs, 1 where they only add up; nil for anything else.
  fileprivate func degree(in variables: Set<String>) -> Int? {
    switch kind {
    case .number, .text, .previous, .awarded: return 0
    case .symbol(let name): return variables.contains(name) ? 1 : 0
    case .negation(let operand): return operand.degree(in: variables)
    case .arithmetic(let operation, let left, let right):
      guard let left = left.degree(in: variables), let right = right.degree(in: variables) else { return nil }
      switch operation {
      case .add, .subtract: return max(left, right)
      case .multiply: return left + right <= 1 ? left + right : nil
      case .divide: return right == 0 ? left : nil
      case .power: return left + right == 0 ? 0 : nil
      }
    case .choice(let condition, let then, let otherwise):
      guard condition.degree(in: variables) == 0, let then = then.degree(in: variables),
        let otherwise = otherwise.degree(in: variables)
      else { return nil }
      return max(then, otherwise)
    case .comparison, .not, .junction, .isMissing, .round, .call:
      return children.allSatisfy { $0.degree(in: variables) == 0 } ? 0 : nil
    }
  }
}
