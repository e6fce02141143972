import Scoring
import Testing

@Suite struct AwardTests {
  private func totals(_ totals: [Double], _ more: [String: [Entry]] = [:]) -> Scenario {
    let names = "pqrstuvw".prefix(totals.count).map(String.init)
    return Scenario(names, metrics: more.merging(["a": totals.map { Entry.figure($0) }]) { first, _ in first })
  }

  @Test(
    arguments: [
      (.hold, Named(proposed: ["p"], held: ["q", "r"], reserves: ["s"])),
      (.extend, Named(proposed: ["p", "q", "r"], reserves: ["s"])),
      (.cut, Named(proposed: ["p"])),  // the two equals are next, and one reserve cannot be told from the other
    ] as [(QuotaTiePolicy, Named)])
  func rulesOnEqualsAcrossTheQuota(policy: QuotaTiePolicy, named: Named) throws {
    let outcome = try totals([90, 80, 80, 70]).evaluate(
      marks(awards: [award("W", quota: 2, reserves: 1)], atQuotaTie: policy))
    #expect(outcome.award("W") == named)
    #expect(outcome.reasons("q", "W").contains(.tiedAtQuota(quota: 2, units: 2, policy: policy)))
  }

  @Test(arguments: QuotaTiePolicy.allCases)
  func proposesEqualsThatFitTheQuota(policy: QuotaTiePolicy) throws {
    let outcome = try totals([80, 90, 80, 70]).evaluate(
      marks(awards: [award("W", quota: 3)], atQuotaTie: policy))
    #expect(outcome.award("W") == Named(proposed: ["q", "p", "r"]))
    #expect(outcome.reasons("s", "W").contains(.belowQuota(3, rankedBy: "total", last: 80)))
  }

  @Test func proposesNobodyUnderAQuotaOfNone() throws {
    let outcome = try totals([90, 80]).evaluate(marks(awards: [award("W", quota: 0, reserves: 1)]))
    #expect(outcome.award("W") == Named(reserves: ["p"]))
    #expect(outcome.reasons("q", "W").contains(.belowQuota(0, rankedBy: "total", last: nil)))
  }

  @Test func proposesAllWhenTheQuotaIsWider() throws {
    let outcome = try totals([90, 80, 10]).evaluate(
      marks(awards: [award("W", quota: 9, eligible: "grade >= \"Khá\"", reserves: 9)]))
    #expect(outcome.award("W") == Named(proposed: ["p", "q"]))
    #expect(outcome.awards[0].refused.map(\.unit) == [2])
  }

  @Test func passesOverTheExcludedWhoKeepTheirRank() throws {
    let outcome = try totals([90, 80, 70], ["bad": [1, 0, 0]]).evaluate(
      marks(exclusions: [exclusion("barred", when: "bad > 0")], awards: [award("W", quota: 1, reserves: 1)]))
    #expect((outcome.rank, outcome.totals) == ([1, 2, 3], [90, 80, 70]))
    #expect(outcome.award("W") == Named(proposed: ["q"], reserves: ["r"]))
    guard case .excluded(let why)? = outcome.reasons("p", "W").first else {
      Issue.record("no reason")
      return
    }
    #expect(why.exclusion.id == "barred" && why.figures.count == 1)
  }

  @Test func giveAUnitOneAwardInTheirOrder() throws {
    let awards = try [award("V", quota: 1), award("W", quota: 1, rankBy: "-total")] + [award("X", quota: 3)]
    let one = try totals([90, 80, 70]).evaluate(marks(awards: awards, oneAwardPerUnit: true))
    #expect(["V", "W", "X"].map { one.award($0)?.proposed } == [["p"], ["r"], ["q"]])
    #expect(one.reasons("p", "X") == [.proposedFor("V")])
    let many = try totals([90, 80, 70]).evaluate(marks(awards: awards))
    #expect(["V", "W", "X"].map { many.award($0)?.proposed } == [["p"], ["r"], ["p", "q", "r"]])
  }

  @Test func considersNobodyHeldForALaterAward() throws {
    let awards = try [award("V", quota: 1), award("W", quota: 1)]
    let outcome = try totals([90, 90, 70]).evaluate(marks(awards: awards, oneAwardPerUnit: true))
    #expect(outcome.award("V") == Named(held: ["p", "q"]))
    #expect(outcome.award("W") == Named(proposed: ["r"]))
    #expect(outcome.reasons("p", "W") == [.heldFor("V")])
  }

