import Evaluation
import Scoring
import TestSupport
import Testing

/// What a criteria file says of quotas and shared caps reaches the evaluation.
@Suite struct QuotaAndCapFileTests {
  @Test(
    arguments: [
      ("{number: 2, at_most_of_block: 1}", 2), ("{share: 34%, round: up}", 2), ("{share: 34%}", 1),
      ("{blocks: {north: 0, other: 1}}", 1), ("3", 3),
    ])
  func readsQuotas(quota: String, seats: Int) throws {
    let year = try SoundYear([.change(SoundYear.set, "quota: 2", to: "quota: \(quota)")])
    let outcome = try #require(year.evaluate().evaluated?.outcomes.first)
    #expect(outcome.awards[0].seats == seats)
  }

  @Test func readsSharedCaps() throws {
    let year = try SoundYear([
      .change(
        SoundYear.set, "grades: {",
        to: "  Z: {title: Khác, value: initiatives, each: 3}\ncaps:\n  bonus: {of: [X, Z], at_most: 4}\ngrades: {")
    ])
    let outcome = try #require(year.evaluate().evaluated?.outcomes.first)
    #expect(outcome.set.caps == [SharedCap(id: "bonus", adjustments: ["X", "Z"], atMost: 4)])
    for row in outcome.units.indices {
      let together = ["X", "Z"].reduce(0) { $0 + (outcome.adjustments[$1]?.points[row] ?? 0) }
      #expect(outcome.adjustment[row] == min(together, 4))
    }
    #expect(outcome.adjustment.numbers.contains(4))
  }
}
