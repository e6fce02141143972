import Diagnostics
import Evaluation
import TestSupport
import Testing

/// Steps in another unit of measure than the value: an error where the dictionary makes it certain, a warning where
/// only the year's figures tell, and nothing where it may be meant.
@Suite struct StepUnitTests {
  private static let sound = "value: answered, score: {bands: {0: 0, 1: 5, 10: 15}}"

  @Test(arguments: [
    ("value: answered, score: {bands: {0: 0, 50%: 5, 90%: 15}}", "write a number, such as `50`"),
    ("value: answered + 2 * initiatives, score: {bands: {0%: 0, 90%: 15}}", "`90`"),
    ("value: 'max(answered, updates)', score: {curve: {0: 0, 50%: 5, 90: 15}}", "`50`"),
    ("value: answered, score: {bands: {so: {0: 0, 10: 15}, other: {0: 0, 50%: 15}}}", "`50`"),
    // Of a check of the dictionary: answered <= received.
    ("applies: received > 0, value: answered / received, score: {bands: {0: 0, 50: 5, 90: 15}}", "write `50%`"),
    ("applies: received > 0, value: answered / received, score: {bands: {0: 0, 50%: 5, 90: 15}}", "write `90%`"),
    ("applies: received > 0, value: 1 - answered / received, score: {bands: {0: 15, 10: 5}}", "write `10%`"),
  ])
  func refusesWhatIsCertain(rule: String, help: String) throws {
    let found = try findings(rule)
    #expect(found.map(\.problem.code) == ["C037"], "\(found.map(\.problem.message.en))")
    let problem = try #require(found.first?.problem)
    checkWording(problem)
    #expect(problem.help?.en.contains(help) == true)
  }

  @Test(arguments: [
    // Shares that no check holds to 1, on steps in numbers; per cents on steps in shares.
    ("value: answered / (received + 1), score: {bands: {0: 0, 50: 5, 90: 15}}", "from 0 to 0.9231"),
    ("value: answered / (received + 1), score: {bands: {0: 3, 20: 5, 90: 15}}", "from 0 to 0.9231"),
    ("value: answered / (received + 1) * 100, score: {bands: {0: 0, 50%: 5, 90%: 15}}", "from 0 to 92.3077"),
    ("value: mark * 10, score: {bands: {50%: 5, 75%: 15}}", "from 55 to 90"),
  ])
  func warnsWhereOnlyTheFiguresTell(rule: String, values: String) throws {
    let found = try findings(rule)
    #expect(found.map(\.problem.code) == ["C108"], "\(found.map(\.problem.message.en))")
    let problem = try #require(found.first?.problem)
    checkWording(problem)
    #expect(problem.message.en.contains(values), "\(problem.message.en)")
  }

  @Test(arguments: [
    sound, "value: answered, score: {bands: {0: 0, 0.5: 5, 30: 15}}",
    "value: answered, score: {bands: {0%: 0, 10: 15}}",
    // Weeks per item, growth, shares above 1: no unit is wrong.
    "value: updates / 52, score: {bands: {0: 0, 1: 5, 3: 15}}",
    "value: updates / 150, score: {bands: {50%: 5, 120%: 15}}",
    "value: updates / previous(updates), score: {bands: {50%: 0, 110%: 15}}",
    "applies: received > 0, value: answered / received, score: {bands: {50%: 5, 100%: 15}}",
    "applies: received > 0, value: answered / received, score: {curve: {0: 0, 2: 15}}",
    "value: 'if(disciplined, 0, 1) + if(answered > 0, 1, 0) / 2', score: {bands: {0: 0, 120%: 15}}",
    "value: updates, score: {bands: {0.5: 5, 100: 15}}",
  ])
  func staysSilentWhereItMayBeMeant(rule: String) throws {
    #expect(try findings(rule).map { "\($0.problem.code) \($0.problem.message.en)" } == [])
  }

  private func findings(_ rule: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    for (file, text) in CatalogueYear.texts { try folder.write(text, to: file) }
    let set = try #require(CatalogueYear.texts[SoundYear.set])
    try #require(set.ranges(of: Self.sound).count == 1)
    try folder.write(set.replacing(Self.sound, with: rule), to: SoundYear.set)
    return Evaluation.evaluate(folder: folder.path + "/Reports/2016").findings.inReadingOrder
  }
}
