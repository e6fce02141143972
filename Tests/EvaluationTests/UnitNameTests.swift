import Diagnostics
import Evaluation
import Testing

/// Units, blocks and answers are found in whatever spelling, and never by a name that is only near.
@Suite struct UnitNameTests {
  private typealias Year = SoundYear

  private func findings(_ edits: SoundYear.Edit...) throws -> [Diagnostic] {
    try SoundYear(edits).evaluate().findings.inReadingOrder
  }

  @Test(
    "T01…T10: a unit is found in whatever spelling",
    arguments: [
      "SỞ PHƯƠNG BẮC", " Sở\u{A0}\u{200B} phương  bắc ", "Sở Phương Ba\u{306}\u{301}c", "\"Sở\nPhương Bắc\"",
      "Phương Bắc:", "spb",
    ])
  func findsUnitsInWhateverSpelling(name: String) throws {
    #expect(try findings(.change(Year.metrics, "Sở Phương Bắc,16", to: "\(name),16")).isEmpty)
  }

  @Test("T08: finds a unit written with a foreign letter, and warns at the letter") func warnsOfLookAlikes() throws {
    let found = try findings(.change(Year.metrics, "Sở Phương Bắc,16", to: "Sở \u{420}hương Bắc,16"))
    #expect(found.map(\.problem.code) == ["R023"] && found.map(\.problem.severity) == [.warning])
    #expect(found.first?.place.map { [$0.line, $0.column, $0.length] } == [2, 4, 1])
    #expect(found.first?.problem.message.en == "the letter `Р` (U+0420) is not the Latin `P`")
    found.forEach { checkWording($0.problem) }
  }

