import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

/// A year whose points are given: each criterion is a panel's mark, which is its points.
struct HealthYear {
  let year: Year
  let set: CriteriaSet
  let outcome: Outcome
  let health: CriteriaHealth

  struct Column {
    let id: String
    let max: Double
    let points: [Double?]
  }

  /// - Parameters:
  ///   - groups: the criteria of each group, by their places; those of none stand alone.
  ///   - awards: by quota, ranked by the total.
  init(_ columns: [Column], groups: [(id: String, members: [Int])] = [], awards: [Int] = [], ties: [String] = []) throws
  {
    let count = columns.first?.points.count ?? 0
    let leaves = try columns.map { column in
      Criterion(
        id: column.id, title: Words(both: column.id), worth: .points(column.max),
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: "m_\(column.id)")),
            method: try #require(ScoringMethod(named: "panel")),
            missing: .exclude)))
    }
    let grouped = groups.map { group in
      let inside = group.members.map { leaves[$0] }
      return Criterion(
        id: group.id, title: Words(both: group.id), worth: .points(inside.reduce(0) { $0 + $1.points }),
        content: .group(inside, GroupRule()))
    }
    let taken = Set(groups.flatMap(\.members))
    let alone = leaves.indices.filter { !taken.contains($0) }.map { leaves[$0] }
    set = CriteriaSet(
      id: "set", title: Words(both: "Set"), points: 100, criteria: grouped + alone,
      ties: try ties.map { try Expression(parsing: $0) },
      awards: awards.enumerated().map {
        Award(id: "W\($0.offset)", title: Words(both: "W"), quota: Quota(.number($0.element)), rankBy: .total)
      })
    let metrics = columns.map { Metric(id: "m_\($0.id)", title: Words(both: $0.id), kind: .number) }
    year = Year(
      units: (0..<count).map { Unit(id: "u\($0)", name: Words(both: "U\($0)"), shortName: "u\($0)", block: "b") },
      blocks: [Block(id: "b", title: Words(both: "B"))], dictionary: DataDictionary(metrics: metrics),
      metrics: Dictionary(
        uniqueKeysWithValues: columns.map { ("m_\($0.id)", Scoring.Column($0.points)) }))
    outcome = try set.evaluate(year)
    health = CriteriaHealth(of: outcome, on: year)
  }
}
