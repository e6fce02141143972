import Scoring
import Testing

@Suite struct QuotaTests {
  /// p, q, r, … with these totals; those named stand in the block south.
  private func scenario(_ totals: [Double], south: String = "") -> Scenario {
    let names = "pqrstuvwxy".prefix(totals.count).map(String.init)
    return Scenario(
      names, blocks: Dictionary(uniqueKeysWithValues: south.map { (String($0), "south") }),
      metrics: ["a": totals.map { Entry.figure($0) }])
  }

  @Test(
    arguments: [(0.25, .down, 2), (0.25, .up, 3), (0.25, .nearest, 3), (0.3, .down, 3), (0.3, .up, 3), (0, .up, 0)]
      as [(Double, Quota.Whole, Int)])
  func takesAShareOfTheUnitsWithATotal(share: Double, whole: Quota.Whole, seats: Int) throws {
    let outcome = try scenario([90, 80, 70, 60, 50, 40, 30, 20, 10, 5]).evaluate(
      marks(awards: [award("W", quota: Quota(.share(share, whole)))]))
    #expect(outcome.awards[0].seats == seats)
    #expect(outcome.award("W")?.proposed == "pqrstuvwxy".prefix(seats).map(String.init))
  }

  @Test func givesEachBlockItsOwnSeats() throws {
    let quota = Quota(.ofBlocks(PerBlock(named: ["south": 1], other: 2)))
    let outcome = try scenario([90, 80, 70, 60, 50], south: "pq").evaluate(marks(awards: [award("W", quota: quota)]))
    #expect(outcome.award("W") == Named(proposed: ["p", "r", "s"]))
    #expect(outcome.awards[0].seats == 3)
    #expect(outcome.reasons("q", "W").contains(.blockFull(1)))
    #expect(outcome.reasons("t", "W").contains(.belowQuota(3, rankedBy: "total", last: 60)))
  }

  /// A tie that is extended in one block leaves the other block its seats.
  @Test(
    arguments: [
      (.hold, Named(proposed: ["r"], held: ["p", "q"])), (.extend, Named(proposed: ["p", "q", "r"])),
      (.cut, Named(proposed: ["r"])),
    ] as [(QuotaTiePolicy, Named)])
  func keepsEachBlockItsOwnSeatsAcrossTies(policy: QuotaTiePolicy, named: Named) throws {
    let outcome = try scenario([90, 90, 80, 70], south: "rs").evaluate(
      marks(awards: [award("W", quota: Quota(.ofBlocks(PerBlock(1))))], atQuotaTie: policy))
    #expect(outcome.award("W") == named)
  }

  @Test func letsNoBlockHaveMoreThanItsBound() throws {
    let quota = Quota(.number(3), atMostOfBlock: 2)
    let outcome = try scenario([90, 80, 70, 60, 50], south: "s").evaluate(marks(awards: [award("W", quota: quota)]))
    #expect(outcome.award("W") == Named(proposed: ["p", "q", "s"]))
    #expect(outcome.reasons("r", "W").contains(.blockFull(2)))
  }

  @Test(
    arguments: [
      (.hold, Named(proposed: ["p"], held: ["q", "r"])), (.extend, Named(proposed: ["p", "q", "r"])),
      (.cut, Named(proposed: ["p", "s", "t"])),
    ] as [(QuotaTiePolicy, Named)])
  func rulesOnEqualsAcrossTheLineOfABlock(policy: QuotaTiePolicy, named: Named) throws {
    // Two seats in all: the first is p's; q and r, equal in the north, may have one between them.
    let quota = Quota(.number(policy == .cut ? 3 : 2), atMostOfBlock: 1)
    let outcome = try Scenario(
      ["p", "q", "r", "s", "t"], blocks: ["p": "south", "s": "east", "t": "west"],
      metrics: ["a": [90, 80, 80, 70, 60]]
    ).evaluate(marks(awards: [award("W", quota: quota)], atQuotaTie: policy))
    #expect(outcome.award("W") == named)
    #expect(outcome.reasons("q", "W").contains(.tiedAtQuota(quota: 1, units: 2, policy: policy)))
  }
}
