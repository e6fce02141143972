extension FormulaFunction {
  /// The name that a file holds. Functions younger than Excel 2007 are stored under the prefix `_xlfn.`, without
  /// which Excel shows `#NAME?` until somebody edits the cell.
  public var storedName: String { Self.afterExcel2007.contains(self) ? "_xlfn." + rawValue : rawValue }

  private static let afterExcel2007: Set<FormulaFunction> = [.aggregate]

  /// How many arguments the function takes.
  public var argumentCounts: ClosedRange<Int> {
    switch self {
    case .notAvailable: 0...0
    case .row: 0...1
    case .abs, .exp, .int, .isNumber, .ln, .log10, .not, .sqrt: 1...1
    case .ifError, .round, .trimmedMean: 2...2
    case .if, .lookup, .match: 2...3
    case .middle: 3...3
    case .index: 2...4
    case .and, .average, .count, .max, .median, .min, .or, .standardDeviation, .standardDeviationOfAll, .sum,
      .sumProduct, .sumSquares:
      1...255
    case .aggregate: 3...253
    case .countIfs: 2...254
    case .averageIfs, .sumIfs: 3...255
    }
  }

  /// Whether the function takes this many: those over conditions take a range and its condition in pairs.
  public func takes(_ count: Int) -> Bool {
    guard argumentCounts.contains(count) else { return false }
    switch self {
    case .countIfs: return count.isMultiple(of: 2)
    case .averageIfs, .sumIfs: return !count.isMultiple(of: 2)
    default: return true
    }
  }
}
