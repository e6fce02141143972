import CivilCalendar
import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

/// What is told of a year's figures beside its result.
@Suite struct QuestionableYearTests {
  private let year: EvaluatedYear
  private let outcome: Outcome

  init() throws {
    year = try withTemporaryFolder { folder in
      let attempt = evaluate(folder: try QuestionableYear.write(into: folder))
      #expect(attempt.findings.diagnostics.map { $0.problem.message.en } == [])
      return try #require(attempt.evaluated)
    }
    outcome = try #require(year.outcomes.first)
  }

  private func id(_ row: Int) -> String { outcome.units[row].id }

  @Test func readsOnlyTheMetricsThatCriteriaUse() {
    let used = outcome.set.metricsInUse(among: year.folder.year.dictionary)
    #expect(used == ["updates", "budget", "board", "on_time", "received", "mark"])
  }

  @Test func findsTheFiguresThatAreTenTimesTooLarge() {
    let figures = year.folder.year.suspiciousFigures(of: outcome.set.metricsInUse(among: year.folder.year.dictionary))
    #expect(figures.map { "\(id($0.unit)) \($0.metric)" } == ["U5 updates", "U8 updates", "U8 budget"])
    #expect(figures.map(\.isFarFromLastYear) == [true, true, false])
    #expect(figures.map(\.ratio) == [10, 0, nil])
    // The corrected figure of U1 is looked at, not the one that it replaced.
    #expect(figures.allSatisfy { $0.farFrom != nil })
    #expect(figures.first?.farFrom?.median == 151 && figures.first?.farFrom?.deviation == 7.5)
  }

  @Test func setsSelfAssessedBesideVerifiedPoints() {
    let entries = outcome.selfAssessments(on: year.folder.year)
    #expect(entries.map { id($0.unit) } == outcome.units.map(\.id) && Set(entries.map(\.criterion)) == ["B2"])
    #expect(entries.map(\.own) == [5, 4, 5, 5, 4.5, 4.5, 3.5, 4, nil, 4.5])
    #expect(entries.map(\.difference) == [-0.5, 0, -5, 0, -0.5, 0, 0, 0, nil, 0])
  }

  @Test func tellsWhatDoesNotApplyAndWhy() {
    let found = Applicability(of: outcome, on: year.folder.year).inapplicabilities
    #expect(found.map { "\(id($0.unit)) \($0.criterion)" } == ["U4 B1"])
    #expect(found.first?.reason == .nothingArose(["on_time", "received"]))
  }

  @Test func tellsOfEachCheckForWhomItHolds() {
    let results = year.folder.year.dictionary.checkResults(on: year.folder.year)
    #expect(results.map(\.holds) == [8])
    #expect(results.map { $0.open.map(id) } == [["Q2"]] && results.map { $0.notApplicable.map(id) } == [["U4"]])
  }

  @Test func keepsBothSidesOfACorrectionWithTheirPlaces() throws {
    let corrections = year.folder.corrections
    #expect(corrections.map(\.unit) == ["U1", "U2", "U6"])
    let first = try #require(corrections.first)
    #expect((first.submitted.number, first.verified.number) == (1520, 152))
    #expect((first.submitted.place.line, first.submitted.place.column) == (2, 4))
    #expect((first.verified.place.line, first.verified.place.column) == (2, 12))
    #expect(year.folder.metrics.place(of: "updates", row: 0) == first.verified.place)
  }

  @Test func tellsWhichUnitsAreNotEvaluated() throws {
    let left = year.folder.unitsLeftOut
    #expect(left.map(\.unit.id) == ["OLD", "NEW"] && left.map(\.successors) == [["U1", "U2"], []])
    #expect(left.first?.reason == .ended(try #require(CivilDate(year: 2016, month: 5, day: 16))))
    #expect(left.last?.reason == .notYet(try #require(CivilDate(year: 2017, month: 1, day: 1))))
  }

  /// A group that does not apply is told once, not again for each of its criteria.
  @Test func tellsTheTopmostGroupThatDoesNotApply() throws {
    let evaluated = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    let outcome = try #require(evaluated.outcomes.first)
    let found = Applicability(of: outcome, on: evaluated.folder.year).inapplicabilities
    let island = try #require(evaluated.row(ofUnit: "HHS"))
    #expect(found.filter { $0.unit == island }.map(\.criterion) == ["B", "C2"])
    let leaves = outcome.set.leaves.map(\.id).filter { outcome.criteria[$0]?.points[island] == nil }
    #expect(leaves == ["B1", "B2", "B3", "B4", "C2"])
  }
}
