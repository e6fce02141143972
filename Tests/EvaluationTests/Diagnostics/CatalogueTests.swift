import Catalogue
import Diagnostics
import Evaluation
import Foundation
import TestSupport
import Testing

/// The catalogue tells the truth: each wrong example is reported as its code, the right ones are clean.
@Suite struct CatalogueTests {
  private typealias Year = SoundYear
  private static let codes = CodeFamily.all.flatMap(\.codes)
  /// Examples of a year's files; those of commands are run by the commands' tests, those of workbooks by the reader's,
  /// those of columns as sent by the tests of values, those of signed workbooks by the tests of decisions, those of
  /// scenarios by the tests of `whatif`.
  private static let examples = codes.filter { code in
    code.example.map { example in
      ![
        "command", "sent table", "column of figures", "column of dates", "signed workbook", "scenario file",
      ].contains(example.home.en)
        && !code.code.hasPrefix("B")
    } ?? false
  }

  @Test func theYearOfAllRightExamplesIsClean() throws {
    let attempt = try evaluate(CatalogueYear.texts.mapValues { Array($0.utf8) })
    #expect(attempt.findings.diagnostics.map { "\($0.problem.code) \($0.problem.message.en)" } == [])
    #expect(attempt.evaluated != nil)
    for code in Self.examples {
      let example = try #require(code.example)
      let file = try #require(CatalogueYear.files[example.home.en], "\(code.code): \(example.home.en)")
      #expect(CatalogueYear.texts[file]?.contains(example.right) == true, "\(code.code): `\(example.right)`")
    }
  }

  @Test(arguments: examples.map(\.code))
  func theWrongExampleIsReportedAsItsCode(code: String) throws {
    let explanation = try #require(CodeFamily.explanation(of: code))
    let attempt = try evaluate(wrong(explanation))
    let found = attempt.findings.diagnostics
    // How many rows of a log were left out is said beside what is wrong with them, and too many are a problem of
    // their own.
    let beside: Set = code == "L009" || code == "L010" ? Set(["L004", "T005"]) : ["L009"]
    let codes = Set(found.map(\.problem.code))
    #expect(codes.contains(code) && codes.isSubset(of: beside.union([code])), "\(found.map(\.problem.message.en))")
    #expect((attempt.evaluated == nil) == attempt.findings.hasErrors)
    #expect(found.allSatisfy { $0.place != nil })
    for diagnostic in found { checkWording(diagnostic.problem) }
  }

  @Test func warningsStopNothing() throws {
    let warnings = Self.codes.filter { $0.code >= "C101" && $0.code <= "C199" }
    #expect(warnings.count == 8)
    for warning in warnings {
      let attempt = try evaluate(wrong(warning))
      #expect(attempt.evaluated != nil && !attempt.findings.hasErrors, "\(warning.code)")
      #expect(attempt.findings.diagnostics.allSatisfy { $0.problem.severity == .warning }, "\(warning.code)")
    }
  }

  /// Codes stand in the sources only where an enumeration gives them out.
  @Test func explainsEveryCodeThatTheSourcesGiveOutAndNoOther() throws {
    let sources = URL(fileURLWithPath: Repository.root + "/Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var given: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/Catalogue/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      given.formUnion(text.matches(of: #/"([A-Z][0-9]{3})"/#).map { String($0.output.1) })
    }
    #expect(given.count > 100)
    #expect(Self.codes.map(\.code).sorted() == given.sorted())
  }

  @Test func groupsCodesByLetterInOrder() {
    for family in CodeFamily.all {
      let codes = family.codes.map(\.code)
      #expect(codes == codes.sorted() && codes.allSatisfy { $0.hasPrefix(family.letter) })
    }
    #expect(CodeFamily.explanation(of: "c012")?.code == "C012")
    #expect(CodeFamily.explanation(of: "C999") == nil)
  }

  @Test(arguments: Language.allCases)
  func speaksBothLanguages(language: Language) {
    for code in Self.codes {
      let text = code.text(language)
      #expect(text.hasPrefix("\(code.code): ") && !text.contains("Optional("), "\(code.code)")
      #expect(!code.title[language].hasSuffix(".") && code.meaning[language].hasSuffix("."), "\(code.code)")
      #expect(code.title.vi != code.title.en && code.meaning.vi != code.meaning.en, "\(code.code)")
    }
  }

  private func evaluate(_ files: [String: [UInt8]]) throws -> EvaluationAttempt {
    let folder = try TemporaryFolder()
    for (file, bytes) in files { try folder.write(bytes, to: file) }
    return Evaluation.evaluate(folder: folder.path + "/Reports/2016")
  }

  /// The year with the wrong example in place of the right one.
  private func wrong(_ explanation: CodeExplanation) throws -> [String: [UInt8]] {
    var files = CatalogueYear.texts.mapValues { Array($0.utf8) }
    let example = try #require(explanation.example)
    let file = try #require(CatalogueYear.files[example.home.en])
    let text = try #require(CatalogueYear.texts[file])
    let range = try #require(text.range(of: example.right))
    func put(_ wrong: String) { files[file] = Array(text.replacingCharacters(in: range, with: wrong).utf8) }
    switch explanation.code {
    // What a line cannot show.
    case "Y002", "T011", "R013": files[file] = Array((example.wrong + (example.wrong.isEmpty ? "" : "\n")).utf8)
    case "R021", "L015": files[file] = nil
    case "Y003", "T008":
      let letters = try #require(example.wrong.data(using: .isoLatin1))
      files[file] = Array(text[..<range.lowerBound].utf8) + letters + Array(text[range.upperBound...].utf8)
    case "Y005": put("basis: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
    case "X002": put("value: answered" + String(repeating: " + 0", count: 2_500))
    case "X011": put("value: " + String(repeating: "(", count: 101) + "answered" + String(repeating: ")", count: 101))
    case "X012": put("value: 1" + String(repeating: " + 1", count: 1_001))
    case "T009": put(example.wrong.replacing("␀", with: "\u{0}"))
    case "T010": files[file] = try Array(#require(text.data(using: .utf16))).dropLast()
    case "T012": put("SCT,\(String(repeating: "a", count: 1 << 20 + 1)),so")
    case "T013": put("award,unit,decision" + (0..<16_384).map { ",c\($0)" }.joined())
    default: put(example.wrong)
    }
    switch explanation.code {
    // The points still add up, and without units nobody has figures.
    case "C020":
      files[file] = Array(String(decoding: files[file] ?? [], as: UTF8.self).replacing(": 100\n", with: ": 90\n").utf8)
    case "R013":
      for name in [Year.metrics, Year.corrections, Year.pastMetrics, Year.decisions] {
        files[name] = CatalogueYear.texts[name].map { Array($0.prefix { $0 != "\n" }.utf8) }
      }
      files[Year.set] = Array(
        (CatalogueYear.texts[Year.set] ?? "").replacing(" and not awarded(W, within: 1)", with: "").utf8)
    default: break
    }
    return files
  }
}
