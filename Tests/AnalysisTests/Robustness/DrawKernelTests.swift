import Diagnostics
import TestSupport
import Testing

@testable import Scoring

/// Draws reckoned on plain numbers against whole evaluations of the same weights: every rank, grade and award.
@Suite struct DrawKernelTests {
  @Test(arguments: [false, true])
  func countsWhatAWholeEvaluationGives(peers: Bool) throws {
    var (compared, planned, sets) = (0, 0, 0)
    for seed in 0..<200 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      sets += 1
      let reweighting = Reweighting(of: outcome, on: made.year)
      guard let plan = DrawPlan(of: reweighting) else { continue }
      planned += 1
      let kernel = DrawKernel(plan)
      let distributions: [WeightDraws.Distribution] = [.uniform(spread: 0.5), .dirichlet(spread: 0.5)]
      for distribution in distributions {
        let source = WeightDraws(around: reweighting.weights, distribution, seed: seed)
        for draw in 0..<12 {
          compared += 1
          expectSame(kernel, reweighting, source, draw, "seed \(seed), draw \(draw)")
        }
      }
    }
    // Sets in which values hang on points have no plan.
    #expect(planned * 2 > sets && compared > 1_500, "\(planned) of \(sets), \(compared)")
  }

  @Test func countsTheOfficialOutcomeWhereNothingMoves() throws {
    for seed in 0..<100 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: false)
      guard let outcome = made.outcome else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      guard let plan = DrawPlan(of: reweighting) else { continue }
      let kernel = DrawKernel(plan)
      kernel.reckon()
      #expect((0..<kernel.count).map { kernel.column(plan.totalColumn)[$0] } == outcome.total.numbers, "seed \(seed)")
    }
  }

  /// Mostly equals, in blocks, with every quota and tie policy; more units than are ordered by counting among them.
  @Test func cutsAtTheQuotaLineAsTheRulesDo() throws {
    for seed in 0..<60 as Range<UInt64> {
      let made = try CoarseSet(seed: seed)
      let outcome = try made.set.evaluate(made.year)
      let reweighting = Reweighting(of: outcome, on: made.year)
      let kernel = DrawKernel(try #require(DrawPlan(of: reweighting)))
      let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.9), seed: seed)
      for draw in 0..<20 { expectSame(kernel, reweighting, source, draw, "seed \(seed), draw \(draw)") }
    }
  }

  /// Choices, least and greatest figures, as keys of awards and as conditions.
  @Test(arguments: [
    ("if(B > 1, A, C)", "if(A > B, B > 1, C > 1)"), ("min(A, B)", "min(A, B, C) > 0"),
    ("max(A, b, total / 20)", "max(total, b) > 40"), ("if(rank <= 5, total, min(C, a))", "abs(A - B) > 0.5"),
    ("if(d > 1, A, B)", "if(a > 1, \"Khá\", grade) == \"Khá\""),
    ("max(min(A, C), d)", "if(d is missing or d > 0, grade, \"Yếu\") >= \"Khá\""),
    ("if(A > B, if(C > 2, a, d), -C)", "d is missing"),
  ])
  func choosesAsAWholeEvaluationDoes(key: String, condition: String) throws {
    var named: Set<[Int]> = []
    for seed in 0..<9 as Range<UInt64> {
      let made = try CoarseSet(seed: seed, key: key, condition: condition)
      let reweighting = Reweighting(of: try made.set.evaluate(made.year), on: made.year)
      let kernel = DrawKernel(try #require(DrawPlan(of: reweighting)))
      let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.9), seed: seed)
      for draw in 0..<20 {
        expectSame(kernel, reweighting, source, draw, "seed \(seed), draw \(draw)")
        var counts = reweighting.emptyCounts
        kernel.count(draw, of: source, in: &counts)
        named.insert((0..<kernel.count).map { counts.draws(of: $0, award: 0, .proposed) } + [Int(seed)])
      }
    }
    // Weights decide who is named, so that what is compared is not always the same.
    #expect(named.count > 12, "\(named.count)")
  }

  private func expectSame(
    _ kernel: DrawKernel, _ reweighting: Reweighting, _ source: WeightDraws, _ draw: Int, _ comment: Comment
  ) {
    var (expected, found) = (reweighting.emptyCounts, reweighting.emptyCounts)
    let outcome = try? reweighting.outcome(under: source.draw(draw))
    expected.count(outcome)
    kernel.count(draw, of: source, in: &found)
    #expect(found == expected, comment)
    guard let outcome else { return }
    for unit in 0..<kernel.count {
      #expect(kernel.column(kernel.plan.totalColumn)[unit] == outcome.total.numbers[unit], comment)
    }
  }
}

