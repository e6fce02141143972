import Scoring
import Testing

/// What the years before decide.
@Suite struct HistoryTests {
  @Test func comparesWithTheFiguresOfTheYearBefore() throws {
    var scenario = Scenario(["up", "down", "new"], metrics: ["a": [60, 40, 50]])
    scenario.previous = ["a": [50, 50, nil]]
    let outcome = try scenario.evaluate(
      marks(awards: [award("W", quota: 9, eligible: "previous(a) is not missing and a > previous(a)")]))
    #expect(outcome.award("W") == Named(proposed: ["up"]))
  }

  @Test func knowsWhatWasAwardedWithinTheYearsAsked() throws {
    var scenario = Scenario(["never", "last", "long"], metrics: ["a": [60, 40, 50]])
    scenario.history = AwardHistory(years: 3, granted: ["W": ["last": [1, 3], "long": [3]]])
    let outcome = try scenario.evaluate(
      marks(awards: [
        award("W", quota: 9, eligible: "not awarded(W, within: 2)"),
        award("X", quota: 9, eligible: "awarded(W, within: 3)"),
      ]))
    #expect(outcome.award("W") == Named(proposed: ["never", "long"]))
    #expect(outcome.award("X") == Named(proposed: ["long", "last"]))
  }

  @Test func excludesTheLaureatesOfTheYearBefore() throws {
    var scenario = Scenario(["p", "q"], metrics: ["a": [60, 40]])
    scenario.history = AwardHistory(years: 1, granted: ["W": ["p": [1]]])
    let outcome = try scenario.evaluate(
      marks(exclusions: [exclusion("again", when: "awarded(W, within: 1)")], awards: [award("W", quota: 1)]))
    #expect(outcome.award("W") == Named(proposed: ["q"]))
    #expect(outcome.exclusions[0].map(\.figures) == [[.award(PastAward(award: "W", within: 1), true)]])
  }

  @Test func refusesToAskFurtherBackThanTheArchive() throws {
    var scenario = Scenario(["p"], metrics: ["a": [60]])
    scenario.history = AwardHistory(years: 1)
    let year = scenario.year
    let context = CheckContext(dictionary: year.dictionary, blocks: year.blocks, previous: [], archiveYears: 1)
    let set = try marks(awards: [award("W", quota: 1, eligible: "not awarded(W, within: 2)")])
    #expect(
      set.faults(in: context).map { $0.problem as? CriteriaProblem } == [.archiveTooShort(years: 2, known: 1)])
  }
}
