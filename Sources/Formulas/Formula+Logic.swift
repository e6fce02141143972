/// Conditions built without what goes without saying. They suppose that no part is an error; where one may be,
/// `chosen` keeps it from being reckoned.
extension Formula {
  /// Whether any part is true; false of no parts.
  public static func any(_ parts: [Formula]) -> Formula { junction(.or, parts, settling: true) }

  /// Whether every part is true; true of no parts.
  public static func all(_ parts: [Formula]) -> Formula { junction(.and, parts, settling: false) }

  private static func junction(_ function: FormulaFunction, _ parts: [Formula], settling: Bool) -> Formula {
    var kept: [Formula] = []
    var seen: Set<Formula> = [.truth(!settling)]
    for part in parts {
      let operands: [Formula] = if case .call(function, let inner) = part { inner } else { [part] }
      for operand in operands where seen.insert(operand).inserted { kept.append(operand) }
    }
    if kept.contains(.truth(settling)) { return .truth(settling) }
    return kept.count > 1 ? .call(function, kept) : kept.first ?? .truth(!settling)
  }

  /// Whether a condition does not hold.
  public var inverse: Formula {
    switch self {
    case .truth(let truth): .truth(!truth)
    case .call(.not, let operands) where operands.count == 1: operands[0]
    case .binary(let relation, let left, let right):
      relation.negated.map { .binary($0, left, right) } ?? .call(.not, [self])
    default: .call(.not, [self])
    }
  }

  /// `IF(condition,then,otherwise)`; only the branch that is taken is reckoned.
  public static func chosen(if condition: Formula, then: Formula, otherwise: Formula) -> Formula {
    switch condition {
    case .truth(true): then
    case .truth(false): otherwise
    default: .call(.if, [condition, then, otherwise])
    }
  }
}

extension FormulaOperator {
  /// The relation that holds exactly when this one does not; nil when this is none.
  fileprivate var negated: FormulaOperator? {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .add, .subtract, .multiply, .divide, .power, .join: nil
    }
  }
}