  @Test func namesReservesAfterAllAwards() throws {
    let awards = try [award("V", quota: 1, reserves: 2), award("W", quota: 1, rankBy: "x", reserves: 1)]
    let scenario = totals([90, 80, 70, 60], ["x": [1, 9, 2, 3]])
    let one = try scenario.evaluate(marks(awards: awards, oneAwardPerUnit: true))
    // q is the next under V, but proposed for W.
    #expect(one.award("V") == Named(proposed: ["p"], reserves: ["r", "s"]))
    #expect(one.award("W") == Named(proposed: ["q"], reserves: ["s"]))
    #expect(one.reasons("s", "V").last == .reserve(2))
    let many = try scenario.evaluate(marks(awards: awards))
    #expect(many.award("V") == Named(proposed: ["p"], reserves: ["q", "r"]))
  }

  @Test(
    arguments: [(.hold, ["q", "r"]), (.extend, ["q", "r"]), (.cut, [])] as [(QuotaTiePolicy, [String])])
  func treatsEqualsAtTheReservesEndAlike(policy: QuotaTiePolicy, reserves: [String]) throws {
    let outcome = try totals([90, 80, 80, 70]).evaluate(
      marks(awards: [award("W", quota: 1, reserves: 1)], atQuotaTie: policy))
    #expect(outcome.award("W") == Named(proposed: ["p"], reserves: reserves))
  }

  @Test func rankByGroupPointsAndTheirOwnTies() throws {
    let scenario = Scenario(
      ["p", "q", "r"], metrics: ["a": [10, 20, 20], "b": [40, 10, 10], "x": [0, 1, 2]])
    let criteria = try [
      group("G", [criterion("A", 50, "a")]), criterion("B", 50, "b"),
    ]
    let awards = try [award("V", quota: 1, rankBy: "G", ties: ["x"]), award("W", quota: 1, rankBy: "G + B")]
    let outcome = try scenario.evaluate(set(criteria, ties: ["-x"], awards: awards))
    #expect(outcome.award("V") == Named(proposed: ["r"]))
    #expect(outcome.award("W") == Named(proposed: ["p"]))
  }

  @Test func fallBackOnTheTiesOfTheRanking() throws {
    let outcome = try totals([90, 90], ["x": [1, 2]]).evaluate(
      marks(ties: ["x"], awards: [award("W", quota: 1), award("X", quota: 1, ties: [])]))
    #expect(outcome.award("W") == Named(proposed: ["q"]))
    #expect(outcome.award("X") == Named(held: ["p", "q"]))
  }

  @Test func mayAskForRanks() throws {
    let outcome = try Scenario(["p", "q", "r"], blocks: ["q": "south"], metrics: ["a": [90, 80, 70]]).evaluate(
      marks(awards: [award("W", quota: 9, eligible: "block_rank == 1"), award("X", quota: 9, eligible: "rank >= 2")]))
    #expect(["W", "X"].map { outcome.award($0)?.proposed } == [["p", "q"], ["q", "r"]])
  }

  @Test func giveTheFiguresOfARefusal() throws {
    let outcome = try totals([90, 70]).evaluate(marks(awards: [award("W", quota: 9, eligible: "A >= 75 and a > 0")]))
    let points = Comparison.Side(text: "A", value: .number(70), isLiteral: false)
    let least = Comparison.Side(text: "75", value: .number(75), isLiteral: true)
    #expect(outcome.reasons("q", "W") == [.notEligible([.relation(points, .less, least)])])
    #expect(outcome.reasons("p", "W").first == .place(1, of: 1, rankedBy: "total", figure: 90))
  }

  @Test func reportAKeyThatCannotBeReckoned() throws {
    let scenario = totals([90], ["x": [0]])
    let u = try scenario.unit("p")
    #expect(
      scenario.problems(try marks(awards: [award("W", quota: 1, rankBy: "1 / x")])) == [
        .divisionByZero(unit: u, at: "W")
      ])
    #expect(
      scenario.problems(try marks(awards: [award("W", quota: 1, rankBy: "ln(x)")])) == [.outOfDomain(unit: u, at: "W")])
  }
}
