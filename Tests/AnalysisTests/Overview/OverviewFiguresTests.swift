import Analysis
import Evaluation
import Diagnostics
import Intake
import Scoring
import TestSupport
import Testing

/// Sums, shares and distributions of the sample year, counted again in plain Python from what `evaluate` prints.
@Suite struct OverviewFiguresTests {
  private let evaluated: EvaluatedYear
  private var outcome: Outcome { evaluated.outcomes[0] }

  init() throws {
    evaluated = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
  }

  @Test func sumsWhatThereIsAndCountsWhatIsMissing() {
    let column = Column(numbers: [1, 0, 0, 4], states: [.present, .missing, .notApplicable, .present])
    #expect(FigureTotal(column).sum == 5 && FigureTotal(column).missing == 1)
    let none = Column(numbers: [0], states: [.missing])
    #expect(FigureTotal(none).sum == nil && FigureTotal(none).missing == 1)
    #expect(FigureTotal(nil).sum == nil && FigureTotal(Column([0])).sum == 0)
    #expect(FigureTotal(evaluated.folder.year.metrics["received_trang"]).sum == 2197)
  }

  @Test func reckonsRatesOfSums() throws {
    let rate = try Expression(parsing: "on_time / due")
    #expect(FigureTotal.rate(rate, of: ["on_time": 2498, "due": 2831]) == 2498.0 / 2831)
    #expect(FigureTotal.rate(rate, of: ["on_time": 2498, "due": nil]) == nil)
    #expect(FigureTotal.rate(rate, of: ["on_time": 0, "due": 0]) == nil)
  }

  @Test func distributesEveryUnitOnce() {
    let all = GradeDistribution(outcome)
    #expect(all.units == 54 && all.counts == [10, 18, 20, 5, 1] && all.without == 0)
    let blocks = evaluated.folder.year.blocks.map { GradeDistribution(outcome, block: $0.id) }
    #expect(blocks.map(\.units).reduce(0, +) == 54)
    for grade in all.counts.indices { #expect(blocks.map { $0.counts[grade] }.reduce(0, +) == all.counts[grade]) }
    #expect(GradeDistribution(outcome, block: "nowhere").share(0) == nil)
    #expect(all.share(0) == 10.0 / 54)
  }

  @Test func spreadsOverTheTotalsOfABlock() {
    let districts = TotalSpread(outcome, block: "quan-huyen")
    #expect(districts.count == 8 && districts.least == 25.92 && districts.greatest == 95.2)
    let nobody = TotalSpread(outcome, block: "nowhere")
    #expect(nobody.count == 0 && nobody.mean == nil && nobody.least == nil)
  }

  /// 0.9 × 3 is 2.7, though its binary digits are above those of 2.7; and 0.7 × 3 is 2.1.
  @Test func boundsBelongToTheBandAbove() throws {
    let criterion = try #require(outcome.set.leaves.first { $0.id == "D4" })
    let attainment = Attainment(criterion, in: outcome)
    #expect(attainment.counts == [34, 0, 0, 20])
    #expect(attainment.mean == 34.0 / 54)
    for leaf in outcome.set.leaves {
      let attainment = Attainment(leaf, in: outcome)
      let points = outcome.criteria[leaf.id]?.points
      #expect(attainment.counts.reduce(0, +) == (0..<54).count { points?[$0] != nil })
      #expect(attainment.counts.allSatisfy { $0 >= 0 })
    }
  }

  @Test func ordersEqualsAsTheyStandAndThoseWithoutLast() {
    let rates = UnitRates([0.5, nil, 0.25, 1.0 / 3 + 1e-16, 1.0 / 3, 0.5])
    #expect(rates.order == [2, 3, 4, 0, 5, 1])
    #expect(rates.places == [3, 5, 0, 1, 2, 4])
    #expect(UnitRates([nil, nil]).order == [0, 1])
  }
}
