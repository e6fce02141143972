extension Formula {
  /// The formula as a workbook holds it, without the leading `=`.
  ///
  /// Brackets stand only where the tree would otherwise be read differently. Two places call for care. A
  /// spreadsheet's minus sign binds tighter than `^` (there `-2^2` is 4), so a negated power is bracketed. And
  /// `a+(b+c)` keeps its brackets, because sums and products of binary numbers depend on their grouping in the
  /// last digit; only joining texts does not.
  ///
  /// - Parameter sheet: the sheet on which the formula stands; references to it go without its name.
  /// - Precondition: numbers are finite and references are not negative; `checked()` says whether they are.
  public func rendered(on sheet: String? = nil) -> String {
    var output = FormulaText()
    write(to: &output, on: sheet)
    return output.text
  }

  func write(to output: inout FormulaText, on sheet: String?) {
    switch self {
    case .number(let value): output += literal(value)
    case .text(let text):
      output += "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    case .truth(let value): output += value ? "TRUE" : "FALSE"
    case .cell(let cell): cell.write(to: &output, on: sheet)
    case .range(let range): range.write(to: &output, on: sheet)
    case .name(let name): output += name
    case .negation(let operand):
      output += "-"
      operand.write(to: &output, on: sheet, inBrackets: operand.precedence < .sign)
    case .binary(let operation, let left, let right):
      // A leading minus before `^` would be right without brackets, but no reader would believe it.
      left.write(
        to: &output, on: sheet,
        inBrackets: left.precedence < operation.precedence || (operation == .power && left.isSigned))
      output += operation.rawValue
      let regroups = right.precedence == operation.precedence && operation != .join
      right.write(to: &output, on: sheet, inBrackets: right.precedence < operation.precedence || regroups)
    case .call(let function, let arguments):
      output += function.storedName + "("
      for (position, argument) in arguments.enumerated() {
        if position > 0 { output += "," }
        argument.write(to: &output, on: sheet)
      }
      output += ")"
    }
  }

  private func write(to output: inout FormulaText, on sheet: String?, inBrackets: Bool) {
    if inBrackets { output += "(" }
    write(to: &output, on: sheet)
    if inBrackets { output += ")" }
  }

  private var precedence: Precedence {
    switch self {
    case .binary(let operation, _, _): operation.precedence
    case .negation: .sign
    case .number(let value): value < 0 ? .sign : .atom
    case .text, .truth, .cell, .range, .name, .call: .atom
    }
  }

  private var isSigned: Bool { precedence == .sign }
}

/// How tightly spreadsheets bind, loosest first.
private enum Precedence: Int, Comparable {
  case comparison, join, sum, product, power, sign, atom

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension FormulaOperator {
  fileprivate var precedence: Precedence {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .join: .join
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }
}

/// The shortest decimal that reads back as the same number, in the spelling of spreadsheets: `0.1`, `12`, `1E-07`.
private func literal(_ value: Double) -> String {
  if value == 0 { return "0" }  // never −0
  let shortest = value.description
  return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest.uppercased()
}
