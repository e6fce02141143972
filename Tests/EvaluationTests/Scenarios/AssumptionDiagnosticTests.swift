import Diagnostics
import Evaluation
import Foundation
import Intake
import TestSupport
import Testing

/// Everything wrong with what is assumed, at its place in it.
@Suite struct AssumptionDiagnosticTests {
  /// What is typed, with the place marked: `«` where it begins and `»` where it ends.
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let typed: [String]

    init(_ code: String, _ typed: String...) {
      self.code = code
      self.typed = typed
    }

    var testDescription: String { "\(code): \(typed.joined(separator: " "))" }
  }

  private static let cases = [
    Case("H001", "«B2»"), Case("H001", "«=3»"), Case("H001", "«A1..points=3»"),
    Case("H002", "«Z9».points=3"), Case("H002", "W.quota=1", "«unit».p=3"),
    Case("H005", "«ranking.ties.0=A3»"),
    Case("H006", "«metrics.p=3»"), Case("H006", "«metrics=3»"),
    Case("H007", "metrics.p.items=«+3»"), Case("H007", "A1.points=«+3»"),
    Case("H008", "«metrics.q.quality+=1»"), Case("H008", "«metrics.p.board+=1»"), Case("H008", "«A.points+=1»"),
    Case("H008", "«A3.score.proportion.zero_below+=1%»"),
    Case("H009", "metrics.p.quality+=«10%»"), Case("H009", "W.quota+=«10%»"),
    Case("H010", "W.quota=1", "«W.quota=2»"), Case("H010", "metrics.p.items=1", "«metrics.Phương Bắc.items=2»"),
    Case("Y008", "A2.«pionts»=3"), Case("Y008", "ranking.«tie»=[A3]"), Case("Y008", "A2.«pionts»="),
    Case("Y010", "A2=«3»"), Case("Y011", "ranking.ties=«A3»"), Case("Y012", "A2.value=«{»a: 1}"),
    Case("Y013", "A2.points=«x»"), Case("Y014", "decimals=«x»"), Case("Y016", "at_quota_tie=«holt»"),
    Case("Y013", "metrics.p.items=3", "grades.Tốt=«abc»"),
    Case("Y001", "A2.score={bands: [«}»"),
    Case("Y001", "A2.score=[«»", "W.quota=1"), Case("Y002", "A2.score=«# x»"),
    Case("C007", "A2.score.«bandz».0=1"), Case("C009", "A1.score.target.«nord»=3"),
    Case("C012", "A2.score={bands: {0: 0, 1: 3, 5: «31»}}"), Case("C014", "A3.score.proportion.zero_below=«95»"),
    Case("C018", "grades.«Khá»=80"), Case("C038", "grades.Khá=«85»"),
    Case("C019", "metrics.p.«itemz»=3"), Case("C019", "B1.self=«qualty»"),
    Case("C020", "A1.points=«0»", "B1.points=40"),
    Case("X018", "barred.when=«itemz» > 3"), Case("X009", "barred.when=items >«»"),
    Case("R010", "metrics.«Sở Phương Nam».items=3"), Case("R014", "metrics.p.items=«3.5»"),
    Case("R015", "metrics.p.quality=«11»"), Case("R016", "metrics.p.disciplined=«maybe»"),
    Case("R017", "metrics.p.board=«maybe»"), Case("R015", "metrics.p.quality+=«3»"),
    Case("S003", "metrics.r.board=«»"), Case("S004", "metrics.p.quality=«8.3»"), Case("S006", "metrics.q.answered=«5»"),
    Case("T014", "metrics.p.quality=«8,5»"), Case("T016", "metrics.p.quality+=«x»"),
  ]

  @Test(arguments: cases)
  func marksThePlace(example: Case) throws {
    let line = try #require(example.typed.firstIndex { $0.contains("«") })
    let scalars = Array(example.typed[line].unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "«"))
    let end = try #require(scalars.firstIndex(of: "»"))
    let typed = example.typed.map { $0.replacing("«", with: "").replacing("»", with: "") }
    let attempt = try SoundYear().whatIf(typed)
    let errors = attempt.findings.inReadingOrder.filter { $0.problem.severity == .error }
    #expect(attempt.whatIf == nil)
    #expect(errors.map(\.problem.code) == [example.code], "\(errors.map(\.problem.message.en))")
    guard let found = errors.first, let place = found.place else {
      Issue.record("no place")
      return
    }
    #expect(place == Place(file: "--set", line: line + 1, column: start + 1, length: max(1, end - start - 1)))
    #expect(attempt.inputs.lines(at: [place])(place) == typed[line])
    checkWording(found.problem)
  }

  /// A fault in what the file has shows the assumption that it comes from, and steps that would do.
  @Test func offersStepsThatFitFewerPoints() throws {
    let attempt = try SoundYear().whatIf(["W.quota=1", "A2.points=10", "B1.points=30"])
    let errors = attempt.findings.diagnostics.filter { $0.problem.severity == .error }
    #expect(errors.map(\.problem.code) == ["C012"])
    #expect(errors.first?.place?.file.hasSuffix("Criteria/set.yaml") == true)
    #expect(errors.first?.related == Place(file: "--set", line: 2, column: 1, length: 12))
    let help = try #require(errors.first?.problem.help)
    #expect(help.en == "lower the steps in proportion: `A2.score.bands={0: 0, 1: 1, 5: 10}`")
    for problem in errors.map(\.problem) { checkWording(problem) }
    let mended = ["A2.points=10", "B1.points=30", "A2.score.bands={0: 0, 1: 1, 5: 10}"]
    #expect(try SoundYear().whatIf(mended).whatIf != nil)
  }

  @Test func warnsOfStepsThatEndBelowMorePoints() throws {
    let attempt = try SoundYear().whatIf(["A2.points=60", "points=130"])
    let warnings = attempt.findings.diagnostics.filter { $0.place?.file == "--set" }
    #expect(attempt.whatIf != nil && warnings.map(\.problem.code) == ["H102"])
    #expect(warnings.first?.problem.help?.en == "raise the steps in proportion: `A2.score.bands={0: 0, 1: 6, 5: 60}`")
    let choice = try SoundYear().whatIf(["B2.points=20", "points=110"])
    let told = choice.findings.diagnostics.first { $0.problem.code == "H102" }
    #expect(told?.problem.help?.en == "raise the steps in proportion: `B2.score.choice={yes: 20, no: 0}`")
    for problem in warnings.map(\.problem) { checkWording(problem) }
  }

  @Test func warnsOfPointsThatDoNotAddUp() throws {
    let attempt = try SoundYear().whatIf(["A1.points=50"])
    let warnings = attempt.findings.diagnostics.filter { $0.place?.file == "--set" }
    #expect(attempt.whatIf != nil && warnings.map(\.problem.code) == ["H101"])
    #expect(
      warnings.first?.problem.message.en
        == "the criteria's points now add up to 120; totals are still on the scale of 100")
    for problem in warnings.map(\.problem) { checkWording(problem) }
    // A scale that is assumed must be met.
    let wrong = try SoundYear().whatIf(["A1.points=50", "points=110"])
    #expect(wrong.findings.diagnostics.map(\.problem.code).contains("C004"))
  }

  @Test func tellsWhatWasTakenAway() throws {
    let attempt = try SoundYear().whatIf(["W.quota=1", "B.title="])
    let errors = attempt.findings.diagnostics.filter { $0.problem.severity == .error }
    #expect(errors.map(\.problem.code) == ["Y009"])
    #expect(errors.first?.related == Place(file: "--set", line: 2, column: 1, length: 8))
  }

  @Test func asksWhichOfSeveralIsMeant() throws {
    let twice = try SoundYear([.change(SoundYear.set, "  barred:", to: "  W:")])
    let found = try twice.whatIf(["W.reason=Khác"]).findings.diagnostics
    #expect(found.map(\.problem.code) == ["H003"])
    #expect(found.first?.problem.help?.en == "write it in full: `exclusions.W.reason` or `awards.W.reason`")
    #expect(try twice.whatIf(["exclusions.W.reason=Khác"]).whatIf != nil)
    var sets = try SoundYear([.change(SoundYear.report, "criteria: [set]", to: "criteria: [set, other]")])
    sets.texts["Criteria/other.yaml"] = sets.texts[SoundYear.set]
    let both = try sets.whatIf(["decimals=1"]).findings.diagnostics.filter { $0.problem.severity == .error }
    #expect(
      both.map(\.problem.code) == ["H004"] && both.first?.place == Place(file: "--set", line: 1, column: 1, length: 8))
    for problem in (found + both).map(\.problem) { checkWording(problem) }
  }

  /// All of all scenarios in one run, each at its place.
  @Test func reportsEveryScenario() throws {
    let file = """
      scenarios:
        a: {set: {Z9.points: 3, W.quota: x}}
        b: {set: {metrics.p.items: 3.5, "metrics.q.\\u0069tems": x}}
        c: {titel: Một, set: {}}
        d: {set: {W.quota: 1}}
        e: {title: Không có gì}
        W.quota: 3
      scenaros: {}

      """
    let attempt = try SoundYear().whatIf([], scenarios: file)
    let errors = attempt.findings.inReadingOrder.filter { $0.problem.severity == .error }
    #expect(attempt.whatIf == nil)
    #expect(
      errors.map { "\($0.problem.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == [
        "H002 2:13", "Y014 2:36", "R014 3:30", "T016 3:59", "Y008 4:7", "H011 4:24", "Y009 6:6", "Y010 7:12",
        "Y008 8:1",
      ])
    let empty = try SoundYear().whatIf([], scenarios: "scenarios: {}\n")
    #expect(empty.findings.diagnostics.map(\.problem.code) == ["H011"])
    #expect(try SoundYear().whatIf([]).findings.diagnostics.map(\.problem.code) == ["H012"])
  }

  /// A metric that nobody handed in is no figure to score, until somebody assumes it.
  @Test func asksForTheMetricThatAssumedRulesNeed() throws {
    let year = try SoundYear([
      .change(SoundYear.dictionary, "metrics:\n", to: "metrics:\n  visits: {title: Lượt xem, type: count}\n")
    ])
    let found = try year.whatIf(["A1.value=visits"]).findings.diagnostics
    #expect(found.map(\.problem.code) == ["R019"])
    #expect(found.first?.related?.file == "--set" && found.first?.place?.file.hasSuffix("metrics.csv") == true)
    let assumed = ["A1.value=visits", "metrics.p.visits=3", "metrics.q.visits=2", "metrics.r.visits=9"]
    #expect(try year.whatIf(assumed).whatIf != nil)
    #expect(try year.whatIf(Array(assumed.dropLast())).findings.diagnostics.map(\.problem.code) == ["S003"])
  }

  @Test func refusesPathsWithoutEnd() throws {
    let deep = "A1" + String(repeating: ".a", count: 100_000) + "=1"
    #expect(try SoundYear().whatIf([deep]).findings.diagnostics.map(\.problem.code) == ["Y005"])
    let nested = "A1.score=" + String(repeating: "[", count: 1_000)
    #expect(try SoundYear().whatIf([nested]).findings.hasErrors)
  }

  /// Whatever is typed, there is an outcome or an error, and every place lies in what it names.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func neverCrashes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = [
      "A", "A1", "A2", "A3", "B1", "X", "W", "barred", "grades", "ranking", "criteria", "awards", "metrics", "p", "q",
      "Sở Phương Bắc", "items", "board", "quality", "points", "score", "bands", "target", "ties", "quota", "when",
      "applies", "\"2.5\"", "5", "Tốt", "title", "set", "", "…", "decimals",
    ]
    let values = [
      "", "3", "-1", "+3", "10%", "x", "{}", "{a: 1}", "[A3]", "[", "items > 3", "{0: 0, 1: 5}", "proportion", "true",
      "\"", "a: b", "- x", "1e9", "Có", "# x", "zero", "&a *a", "{5: 1, 5: 2}",
    ]
    for _ in 0..<60 {
      let typed = (0..<random.int(1...3)).map { _ in
        (0..<random.int(1...4)).map { _ in random.pick(names) }.joined(separator: ".")
          + random.pick(["=", "=", "=", "+=", "-=", " = ", ""]) + random.pick(values)
      }
      let attempt = try SoundYear().whatIf(typed)
      #expect((attempt.whatIf == nil) == attempt.findings.hasErrors, "seed \(seed): \(typed)")
      for diagnostic in attempt.findings.diagnostics {
        guard let place = diagnostic.place, place.file == Scenario.typed, place.line > 0 else { continue }
        let line = attempt.inputs.lines(at: [place])(place)
        #expect(place.column <= (line?.unicodeScalars.count ?? -1) + 1, "seed \(seed): \(typed)")
      }
    }
  }

  /// What is wrong with the year is told once, however many scenarios there are.
  @Test func tellsTheYearsOwnErrorsOnce() throws {
    let year = try SoundYear([.change(SoundYear.metrics, "q,5,0", to: "q,x,0")])
    let file = "scenarios:\n  a: {set: {W.quota: 1}}\n  b: {set: {W.quota: 3}}\n"
    #expect(try year.whatIf(["W.quota=1"], scenarios: file).findings.diagnostics.count == 1)
  }
}
