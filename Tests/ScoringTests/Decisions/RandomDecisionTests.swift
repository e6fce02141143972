import Scoring
import TestSupport
import Testing

/// Random years and decisions against the rule as a clerk would apply it, seat by seat.
@Suite struct RandomDecisionTests {
  private struct Draw {
    let outcome: Outcome
    let decisions: AwardDecisions
    let quota: Quota
    let blocks: [String]

    var isByBlock: Bool {
      if case .ofBlocks = quota.size { true } else { false }
    }
  }

  private static let blocks = ["north", "south", "east"]

  /// - Parameter spread: of how many different totals; few give equals.
  private func draw(_ seed: UInt64, spread: Int) throws -> Draw {
    var random = SeededGenerator(seed: seed)
    let count = random.int(1...9)
    let names = "pqrstuvwx".prefix(count).map(String.init)
    let blocks = names.map { _ in random.pick(Self.blocks) }
    var totals = (0..<count).map { _ in Double(random.below(spread)) }
    // Without equals, each total is its own.
    if spread > 50 {
      totals = Array(Set(totals.enumerated().map { Double($0.offset) / 16 + $0.element })).shuffled(using: &random)
    }
    while totals.count < count { totals.append(Double(totals.count)) }
    let quota: Quota =
      switch random.below(3) {
      case 0: Quota(.number(random.below(5)))
      case 1: Quota(.number(random.below(6)), atMostOfBlock: random.int(1...2))
      default: Quota(.ofBlocks(PerBlock(named: ["south": random.below(3)], other: random.below(3))))
      }
    let scenario = Scenario(
      names, blocks: Dictionary(uniqueKeysWithValues: zip(names, blocks)),
      metrics: ["a": totals.map { Entry.figure($0) }])
    let policy = random.pick(QuotaTiePolicy.allCases)
    let outcome = try set(awardOf: quota, reserves: random.below(5), policy).evaluate(scenario.year)
    var decisions: AwardDecisions = [:]
    for unit in 0..<count {
      decisions[unit] = random.pick([.agreed, .agreed, .refused, .refused, .other, nil] as [CouncilDecision?])
    }
    return Draw(outcome: outcome, decisions: decisions, quota: quota, blocks: blocks)
  }

  private func set(awardOf quota: Quota, reserves: Int, _ policy: QuotaTiePolicy) throws -> CriteriaSet {
    try marks(awards: [award("W", quota: quota, reserves: reserves)], atQuotaTie: policy)
  }

  /// Without equals: seats that were proposed for, less those who have one or may still get one, go to the reserves in
  /// turn, each if its block has room.
  @Test func agreesWithAClerkWhereNobodyIsEqual() throws {
    var moved = 0
    for seed in 0..<600 as Range<UInt64> {
      let draw = try draw(seed, spread: 90)
      let result = draw.outcome.awards[0]
      #expect(result.held.isEmpty, "seed \(seed)")
      let final = try #require(draw.outcome.resolved(by: ["W": draw.decisions]).first)
      let proposed = result.proposals.map(\.unit)
      var sitting = proposed.filter { draw.decisions[$0] != .refused }
      var winners = proposed.filter { draw.decisions[$0] == .agreed }
      for reserve in result.reserves.map(\.unit) {
        guard draw.decisions[reserve] == nil || draw.decisions[reserve] == .agreed else { continue }
        let block = draw.blocks[reserve]
        func inBlock(_ units: [Int]) -> Int { units.filter { draw.blocks[$0] == block }.count }
        let hasSeat =
          switch draw.quota.size {
          case .ofBlocks: inBlock(sitting) < inBlock(proposed)
          default: sitting.count < proposed.count && inBlock(sitting) < draw.quota.atMostOfBlock ?? .max
          }
        if hasSeat {
          sitting.append(reserve)
          winners.append(reserve)
          moved += 1
        }
      }
      #expect(final.granted.map(\.unit) == winners, "seed \(seed)")
      #expect(final.equalReserves.isEmpty && final.excess.isEmpty, "seed \(seed)")
      #expect(final.freeSeats == proposed.count - sitting.count, "seed \(seed)")
    }
    #expect(moved > 50)
  }

  /// With equals: what holds whoever they are.
  @Test func keepsItsPromisesAmongEquals() throws {
    var (ties, moved) = (0, 0)
    for seed in 10_000..<11_500 as Range<UInt64> {
      let draw = try draw(seed, spread: 3)
      let (result, decisions) = (draw.outcome.awards[0], draw.decisions)
      let final = try #require(draw.outcome.resolved(by: ["W": decisions]).first)
      let asked = (result.proposals + result.held).map(\.unit)
      let reserves = result.reserves.map(\.unit)
      let winners = final.granted.map(\.unit)
      let up = winners.filter(reserves.contains)
      ties += final.equalReserves.count
      moved += up.count
      // Who is agreed to has the award; nobody refused has.
      #expect(winners.filter(asked.contains) == asked.filter { decisions[$0] == .agreed }, "seed \(seed)")
      #expect(winners.allSatisfy { decisions[$0] != .refused && decisions[$0] != .other }, "seed \(seed)")
      #expect(Set(winners).count == winners.count, "seed \(seed)")
      // Everybody is accounted for once.
      let all = winners + final.refused + final.other + final.undecided + final.reserves
      #expect(all.sorted() == (asked + reserves).sorted(), "seed \(seed)")
      // Nobody moves up without a refusal, nor beyond the seats.
      let refusals = asked.count { decisions[$0] == .refused }
      #expect(up.count <= refusals, "seed \(seed)")
      if !up.isEmpty, !draw.isByBlock { #expect(winners.count <= result.seats, "seed \(seed)") }
      for (block, members) in Dictionary(grouping: up, by: { draw.blocks[$0] }) {
        let bound: Int? =
          switch draw.quota.size {
          case .ofBlocks(let numbers): numbers[block] ?? 0
          default: draw.quota.atMostOfBlock
          }
        let granted = winners.count { draw.blocks[$0] == block }
        if let bound, !members.isEmpty { #expect(granted <= bound, "seed \(seed)") }
      }
      // Where a choice is open, there are more equals than seats, all of them willing and without the award.
      for tie in final.equalReserves {
        #expect(tie.seats > 0 && tie.units.count > tie.seats, "seed \(seed)")
        #expect(tie.units.allSatisfy { final.reserves.contains($0) }, "seed \(seed)")
      }
      // No reserve of the same block stands behind one that moved up, unless they are equal.
      for unit in up {
        let before = reserves.prefix { $0 != unit }.filter { draw.blocks[$0] == draw.blocks[unit] }
        for other in before where draw.outcome.total[other] != draw.outcome.total[unit] {
          #expect(
            winners.contains(other) || decisions[other] == .refused || decisions[other] == .other
              || final.equalReserves.contains { $0.units.contains(other) }, "seed \(seed)")
        }
      }
    }
    #expect(ties > 10 && moved > 50)
  }
}
