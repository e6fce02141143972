public import Scoring

/// Between which totals the units of a block lie.
public struct TotalSpread: Hashable, Sendable {
  /// Units with a total.
  public let count: Int
  /// nil where there are none, as the others.
  public let least: Double?
  public let mean: Double?
  public let greatest: Double?

  public init(_ outcome: Outcome, block: Block.ID) {
    let totals = outcome.units.indices.filter { outcome.units[$0].block == block }.compactMap { outcome.total[$0] }
    count = totals.count
    least = totals.min()
    greatest = totals.max()
    mean = totals.isEmpty ? nil : totals.reduce(0, +) / Double(totals.count)
  }
}
