import Scoring
import Testing

@Suite struct ChangeTests {
  /// 2,197 questions against 881, reported as "149.4 %".
  @Test func tellsRatioAndGrowthOfThePublishedFigure() throws {
    let change = Change(now: 2197, before: 881)
    #expect((try #require(change.ratio) * 1000).rounded() == 2494)
    #expect((try #require(change.growth) * 1000).rounded() == 1494)
    #expect(!change.isNew)
  }

  @Test func hasNoPercentageOfNothing() {
    for now in [0.0, 5] {
      let change = Change(now: now, before: 0)
      #expect(change.ratio == nil && change.growth == nil && change.isNew == (now != 0))
    }
  }

  @Test func keepsMissingApartFromZero() {
    for (now, before) in [(nil, 5.0), (5, nil), (nil, nil)] as [(Double?, Double?)] {
      let change = Change(now: now, before: before)
      #expect(change.ratio == nil && change.growth == nil && !change.isNew)
    }
    #expect(Change(now: 0, before: 5).growth == -1)
  }
}
