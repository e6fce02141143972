import Diagnostics
import Testing

/// Every problem of a criteria set's rules, caused by the smallest edit, at exactly its place.
@Suite struct CriteriaDiagnosticTests {
  private typealias Year = SoundYear

  private static let breakages = [
    Breakage("C001", .change(Year.set, "X: {title", to: "«B1»: {title")),
    Breakage(
      "C001", .change(Year.report, "{id: south", to: "«{id: north"),
      .change(Year.units, "r,Sở Ruộng Đồng,SRĐ,south", to: "r,Sở Ruộng Đồng,SRĐ,north"),
      .change(Year.units, "old,Sở Cũ,SC,south", to: "old,Sở Cũ,SC,north")),
    Breakage("C002", .change(Year.set, "A2: {title", to: "«quality_self»: {title")),
    Breakage("C002", .change(Year.set, "A2: {title", to: "«rank»: {title")),
    Breakage("C002", .change(Year.dictionary, "checks:", to: "  «total»: {title: Tổng, type: count}\nchecks:")),
    Breakage("C003", .change(Year.set, "A2: {title", to: "«A-2»: {title")),
    Breakage(
      "C003",
      .change(Year.dictionary, "checks:", to: "  «1st»: {title: Nhất, type: count}\nchecks:")),
    Breakage("C004", .change(Year.set, "points: 100", to: "points: «90»")),
    Breakage("C004", .change(Year.set, "title: Khác", to: "title: Khác\n    points: «25»")),
    Breakage(
      "C005",
      .change(
        Year.set, "A2: {title: Theo mức, points: 30, value: items",
        to: "A2: {title: Theo mức, points: 30, value: «A2» + items")),
    Breakage(
      "C005", .change(Year.set, "title: Khác", to: "title: Khác\n    applies: «B1» > 0")),
    Breakage("C006", .change(Year.set, "value: board", to: "value: «items»")),
    Breakage(
      "C006",
      .change(Year.set, "points: 30, value: items, score: {bands", to: "points: 30, value: «board», score: {bands")),
    Breakage("C006", .change(Year.set, "self: quality_self", to: "self: «board»")),
    Breakage("C007", .change(Year.set, "{bands:", to: "{«band»:")),
    Breakage("C007", .change(Year.set, "{panel: {step: 0.5}}", to: "«panels»")),
    Breakage("C008", .change(Year.set, "{step: 0.5}", to: "{«stap»: 0.5}")),
    Breakage("C008", .change(Year.set, "{bands: {0: 0, 1: 3, 5: 30}}", to: "{bands: «{}}")),
    Breakage("C009", .change(Year.set, "{north: 16", to: "{«nort»: 16")),
    Breakage("C010", .change(Year.set, "{north: 16, other: 5}", to: "«{north: 16}")),
    Breakage("C011", .change(Year.set, "1: 3, 5: 30", to: "5: 3, «5.0»: 30")),
    Breakage("C012", .change(Year.set, "5: 30}", to: "5: «31»}")),
    Breakage("C012", .change(Year.set, "{yes: 10, no: 0}", to: "{yes: «10.5», no: 0}")),
    Breakage("C013", .change(Year.set, "{0: 0", to: "{0: «-1»")),
    Breakage("C014", .change(Year.set, "{north: 16", to: "{north: «0»")),
    Breakage("C014", .change(Year.set, "other: 5}", to: "other: «-5»}")),
    Breakage("C014", .change(Year.set, "zero_below: 80%", to: "zero_below: «180%»")),
    Breakage("C014", .change(Year.set, "step: 0.5", to: "step: «0»")),
    Breakage("C014", .change(Year.set, "at_most: 5", to: "at_most: «-5»")),
    Breakage("C014", .change(Year.set, "grades:", to: "caps: {bonus: {of: [X], at_most: «-1»}}\ngrades:")),
    Breakage("C015", .change(Year.set, "{yes: 10, no: 0}", to: "«{yes: 10}")),
    Breakage("C016", .change(Year.set, "{yes: 10, no: 0}", to: "{yes: 10, no: 0, «maybe»: 4}")),
    Breakage(
      "C017", .change(Year.set, "{choice: {yes: 10, no: 0}}", to: "{choice: {yes: 10, no: 0}}, missing: «mean»")),
    Breakage("C018", .change(Year.set, "\"Khá\": 50", to: "«\"Khá\"»: 80")),
    Breakage("C038", .change(Year.set, "\"Khá\": 50", to: "\"Khá\": «85»")),
    Breakage("C038", .change(Year.set, "\"Tốt\": 80, \"Khá\": 50", to: "\"Tốt\": 8, \"Khá\": «50»")),
    Breakage(
      "C038", .change(Year.set, "{\"Tốt\": 80, \"Khá\": 50, \"Yếu\": 0}", to: "{Yếu: 0, Khá: 50, Tốt: «8», Giỏi: 90}")),
    Breakage("C019", .change(Year.set, "self: quality_self", to: "self: «quality_sell»")),
    Breakage("C019", .change(Year.corrections, "r,items", to: "r,«item»")),
    Breakage(
      "C020", .change(Year.set, "A1: {title: Số bài, points: 30", to: "A1: {title: Số bài, points: «0»"),
      .change(Year.set, "points: 100", to: "points: 70")),
    Breakage("C021", .change(Year.set, "  B:", to: "  C: «{title: Trống, criteria: {}}\n  B:")),
    Breakage("C021", .rewrite(Year.set, as: "title: Trống\ncriteria: «{}\n")),
    Breakage("C022", .change(Year.set, "'not awarded(W, within: 1)'", to: "«'not awarded(W, within: 2)'»")),
  ]

  @Test(arguments: breakages)
  func showsExactlyWhatIsWrong(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }

  @Test func everyCodeIsCaused() {
    #expect(Set(Self.breakages.map(\.code)).sorted() == ((1...22) + [38]).map { "C0" + ($0 < 10 ? "0" : "") + "\($0)" })
  }

  private static let quotas = [
    Breakage("Y009", .change(Year.set, "quota: 2", to: "quota: «{round: down}")),
    Breakage("Y018", .change(Year.set, "quota: 2", to: "quota: «{number: 2, share: 20%}")),
    Breakage("C029", .change(Year.set, "quota: 2", to: "quota: {share: «120%»}")),
  ]

  @Test(arguments: quotas)
  func asksForOneSizeOfAQuota(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }

  @Test func suggestsTheLikelyWord() throws {
    let method = try Breakage("C007", .change(Year.set, "{bands:", to: "{«band»:")).check()
    #expect(method.first?.problem.help == Words("có phải ý là `bands`?", "did you mean `bands`?"))
    let key = try Breakage("Y008", .change(Year.set, "missing: zero", to: "«mising»: zero")).check()
    #expect(key.first?.problem.help == Words("có phải ý là `missing`?", "did you mean `missing`?"))
  }

  @Test func showsAWrongWordWithinAnExpression() throws {
    _ = try Breakage("X018", .change(Year.set, "answered / received", to: "answered / «recieved»")).check()
    _ = try Breakage("X018", .change(Year.set, "'not awarded", to: "'«gade» >= \"Khá\" and not awarded")).check()
  }
}
