import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Why not an award, who stands next, and what would bring the award.
@Suite struct AwardStandingTests {
  /// Five units by their points a of 100 and a tie key t; an award of two among those of grade "Tốt" with t ≥ 2.
  private static func outcome(
    _ units: [(a: Double, t: Double)], quota: Quota = Quota(.number(2)), policy: QuotaTiePolicy = .hold,
    exclusion: String = "t > 50"
  ) throws -> (outcome: Outcome, year: Year) {
    let metrics = ["a", "t"].map { Metric(id: $0, title: Words(both: $0), kind: .number, range: 0...100) }
    let year = Year(
      units: units.indices.map {
        Unit(id: "u\($0)", name: Words(both: "u\($0)"), shortName: "u\($0)", block: $0 % 2 == 0 ? "k" : "l")
      },
      blocks: ["k", "l"].map { Block(id: $0, title: Words(both: $0)) }, dictionary: DataDictionary(metrics: metrics),
      metrics: ["a": Column(units.map(\.a)), "t": Column(units.map(\.t))])
    let set = CriteriaSet(
      id: "set", title: Words(both: "set"),
      criteria: [
        Criterion(
          id: "A", title: Words(both: "A"), worth: .points(100),
          content: .measure(
            Measure(
              value: .figure(try Expression(parsing: "a / 100")),
              method: try #require(ScoringMethod(named: "proportion")))))
      ],
      grades: GradeScale(grades: [.init(title: "Tốt", from: 80), .init(title: "Khá", from: 0)]),
      exclusions: [
        Exclusion(id: "many", when: try Expression(parsing: exclusion), reason: Words(both: "many"))
      ],
      ties: [try Expression(parsing: "t")],
      awards: [
        Award(
          id: "W", title: Words(both: "W"), quota: quota, rankBy: .total,
          eligible: try Expression(parsing: "grade >= \"Tốt\" and t >= 2"), reserves: 1)
      ], atQuotaTie: policy)
    return (try set.evaluate(year), year)
  }

  @Test func tellsTheFirstConditionMissedAndByHowMuch() throws {
    let (outcome, _) = try Self.outcome([(95, 9), (90, 9), (79.4, 0.5)])
    let standing = try #require(outcome.awardStandings(of: 2).first)
    #expect(standing.place == .none)
    guard case .condition(let grade) = standing.obstacles[0], case .condition(let key) = standing.obstacles[1] else {
      Issue.record("\(standing.obstacles)")
      return
    }
    #expect(grade.grade == .init(title: "Tốt", from: 80, missing: 0.6) && grade.shortfall == nil)
    let shortfall = try #require(key.shortfall)
    #expect(shortfall.amount == 1.5 && shortfall.mustRise && !shortfall.mustPass && shortfall.figure == "t")
    #expect(standing.obstacles.count == 2)
  }

  @Test func tellsByHowMuchAnExclusionIsMet() throws {
    let (outcome, _) = try Self.outcome([(95, 62)])
    let standing = try #require(outcome.awardStandings(of: 0).first)
    guard case .exclusion(_, let missed)? = standing.obstacles.first else {
      Issue.record("\(standing.obstacles)")
      return
    }
    let shortfall = try #require(missed.first?.shortfall)
    #expect(shortfall.amount == 12 && !shortfall.mustRise && !shortfall.mustPass)
  }

  /// `t > 0` only lets the other condition be asked.
  @Test func aGuardOfAnExclusionIsNothingToMend() throws {
    let (outcome, _) = try Self.outcome([(95, 9)], exclusion: "t > 0 and a / t < 12")
    let standing = try #require(outcome.awardStandings(of: 0).first)
    guard case .exclusion(let result, let missed)? = standing.obstacles.first else {
      Issue.record("\(standing.obstacles)")
      return
    }
    #expect(result.figures.count == 2 && missed.count == 1 && missed[0].shortfall?.figure == "a / t")
  }

  @Test func tellsWhatTheKeyLacksAgainstTheLastBeforeTheLine() throws {
    let (outcome, year) = try Self.outcome([(95, 9), (90, 7), (88.5, 9), (90, 5)])
    func gap(_ unit: Int) throws -> AwardStanding.LineGap? {
      let standing = try #require(outcome.awardStandings(of: unit).first)
      for case .line(let gap) in standing.obstacles { return gap }
      return nil
    }
    let behind = try #require(try gap(2))
    #expect(behind.last == 1 && behind.isOwnKey && behind.own == 88.5 && behind.other == 90 && behind.missing == 1.5)
    // Equal by the award's key: the tie-break order tells them apart.
    let tied = try #require(try gap(3))
    #expect(tied.last == 1 && !tied.isOwnKey && tied.key.text == "t" && tied.missing == 2)
    #expect(try #require(outcome.awardStandings(of: 0).first).obstacles.isEmpty)
    let neighbours = try #require(
      RankNeighbours(of: 3, among: [0, 1, 2, 3], by: outcome.rankKeys(on: year)))
    #expect(neighbours.ahead.map(\.unit) == [1] && neighbours.behind.map(\.unit) == [2] && neighbours.equal.isEmpty)
    #expect(neighbours.ahead[0].own == 5 && neighbours.ahead[0].other == 7)
    #expect(neighbours.behind[0].key == .total && neighbours.behind[0].other == 88.5)
  }

  @Test func measuresAgainstTheBlocksOwnLine() throws {
    let (outcome, _) = try Self.outcome(
      [(95, 9), (90, 7), (88, 9), (85, 5)], quota: Quota(.ofBlocks(PerBlock(1))))
    let standing = try #require(outcome.awardStandings(of: 3).first)
    guard case .line(let gap)? = standing.obstacles.first else {
      Issue.record("\(standing.obstacles)")
      return
    }
    #expect(gap.last == 1 && gap.missing == 5)
  }

  @Test func equalsStandTogether() throws {
    let (outcome, year) = try Self.outcome([(90, 3), (90, 3), (90, 3)])
    let keys = outcome.rankKeys(on: year)
    let found = try #require(RankNeighbours(of: 1, among: [0, 1, 2], by: keys))
    #expect(found.equal == [0, 2] && found.ahead.isEmpty && found.behind.isEmpty)
    let alone = try #require(RankNeighbours(of: 1, among: [1], by: keys))
    #expect(alone.equal.isEmpty && alone.ahead.isEmpty && alone.behind.isEmpty)
    #expect(RankNeighbours(of: 1, among: [0, 2], by: keys) == nil)
    // All are held for the council.
    let standing = try #require(outcome.awardStandings(of: 1).first)
    #expect(standing.place == .held && standing.obstacles == [.tie])
  }

  @Test func findsTheSmallestChangeThatBringsTheAward() throws {
    let (outcome, year) = try Self.outcome([(95, 9), (90, 7), (88, 9), (85, 5)])
    let steps = try #require(Improvement(of: outcome, on: year).stepsToAwards(of: 2)["W"])
    let step = try #require(steps.first)
    // 90 with the greater tie key is enough.
    #expect(step.moves == [MetricMove(metric: "a", from: 88, to: 90)])
    #expect(step.place == .proposed && step.totalGain == 2 && step.standing.rank == 2)
    #expect(Improvement(of: outcome, on: year).stepsToAwards(of: 0).isEmpty)
    // Behind by two conditions no single metric is enough.
    let far = try Self.outcome([(95, 9), (90, 7), (79, 0.5)])
    #expect(Improvement(of: far.outcome, on: far.year).stepsToAwards(of: 2).isEmpty)
  }

  /// On random sets: what is told does bring the award, and one grain less does not.
  @Test(arguments: UInt64(1)...60)
  func stepsBringTheAward(seed: UInt64) throws {
    let made = try RandomSet(seed: seed, peers: seed % 3 == 0)
    guard let outcome = made.outcome else { return }
    let improvement = Improvement(of: outcome, on: made.year)
    func place(_ unit: Int, _ moves: [MetricMove], _ award: Award.ID) throws -> AwardPlace {
      let year = RandomSet.changed(made.year, unit: unit, moves.map { ($0.metric, $0.to) })
      let changed = try made.set.evaluate(year)
      let standing = try #require(changed.awardStandings(of: unit).first { $0.result.award.id == award })
      return standing.place
    }
    for unit in made.year.units.indices {
      let isNamed = outcome.awardStandings(of: unit).contains { $0.place == .proposed || $0.place == .held }
      if made.set.oneAwardPerUnit, isNamed {
        #expect(improvement.stepsToAwards(of: unit).isEmpty, "seed \(seed), unit \(unit)")
      }
      for (award, steps) in improvement.stepsToAwards(of: unit) {
        for step in steps {
          #expect(try place(unit, step.moves, award) == step.place, "seed \(seed), unit \(unit), \(step)")
          #expect(step.place == .proposed || step.place == .held)
          #expect(step.totalGain.map { $0 >= 0 } ?? true, "seed \(seed)")
          let gains = steps.map { abs($0.totalGain ?? .infinity) }
          #expect(gains == gains.sorted(), "seed \(seed)")
          // Counts move by 1.
          guard step.moves.allSatisfy({ $0.metric.hasPrefix("c") && $0.from != nil }) else { continue }
          let less = step.moves.map {
            MetricMove(metric: $0.metric, from: $0.from, to: $0.to > ($0.from ?? 0) ? $0.to - 1 : $0.to + 1)
          }
          if less.allSatisfy({ $0.from == $0.to }) { continue }
          let before = try place(unit, less, award)
          #expect(before != .proposed && before != .held, "seed \(seed), unit \(unit), \(step)")
        }
      }
    }
  }
}
