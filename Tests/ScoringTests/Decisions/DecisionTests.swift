import Scoring
import TestSupport
import Testing

@Suite struct DecisionTests {
  private func totals(_ totals: [Double], south: String = "", _ more: [String: [Entry]] = [:]) -> Scenario {
    let names = "pqrstuvw".prefix(totals.count).map(String.init)
    return Scenario(
      names, blocks: Dictionary(uniqueKeysWithValues: south.map { (String($0), "south") }),
      metrics: more.merging(["a": totals.map { Entry.figure($0) }]) { first, _ in first })
  }

  /// Decisions as `p+ q- r?`: agreed, refused, another opinion.
  private func resolve(_ outcome: Outcome, _ decisions: String, award: String = "W") throws -> Resolved {
    try resolve(outcome, [award: decisions], award)
  }

  private func resolve(_ outcome: Outcome, _ decisions: [String: String], _ award: String) throws -> Resolved {
    let parsed = decisions.mapValues { text in
      AwardDecisions(
        uniqueKeysWithValues: text.split(separator: " ").map { word in
          (outcome.row(String(word.dropLast())), word.last == "+" ? .agreed : word.last == "-" ? .refused : .other)
        })
    }
    return Resolved(try #require(outcome.resolved(by: parsed).first { $0.award == award }), outcome)
  }

  /// Six units, two seats, two reserves: what becomes of p and q (proposed), r and s (reserves).
  @Test(
    arguments: [
      ("p+ q+", Resolved(granted: "p q", reserves: "r s")),
      ("p+ q-", Resolved(granted: "p r1", refused: "q", reserves: "s")),
      ("p- q-", Resolved(granted: "r1 s2", refused: "p q")),
      ("p- q- r-", Resolved(granted: "s2", refused: "p q r", free: 1)),
      ("p- q- r- s-", Resolved(refused: "p q r s", free: 2)),
      // A reserve's own yes does not let it pass another, nor an opinion lose a proposed unit its seat.
      ("p- q+ s+", Resolved(granted: "q r1", refused: "p", reserves: "s")),
      ("p? q+", Resolved(granted: "q", other: "p", reserves: "r s")),
      ("q-", Resolved(granted: "r1", refused: "q", undecided: "p", reserves: "s")),
      ("p- q+ r?", Resolved(granted: "q s2", refused: "p", other: "r")),
      ("p+ q+ r+", Resolved(granted: "p q", reserves: "r s")),
      ("", Resolved(undecided: "p q", reserves: "r s")),
    ] as [(String, Resolved)])
  func movesTheNextReserveUpForEachRefused(decisions: String, expected: Resolved) throws {
    let outcome = try totals([90, 80, 70, 60, 50, 40]).evaluate(marks(awards: [award("W", quota: 2, reserves: 2)]))
    #expect(try resolve(outcome, decisions) == expected)
  }

  /// One seat is left after p; q, r and s are equal across it, t and u in reserve.
  @Test(
    arguments: [
      ("p+ q+ r- s-", Resolved(granted: "p q", refused: "r s", reserves: "t u")),
      ("p+ q- r- s-", Resolved(granted: "p t1", refused: "q r s", reserves: "u")),
      ("p- q- r- s-", Resolved(granted: "t1 u2", refused: "p q r s")),
      // The held take a refused one's seat before any reserve.
      ("p- q+ r+ s-", Resolved(granted: "q r", refused: "p s", reserves: "t u")),
      ("p+ q+ r+ s-", Resolved(granted: "p q r", refused: "s", reserves: "t u", excess: "3/2")),
      ("p+ q+", Resolved(granted: "p q", undecided: "r s", reserves: "t u")),
      ("p+ q- r-", Resolved(granted: "p", refused: "q r", undecided: "s", reserves: "t u")),
      ("p- q- r-", Resolved(granted: "t1", refused: "p q r", undecided: "s", reserves: "u")),
    ] as [(String, Resolved)])
  func givesTheLastSeatToTheEqualsTheCouncilChooses(decisions: String, expected: Resolved) throws {
    let outcome = try totals([90, 80, 80, 80, 60, 50]).evaluate(marks(awards: [award("W", quota: 2, reserves: 2)]))
    #expect(outcome.awards[0].ties == [QuotaTie(units: [1, 2, 3], seats: 1)])
    #expect(try resolve(outcome, decisions) == expected)
  }

  @Test(
    arguments: [
      ("p- q+", Resolved(granted: "q", refused: "p", reserves: "r s", equals: "r s/1")),
      ("p- q+ r+", Resolved(granted: "q r1", refused: "p", reserves: "s")),
      ("p- q+ s+", Resolved(granted: "q s2", refused: "p", reserves: "r")),
      ("p- q+ s-", Resolved(granted: "q r1", refused: "p s")),
      ("p- q+ r+ s+", Resolved(granted: "q", refused: "p", reserves: "r s", equals: "r s/1")),
      ("p- q- r+", Resolved(granted: "r1 s2", refused: "p q")),
    ] as [(String, Resolved)])
  func letsTheCouncilChooseAmongEqualReserves(decisions: String, expected: Resolved) throws {
    let outcome = try totals([90, 80, 70, 70]).evaluate(marks(awards: [award("W", quota: 2, reserves: 1)]))
    #expect(outcome.award("W")?.reserves == ["r", "s"])
    #expect(try resolve(outcome, decisions) == expected)
  }

  /// Each block has its own seat: a refused one's goes to its own block.
  @Test(
    arguments: [
      ("p- q+", Resolved(granted: "q s2", refused: "p", reserves: "r t u")),
      ("p+ q-", Resolved(granted: "p r1", refused: "q", reserves: "s t u")),
      ("p- q-", Resolved(granted: "r1 s2", refused: "p q", reserves: "t u")),
      ("p- q+ s- u-", Resolved(granted: "q", refused: "p s u", reserves: "r t", free: 1)),
    ] as [(String, Resolved)])
  func keepsSeatsOfBlocksApart(decisions: String, expected: Resolved) throws {
    let quota = Quota(.ofBlocks(PerBlock(named: ["south": 1], other: 1)))
    let outcome = try totals([90, 80, 75, 70, 60, 50], south: "psu").evaluate(
      marks(awards: [award("W", quota: quota, reserves: 4)]))
    #expect(outcome.award("W") == Named(proposed: ["p", "q"], reserves: ["r", "s", "t", "u"]))
    #expect(try resolve(outcome, decisions) == expected)
  }

  @Test func letsNoBlockPassItsBoundWhenReservesMoveUp() throws {
    let quota = Quota(.number(3), atMostOfBlock: 2)
    let outcome = try totals([90, 80, 70, 60, 50, 40], south: "su").evaluate(
      marks(awards: [award("W", quota: quota, reserves: 3)]))
    #expect(outcome.award("W") == Named(proposed: ["p", "q", "s"], reserves: ["r", "t", "u"]))
    // The north has its two, so that r is passed over for the south's u.
    #expect(
      try resolve(outcome, "p+ q+ s-") == Resolved(granted: "p q u3", refused: "s", reserves: "r t"))
    #expect(try resolve(outcome, "p- q+ s+") == Resolved(granted: "q s r1", refused: "p", reserves: "t u"))
  }

