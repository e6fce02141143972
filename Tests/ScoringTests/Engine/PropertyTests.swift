import Diagnostics
import Scoring
import TestSupport
import Testing

/// What holds whatever the figures, on seeded random years.
@Suite struct PropertyTests {
  private static let policies = NotApplicablePolicy.allCases

  /// Criteria of every number method, in groups, some of which do not apply to some units.
  private func criteria(_ policy: NotApplicablePolicy) throws -> CriteriaSet {
    let steps = [
      Step(key: "0", from: 0, points: 0), Step(key: "5", from: 5, points: 6), Step(key: "9", from: 9, points: 20),
    ]
    let criteria = try [
      group(
        "G", applies: "received > 0",
        [
          criterion("A", 30, "answered / received", by: "proportion", ["zero_below": PerBlock(.number(0.5))]),
          criterion("B", 20, "x", by: "bands", ["steps": PerBlock(.steps(steps))], applies: "due > 0"),
        ]),
      criterion("C", 30, "y", by: "target", ["target": PerBlock(named: ["south": .number(7)], other: .number(17))]),
      criterion("D", 20, "z", missing: .median(ofBlock: true)),
    ]
    return CriteriaSet(
      id: "random", title: .init(both: "random"), notApplicable: policy, criteria: criteria,
      adjustments: [
        try adjustment("X", "bonus", each: 1.5, atMost: 4), try adjustment("Y", "malus", each: -0.75, atMost: 40),
      ],
      grades: grades, ties: [try expression("A"), try expression("y")],
      awards: [
        try award("V", quota: 4, eligible: "grade >= \"Khá\"", reserves: 2), try award("W", quota: 3, rankBy: "C + D"),
      ], oneAwardPerUnit: true, atQuotaTie: .hold)
  }

  private func scenario(_ random: inout SeededGenerator, count: Int) -> Scenario {
    let names = (0..<count).map { "u\($0)" }
    let south = Dictionary(uniqueKeysWithValues: names.filter { _ in random.int(0...2) == 0 }.map { ($0, "south") })
    func column(_ range: ClosedRange<Int>, holes: Bool = false) -> [Entry] {
      names.map { _ in
        let hole = holes ? random.int(0...9) : 9
        if hole == 0 { return .notApplicable }
        return hole == 1 ? .missing : .figure(Double(random.int(range)))
      }
    }
    return Scenario(
      names, blocks: south,
      metrics: [
        "received": column(0...6), "answered": column(0...6), "due": column(0...2), "x": column(0...12),
        "y": column(0...20), "z": column(0...20, holes: true), "bonus": column(0...4), "malus": column(0...30),
      ])
  }

  private func shuffled(_ scenario: Scenario, _ order: [Int]) -> Scenario {
    var other = scenario
    other.units = order.map { scenario.units[$0] }
    other.metrics = scenario.metrics.mapValues { column in order.map { column[$0] } }
    return other
  }

  @Test(arguments: policies)
  func theOrderOfUnitsDecidesNothing(policy: NotApplicablePolicy) throws {
    var evaluated = 0
    for seed in 1...25 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let set = try criteria(policy)
      let scenario = scenario(&random, count: 14)
      let order = Array(scenario.units.indices).shuffled(using: &random)
      let (one, other) = (scenario.problems(set), shuffled(scenario, order).problems(set))
      #expect(Set(one) == Set(other), "seed \(seed)")
      guard one.isEmpty else { continue }
      evaluated += 1
      let (first, second) = (try scenario.evaluate(set), try shuffled(scenario, order).evaluate(set))
      #expect(order.map { first.totals[$0] } == second.totals, "seed \(seed)")
      #expect(order.map { first.rank[$0] } == second.rank, "seed \(seed)")
      #expect(order.map { first.blockRank[$0] } == second.blockRank, "seed \(seed)")
      for id in ["V", "W"] {
        let (a, b) = (first.award(id), second.award(id))
        #expect(a.map { Set($0.proposed) } == b.map { Set($0.proposed) }, "seed \(seed)")
        #expect(a.map { Set($0.held) } == b.map { Set($0.held) }, "seed \(seed)")
        #expect(a.map { Set($0.reserves) } == b.map { Set($0.reserves) }, "seed \(seed)")
      }
    }
    #expect(evaluated > 15)
  }

  @Test(arguments: policies)
  func aHigherFigureNeverLowersTheTotal(policy: NotApplicablePolicy) throws {
    var evaluated = 0
    for seed in 100...125 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let set = try criteria(policy)
      let before = scenario(&random, count: 8)
      guard before.problems(set).isEmpty else { continue }
      evaluated += 1
      let totals = try before.evaluate(set).totals
      let unit = random.int(0...7)
      for metric in ["answered", "x", "y", "z", "bonus"] {
        guard case .figure(let figure)? = before.metrics[metric]?[unit] else { continue }
        var after = before
        after.metrics[metric]?[unit] = .figure(min(figure + Double(random.int(1...5)), metric == "z" ? 20 : .infinity))
        guard let old = totals[unit], let new = try after.evaluate(set).totals[unit] else { continue }
        #expect(new >= old, "seed \(seed), \(metric) of unit \(unit)")
      }
    }
    #expect(evaluated > 15)
  }

  @Test(arguments: policies)
  func whatIsShownAddsUp(policy: NotApplicablePolicy) throws {
    var evaluated = 0
    for seed in 200...225 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let scenario = scenario(&random, count: 12)
      let set = try criteria(policy)
      guard scenario.problems(set).isEmpty else { continue }
      evaluated += 1
      let outcome = try scenario.evaluate(set)
      for row in outcome.units.indices {
        guard let total = outcome.total[row], let base = outcome.base[row] else { continue }
        let parts = (policy == .rescaleTotal ? set.leaves : set.criteria).map { node -> Double in
          outcome.criteria[node.id]?.points[row] ?? (policy == .full ? node.points : 0)
        }
        let sum = parts.reduce(0, +) / outcome.applicablePoints[row] * 100
        #expect(base == Decimal15.round(sum, places: 2), "seed \(seed), unit \(row)")
        let adjusted = ["X", "Y"].reduce(0) { $0 + (outcome.adjustments[$1]?.points[row] ?? .nan) }
        #expect(total == max(0, Decimal15.round(base + adjusted, places: 2)), "seed \(seed), unit \(row)")
      }
    }
    #expect(evaluated > 15)
  }

  @Test func ranksFollowTotals() throws {
    var evaluated = 0
    for seed in 300...330 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let scenario = scenario(&random, count: 12)
      let set = try criteria(.rescaleTotal)
      guard scenario.problems(set).isEmpty else { continue }
      evaluated += 1
      let outcome = try scenario.evaluate(set)
      let ranked = outcome.units.indices.filter { outcome.total[$0] != nil }
      for row in outcome.units.indices { #expect((outcome.rank[row] == nil) == (outcome.total[row] == nil)) }
      for a in ranked {
        let ahead = ranked.filter { (outcome.rank[$0] ?? 0) < (outcome.rank[a] ?? 0) }
        #expect(outcome.rank[a] == Double(ahead.count + 1), "seed \(seed)")
        for b in ahead { #expect(outcome.total.numbers[b] >= outcome.total.numbers[a], "seed \(seed)") }
      }
    }
    #expect(evaluated > 15)
  }
}
