public import Scoring

/// A unit's figure that one of two years has otherwise.
public struct AssumedFigure: Hashable, Sendable {
  /// The unit's row in the year.
  public let unit: Int
  public let metric: Metric.ID
  public let before: Side
  public let after: Side

  public struct Side: Hashable, Sendable {
    /// As in a column: 1 and 0 for truths, the place of the answer for choices; nil where the figure is absent.
    public let number: Double?
    public let state: CellState

    init(_ column: Column?, row: Int) {
      number = column?[row]
      state = column?.states[row] ?? .missing
    }
  }
}

extension Year {
  /// The figures that another year of the same units has otherwise: metric by metric as the dictionary has them, unit
  /// by unit.
  ///
  /// - Precondition: the same units in the same order.
  public func assumedFigures(in other: Year) -> [AssumedFigure] {
    precondition(units.map(\.id) == other.units.map(\.id))
    return dictionary.metrics.flatMap { metric -> [AssumedFigure] in
      let (old, new) = (metrics[metric.id], other.metrics[metric.id])
      if old == new { return [] }
      return units.indices.compactMap { row in
        let (before, after) = (AssumedFigure.Side(old, row: row), AssumedFigure.Side(new, row: row))
        return before == after ? nil : AssumedFigure(unit: row, metric: metric.id, before: before, after: after)
      }
    }
  }
}
