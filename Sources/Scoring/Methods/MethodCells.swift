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
  /// The values of the peers, for methods that compare.
  public let peers: PeerCells?
  let words: [String: String]
  let numbers: [String: Formula]
  let tables: [String: StepCells]

  public init(
    value: Formula, isNoisy: Bool, points: Formula, peers: PeerCells? = nil, words: [String: String] = [:],
    numbers: [String: Formula], tables: [String: StepCells]
  ) {
    self.value = value
    self.isNoisy = isNoisy
    self.points = points
    self.peers = peers
    self.words = words
    self.numbers = numbers
    self.tables = tables
  }

  /// The cell of a parameter; nil where it was not given.
  public func number(_ name: String) -> Formula? { numbers[name] }

  public func word(_ name: String) -> String? { words[name] }

  var isLowerBetter: Bool { words["direction"] == "lower" }

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

  public var firstKey: Formula { .cell(cell(0).key) }

  var count: Int { keys.rows.count }

  /// The key and the points of a step, from 0.
  func cell(_ index: Int) -> (key: CellReference, points: CellReference) {
    func cell(_ range: CellRange) -> CellReference {
      CellReference(sheet: range.sheet, row: range.rows.lowerBound + index, column: range.columns.lowerBound).fixed
    }
    return (cell(keys), cell(points))
  }
}

/// The cells of the values with which a unit's is compared: a column, and perhaps the blocks beside it.
public struct PeerCells: Sendable {
  /// The values of all units; texts in it ("-", "") are no values.
  public let values: Formula
  /// The blocks of all units and the unit's own, where only its block counts.
  public let blocks: (all: Formula, own: Formula)?

  public init(values: Formula, blocks: (all: Formula, own: Formula)?) {
    self.values = values
    self.blocks = blocks
  }

  var count: Formula {
    guard let blocks else { return .call(.count, [values]) }
    return .call(.countIfs, [blocks.all, blocks.own, values, .text(">-1E+307")])
  }

  var sum: Formula {
    guard let blocks else { return .sum([values]) }
    return .call(.sumIfs, [values, blocks.all, blocks.own])
  }

  var mean: Formula {
    guard let blocks else { return .call(.average, [values]) }
    return .call(.averageIfs, [values, blocks.all, blocks.own])
  }

  /// AGGREGATE leaves out what divides by the block's FALSE, which MIN and MAX could not.
  var least: Formula { extreme(.min, rank: 15) }
  var greatest: Formula { extreme(.max, rank: 14) }

  private func extreme(_ function: FormulaFunction, rank: Double) -> Formula {
    guard let blocks else { return .call(function, [values]) }
    let own = values / .binary(.equal, blocks.all, blocks.own)
    return .call(.sumProduct, [.call(.aggregate, [.number(rank), .number(6), own, .number(1)])])
  }

  /// How many values stand in a relation to `value`.
  func count(_ relation: FormulaOperator, _ value: Formula) -> Formula {
    var counted = Formula.call(.isNumber, [values]) * .binary(relation, values, value)
    if let blocks { counted = .binary(.equal, blocks.all, blocks.own) * counted }
    return .call(.sumProduct, [counted])
  }

  /// Σ x². Texts count as nothing where SUMPRODUCT is given its factors one by one.
  var sumOfSquares: Formula {
    guard let blocks else { return .call(.sumSquares, [values]) }
    return .call(.sumProduct, [.binary(.equal, blocks.all, blocks.own) * .number(1), values, values])
  }
}
