public import Scoring

/// The units beside themselves a year before: where each stood, and what its figures were.
///
/// - A unit that another one continues hands on its rank and its figures.
/// - What was merged hands on its figures: the new unit is compared with all that went into it. A rank it keeps only
///   if it had one itself.
/// - What was split hands on nothing: its figures belong to none of its parts, and no part has moved.
public struct YearComparison: Sendable {
  /// One a unit, in the year's order.
  public let descents: [Descent]
  public let movements: [Movement]
  /// The year before's figures with which each unit's are compared; the metrics that either year's table has.
  public let figures: [Metric.ID: Column]
  /// The former units whose figures stand for themselves: split, or ended without a successor.
  public let apart: [Int]

  /// - Parameters:
  ///   - outcome: this year's.
  ///   - before: how a unit, or a former one, stood the year before; nil where that is not known.
  ///   - formerMetrics: the figures of the former units, a row each.
  public init(
    _ outcome: Outcome, _ year: Year, lasting: Set<Unit.ID>, former: [FormerUnit],
    formerMetrics: [Metric.ID: Column], standing before: (Unit.ID) -> Standing?
  ) {
    let descents = Descent.all(outcome.units, lasting: lasting, former: former)
    let nothing = Standing(total: nil, grade: nil, rank: nil, blockRank: nil)
    self.descents = descents
    movements = outcome.units.indices.map { row in
      let unit = descents[row].continued.map { former[$0].unit.id } ?? outcome.units[row].id
      return Movement(
        unit: row, before: before(unit) ?? nothing, after: Standing(row, outcome), contributions: [])
    }
    let merged = Set(descents.flatMap(\.absorbed))
    apart = former.indices.filter { !merged.contains($0) }
    figures = Dictionary(
      uniqueKeysWithValues: year.dictionary.metrics.compactMap { metric in
        guard let column = year.previous[metric.id] else { return nil }
        return (metric.id, Self.joined(column, formerMetrics[metric.id], descents, of: metric))
      })
  }

  /// The units' own figures with those of what went into them.
  private static func joined(_ own: Column, _ former: Column?, _ descents: [Descent], of metric: Metric) -> Column {
    var joined = own
    for (row, descent) in descents.enumerated() where !descent.absorbed.isEmpty {
      if let former, let continued = descent.continued {
        joined.numbers[row] = former.numbers[continued]
        joined.states[row] = former.states[continued]
        continue
      }
      // Only what is counted adds up.
      guard metric.kind == .count, let former else {
        joined.set(row, to: .missing)
        continue
      }
      let parts =
        (descent.wasThere ? [(own.numbers[row], own.states[row])] : [])
        + descent.absorbed.map { (former.numbers[$0], former.states[$0]) }
      if parts.contains(where: { $0.1 == .missing }) {
        joined.set(row, to: .missing)
      } else if parts.allSatisfy({ $0.1 == .notApplicable }) {
        joined.set(row, to: .notApplicable)
      } else {
        joined.set(row, to: parts.reduce(0) { $0 + $1.0 })
      }
    }
    return joined
  }
}
