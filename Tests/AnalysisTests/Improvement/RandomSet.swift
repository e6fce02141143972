import Diagnostics
import Scoring
import TestSupport
import Testing

/// A small made-up year and a criteria set on it, both hanging on one seed: fixed methods and methods against peers,
/// points and weights, conditions, missing values, adjustments, ceilings and ties.
struct RandomSet {
  private var random: SeededGenerator
  let year: Year
  private(set) var set: CriteriaSet

  /// What metrics may be at most, so that every step can be tried.
  static let most = 12

  /// - Parameter peers: whether methods against peers, and what else looks at them, may occur.
  init(seed: UInt64, peers: Bool, units count: Int? = nil) throws {
    var random = SeededGenerator(seed: seed)
    let count = count ?? [1, 2, 5, 9][Int(seed % 4)]
    year = Self.year(&random, count: count)
    set = try Self.set(&random, peers: peers)
    self.random = random
    let faults = set.faults(
      in: CheckContext(dictionary: year.dictionary, blocks: year.blocks, previous: [], archiveYears: 0))
    let errors = faults.filter { $0.problem.severity == .error }
    try #require(errors.isEmpty, "seed \(seed): \(errors.map { "\($0.problem)" })")
  }

  /// The outcome; nil where a figure cannot be scored.
  var outcome: Outcome? { try? set.evaluate(year) }

  /// The year with some figures of a unit changed.
  static func changed(_ year: Year, unit: Int, _ figures: [(metric: Metric.ID, figure: Double)]) -> Year {
    var metrics = year.metrics
    for (metric, figure) in figures { metrics[metric]?.set(unit, to: figure) }
    return Year(units: year.units, blocks: year.blocks, dictionary: year.dictionary, metrics: metrics)
  }

  // MARK: The year

  private static func year(_ random: inout SeededGenerator, count: Int) -> Year {
    let range = 0...Double(most)
    let choices = ["no", "partly", "yes"].map { Metric.Choice(id: $0, labels: [$0]) }
    let kinds: [(String, Metric.Kind)] = [
      ("c1", .count), ("c2", .count), ("c3", .count), ("c4", .count), ("n1", .number), ("t1", .truth),
      ("k1", .choice(choices)), ("g1", .count),
    ]
    let metrics = kinds.map { id, kind in
      switch kind {
      case .count, .number: Metric(id: id, title: Words(both: id), kind: kind, range: range)
      case .truth, .choice: Metric(id: id, title: Words(both: id), kind: kind)
      }
    }
    let rules = ["c1 <= c2", "c1 + c3 <= c4", "g1 is missing or g1 >= 0"].compactMap { try? Expression(parsing: $0) }
    let dictionary = DataDictionary(
      metrics: metrics, checks: rules.map { DataDictionary.Check(rule: $0, message: Words(both: $0.text)) })
    var columns: [Metric.ID: Column] = [:]
    for metric in metrics { columns[metric.id] = Column(repeating: 0, count: count) }
    columns["k1"]?.labels = choices.map(\.id)
    for row in 0..<count {
      let c1 = random.int(0...6)
      let c3 = random.int(0...3)
      let figures: [(String, Double)] = [
        ("c1", Double(c1)), ("c2", Double(random.int(c1...min(c1 + 3, most)))), ("c3", Double(c3)),
        ("c4", Double(random.int((c1 + c3)...min(c1 + c3 + 2, most)))), ("n1", Double(random.int(0...most))),
        ("t1", Double(random.below(2))), ("k1", Double(random.below(3))),
      ]
      for (metric, figure) in figures { columns[metric]?.set(row, to: figure) }
      if random.below(4) == 0 {
        columns["g1"]?.set(row, to: random.below(2) == 0 ? .missing : .notApplicable)
      } else {
        columns["g1"]?.set(row, to: Double(random.int(0...most)))
      }
    }
    return Year(
      units: (0..<count).map {
        Unit(id: "u\($0)", name: Words(both: "u\($0)"), shortName: "u\($0)", block: $0 % 3 == 1 ? "south" : "north")
      },
      blocks: ["north", "south"].map { Block(id: $0, title: Words(both: $0)) }, dictionary: dictionary, metrics: columns
    )
  }

