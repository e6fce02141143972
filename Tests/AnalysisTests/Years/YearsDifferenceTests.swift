import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Two years: A stays; B is what was Z; C took in X and Y; D and E are what was W; F is new; V is gone.
@Suite struct YearsDifferenceTests {
  private let difference: YearsDifference
  private let years: (before: Year, after: Year)

  private static func year(_ units: [(id: String, posts: Double)]) -> Year {
    let metrics = [Metric(id: "posts", title: Words(both: "posts"), kind: .count)]
    return Year(
      units: units.map { Unit(id: $0.id, name: Words(both: $0.id), shortName: $0.id, block: "k") },
      blocks: [Block(id: "k", title: Words(both: "k"))], dictionary: DataDictionary(metrics: metrics),
      metrics: ["posts": Column(units.map(\.posts))])
  }

  init() throws {
    let set = CriteriaSet(
      id: "set", title: Words(both: "set"),
      criteria: [
        Criterion(
          id: "P", title: Words(both: "P"), worth: .points(100),
          content: .measure(
            Measure(
              value: .figure(try Expression(parsing: "posts / 100")),
              method: try #require(ScoringMethod(named: "proportion")))))
      ], grades: GradeScale(grades: [.init(title: "Tốt", from: 50), .init(title: "Yếu", from: 0)]),
      awards: [Award(id: "W", title: Words(both: "W"), quota: Quota(.number(2)), rankBy: .total)])
    years = (
      Self.year([("V", 90), ("A", 80), ("W", 70), ("Z", 60), ("C", 50), ("X", 40), ("Y", 30)]),
      Self.year([("A", 80), ("B", 90), ("C", 70), ("D", 60), ("E", 50), ("F", 40)])
    )
    let successors = ["Z": ["B"], "X": ["C"], "Y": ["C"], "W": ["D", "E"]]
    difference = YearsDifference(from: try set.evaluate(years.before), to: try set.evaluate(years.after)) {
      successors[$0] ?? []
    }
  }

  @Test func pairsWhatIsTheSameUnit() {
    let (old, new) = (difference.before.units, difference.after.units)
    #expect(difference.pairs.map { "\(old[$0.before].id)-\(new[$0.after].id)" } == ["A-A", "Z-B", "C-C"])
    #expect(difference.arrivals.map { new[$0].id } == ["D", "E", "F"])
    #expect(difference.departures.map { difference.former[$0].unit.id } == ["V", "W", "X", "Y"])
    #expect(difference.descents[2].absorbed.map { difference.former[$0].unit.id } == ["X", "Y"])
  }

  /// Published ranks: A 2 → 2, Z/B 4 → 1, C 5 → 3; among the three: A 1 → 2, Z/B 2 → 1, C 3 → 3.
  @Test func ranksTheUnitsOfBothYearsApart() {
    #expect(difference.commonRanks.map(\.before) == [1, 2, 3] && difference.commonRanks.map(\.after) == [2, 1, 3])
    #expect(difference.hasOtherRanksInCommon)
    let moved = difference.movements.map { "\(difference.after.units[$0.unit].id) \($0.ranksGained ?? .nan)" }
    #expect(moved == ["B 3.0", "C 2.0"])
  }

  @Test func splitsTheChangeOfARenamedUnit() throws {
    let movement = try #require(difference.movements.first)
    #expect(movement.totalGained == 30 && movement.contributions.map(\.difference) == [30])
    let pair = try #require(difference.pairs.first { $0.after == movement.unit })
    let changes = difference.figureChanges(behind: "P", of: pair, years)
    #expect(changes == [FigureChange(metric: "posts", before: .number(60), after: .number(90))])
  }

  @Test func tellsTheAwardsOfBothYears() throws {
    let award = try #require(difference.awards.first)
    let told = award.places.map { place in
      let unit = place.rowAfter.map { difference.after.units[$0].id } ?? "–"
      return "\(unit) \(place.before) \(place.after)"
    }
    #expect(told == ["A proposed proposed", "B none proposed", "– proposed none"])
    #expect(award.places[2].rowBefore == 0)
  }

  @Test func findsNothingBetweenAYearAndItself() {
    let same = YearsDifference(from: difference.after, to: difference.after) { _ in [] }
    #expect(same.movements.isEmpty && same.arrivals.isEmpty && same.departures.isEmpty && !same.hasOtherRanksInCommon)
  }
}
