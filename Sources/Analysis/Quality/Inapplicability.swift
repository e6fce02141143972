public import Scoring

/// A criterion or group that does not apply to a unit, and why.
public struct Inapplicability: Hashable, Sendable {
  /// The unit's row in the year.
  public let unit: Int
  public let criterion: Criterion.ID
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// Its own condition does not hold.
    case condition([Comparison])
    /// A group above it does not apply.
    case group(Criterion.ID)
    /// Nothing arose of these metrics, of which its value is made.
    case nothingArose([Metric.ID])
  }
}

/// Why criteria do not apply: the conditions of one outcome, evaluated once for all units.
public struct Applicability {
  private let outcome: Outcome
  private let year: Year
  private let conditions: [Criterion.ID: Column]
  private let parents: [Criterion.ID: Criterion.ID]

  public init(of outcome: Outcome, on year: Year) {
    self.outcome = outcome
    self.year = year
    let nodes = outcome.set.nodes
    conditions = Dictionary(
      uniqueKeysWithValues: nodes.compactMap { node in
        node.applies.map { (node.id, $0.evaluate(in: outcome.environment)) }
      })
    parents = Dictionary(uniqueKeysWithValues: nodes.flatMap { node in node.children.map { ($0.id, node.id) } })
  }

  /// Why a criterion or group does not apply to a unit: its condition with the figures, the nearest group above it
  /// that does not apply, or the metrics of which nothing arose.
  ///
  /// - Returns: nil where only what it is made of does not apply, or where it was left out as missing.
  public func reason(against node: Criterion, unit: Int) -> Inapplicability.Reason? {
    if fails(node.id, unit), let condition = node.applies {
      return .condition(condition.decidingComparisons(row: unit, in: outcome.environment))
    }
    var above = parents[node.id]
    while let group = above {
      if fails(group, unit) { return .group(group) }
      above = parents[group]
    }
    // A judge who abstained is no figure that did not arise.
    if node.measure?.value.judges != nil { return nil }
    let metrics = node.measure?.value.symbols.map(\.name) ?? []
    let empty = metrics.filter { year.metrics[$0]?.states[unit] == .notApplicable }
    return empty.isEmpty ? nil : .nothingArose(empty)
  }

  private func fails(_ id: Criterion.ID, _ unit: Int) -> Bool { conditions[id].map { $0[unit] != 1 } ?? false }

  /// What does not apply to whom, each time the topmost node of which it can be said, in the file's order.
  public var inapplicabilities: [Inapplicability] {
    outcome.set.criteria.flatMap { inapplicabilities(under: $0, among: Array(outcome.units.indices)) }
  }

  private func inapplicabilities(under node: Criterion, among rows: [Int]) -> [Inapplicability] {
    var found: [Inapplicability] = []
    var further: [Int] = []
    let points = outcome.criteria[node.id]?.points
    for row in rows {
      if points?[row] == nil, let reason = reason(against: node, unit: row) {
        found.append(Inapplicability(unit: row, criterion: node.id, reason: reason))
      } else {
        further.append(row)
      }
    }
    return found + node.children.flatMap { inapplicabilities(under: $0, among: further) }
  }
}
