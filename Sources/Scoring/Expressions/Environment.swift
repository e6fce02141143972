/// The columns that an expression is evaluated over: one row a unit, all in the same order.
public struct Environment: Sendable {
  public let rowCount: Int
  private var symbols: [String: Column]
  private let previous: [String: Column]
  private let awarded: [PastAward: Column]

  /// - Parameters:
  ///   - symbols: the columns by name; texts carry the labels that the scope gave them.
  ///   - previous: the figures of the year before, by the same names.
  ///   - awarded: truths (0 and 1), for each question that `Expression.pastAwards` lists.
  /// - Precondition: every column has `rowCount` rows.
  public init(
    rowCount: Int, symbols: [String: Column], previous: [String: Column] = [:], awarded: [PastAward: Column] = [:]
  ) {
    precondition(
      [Array(symbols.values), Array(previous.values), Array(awarded.values)].joined()
        .allSatisfy { $0.count == rowCount })
    self.rowCount = rowCount
    self.symbols = symbols
    self.previous = previous
    self.awarded = awarded
  }

  public func column(named name: String) -> Column? { symbols[name] }

  /// Makes a column known under a name, as evaluation goes on from metrics to points, totals and ranks.
  mutating func set(_ name: String, to column: Column) {
    precondition(column.count == rowCount)
    symbols[name] = column
  }

  public func previous(named name: String) -> Column? { previous[name] }

  public func awarded(_ past: PastAward) -> Column? { awarded[past] }
}
