extension Formula {
  /// The rendered formula, if Excel would take it.
  ///
  /// - Parameter sheet: the sheet on which the formula stands; references to it go without its name.
  /// - Throws: the first `FormulaFlaw`, so that no workbook is written that Excel offers to repair.
  public func checked(on sheet: String? = nil) throws(FormulaFlaw) -> String {
    try checkedText(on: sheet).text
  }

  func checkedText(on sheet: String?) throws(FormulaFlaw) -> FormulaText {
    var bytes = 0
    try check(level: 0, bytes: &bytes)
    if bytes > FormulaLimits.encodedLength { throw .tooLarge(bytes: bytes) }
    var text = FormulaText()
    write(to: &text, on: sheet)
    // With the `=` before it.
    if text.longest >= FormulaLimits.length { throw .tooLong(characters: text.longest + 1) }
    return text
  }

  /// Adds up the sizes of the tokens that Excel turns a formula into ([MS-XLS] 2.5.198, with the wider cells of
  /// Excel 2007), rounded up where they vary.
  private func check(level: Int, bytes: inout Int) throws(FormulaFlaw) {
    switch self {
    case .number(let value):
      guard value.magnitude <= FormulaLimits.largestNumber else { throw .number(value) }
      bytes += value < 0 ? 10 : 9
    case .text(let text):
      let length = text.utf16.count
      guard length <= FormulaLimits.textLength, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        throw .text(text)
      }
      bytes += 3 + 2 * length
    case .truth: bytes += 2
    case .cell(let cell):
      guard (0..<FormulaLimits.rows).contains(cell.row), (0..<FormulaLimits.columns).contains(cell.column) else {
        throw .reference("(\(cell.row), \(cell.column))")
      }
      bytes += cell.sheet == nil ? 7 : 9
    case .range(let range):
      guard range.rows.lowerBound >= 0, range.rows.upperBound < FormulaLimits.rows, range.columns.lowerBound >= 0,
        range.columns.upperBound < FormulaLimits.columns
      else { throw .reference("(\(range.rows), \(range.columns))") }
      bytes += range.sheet == nil ? 13 : 15
    case .name: bytes += 7
    case .negation(let operand):
      bytes += 2
      try operand.check(level: level, bytes: &bytes)
    case .binary(_, let left, let right):
      // One for the operator, two for brackets that may be needed.
      bytes += 3
      try left.check(level: level, bytes: &bytes)
      try right.check(level: level, bytes: &bytes)
    case .call(let function, let arguments):
      guard function.takes(arguments.count) else { throw .argumentCount(function, arguments.count) }
      guard level < FormulaLimits.nesting else { throw .tooDeep(levels: level + 1) }
      // IF also stores a jump for each of its branches.
      bytes += 4 + (function == .if ? 4 * arguments.count : 0)
      for argument in arguments { try argument.check(level: level + 1, bytes: &bytes) }
    }
  }
}
