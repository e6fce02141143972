extension Formula {
  /// The formula as it stands where some conditions are known, without what they settle.
  ///
  /// Whoever stands inside `IF(x>0,…)` need not ask again whether `x` is 0. The value stays the same, unless a condition
  /// that no longer matters is an error; the formula gets shorter to write, to read and to reckon.
  ///
  /// - Parameter known: conditions that hold (true) or do not (false).
  public func given(_ known: [Formula: Bool]) -> Formula {
    if let truth = known[self] { return .truth(truth) }
    switch self {
    case .number, .text, .truth, .cell, .range, .name: return self
    case .negation(let operand): return .negation(operand.given(known))
    case .binary(let relation, let left, let right): return .binary(relation, left.given(known), right.given(known))
    case .call(.if, let parts) where parts.count == 3:
      let (yes, no) = (parts[1].given(known), parts[2].given(known))
      return yes == no ? yes : .if(parts[0].given(known), yes, no)
    case .call(.and, let conditions): return .and(conditions.map { $0.given(known) })
    case .call(.or, let conditions): return .or(conditions.map { $0.given(known) })
    case .call(.not, let operands) where operands.count == 1: return .not(operands[0].given(known))
    case .call(let function, let arguments): return .call(function, arguments.map { $0.given(known) })
    }
  }

  /// What follows for `given(_:)` from this condition's being true or false.
  public func implied(_ truth: Bool) -> [Formula: Bool] {
    var known = [self: truth]
    switch self {
    // All of them hold, or none does.
    case .call(.and, let conditions) where truth, .call(.or, let conditions) where !truth:
      for condition in conditions { known.merge(condition.implied(truth)) { first, _ in first } }
    case .binary(.greater, let left, 0) where truth, .binary(.less, let left, 0) where truth:
      known[.binary(.equal, left, 0)] = false
    default: break
    }
    return known
  }
}