/// Few figures for many units, so that many are equal.
private struct CoarseSet {
  let year: Year
  let set: CriteriaSet

  /// - Parameters:
  ///   - key: what the first award ranks by; drawn, if left out.
  ///   - condition: who is eligible for it.
  init(seed: UInt64, key: String? = nil, condition: String? = nil) throws {
    var random = SeededGenerator(seed: seed)
    let count = [40, 90, 7, 230][Int(seed % 4)]
    let names = ["a", "b", "c"]
    var metrics: [Metric.ID: Column] = [:]
    for name in names { metrics[name] = Column((0..<count).map { _ in Double(random.below(3)) }) }
    var others = SeededGenerator(seed: seed &+ 1_000)
    metrics["d"] = Column((0..<count).map { _ in others.below(4) == 0 ? nil : Double(others.below(3)) })
    year = Year(
      units: (0..<count).map { unit in
        Unit(
          id: "u\(unit)", name: .init(both: "u\(unit)"), shortName: "u\(unit)",
          block: random.pick(["north", "south", "west"]))
      },
      blocks: ["north", "south", "west"].map { Block(id: $0, title: .init(both: $0)) },
      dictionary: DataDictionary(
        metrics: (names + ["d"]).map { Metric(id: $0, title: .init(both: $0), kind: .count) }, checks: []),
      metrics: metrics)
    let criteria = try names.map { name in
      Criterion(
        id: name.uppercased(), title: .init(both: name), worth: .points(Double(random.int(2...6))),
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: name)), method: .target,
            parameters: MethodParameters(["target": PerBlock(.number(2))]))))
    }
    let sizes: [Quota.Size] = [
      .number(random.int(1...9)), .share(0.2, .up),
      .ofBlocks(PerBlock(named: ["north": 2, "south": random.int(0...4)], other: 1)),
    ]
    var awards = try (0..<3).map { index in
      Award(
        id: "W\(index)", title: .init(both: "W"), quota: Quota(sizes[index], atMostOfBlock: random.pick([nil, 1, 3])),
        rankBy: try Expression(parsing: random.pick(["total", "A", "A + B", "a", "total - C"])),
        eligible: try random.pick([nil, "B > 1", "rank <= 20", "block_rank < 9 or C >= 2", "grade == \"Khá\""]).map {
          try Expression(parsing: $0)
        },
        ties: try random.pick([nil, [], ["B"]]).map { try $0.map { try Expression(parsing: $0) } },
        reserves: random.int(0...3))
    }
    if let key, let condition {
      awards[0] = Award(
        id: "W0", title: .init(both: "W"), quota: Quota(sizes[0]), rankBy: try Expression(parsing: key),
        eligible: try Expression(parsing: condition), reserves: 2)
    }
    set = CriteriaSet(
      id: "coarse", title: .init(both: "coarse"), decimals: random.pick([0, 1, 2]), criteria: criteria,
      grades: GradeScale(grades: [.init(title: "Khá", from: 50), .init(title: "Yếu", from: 0)]),
      exclusions: [
        Exclusion(id: "x", when: try Expression(parsing: "A == 0 and b > 0"), reason: .init(both: "x"))
      ],
      ties: try random.pick([[], ["C"], ["-B", "a"]]).map { try Expression(parsing: $0) },
      rankStyle: random.pick(RankStyle.allCases), rankOn: random.pick(RankBasis.allCases), awards: awards,
      oneAwardPerUnit: random.below(2) == 0, atQuotaTie: random.pick(QuotaTiePolicy.allCases))
  }
}
