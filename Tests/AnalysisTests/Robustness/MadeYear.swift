import Diagnostics
import Scoring
import Testing

/// A small year whose criteria take their achievements straight from the figures: criterion A is metric `a`, and so on.
struct MadeYear {
  let year: Year
  let set: CriteriaSet

  /// - Parameters:
  ///   - points: maxima by criterion, in groups where an id names one: `[("A", [("A1", 60)])]`.
  ///   - figures: by criterion, one a unit, 0…1; nil does not apply.
  init(
    _ groups: [(id: String, leaves: [(id: String, points: Double)])], _ figures: [String: [Double?]],
    awards: [Award] = [], adjusted: [Double]? = nil, combination: Combination = .sum,
    notApplicable: NotApplicablePolicy = .rescaleTotal, rounding: Rounding = .none
  ) throws {
    let count = figures.values.first?.count ?? 0
    var metrics = figures.map { Metric(id: "m_" + $0.key, title: Words(both: $0.key), kind: .number) }
    metrics.append(Metric(id: "bonus", title: Words(both: "bonus"), kind: .number))
    var columns = Dictionary(
      uniqueKeysWithValues: figures.map { id, numbers in
        (
          "m_" + id,
          Column(numbers: numbers.map { $0 ?? 0 }, states: numbers.map { $0 == nil ? .notApplicable : .present })
        )
      })
    columns["bonus"] = Column(adjusted ?? Array(repeating: 0, count: count))
    year = Year(
      units: (0..<count).map { Unit(id: "u\($0)", name: Words(both: "u\($0)"), shortName: "u\($0)", block: "all") },
      blocks: [Block(id: "all", title: Words(both: "all"))], dictionary: DataDictionary(metrics: metrics),
      metrics: columns)
    func leaf(_ id: String, _ points: Double) throws -> Criterion {
      Criterion(
        id: id, title: Words(both: id), worth: .points(points),
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: "m_" + id)),
            method: try #require(ScoringMethod(named: "proportion")),
            missing: .exclude)))
    }
    let criteria = try groups.map { group in
      if group.leaves.count == 1, group.leaves[0].id == group.id { return try leaf(group.id, group.leaves[0].points) }
      return Criterion(
        id: group.id, title: Words(both: group.id), worth: .points(group.leaves.reduce(0) { $0 + $1.points }),
        content: .group(try group.leaves.map { try leaf($0.id, $0.points) }, GroupRule()))
    }
    set = CriteriaSet(
      id: "set", title: Words(both: "set"), rounding: rounding, notApplicable: notApplicable, criteria: criteria,
      combination: combination,
      adjustments: [
        Adjustment(id: "X", title: Words(both: "X"), value: try Expression(parsing: "bonus"), each: 1, atMost: nil)
      ],
      rankOn: .exact, awards: awards)
  }

  var outcome: Outcome { get throws { try set.evaluate(year) } }

  static func award(_ id: String, quota: Int, by key: String) throws -> Award {
    Award(id: id, title: Words(both: id), quota: Quota(.number(quota)), rankBy: try Expression(parsing: key))
  }
}

extension CriteriaSet {
  /// The same set with nothing rounded.
  var unrounded: CriteriaSet {
    CriteriaSet(
      id: id, title: title, basis: basis, points: points, decimals: decimals, rounding: .none,
      notApplicable: notApplicable, atLeast: atLeast, atMost: atMost, criteria: criteria, combination: combination,
      adjustments: adjustments, caps: caps, grades: grades, exclusions: exclusions, ties: ties, rankStyle: rankStyle,
      rankOn: rankOn, awards: awards, oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie, summary: summary)
  }
}
