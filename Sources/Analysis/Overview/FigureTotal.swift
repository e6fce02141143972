public import Scoring

/// A metric summed over the units.
public struct FigureTotal: Hashable, Sendable {
  /// Of the figures that there are, in the units' order; nil where there is none.
  public let sum: Double?
  /// How many units have not handed theirs in.
  public let missing: Int

  public init(_ column: Column?) {
    let numbers = column.map { column in (0..<column.count).compactMap { column[$0] } } ?? []
    sum = numbers.isEmpty ? nil : numbers.reduce(0, +)
    missing = column?.states.count { $0 == .missing } ?? 0
  }

  /// What an expression over metrics gives for all units together, reckoned of the sums; nil where it gives nothing.
  ///
  /// - Precondition: `rate.check` found nothing in a scope of metrics.
  public static func rate(_ rate: Expression, of sums: [Metric.ID: Double?]) -> Double? {
    let symbols = Dictionary(
      rate.symbols.map { ($0.name, Column([sums[$0.name] ?? nil])) }, uniquingKeysWith: { first, _ in first })
    return rate.evaluate(in: Environment(rowCount: 1, symbols: symbols))[0]
  }
}
