import Analysis
import Diagnostics
import Scoring
import Testing

/// Shares of A and B beside the mean of the block: 1, 0.5 and 0 of A; 0.52, 0.5 and 0.48 of B.
@Suite struct BlockComparisonTests {
  private let outcome: Outcome

  init() throws {
    let metrics = ["a", "b"].map { Metric(id: $0, title: Words(both: $0), kind: .number) }
    let year = Year(
      units: ["u0", "u1", "u2", "alone"].map {
        Unit(id: $0, name: Words(both: $0), shortName: $0, block: $0 == "alone" ? "south" : "north")
      },
      blocks: ["north", "south"].map { Block(id: $0, title: Words(both: $0)) },
      dictionary: DataDictionary(metrics: metrics),
      metrics: ["a": Column([1, 0.5, 0, 1]), "b": Column([0.52, 0.5, 0.48, 1])])
    let criteria = try [("A", "a", 8.0), ("B", "b", 2)].map { id, value, points in
      Criterion(
        id: id, title: Words(both: id), worth: .points(points),
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: value)),
            method: try #require(ScoringMethod(named: "proportion")))))
    }
    outcome = try CriteriaSet(id: "s", title: Words(both: "s"), points: 10, criteria: criteria).evaluate(year)
  }

  @Test func takesTheMeanOfThoseToWhomACriterionApplies() {
    let comparison = BlockComparison(of: outcome)
    #expect(comparison.mean(of: "A", for: 0) == 4 && comparison.mean(of: "B", for: 2) == 1)
    #expect(comparison.mean(of: "A", for: 3) == nil, "a unit alone has nobody to be compared with")
  }

  @Test func tellsOnlyWhatIsFarFromTheMean() {
    let comparison = BlockComparison(of: outcome)
    #expect(comparison.strengths(of: 0).map(\.criterion) == ["A"] && comparison.weaknesses(of: 0).isEmpty)
    #expect(comparison.strengths(of: 0).map(\.gap) == [0.5])
    #expect(comparison.strengths(of: 1).isEmpty && comparison.weaknesses(of: 1).isEmpty)
    #expect(comparison.weaknesses(of: 2).map(\.criterion) == ["A"])
    #expect(comparison.strengths(of: 3).isEmpty)
  }
}