  @Test("T11: abbreviations go through aliases") func findsUnitsByAlias() throws {
    #expect(
      try findings(
        .change(Year.units, "Quê Nhà|SQNh", to: "Sở QN&ĐT|UBND Q. Quê Nhà"),
        .change(Year.metrics, "q,5,0,0", to: "UBND Q.QUÊ NHÀ,5,0,0"),
        .change(Year.decisions, "W,q", to: "W,Sở QN và ĐT")
      ).isEmpty)
  }

  @Test(arguments: [
    ("Sở Phương Băc", "did you mean `Sở Phương Bắc (p)`?"), ("So Phuong Bac", "did you mean `Sở Phương Bắc (p)`?"),
    ("SPC", "add the unit to units.csv or mend the name here"),
  ])
  func asksRatherThanGuess(name: String, help: String) throws {
    let found = try findings(.change(Year.decisions, "W,q", to: "W,\(name)"))
    #expect(found.map(\.problem.code) == ["R010"])
    #expect(found.first?.problem.help?.en == help)
  }

  @Test(
    "T04, T05: a unit in an old font is found with a warning",
    arguments: ["Së Ru\u{E9}ng §ång", "Sôû Ruoäng Ñoàng"])
  func findsUnitsInOldFonts(name: String) throws {
    let found = try findings(.change(Year.corrections, "r,items", to: "\(name),items"))
    #expect(found.map(\.problem.code) == ["R024"])
    #expect(found.first?.problem.message.en.hasSuffix("was read as \"Sở Ruộng Đồng\"") == true)
    found.forEach { checkWording($0.problem) }
  }

  @Test("T06: a name that lost letters is not guessed", arguments: ["S Rung ng", "S? Ru?ng ??ng"])
  func doesNotGuessLostLetters(name: String) throws {
    let found = try findings(.change(Year.decisions, "W,q", to: "W,\(name)"))
    #expect(found.map(\.problem.code) == ["R025"])
    found.forEach { checkWording($0.problem) }
  }

  @Test("T12: a name passes from a unit that ended to its successor") func letsANamePass() throws {
    let passed = Year.Edit.change(
      Year.units, "SC,south,,2001-01-01,2015-06-30,r,", to: "SC,south,,2001-01-01,2015-06-30,r,Đồng")
    let taken = Year.Edit.change(
      Year.units, "r,Sở Ruộng Đồng,SRĐ,south,,,,,", to: "r,Sở Ruộng Đồng,SRĐ,south,,2015-07-01,,,Đồng")
    let named = Year.Edit.change(Year.metrics, "r,4,", to: "Đồng,4,")
    #expect(try findings(passed, taken, named).isEmpty)
    // One day on which both go by it is a collision.
    let found = try findings(
      passed,
      .change(Year.units, "r,Sở Ruộng Đồng,SRĐ,south,,,,,", to: "r,Sở Ruộng Đồng,SRĐ,south,,2015-06-30,,,Đồng"))
    #expect(found.map(\.problem.code) == ["R005"])
  }

  @Test func reportsNamesThatDifferInSpellingOnly() throws {
    let found = try findings(.change(Year.units, "Quê Nhà|SQNh", to: "PHƯƠNG  BẮC."))
    #expect(found.map(\.problem.code) == ["R005"])
  }

  @Test("T38: leading zeros of ids are kept") func keepsLeadingZeros() throws {
    let renamed = [
      Year.Edit.change(Year.units, "q,Sở Quê Nhà", to: "007,Sở Quê Nhà"),
      .change(Year.metrics, "q,5,0,0", to: "007,5,0,0"), .change(Year.decisions, "W,q", to: "W,007"),
    ]
    #expect(try SoundYear(renamed).evaluate().findings.diagnostics.isEmpty)
    let cut = Array(renamed.dropLast()) + [.change(Year.decisions, "W,q", to: "W,7")]
    #expect(try SoundYear(cut).evaluate().findings.diagnostics.map(\.problem.code) == ["R010"])
  }

  @Test func findsBlocksByAlias() throws {
    let edits = [
      Year.Edit.change(Year.report, "title: Khối Bắc}", to: "title: Khối Bắc, aliases: [\"Miền Bắc\"]}"),
      .change(Year.metrics, "unit,items", to: "unit,Khối,items"),
      .change(Year.metrics, "Bắc,16", to: "Bắc,MIỀN  BẮC,16"),
      .change(Year.metrics, "q,5", to: "q,khối bắc,5"), .change(Year.metrics, "r,4", to: "r,south,4"),
    ]
    #expect(try SoundYear(edits).evaluate().findings.diagnostics.isEmpty)
  }

  @Test func refusesABlockNameOfTwoBlocks() throws {
    let found = try Breakage(
      "Y007", .change(Year.report, "title: Khối Bắc}", to: "title: Khối Bắc, aliases: [Miền]}"),
      .change(Year.report, "title: Khối Nam}", to: "title: Khối Nam, aliases: [«MIỀN»]}")
    ).check()
    #expect(found.first?.related?.line == 6)
  }

  @Test func readsAnswersInWhateverSpelling() throws {
    #expect(
      try findings(
        .change(Year.metrics, "Có,2,no", to: " CO\u{301},2,KHÔNG"),
        .change(Year.metrics, "-,no", to: "không  phát sinh,no")
      ).isEmpty)
  }

  @Test func letsTwoMetricsShareAPlainAlias() throws {
    #expect(
      try findings(
        .change(Year.dictionary, "Tiếp nhận, type", to: "Tiếp nhận, aliases: [Cộng, \"Câu hỏi / Số\"], type"),
        .change(Year.dictionary, "Trả lời, type", to: "Trả lời, aliases: [CỘNG], type")
      ).isEmpty)
  }

  private static let clashing = [
    Breakage("Y007", .change(Year.dictionary, "Tiếp nhận, type", to: "Tiếp nhận, aliases: [Số, «SỐ»], type")),
    Breakage("Y007", .change(Year.dictionary, "Tiếp nhận, type", to: "Tiếp nhận, aliases: [«answered»], type")),
    Breakage(
      "Y007", .change(Year.dictionary, "Tiếp nhận, type", to: "Tiếp nhận, aliases: [Bảng / Số], type"),
      .change(Year.dictionary, "Trả lời, type", to: "Trả lời, aliases: [«BẢNG / số»], type")),
  ]

  @Test(arguments: clashing)
  func refusesAliasesThatTellNothing(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }
}
