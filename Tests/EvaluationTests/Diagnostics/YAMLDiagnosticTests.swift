import Diagnostics
import Evaluation
import Intake
import TestSupport
import Testing

/// Every problem of form, caused by the smallest edit, at exactly its place.
@Suite struct YAMLDiagnosticTests {
  private typealias Year = SoundYear

  private static let breakages = [
    Breakage("Y001", .change(Year.set, "points: 100", to: "points: «}")),
    Breakage("Y002", .rewrite(Year.set, as: "# chưa viết gì\n")),
    Breakage("Y002", .rewrite(Year.dictionary, as: "")),
    Breakage("Y004", .change(Year.set, "  A:\n", to: "«\tA:\n")),
    Breakage("Y005", .rewrite(Year.set, as: "# " + String(repeating: "x", count: 1_000_000) + "\ntitle: a\n")),
    Breakage("Y005", .rewrite(Year.report, as: String(repeating: "- a\n", count: 99_999) + "- «a\n- b\n")),
    Breakage(
      "Y005",
      .rewrite(
        Year.report, as: String(repeating: "[", count: 51) + "«[" + String(repeating: "]", count: 52) + "\n")),
    Breakage("Y006", .change(Year.set, "points: 100", to: "? «[a]\n: 1")),
    Breakage("Y007", .change(Year.set, "decimals: 2\n", to: "decimals: 2\n«points»: 90\n")),
    Breakage("Y007", .change(Year.set, "{yes: 10, no: 0}", to: "{yes: 10, no: 0, «yes»: 4}")),
    Breakage("Y007", .change(Year.set, "\"Yếu\": 0", to: "\"Yếu\": 0, «\"Tốt\"»: 90")),
    Breakage("Y007", .change(Year.set, "{yes: 10, no: 0}", to: "{yes: 10, no: 0, «\"yes\"»: 4}")),
    Breakage("Y008", .change(Year.set, "points: 100", to: "points: 100\n«pionts»: 100")),
    Breakage("Y008", .change(Year.set, "missing: zero", to: "«mising»: zero")),
    Breakage("Y009", .change(Year.set, "B1: {title: Chất lượng, ", to: "B1: «{")),
    Breakage(
      "Y009", .change(Year.dictionary, "choice, values: {yes: [Có], no: [Không]}", to: "count"),
      .change(Year.dictionary, "board: {title: Quy chế, ", to: "board: «{"), at: Year.dictionary),
    Breakage("Y010", .change(Year.set, "{\"Tốt\": 80, \"Khá\": 50, \"Yếu\": 0}", to: "«cao»")),
    Breakage("Y010", .change(Year.set, "{proportion: {zero_below: 80%}}", to: "{proportion: «80%»}")),
    Breakage("Y011", .change(Year.set, "ties: [A3]", to: "ties: «A3»")),
    Breakage("Y011", .change(Year.dictionary, "[Có]", to: "«Có»")),
    Breakage("Y012", .change(Year.set, "title: Khác", to: "title: «[Khác]")),
    Breakage("Y013", .change(Year.set, "each: 2", to: "each: «hai»")),
    Breakage("Y013", .change(Year.set, "at_most: 5", to: "at_most: «\"5,5\"»")),
    Breakage("Y014", .change(Year.set, "quota: 2", to: "quota: «2.5»")),
    Breakage("Y014", .change(Year.report, "year: 2016", to: "year: «MMXVI»")),
    Breakage("Y015", .change(Year.set, "one_award_per_unit: true", to: "one_award_per_unit: «có»")),
    Breakage("Y016", .change(Year.set, "at_quota_tie: hold", to: "at_quota_tie: «holt»")),
    Breakage("Y016", .change(Year.set, "missing: zero", to: "missing: «nought»")),
    Breakage("Y016", .change(Year.set, "decimals: 2", to: "decimals: «12»")),
    Breakage("Y017", .change(Year.report, "2017-02-10", to: "«2017-02-30»")),
    Breakage("Y021", .change(Year.report, "year: 2016", to: "year: «20166»")),
    Breakage("Y021", .change(Year.report, "year: 2016", to: "year: «16»")),
    Breakage("Y022", .change(Year.report, "2017-02-10", to: "«2107-02-10»")),
    Breakage("Y022", .change(Year.report, "2017-02-10", to: "«2015-12-31»")),
    Breakage("Y022", .change(Year.report, "2017-02-10", to: "«2018-01-01»")),
    Breakage("Y008", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {«signr»: {title: GIÁM ĐỐC}}")),
    Breakage("Y012", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {signer: {title: [a, «[b]]}}")),
    Breakage("Y017", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {date: «2017-13»}")),
    Breakage(
      "Y017", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {kind: annex, submission: {date: «15/2»}}")),
    Breakage("Y018", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {kind: annex, filed: «VT»}")),
    Breakage("Y018", .change(Year.report, "year: 2016", to: "year: 2016\npaper: {submission: «{number: 15}}")),
    Breakage("Y018", .change(Year.set, "{panel: {step: 0.5}}", to: "{panel: {step: 0.5}, «target»: 5}")),
    Breakage("Y018", .change(Year.dictionary, "type: truth", to: "type: truth, max: «1»")),
    Breakage("Y018", .change(Year.dictionary, "min: 0, max: 10", to: "min: 10, max: «0»")),
    Breakage("Y020", .change(Year.report, "criteria: [set]", to: "criteria: «[]")),
  ]

  @Test(arguments: breakages)
  func showsExactlyWhatIsWrong(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }

  @Test func everyCodeIsCaused() {
    let codes = Set(Self.breakages.map(\.code)).union(["Y003", "Y019"])  // Y019: CutTextTests
    #expect(codes.sorted() == (1...22).map { "Y0" + ($0 < 10 ? "0" : "") + "\($0)" })
  }

  @Test func refusesWhatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    for (file, text) in try SoundYear().texts { try folder.write(text, to: file) }
    try folder.write(Array("title: ".utf8) + [0xC3, 0x28, 0x0A], to: Year.set)
    let found = evaluate(folder: folder.path + "/Reports/2016").findings.inReadingOrder
    #expect(found.map(\.problem.code) == ["Y003"])
    #expect(found.first?.place == Place(file: folder.path + "/" + Year.set))
    for diagnostic in found { checkWording(diagnostic.problem) }
  }

  @Test func showsEveryRepeatedKeyAndWhereItStoodFirst() throws {
    let year = try SoundYear([
      .change(Year.set, "decimals: 2\n", to: "decimals: 2\npoints: 90\npoints: 80\n"),
      .change(Year.set, "{yes: 10, no: 0}", to: "{yes: 10, no: 0, no: 3, yes: 4}"),
    ])
    let found = try year.evaluate().findings.inReadingOrder
    #expect(found.map(\.problem.code) == ["Y007", "Y007", "Y007", "Y007"])
    #expect(found.map { $0.place?.line } == [4, 5, 18, 18])
    #expect(found.map { $0.related?.line } == [2, 2, 18, 18])
    #expect(found.map { $0.related?.column } == [1, 1, 80, 71])
  }

  /// A key that escapes or an alias hide, and more repetitions than are looked for.
  @Test(arguments: ["\"\\x61\": 1\na: 2\n", "x: &a b\n*a : 1\n*a : 2\n", String(repeating: "k: 1\n", count: 22)])
  func refusesRepeatedKeysThatItCannotFollow(text: String) throws {
    let attempt = try SoundYear([.change(Year.set, "decimals: 2\n", to: "decimals: 2\n" + text)]).evaluate()
    let found = attempt.findings.inReadingOrder
    #expect(found.map(\.problem.code) == ["Y007"])
    #expect(["a", "b", "k"].contains { found.first?.problem.message.en == "the key `\($0)` stands twice" })
  }

  @Test(arguments: ["[", "{a: ", "- ", "\"", "&a [*a", "*a", "!!", "%", "? ", "\u{0}"])
  func survivesWhatRepeatsWithoutEnd(piece: String) throws {
    let text = String(repeating: piece, count: 20_000)
    let attempt = try SoundYear([.rewrite(Year.set, as: text)]).evaluate()
    #expect(attempt.evaluated == nil && attempt.findings.hasErrors)
  }

  @Test func refusesAliasesThatGrowWithoutEnd() throws {
    let levels = (1...12).map { level in
      "k\(level): &a\(level) ["
        + Array(repeating: level == 1 ? "x" : "*a\(level - 1)", count: 10).joined(separator: ", ")
        + "]\n"
    }
    let attempt = try SoundYear([.rewrite(Year.set, as: levels.joined())]).evaluate()
    #expect(attempt.findings.inReadingOrder.map(\.problem.code) == ["Y005"])
  }
}
