import Scoring
import TestSupport
import Testing

/// Trials against evaluating the whole changed year anew.
@Suite struct ReevaluationTests {
  @Test(arguments: [false, true])
  func standsWhereTheWholeYearEvaluatedAnewPutsIt(peers: Bool) throws {
    var compared = 0
    var unmoved = 0
    for seed in 0..<90 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      var random = SeededGenerator(seed: seed &+ 7)
      var trials = Trials()
      var changes: [(unit: Int, figures: [(metric: Metric.ID, figure: Double)])] = []
      for _ in 0..<12 {
        let unit = random.below(made.year.units.count)
        let metrics = ["c1", "c2", "c3", "c4", "n1", "g1", "t1", "k1"].filter { _ in random.below(3) == 0 }
        let figures = metrics.map { metric in
          (
            metric: metric,
            figure: Double(metric == "t1" ? random.below(2) : metric == "k1" ? random.below(3) : random.int(0...12))
          )
        }
        trials.add(unit: unit, figures)
        changes.append((unit, figures))
      }
      let reevaluation = Reevaluation(of: outcome, on: made.year)
      let standings = reevaluation.standings(in: trials)
      let leaves = made.set.leaves.map(\.id) + made.set.adjustments.map(\.id)
      let points = leaves.map { reevaluation.points(of: $0, in: trials) }
      for (index, change) in changes.enumerated() {
        let anew = try? made.set.evaluate(RandomSet.changed(made.year, unit: change.unit, change.figures))
        let found = standings[index]
        #expect((anew == nil) == (found == nil), "seed \(seed), trial \(index)")
        guard let anew, let found else { continue }
        compared += 1
        let unit = change.unit
        #expect(found.total == anew.total[unit], "seed \(seed), trial \(index): \(change.figures)")
        #expect(found.grade == anew.grade.text(unit), "seed \(seed), trial \(index)")
        #expect(found.rank == anew.rank[unit], "seed \(seed), trial \(index)")
        #expect(found.blockRank == anew.blockRank[unit], "seed \(seed), trial \(index)")
        let awards = try #require(reevaluation.awards(in: trials, trial: index))
        #expect(awards.map(Self.named) == anew.awards.map(Self.named), "seed \(seed), trial \(index)")
        if !found.mayMoveAwards {
          unmoved += 1
          #expect(outcome.awards.map(Self.named) == anew.awards.map(Self.named), "seed \(seed), trial \(index)")
        }
        guard found.total != nil else { continue }
        for (id, points) in zip(leaves, points) {
          let there = anew.criteria[id]?.points[unit] ?? anew.adjustments[id]?.points[unit]
          #expect(points[index] == there, "seed \(seed), trial \(index): \(id)")
        }
      }
    }
    #expect(compared > 800 && (peers || unmoved > 20), "\(compared), \(unmoved)")
  }

  /// A criterion that gives everybody full points in place of its own measure.
  @Test func fulfilsACriterionAsIfItGaveFullPoints() throws {
    var compared = 0
    for seed in 0..<120 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: false)
      guard let outcome = made.outcome else { continue }
      let reevaluation = Reevaluation(of: outcome, on: made.year)
      for leaf in made.set.leaves {
        let units = made.year.units.indices.filter { outcome.criteria[leaf.id]?.points[$0] != nil }
        let anew = try made.set.replacing(leaf.id, with: Self.full(leaf)).evaluate(made.year)
        for (unit, total) in zip(units, reevaluation.totals(of: units, fulfilling: leaf.id)) {
          // Fewer criteria have data where a blank was filled in and now is none.
          if made.set.atLeast != nil { continue }
          #expect(total == anew.total[unit], "seed \(seed): \(leaf.id) of \(unit)")
          compared += 1
        }
      }
    }
    #expect(compared > 300)
  }

  @Test func waivesAnAdjustment() throws {
    for seed in 0..<60 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: seed % 2 == 0)
      guard let outcome = made.outcome else { continue }
      let without = try made.set.without(adjustment: "Y").evaluate(made.year)
      let units = Array(made.year.units.indices)
      let totals = Reevaluation(of: outcome, on: made.year).totals(of: units, waiving: "Y")
      for unit in units { #expect(totals[unit] == without.total[unit], "seed \(seed)") }
    }
  }

  /// Whom an award names, in their order.
  private static func named(_ result: AwardResult) -> [[Int]] {
    [result.proposals, result.held, result.reserves].map { $0.map(\.unit) }
  }

  private static func full(_ leaf: Criterion) throws -> Criterion {
    let measure = Measure(
      value: .figure(try Expression(parsing: "1")), method: try #require(ScoringMethod(named: "proportion")))
    return Criterion(
      id: leaf.id, title: leaf.title, worth: leaf.worth, applies: leaf.applies, content: .measure(measure))
  }
}

extension CriteriaSet {
  func replacing(_ id: Criterion.ID, with other: Criterion) -> CriteriaSet {
    func replaced(_ node: Criterion) -> Criterion {
      if node.id == id { return other }
      guard case .group(let children, let rule) = node.content else { return node }
      return Criterion(
        id: node.id, title: node.title, worth: node.worth, applies: node.applies,
        content: .group(children.map(replaced), rule))
    }
    return with(criteria: criteria.map(replaced), adjustments: adjustments)
  }

  func without(adjustment id: Adjustment.ID) -> CriteriaSet {
    with(criteria: criteria, adjustments: adjustments.filter { $0.id != id })
  }

  private func with(criteria: [Criterion], adjustments: [Adjustment]) -> CriteriaSet {
    CriteriaSet(
      id: self.id, title: title, points: points, decimals: decimals, notApplicable: notApplicable, atLeast: atLeast,
      atMost: atMost, criteria: criteria, combination: combination, adjustments: adjustments, grades: grades,
      exclusions: exclusions, ties: ties, rankStyle: rankStyle, rankOn: rankOn, awards: awards,
      oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie)
  }
}
