import Diagnostics
import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

/// What `report.yaml` may ask of the overview, and where it is told what is wrong.
@Suite struct OverviewDiagnosticTests {
  private func attempt(_ overview: String, previous: String = "") throws -> EvaluationAttempt {
    try withTemporaryFolder { folder in
      for (file, text) in CatalogueYear.texts { try folder.write(text, to: file) }
      let report = try #require(CatalogueYear.texts[SoundYear.report])
        .replacing("overview: {metrics: [updates]}", with: overview)
        .replacing("decisions: previous/decisions.csv}", with: "decisions: previous/decisions.csv\(previous)}")
      try folder.write(report, to: SoundYear.report)
      try folder.write("month,metric,value\n2015-01,news,5\n", to: "Reports/2016/previous/portal.csv")
      return evaluate(folder: folder.file("Reports/2016"))
    }
  }

  @Test func takesMetricsAndRates() throws {
    let found = try attempt(
      "overview: {metrics: [received, updates], rates: [{title: Tỷ lệ, title_en: Rate, value: answered / received}]}")
    let overview = try #require(found.evaluated).folder.report.overview
    #expect(overview.metrics == ["received", "updates"])
    #expect(overview.rates.map(\.title.en) == ["Rate"] && overview.rates[0].value.text == "answered / received")
    #expect(found.findings.diagnostics.isEmpty)
  }

  /// Without the key, counts that have no bound of their own are summed.
  @Test func sumsCountsWithoutABoundUnlessToldOtherwise() throws {
    let evaluated = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    let ids = evaluated.folder.year.dictionary.summedByDefault.map(\.id)
    #expect(ids.contains("updates") && ids.contains("initiatives"))
    for id in ["active_weeks", "days_offline", "answer_quality", "editorial_board", "disciplined"] {
      #expect(!ids.contains(id))
    }
  }

  @Test(
    arguments: [
      ("overview: {metrics: [update]}", "C019", 4, 22, "did you mean `updates`?"),
      (
        "overview: {metrics: [updates, board]}", "R026", 4, 31,
        "use metrics of `type: count` or `number` in metrics.yaml"
      ),
      ("overview: {metrics: [updates, updates]}", "Y007", 4, 31, nil),
      ("overview: {rates: [{title: T, value: answerd / received}]}", "X018", 4, 38, "did you mean `answered`?"),
      ("overview: {rates: [{title: T, value: updates + mark / received > 1}]}", "X021", 4, 38, nil),
      ("overview: {rates: [{title: T, value: 'if(board == \"yes\", 1, 0)'}]}", "R026", 4, 42, nil),
      ("overview: {rates: [{title: T, value: previous(updates)}]}", "X019", 4, 47, nil),
      ("overview: {rates: [{title: T, value: updates + }]}", "X009", 4, 47, nil),
      ("overview: {rates: [{value: updates}]}", "Y009", 4, 20, nil),
      ("overview: {rate: []}", "Y008", 4, 12, "did you mean `rates`?"),
    ] as [(String, String, Int, Int, String?)])
  func tellsWhatIsWrongAtItsPlace(overview: String, code: String, line: Int, column: Int, help: String?) throws {
    let found = try attempt(overview)
    #expect(found.evaluated == nil)
    let diagnostic = try #require(found.findings.diagnostics.first)
    #expect(found.findings.diagnostics.count == 1)
    #expect(diagnostic.problem.code == code, "\(diagnostic.problem.message.en)")
    #expect(diagnostic.place?.line == line && diagnostic.place?.column == column)
    if let help { #expect(diagnostic.problem.help?.en == help) }
  }

  @Test func readsThePortalOfTheYearBefore() throws {
    let found = try attempt("overview: {metrics: [updates]}", previous: ", portal: previous/portal.csv")
    let evaluated = try #require(found.evaluated)
    let before = try #require(evaluated.folder.before)
    #expect(before.portal != nil)
    #expect(try attempt("overview: {}", previous: ", portal: previous/nowhere.csv").evaluated == nil)
  }
}
