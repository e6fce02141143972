public import Scoring

/// A figure that is worth a second look, and why.
public struct SuspiciousFigure: Hashable, Sendable {
  /// The unit's row in the year.
  public let unit: Int
  public let metric: Metric.ID
  public let figure: Double
  /// Last year's, where it is known.
  public let previous: Double?
  /// Whether it has changed out of proportion since last year.
  public let isFarFromLastYear: Bool
  /// The block's figures, where it stands apart from them.
  public let farFrom: PeerSpread?

  /// How many times last year's figure this is; nil where that was 0 or is not known.
  public var ratio: Double? {
    guard let previous, previous != 0 else { return nil }
    return figure / previous
  }
}

extension Year {
  /// The figures of the metrics that are worth a second look: unit by unit, and for each in the dictionary's order.
  ///
  /// Only counts and numbers are looked at; what is missing or does not apply is left out on both sides.
  ///
  /// - Parameter metrics: the ids of those to look at; others in the dictionary are passed over.
  /// - Complexity: O(metrics × units log units).
  public func suspiciousFigures(
    of metrics: Set<Metric.ID>, by rule: SuspicionRule = .usual
  ) -> [SuspiciousFigure] {
    var found: [[SuspiciousFigure]] = Array(repeating: [], count: units.count)
    for metric in dictionary.metrics where metrics.contains(metric.id) && metric.kind.isMeasured {
      for figure in suspiciousFigures(of: metric, by: rule) { found[figure.unit].append(figure) }
    }
    return found.flatMap(\.self)
  }

  private func suspiciousFigures(of metric: Metric, by rule: SuspicionRule) -> [SuspiciousFigure] {
    guard let column = metrics[metric.id] else { return [] }
    let rows = units.indices.filter { column[$0] != nil }
    let floor = rule.floor(of: metric.kind, among: rows.map { column.numbers[$0] })
    let spreads = Dictionary(grouping: rows) { units[$0].block }
      .compactMapValues { $0.count < rule.peers ? nil : PeerSpread(of: $0.map { column.numbers[$0] }) }
    return rows.compactMap { row in
      let figure = column.numbers[row]
      let previous = previous[metric.id]?[row]
      let isFarFromLastYear = previous.map { rule.isFar(figure, fromLastYears: $0, floor: floor) } ?? false
      let spread = spreads[units[row].block]
      let farFrom = spread.flatMap { rule.isFar(figure, from: $0, floor: floor) ? $0 : nil }
      guard isFarFromLastYear || farFrom != nil else { return nil }
      return SuspiciousFigure(
        unit: row, metric: metric.id, figure: figure, previous: previous, isFarFromLastYear: isFarFromLastYear,
        farFrom: farFrom)
    }
  }
}

extension CriteriaSet {
  /// The metrics that the set's expressions read of the year itself: values, conditions, ranking keys, the summary.
  public func metricsInUse(among dictionary: DataDictionary) -> Set<Metric.ID> {
    let known = Set(dictionary.metrics.map(\.id))
    return Set(expressions.flatMap { $0.expression.symbols.map(\.name) }).intersection(known)
  }
}
