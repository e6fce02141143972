public import Scoring

/// A metric's figure of a unit in two years.
public struct FigureChange: Hashable, Sendable {
  public let metric: Metric.ID
  public let before: Figure
  public let after: Figure

  public init(metric: Metric.ID, before: Figure, after: Figure) {
    (self.metric, self.before, self.after) = (metric, before, after)
  }

  /// A figure, an answer's id, or why there is neither.
  public enum Figure: Hashable, Sendable {
    case number(Double)
    case text(String)
    case missing
    case notApplicable
    /// The year does not have the metric.
    case unknown
  }
}

extension YearsDifference {
  /// The figures behind a criterion or an adjustment that differ between the years, in the order in which the rules
  /// name them, the later year's first.
  public func figureChanges(
    behind id: String, of pair: UnitPair, _ years: (before: Year, after: Year)
  ) -> [FigureChange] {
    var names: [Metric.ID] = []
    for name in Self.symbols(behind: id, after.set) + Self.symbols(behind: id, before.set)
    where !names.contains(name) { names.append(name) }
    return names.compactMap { name in
      let known = [years.before, years.after].map { year in year.dictionary.metrics.contains { $0.id == name } }
      guard known.contains(true) else { return nil }
      let old = Self.figure(name, pair.before, years.before, isKnown: known[0])
      let new = Self.figure(name, pair.after, years.after, isKnown: known[1])
      return old == new ? nil : FigureChange(metric: name, before: old, after: new)
    }
  }

  private static func symbols(behind id: String, _ set: CriteriaSet) -> [String] {
    let expressions =
      set.leaves.first { $0.id == id }?.measure?.value.expressions
      ?? set.adjustments.first { $0.id == id }.map { [$0.value] } ?? []
    return expressions.flatMap { $0.symbols.map(\.name) }
  }

  private static func figure(_ id: Metric.ID, _ row: Int, _ year: Year, isKnown: Bool) -> FigureChange.Figure {
    guard isKnown, let column = year.metrics[id] else { return .unknown }
    if let text = column.text(row) { return .text(text) }
    if let number = column[row] { return .number(Decimal15.significant(number)) }
    return column.states[row] == .missing ? .missing : .notApplicable
  }
}