  // MARK: The set

  private static func set(_ random: inout SeededGenerator, peers: Bool) throws -> CriteriaSet {
    let isWeighted = random.below(4) == 0
    var criteria: [Criterion] = []
    var leaves: [String] = []
    for top in 1...random.int(2...3) {
      if random.below(2) == 0 {
        criteria.append(try leaf("L\(top)", &random, peers: peers, weighted: isWeighted, others: leaves))
        leaves.append("L\(top)")
      } else {
        var children: [Criterion] = []
        for child in 1...random.int(1...3) {
          let id = "L\(top)_\(child)"
          children.append(try leaf(id, &random, peers: peers, weighted: isWeighted, others: leaves))
          leaves.append(id)
        }
        let names = peers ? ["mean", "min", "median", "copeland", "topsis"] : ["mean", "max", "geometric"]
        let rule =
          isWeighted
          ? GroupRule(try #require(Combination(named: random.pick(names))))
          : GroupRule(decimals: random.pick([nil, 1]))
        let points = children.reduce(0) { $0 + $1.points }
        criteria.append(
          Criterion(
            id: "G\(top)", title: Words(both: "G\(top)"), worth: isWeighted ? .weight(2) : .points(points),
            applies: random.below(3) == 0 ? try Expression(parsing: "t1 or c4 > 2") : nil,
            content: .group(children, rule)))
      }
    }
    let scale = isWeighted ? 100 : criteria.reduce(0) { $0 + $1.points }
    let policies: [NotApplicablePolicy] = isWeighted ? [.rescaleSiblings] : NotApplicablePolicy.allCases
    var adjustments = [
      Adjustment(
        id: "X", title: Words(both: "X"), value: try Expression(parsing: "c2"), each: 0.5,
        atMost: random.pick([nil, 2])),
      Adjustment(
        id: "Y", title: Words(both: "Y"), value: try Expression(parsing: "c3"), each: -0.75,
        atMost: random.pick([nil, 3])),
    ]
    if random.below(2) == 0 {
      let rule: MissingRule = peers ? random.pick([.mean(ofBlock: false), .zero]) : .zero
      adjustments.append(
        Adjustment(
          id: "Z", title: Words(both: "Z"), value: try Expression(parsing: "g1"), each: -0.25, atMost: 4, missing: rule)
      )
    }
    let exclusions =
      random.below(3) == 0
      ? [
        Exclusion(
          id: "e", when: try Expression(parsing: "k1 == \"no\" and c1 < 2"), reason: Words(both: "e"),
          atMost: scale * 0.3)
      ] : []
    return CriteriaSet(
      id: "set", title: Words(both: "set"), points: scale, decimals: random.pick([0, 1, 2]),
      notApplicable: random.pick(policies), atLeast: random.pick([nil, nil, 0.6]),
      atMost: random.pick([nil, scale * 0.9]), criteria: criteria,
      combination: isWeighted
        ? try #require(Combination(named: peers ? random.pick(["mean", "copeland"]) : "mean")) : .sum,
      adjustments: adjustments,
      grades: GradeScale(grades: [.init(title: "Tốt", from: scale * 0.6), .init(title: "Yếu", from: 0)]),
      exclusions: exclusions,
      ties: try random.pick([[], ["c1"], ["-n1", "c2"]]).map { try Expression(parsing: $0) },
      rankStyle: random.pick(RankStyle.allCases), rankOn: random.pick(RankBasis.allCases),
      awards: try awards(&random, leaf: leaves[0]), oneAwardPerUnit: random.below(2) == 0,
      atQuotaTie: random.pick(QuotaTiePolicy.allCases))
  }

  private static func awards(_ random: inout SeededGenerator, leaf: String) throws -> [Award] {
    let cap = random.pick([nil, nil, 1])
    let sizes: [Quota.Size] = [.number(random.int(1...2)), .share(0.3, .nearest), .ofBlocks(PerBlock(1))]
    return [
      Award(
        id: "W1", title: Words(both: "W1"), quota: Quota(random.pick(sizes), atMostOfBlock: nil), rankBy: .total,
        eligible: random.below(2) == 0 ? try Expression(parsing: random.pick(["c1 > 1", "rank <= 3"])) : nil,
        reserves: random.below(3)),
      Award(
        id: "W2", title: Words(both: "W2"), quota: Quota(.number(2), atMostOfBlock: cap),
        rankBy: try Expression(parsing: random.pick([leaf, "c2", "total - c1"])), eligible: nil,
        ties: random.below(2) == 0 ? [try Expression(parsing: "n1")] : nil, reserves: random.below(2)),
    ]
  }

  private static func leaf(
    _ id: String, _ random: inout SeededGenerator, peers: Bool, weighted: Bool, others: [String]
  ) throws -> Criterion {
    let points = Double(random.int(2...9))
    typealias Score = (value: String, method: String, parameters: [String: ParameterValue], applies: String?)
    let steps = ParameterValue.steps(
      [(0, 0), (3, 0.3), (7, 0.8)].map { Step(key: "\($0)", from: $0, points: $1 * points) })
    let curve = ParameterValue.steps(
      [(0, 0), (4, 1), (8, 0.4)].map { Step(key: "\($0)", from: $0, points: $1 * points) })
    let answers = ParameterValue.choices(
      [("no", 0), ("partly", 0.5), ("yes", 1)].map { ChoicePoints(key: $0, points: $1 * points) })
    var scores: [Score] = [
      ("c1 / c2", "proportion", [:], "c2 > 0"), ("c1 / c4", "proportion", ["zero_below": .number(0.5)], "c4 > 0"),
      ("c2", "target", ["target": .number(9)], nil), ("n1", "linear", ["from": .number(1), "to": .number(10)], nil),
      ("c3", "linear", ["from": .number(3), "to": .number(0)], nil), ("c1 + c3", "bands", ["steps": steps], nil),
      ("c2", "curve", ["points": curve], nil), ("k1", "choice", ["choices": answers], nil),
      ("g1", "target", ["target": .number(10)], nil), ("if(t1, c2, 0) / 12", "proportion", [:], nil),
    ]
    if let other = others.last { scores.append(("\(other) / 3 + c2 / 20", "proportion", [:], nil)) }
    if peers {
      for method in ["min_max", "best", "borda", "percentile", "vector", "z_score"] {
        scores.append(("c2 + 1", method, [:], nil))
        scores.append(("n1 + c3 + 1", method, ["peers": .word("block")], nil))
      }
    }
    let score = random.pick(scores)
    let method = try #require(ScoringMethod(named: score.method))
    let main = method.mainParameter
    let parameters = Dictionary(
      uniqueKeysWithValues: score.parameters.map { name, value in
        (name == "points" || name == "steps" || name == "choices" ? main ?? name : name, PerBlock(value))
      })
    let fills: [MissingRule] =
      peers ? [.zero, .exclude, .mean(ofBlock: true), .median(ofBlock: false)] : [.zero, .exclude]
    let measure = Measure(
      value: .figure(try Expression(parsing: score.value)), method: method, parameters: MethodParameters(parameters),
      missing: score.value == "k1" ? .zero : random.pick(fills))
    return Criterion(
      id: id, title: Words(both: id), worth: weighted ? .weight(points) : .points(points),
      applies: try score.applies.map { try Expression(parsing: $0) }, content: .measure(measure))
  }
}
