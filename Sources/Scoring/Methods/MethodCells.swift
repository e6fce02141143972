public import Formulas

/// The cells from which a method's spreadsheet formula reckons one unit's score. Whoever lays out the sheets
/// provides them; a method only knows what they mean.
public struct MethodCells: Sendable {
  /// The unit's value: a figure, or a text for methods that take texts.
  public let value: Formula
  /// Whether the value may carry binary noise beyond 15 digits and must be cleaned before it is compared.
  public let isNoisy: Bool
  /// The criterion's maximum points.
  public let points: Formula
  let numbers: [String: Formula]
  let tables: [String: StepCells]

  public init(
    value: Formula, isNoisy: Bool, points: Formula, numbers: [String: Formula], tables: [String: StepCells]
  ) {
    self.value = value
    self.isNoisy = isNoisy
    self.points = points
    self.numbers = numbers
    self.tables = tables
  }

  /// The cell of a parameter; nil where it was not given.
  public func number(_ name: String) -> Formula? { numbers[name] }

  public func table(_ name: String) -> StepCells? { tables[name] }

  /// The value as it is to be compared: to 15 significant digits.
  public var comparable: Formula { isNoisy ? .significant(value) : value }
}

/// The cells of a table of steps or choices: one column of keys in order, one of points.
public struct StepCells: Hashable, Sendable {
  public let keys: CellRange
  public let points: CellRange

  public init(keys: CellRange, points: CellRange) {
    self.keys = keys
    self.points = points
  }

  public var firstKey: Formula {
    .cell(CellReference(sheet: keys.sheet, row: keys.rows.lowerBound, column: keys.columns.lowerBound).fixed)
  }
}
