import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct CriteriaHealthTests {
  private typealias Column = HealthYear.Column

  /// A = (1, 2, 3), B = (2, 2, 2), C = (3, 1, 2), each of 5 points, so that totals are points × 100 ÷ 15: sums 6, 5, 7.
  /// Var(T) = 1 in points of the sum; Cov(A, T) = ½·((−1)(0) + 0·(−1) + 1·1) = ½, Cov(B, T) = 0,
  /// Cov(C, T) = ½·(1·0 + (−1)(−1) + 0·1) = ½: weights ½, 0, ½ where the rules say a third each.
  @Test func findsTheWeightsOfAWorkedCase() throws {
    let made = try HealthYear([
      Column(id: "A", max: 5, points: [1, 2, 3]), Column(id: "B", max: 5, points: [2, 2, 2]),
      Column(id: "C", max: 5, points: [3, 1, 2]),
    ])
    let criteria = made.health.criteria
    let weights = criteria.map { $0.effectiveWeight ?? .nan }
    for (found, known) in zip(weights, [0.5, 0, 0.5]) { #expect(abs(found - known) < 0.001) }
    for criterion in criteria { #expect(abs(criterion.nominalWeight - 1 / 3) < 1e-15) }
    // r(A, T) = ½ ÷ √(1 · 1); B is constant.
    #expect(abs((criteria[0].withTotal.pearson ?? .nan) - 0.5) < 0.001)
    #expect(criteria[1].withTotal.pearson == nil && criteria[1].withTotal.spearman == nil)
    // α = 3/2 · (1 − (1 + 0 + 1) ÷ 1) = −1.5
    #expect(abs((made.health.reliabilities.first?.alpha ?? .nan) + 1.5) < 1e-12)
    #expect(abs(weights.reduce(0, +) + (made.health.weights?.rest ?? .nan) - 1) < 1e-12)
  }

  /// COINr's `get_eff_weights`: weights are brought to 1 within each group, and multiplied up the tree.
  @Test func multipliesNominalWeightsUpTheTree() throws {
    let made = try HealthYear(
      [
        Column(id: "A1", max: 10, points: [1, 2, 3]), Column(id: "A2", max: 30, points: [1, 2, 3]),
        Column(id: "B1", max: 60, points: [1, 2, 3]),
      ], groups: [("A", [0, 1])])
    #expect(made.health.criteria.map(\.nominalWeight) == [0.4 * 0.25, 0.4 * 0.75, 0.6])
    #expect(made.health.reliabilities.map(\.group) == [nil, "A"])
  }

  /// The weighted mean of achievements, in groups with weights of their own.
  @Test func followsWeightsThroughMeans() throws {
    func leaf(_ id: String, _ weight: Double) throws -> Criterion {
      Criterion(
        id: id, title: .init(both: id), worth: .weight(weight),
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: "m_\(id)")), method: try #require(ScoringMethod(named: "proportion"))
          )))
    }
    func set(_ combination: Combination) throws -> CriteriaSet {
      let group = Criterion(
        id: "G", title: .init(both: "G"), worth: .weight(1),
        content: .group([try leaf("a", 1), try leaf("b", 3)], GroupRule(combination)))
      return CriteriaSet(
        id: "s", title: .init(both: "S"), points: 100, notApplicable: .rescaleSiblings,
        criteria: [group, try leaf("c", 1)], combination: .mean)
    }
    let plain = try HealthYear([
      Column(id: "a", max: 1, points: [0.1, 0.5, 0.9, 0.4]), Column(id: "b", max: 1, points: [0.3, 0.8, 0.2, 0.6]),
      Column(id: "c", max: 1, points: [0.5, 0.1, 0.7, 0.7]),
    ]).year
    let health = CriteriaHealth(of: try set(.mean).evaluate(plain), on: plain)
    #expect(health.criteria.map(\.nominalWeight) == [0.125, 0.375, 0.5])
    // Nothing but rounding to two decimals lies beside the shares.
    #expect(abs(health.weights?.rest ?? .nan) < 0.001)
    let geometric = CriteriaHealth(of: try set(.geometric).evaluate(plain), on: plain)
    #expect(geometric.weights == nil && geometric.criteria.allSatisfy { $0.effectiveWeight == nil })
    #expect(geometric.criteria.allSatisfy { $0.withTotal.pearson != nil })
  }

  /// Where it does not apply, a criterion counts as its mean: what scaling makes of it is the rest.
  @Test func keepsWhatDoesNotApplyApart() throws {
    let made = try HealthYear([
      Column(id: "A", max: 50, points: [10, 30, 40, 50]), Column(id: "B", max: 50, points: [25, 25, nil, 25]),
    ])
    #expect(made.health.criteria[1].effectiveWeight == 0 && made.health.criteria[1].count == 3)
    #expect((made.health.weights?.rest ?? 0) > 0.05)
    #expect(made.health.criteria[1].remarks.isEmpty)
  }

  @Test(
    arguments: [
      [[nil, nil, nil]], [[5]], [[5, 7]], [[5, 5, 5], [5, 5, 5]], [[nil, 3, 4], [3, nil, nil]], [[0], [0]],
      [[nil], [nil]],
    ] as [[[Double?]]])
  func staysSensibleInPoorYears(points: [[Double?]]) throws {
    let columns = points.enumerated().map { Column(id: "A\($0.offset)", max: 10, points: $0.element) }
    let made = try HealthYear(columns, awards: [1])
    #expect(made.health.weights == nil || (points[0].count > 2 && Set(points[0]).count > 1))
    for criterion in made.health.criteria {
      let figures = [
        criterion.withTotal.pearson, criterion.withTotal.spearman, criterion.effectiveWeight, criterion.nominalWeight,
        criterion.spread?.deviation, criterion.spread?.mean,
      ].compactMap(\.self)
      #expect(figures.allSatisfy { $0.isFinite })
      if criterion.count < 3 { #expect(criterion.withTotal.pearson == nil) }
      #expect(criterion.count > 0 || criterion.remarks == [.appliesToNobody])
    }
    #expect(made.health.reliabilities.allSatisfy { $0.alpha?.isFinite ?? true })
    #expect(made.health.closePairs.isEmpty)
    if points.count == 1 { #expect(made.health.criteria.map(\.leavingOut) == [.leavesNothing]) }
  }

  @Test func remarksOnlyOnWhatIsPlain() throws {
    let made = try HealthYear([
      Column(id: "same", max: 10, points: [7, 7, 7, 7, 7, 7, 7, 7, 7, 7]),
      Column(id: "full", max: 10, points: [10, 10, 10, 10, 10, 10, 10, 10, 10, 4]),
      Column(id: "none", max: 10, points: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4]),
      Column(id: "few", max: 10, points: [nil, nil, nil, nil, nil, nil, 10, 10, 10, 10]),
      Column(id: "back", max: 20, points: [9, 8, 8, 7, 6, 6, 5, 4, 3, 2]),
      Column(id: "most", max: 40, points: [0, 5, 10, 15, 20, 25, 30, 35, 40, 40]),
    ])
    let remarks = made.health.criteria.map(\.remarks)
    #expect(remarks[0] == [.sameForAll(points: 7, units: 10)])
    #expect(remarks[1] == [.nearlyAllFull(9, of: 10)] && remarks[2] == [.nearlyAllZero(9, of: 10)])
    #expect(remarks[3].isEmpty)
    guard case .worksAgainst(let weight)? = remarks[4].first else {
      Issue.record("\(remarks[4])")
      return
    }
    #expect(weight < 0)
    let pairs = made.health.closePairs
    #expect(pairs.map { [$0.first, $0.second] } == [[1, 2], [4, 5]])
    #expect(pairs.first?.correlation.pearson == -1 && pairs.allSatisfy { ($0.correlation.pearson ?? 0) < -0.9 })
  }

  /// Leaving a criterion out is what an evaluation of the set without it gives.
  @Test func leavesOutAsTheSetWithoutItIsEvaluated() throws {
    let columns = [
      Column(id: "A", max: 40, points: [40, 10, 20, 30]), Column(id: "B", max: 30, points: [0, 30, 20, 10]),
      Column(id: "C", max: 30, points: [10, 10, 10, 10]),
    ]
    let made = try HealthYear(columns, awards: [1])
    let without = try columns.indices.map { gone in
      try HealthYear(columns.indices.filter { $0 != gone }.map { columns[$0] }, awards: [1]).outcome
    }
    for (criterion, rest) in zip(made.health.criteria, without) {
      let moves = zip(made.outcome.rank, rest.rank).count { $0 != $1 }
      func place(_ unit: Int, _ award: AwardResult) -> [Bool] {
        [award.proposals, award.held].map { $0.contains { $0.unit == unit } }
      }
      let changed = made.outcome.units.indices.count {
        place($0, made.outcome.awards[0]) != place($0, rest.awards[0])
      }
      #expect(
        criterion.leavingOut
          == (changed == 0 ? .keepsAwards(rankMoves: moves) : .changesAwards(units: changed, rankMoves: moves)))
    }
    #expect(made.health.criteria[2].leavingOut == .keepsAwards(rankMoves: 0))
    #expect(made.health.criteria[0].leavingOut != .keepsAwards(rankMoves: 0))
  }

  @Test func doesNotLeaveOutWhatIsSaidElsewhere() throws {
    let columns = [Column(id: "A", max: 50, points: [1, 2, 3]), Column(id: "B", max: 50, points: [3, 2, 2])]
    let made = try HealthYear(columns, groups: [("G", [0])], awards: [1], ties: ["G", "B"])
    #expect(made.health.criteria.map(\.leavingOut) == [.isSaidElsewhere(["ranking"]), .isSaidElsewhere(["ranking"])])
  }
}
