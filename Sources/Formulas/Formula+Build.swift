extension Formula {
  /// `IF(condition, yes, no)`, or the branch itself when the condition is known.
  public static func `if`(_ condition: Formula, _ yes: Formula, _ no: Formula) -> Formula {
    switch condition {
    case .truth(let value): value ? yes : no
    default: .call(.if, [condition, yes, no])
    }
  }

  /// Whether all conditions hold: known ones are reckoned at once, and a single one stands for itself.
  public static func and(_ conditions: [Formula]) -> Formula {
    connected(.and, conditions, neutral: true)
  }

  /// Whether any condition holds: known ones are reckoned at once, and a single one stands for itself.
  public static func or(_ conditions: [Formula]) -> Formula {
    connected(.or, conditions, neutral: false)
  }

  /// The opposite of a condition; a comparison is turned round instead of being wrapped.
  public static func not(_ condition: Formula) -> Formula {
    switch condition {
    case .truth(let truth): .truth(!truth)
    case .call(.not, let operands) where operands.count == 1: operands[0]
    case .binary(let relation, let left, let right):
      relation.negated.map { .binary($0, left, right) } ?? .call(.not, [condition])
    default: .call(.not, [condition])
    }
  }

  /// Arguments of a function that takes no notice of texts in ranges, such as SUM and COUNT: cells of a row that stand
  /// side by side become one range, the others stay, all in their order.
  public static func sideBySide(_ cells: [Formula]) -> [Formula] {
    var arguments: [Formula] = []
    for cell in cells {
      if case .cell(let cell) = cell, let last = arguments.last, let range = last.extended(by: cell) {
        arguments[arguments.count - 1] = .range(range)
      } else {
        arguments.append(cell)
      }
    }
    return arguments
  }

  /// The cells of this one or range and the cell right of it; nil where it stands elsewhere.
  private func extended(by cell: CellReference) -> CellRange? {
    let range: CellRange
    switch self {
    case .cell(let first):
      range = CellRange(
        sheet: first.sheet, rows: first.row...first.row, columns: first.column...first.column,
        fixedFirstRow: first.fixedRow, fixedLastRow: first.fixedRow)
    case .range(let known): range = known
    default: return nil
    }
    guard range.sheet == cell.sheet, range.rows == cell.row...cell.row, range.fixedLastRow == cell.fixedRow,
      range.columns.upperBound + 1 == cell.column
    else { return nil }
    return CellRange(
      sheet: range.sheet, rows: range.rows, columns: range.columns.lowerBound...cell.column,
      fixedFirstRow: range.fixedFirstRow, fixedLastRow: range.fixedLastRow)
  }

  public static func sum(_ terms: [Formula]) -> Formula { .call(.sum, terms) }

  public static func max(_ terms: [Formula]) -> Formula { .call(.max, terms) }

  public static func min(_ terms: [Formula]) -> Formula { .call(.min, terms) }

  public static func abs(_ operand: Formula) -> Formula { .call(.abs, [operand]) }

  /// `operand` rounded half away from zero to `places` decimals.
  public static func round(_ operand: Formula, _ places: Formula) -> Formula { .call(.round, [operand, places]) }

  /// The same for a number of places that is known, on the decimal digits whatever the number.
  ///
  /// Whole numbers are rounded as tenths of tens. LibreOffice's ROUND corrects binary digits before it rounds, but
  /// not to 0 places: there it makes 59 of 80.5 × (102 ÷ 138) = 59.5, which is 59.49999999999999 in binary.
  public static func round(_ operand: Formula, places: Int) -> Formula {
    places == 0 ? .round(operand / 10, 1) * 10 : .round(operand, .number(Double(places)))
  }

  private static func connected(_ function: FormulaFunction, _ conditions: [Formula], neutral: Bool) -> Formula {
    var kept: [Formula] = []
    var seen: Set<Formula> = [.truth(neutral)]
    for condition in conditions {
      let operands: [Formula] = if case .call(function, let inner) = condition { inner } else { [condition] }
      for operand in operands where seen.insert(operand).inserted { kept.append(operand) }
    }
    if kept.contains(.truth(!neutral)) { return .truth(!neutral) }
    return kept.count > 1 ? .call(function, kept) : kept.first ?? .truth(neutral)
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

/// Arithmetic reads in Swift as it will in the sheet: `14 - places` is `.binary(.subtract, .number(14), places)`.
extension Formula {
  public static func + (left: Formula, right: Formula) -> Formula { .binary(.add, left, right) }
  public static func - (left: Formula, right: Formula) -> Formula { .binary(.subtract, left, right) }
  public static func * (left: Formula, right: Formula) -> Formula { .binary(.multiply, left, right) }
  public static func / (left: Formula, right: Formula) -> Formula { .binary(.divide, left, right) }
  public static prefix func - (operand: Formula) -> Formula { .negation(operand) }
}

/// Constants stand for themselves: `0`, `0.5` and `"-"` are formulas.
extension Formula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}
