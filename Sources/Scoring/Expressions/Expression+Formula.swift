public import Formulas

extension Expression {
  /// The expression as spreadsheet formulas that give what `evaluate` gives.
  ///
  /// Texts are told apart as spreadsheets do, without regard to case.
  ///
  /// - Precondition: `check` found nothing, and the scope knows every name that the expression uses.
  public func formula(in scope: FormulaScope) -> GuardedFormula {
    FormulaWriter(scope: scope).stated(root).guarded
  }

  /// Whether a condition holds, as one formula: TRUE or FALSE, FALSE too where it does not apply or a figure is missing,
  /// and an error where it cannot be reckoned.
  ///
  /// Shorter than the three formulas of `formula(in:)`, for readers who need not know why a condition does not hold.
  public func holds(in scope: FormulaScope) -> Formula {
    FormulaWriter(scope: scope).holds(root)
  }

  /// Whether the expression is the name of a cell in which a number has no more than its 15 significant digits.
  public func isShort(in scope: FormulaScope) -> Bool {
    FormulaWriter(scope: scope).reference(root)?.isShort ?? false
  }
}

/// Writes nodes as formulas; numbers and comparisons stand in `FormulaWriter+Numbers.swift`.
struct FormulaWriter {
  typealias Node = Expression.Node

  let scope: FormulaScope

