import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// Where YAML bites: what other readers take for something else is read as it stands, or refused with a way out.
@Suite struct YAMLPitfallTests {
  private typealias Year = SoundYear

  private static let numbers: [(breakage: Breakage, help: String)] = [
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «010»")), "write `10`"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «-02.5»")), "write `-2.5`"),
    (Breakage("Y013", .change(Year.set, "1: 3, 5: 30", to: "1: 3, «05»: 30")), "write `5`"),
    (Breakage("Y013", .change(Year.set, "zero_below: 80%", to: "zero_below: «080%»")), "write `80%`"),
    (Breakage("Y013", .change(Year.set, "quota: 2", to: "quota: «02»")), "write `2`"),
    (
      Breakage("Y013", .change(Year.set, "each: 2", to: "each: «12:30»")),
      "write hours as a decimal number: half past 12 is 12.5"
    ),
    (Breakage("Y013", .change(Year.set, "points: 100", to: "points: «100,5»")), "use a decimal point: 100.5"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «1.246.000»")), "write `1246000`"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «0x10»")), "write it like 12, 0.5 or 80%"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «1_000»")), "write it like 12, 0.5 or 80%"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «.inf»")), "write it like 12, 0.5 or 80%"),
    (Breakage("Y013", .change(Year.set, "each: 2", to: "each: «~»")), "write it like 12, 0.5 or 80%"),
    (
      Breakage("Y015", .change(Year.set, "one_award_per_unit: true", to: "one_award_per_unit: «Yes»")),
      "write true or false"
    ),
  ]

  @Test(arguments: numbers.indices)
  func offersTheNumberThatWasMeant(index: Int) throws {
    let (breakage, help) = Self.numbers[index]
    let found = try breakage.check()
    for diagnostic in found { checkWording(diagnostic.problem) }
    #expect(found.first?.problem.help?.en == help)
  }

  @Test(arguments: ["No", "Yes", "on", "null", "~", "010", "12:30", "1e3", "0x10", "2016-01-01", "1_000", ".nan"])
  func readsTitlesAsTheyStand(title: String) throws {
    let attempt = try SoundYear([.change(Year.set, "title: Bộ tiêu chí", to: "title: \(title)")]).evaluate()
    #expect(attempt.findings.diagnostics.isEmpty)
    #expect(attempt.evaluated?.outcomes.first?.set.title.vi == title)
  }

  @Test(arguments: [
    ("    title: Khác", "\ttitle: Khác"), ("    title: Khác", "  \ttitle: Khác"), ("points: 100", "points: 100\n\t"),
  ])
  func refusesTabsThatIndent(old: String, new: String) throws {
    let attempt = try SoundYear([.change(Year.set, old, to: new)]).evaluate()
    #expect(attempt.findings.inReadingOrder.map(\.problem.code) == ["Y004"])
  }

  @Test func takesTabsThatOnlySeparate() throws {
    let attempt = try SoundYear([
      .change(Year.set, "points: 100", to: "points:\t100\t# đủ"), .change(Year.set, "ties: [A3]", to: "ties: [\tA3 ]"),
    ]).evaluate()
    #expect(attempt.findings.diagnostics.isEmpty)
  }

  @Test func refusesTextsThatNoCellHolds() throws {
    let longest = String(repeating: "ạ", count: 30_000)
    let sound = try SoundYear([.change(Year.set, "title: Khác", to: "title: \(longest)")]).evaluate()
    #expect(sound.findings.diagnostics.isEmpty)
    let found = try Breakage("Y005", .change(Year.set, "title: Khác", to: "title: «\(longest)a")).check()
    #expect(found.first?.problem.message.en == "the text is longer than 30000 characters")
  }

  @Test(arguments: ["utf16LittleEndian", "utf16BigEndian", "utf16", "utf32"])
  func asksForUTF8InPlaceOfWiderEncodings(name: String) throws {
    let encodings: [String: String.Encoding] = [
      "utf16LittleEndian": .utf16LittleEndian, "utf16BigEndian": .utf16BigEndian, "utf16": .utf16, "utf32": .utf32,
    ]
    let encoding = try #require(encodings[name])
    let data = try #require(SoundYear().texts[Year.set]?.data(using: encoding))
    let found = try findings(of: Array(data))
    #expect(found.map(\.problem.code) == ["Y003"])
    #expect(found.first?.problem.message.en == "the file is UTF-16, not UTF-8")
    #expect(found.first?.problem.help == Words("lưu lại tệp với mã UTF-8", "save the file as UTF-8"))
  }

  @Test func asksForUTF8InPlaceOfWindowsLetters() throws {
    let found = try findings(of: Array("title: ".utf8) + [0x42, 0xE2, 0x0A])
    #expect(found.map(\.problem.code) == ["Y003"])
    #expect(found.first?.problem.message.en == "the file is not UTF-8")
  }

  /// Windows programs put a mark before UTF-8 and a carriage return at the end of lines.
  @Test func takesFilesOfWindowsPrograms() throws {
    let text = try #require(SoundYear().texts[Year.set])
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try findings(of: bytes).isEmpty)
    let wrong = try attempt(of: Array("\u{FEFF}titel: a\r\ncriteria: {}\r\n".utf8))
    let place = try #require(wrong.findings.inReadingOrder.first?.place)
    #expect(place == Place(file: place.file, line: 1, column: 1, length: 5))
    #expect(wrong.inputs.lines(at: [place])(place) == "titel: a")
  }

  private func findings(of bytes: [UInt8]) throws -> [Diagnostic] { try attempt(of: bytes).findings.inReadingOrder }

  private func attempt(of bytes: [UInt8]) throws -> EvaluationAttempt {
    let folder = try TemporaryFolder()
    for (file, text) in try SoundYear().texts { try folder.write(text, to: file) }
    try folder.write(bytes, to: Year.set)
    return evaluate(folder: folder.path + "/Reports/2016")
  }
}