  @Test func givesAReserveOfTwoAwardsOne() throws {
    let awards = try [award("V", quota: 1, reserves: 2), award("W", quota: 1, rankBy: "x", reserves: 2)]
    let scenario = totals([90, 80, 70, 60], ["x": [1, 9, 3, 2]])
    let one = try scenario.evaluate(marks(awards: awards, oneAwardPerUnit: true))
    #expect(one.award("V") == Named(proposed: ["p"], reserves: ["r", "s"]))
    #expect(one.award("W") == Named(proposed: ["q"], reserves: ["r", "s"]))
    let decisions = ["V": "p-", "W": "q-"]
    #expect(try resolve(one, decisions, "V") == Resolved(granted: "r1", refused: "p", reserves: "s"))
    #expect(try resolve(one, decisions, "W") == Resolved(granted: "s2", refused: "q", reserves: "r"))
    let many = try scenario.evaluate(marks(awards: awards))
    #expect(try resolve(many, ["V": "p-", "W": "q-"], "W").granted == "r1")
  }

  @Test(
    arguments: [
      (.extend, "p+ q+ r-", Resolved(granted: "p q", refused: "r", reserves: "s")),
      (.extend, "p+ q- r-", Resolved(granted: "p s1", refused: "q r")),
      (.cut, "p+", Resolved(granted: "p", reserves: "q r s")),
      (.cut, "p-", Resolved(refused: "p", reserves: "q r s", equals: "q r/1")),
    ] as [(QuotaTiePolicy, String, Resolved)])
  func keepsToTheSeatsWhateverTheRuling(policy: QuotaTiePolicy, decisions: String, expected: Resolved) throws {
    let outcome = try totals([90, 80, 80, 70]).evaluate(
      marks(awards: [award("W", quota: 2, reserves: policy == .cut ? 3 : 1)], atQuotaTie: policy))
    #expect(try resolve(outcome, decisions) == expected)
  }
}

/// A final award in a few letters: `r1` is r who moved up from the first place in reserve.
struct Resolved: Equatable, CustomStringConvertible {
  var granted = ""
  var refused = ""
  var other = ""
  var undecided = ""
  var reserves = ""
  var equals = ""
  var free = 0
  var excess = ""

  init(
    granted: String = "", refused: String = "", other: String = "", undecided: String = "", reserves: String = "",
    free: Int = 0, equals: String = "", excess: String = ""
  ) {
    self.granted = granted
    self.refused = refused
    self.other = other
    self.undecided = undecided
    self.reserves = reserves
    self.equals = equals
    self.free = free
    self.excess = excess
  }

  init(_ final: FinalAward, _ outcome: Outcome) {
    func list(_ units: [Int]) -> String { units.map { outcome.units[$0].id }.joined(separator: " ") }
    granted = final.granted.map { grant in
      if case .movedUp(let turn, _) = grant.origin { return "\(list([grant.unit]))\(turn)" }
      return list([grant.unit])
    }.joined(separator: " ")
    refused = list(final.refused)
    other = list(final.other)
    undecided = list(final.undecided)
    reserves = list(final.reserves)
    equals = final.equalReserves.map { "\(list($0.units))/\($0.seats)" }.joined(separator: " ")
    free = final.freeSeats
    excess = final.excess.map { "\($0.block ?? "")\($0.granted)/\($0.seats)" }.joined(separator: " ")
  }

  var description: String {
    "+\(granted) -\(refused) ?\(other) _\(undecided) reserves \(reserves) equals \(equals) free \(free) excess \(excess)"
  }
}
