/// Why a spreadsheet would refuse a formula.
public enum FormulaFlaw: Error, Hashable, Sendable {
  /// More than `FormulaLimits.length` characters.
  case tooLong(characters: Int)
  /// More than `FormulaLimits.encodedLength` bytes in the form that Excel keeps in memory.
  case tooLarge(bytes: Int)
  /// Functions nested more than `FormulaLimits.nesting` deep.
  case tooDeep(levels: Int)
  /// A function with more or fewer arguments than it takes.
  case argumentCount(FormulaFunction, Int)
  /// Infinite, not a number, or beyond the largest number that a cell can hold.
  case number(Double)
  /// A text of more than `FormulaLimits.textLength` characters between quotes, or with a control character, which
  /// formulas have no way to hold.
  case text(String)
  /// A cell beyond the sheet.
  case reference(String)
}

/// What Excel holds, from its published specifications and limits.
public enum FormulaLimits {
  /// Characters of a formula, its `=` included.
  public static let length = 8_192
  /// Bytes of a formula as Excel keeps it.
  public static let encodedLength = 16_384
  /// Levels of functions within functions.
  public static let nesting = 64
  /// Characters of one text between quotes.
  public static let textLength = 255
  /// UTF-16 units of a cell's text.
  public static let cellText = 32_767
  public static let rows = 1_048_576
  public static let columns = 16_384
  /// Either side of zero.
  public static let largestNumber = 9.999_999_999_999_99e307
}