  func stated(_ node: Node) -> StatedFormula {
    switch node.kind {
    case .number(let number): StatedFormula(value: .number(number))
    case .text(let text): StatedFormula(value: .text(text))
    case .symbol, .previous, .awarded: leaf(node)
    case .not(let operand): strict([operand]) { .not($0[0]) }
    case .junction(let junction, _, _): joined(junction, node.operands(of: junction).map(stated))
    case .isMissing(let operand): missingness(stated(operand))
    case .choice(let condition, let then, let otherwise):
      chosen(stated(condition), stated(then), stated(otherwise))
    case .negation(let operand): strict([operand]) { .negation($0[0]) }
    case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right)
    case .comparison(let comparison, let left, let right): compared(comparison, left, right)
    case .round(let operand, let places): strict([operand]) { .round($0[0], places: places) }
    case .call(let function, let arguments): called(function, arguments)
    }
  }

  /// The cell that a name stands for, nil for anything else.
  func reference(_ node: Node) -> FormulaScope.Reference? {
    switch node.kind {
    case .symbol(let name): scope.reference(to: name)
    case .previous(let mention): scope.previous(mention.name)
    case .awarded(let past, _): scope.awarded(past)
    default: nil
    }
  }

  private func leaf(_ node: Node) -> StatedFormula {
    guard let reference = reference(node) else { preconditionFailure("the workbook has no cell for a name") }
    let cell = reference.formula
    let value: Formula =
      if case .truth(let yes?) = reference.content { .binary(.equal, cell, .text(yes)) } else { cell }
    return StatedFormula(
      notApplicable: reference.canBeNotApplicable ? .binary(.equal, cell, .text("-")) : .truth(false),
      missing: reference.canBeMissing ? .binary(.equal, cell, .text("")) : .truth(false),
      value: value)
  }

  /// An operation that asks for all of its operands: the gravest state wins.
  ///
  /// - Parameter undefined: when the operation has no result for operands that are all figures.
  func strict(
    _ operands: [Node], undefined: ([Formula]) -> Formula = { _ in .truth(false) }, value: ([Formula]) -> Formula
  ) -> StatedFormula {
    let parts = operands.map(stated)
    let values = parts.map(\.value)
    let before = Formula.or(parts.map(\.undefined))
    let lacking = Formula.or(parts.map(\.lacking))
    let here = Formula.condition(lacking, .truth(false), undefined(values))
    return StatedFormula(
      undefined: .condition(before, .truth(true), here),
      overriding: before,
      notApplicable: .or(parts.map(\.notApplicable)),
      missing: .or(parts.map(\.missing)),
      value: value(values))
  }

  /// A chain of `and` or of `or`: the first operand that is undefined or settles the whole decides, else the
  /// gravest state.
  private func joined(_ junction: Expression.Junction, _ operands: [StatedFormula]) -> StatedFormula {
    let settling = Formula.truth(junction.settling)
    let neutral = Formula.not(settling)
    let settles = operands.map { $0.isKnown(junction.settling) }
    let decided = Formula.or(zip(operands, settles).flatMap { [$0.undefined, $1] })
    let undefined = zip(operands, settles).reversed().reduce(Formula.truth(false)) { later, operand in
      .condition(operand.0.undefined, .truth(true), .condition(operand.1, .truth(false), later))
    }
    // Where the whole is a figure, an operand that has none changes nothing.
    let values = operands.map { Formula.if($0.absent, neutral, $0.value) }
    let value: Formula
    if undefined == .truth(false) {
      value = junction == .and ? .and(values) : .or(values)
    } else {
      // AND and OR reckon all their arguments; only IF stops before a division by zero.
      value = values.dropLast().reversed().reduce(values[values.count - 1]) { later, value in
        junction == .and
          ? .if(value, later, settling) : .if(value, settling, later)
      }
    }
    return StatedFormula(
      undefined: undefined,
      notApplicable: .condition(decided, .truth(false), .or(operands.map(\.notApplicable))),
      missing: .condition(decided, .truth(false), .or(operands.map(\.missing))),
      value: value)
  }

  /// See `Expression.holds(in:)`. Of a chain the operands are asked in their order until one decides.
  func holds(_ node: Node) -> Formula {
    guard case .junction(let junction, _, _) = node.kind else {
      let condition = stated(node)
      return .condition(condition.absent, .truth(false), condition.value)
    }
    let operands = node.operands(of: junction)
    let parts = operands.map(stated)
    if parts.allSatisfy({ $0.undefined == .truth(false) }) {
      return junction == .and ? .and(operands.map(holds)) : .or(operands.map(holds))
    }
    // AND and OR reckon all their arguments; only IF stops before a division by zero. Whoever stands behind a condition
    // that holds need not ask again what it asked.
    var known: [Formula: Bool] = [:]
    let conditions = zip(operands, parts).map { operand, part in
      defer {
        if junction == .and {
          for settled in [part.absent.implied(false), part.value.implied(true)] {
            known.merge(settled) { first, _ in first }
          }
        }
      }
      return holds(operand).given(known)
    }
    return conditions.dropLast().reversed().reduce(conditions[conditions.count - 1]) { later, condition in
      junction == .and ? .if(condition, later, .truth(false)) : .if(condition, .truth(true), later)
    }
  }

  private func missingness(_ operand: StatedFormula) -> StatedFormula {
    let missing = Formula.condition(operand.notApplicable, .truth(false), operand.missing)
    // An error stays an error: the operand's own value gives it.
    return StatedFormula(
      undefined: operand.undefined,
      value: .if(operand.undefined, operand.value, missing))
  }

  private func chosen(_ condition: StatedFormula, _ a: StatedFormula, _ b: StatedFormula) -> StatedFormula {
    func taken(_ whenAbsent: Formula, _ part: KeyPath<StatedFormula, Formula>) -> Formula {
      let branch = Formula.condition(condition.value, a[keyPath: part], b[keyPath: part])
      return branch == .truth(false) ? whenAbsent : .condition(condition.lacking, whenAbsent, branch)
    }
    func defined(_ formula: Formula) -> Formula { .condition(condition.undefined, .truth(false), formula) }
    return StatedFormula(
      undefined: .condition(condition.undefined, .truth(true), taken(.truth(false), \.undefined)),
      overriding: defined(taken(.truth(false), \.overriding)),
      notApplicable: defined(taken(condition.notApplicable, \.notApplicable)),
      missing: defined(taken(condition.missing, \.missing)),
      value: .if(condition.value, a.value, b.value))
  }
}
