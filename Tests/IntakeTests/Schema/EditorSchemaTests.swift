import Diagnostics
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

@Suite struct EditorSchemaTests {
  @Test(arguments: EditorSchema.allCases)
  func isKeptFreshBesideTheCriteria(schema: EditorSchema) throws {
    let kept = try Repository.bytes(of: "Criteria/" + schema.fileName)
    #expect(String(decoding: kept, as: UTF8.self) == schema.rendered(), "run `make schema`")
  }

  @Test(arguments: EditorSchema.allCases)
  func speaksBothLanguagesOrTheOneAskedFor(schema: EditorSchema) {
    let title = schema == .criteria ? "Bộ tiêu chí / Criteria set" : "Từ điển số liệu / Data dictionary"
    let words = title.components(separatedBy: " / ")
    for (language, expected) in [(nil, title), (.vietnamese, words[0]), (.english, words[1])] as [(Language?, String)] {
      #expect(schema.rendered(in: language).contains("\"title\": \"\(expected)\""))
    }
  }

  @Test func namesEveryMethodAndCombination() {
    let schema = EditorSchema.criteria.rendered()
    for method in ScoringMethod.all { #expect(schema.contains("\"\(method.name)\": {"), "\(method.name)") }
    for combination in Combination.all { #expect(schema.contains("\"const\": \"\(combination.name)\"")) }
  }

  @Test(.enabled(if: JSONSchema.isInstalled, Comment(rawValue: JSONSchema.needed)), arguments: EditorSchema.allCases)
  func acceptsTheRepositorysFiles(schema: EditorSchema) throws {
    let files = try Self.files(of: schema)
    #expect(!files.isEmpty)
    for (file, objections) in zip(files, try CriteriaDesk().objections(to: files, of: schema)) {
      #expect(objections.isEmpty, "\(file)")
    }
  }

  @Test func isNamedOnTheFirstLineOfTheFilesBesideIt() throws {
    for schema in EditorSchema.allCases {
      for file in try Self.files(of: schema) where file.contains("/Criteria/") {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("# yaml-language-server: $schema=\(schema.fileName)\n"), "\(file)")
      }
    }
  }

  @Test(.enabled(if: JSONSchema.isInstalled, Comment(rawValue: JSONSchema.needed)))
  func acceptsTheExampleOfEveryMethod() throws {
    let texts = ScoringMethod.all.map(Self.file)
    let verdicts = try CriteriaDesk().verdicts(on: texts, as: .criteria, beside: Self.dictionary)
    for (method, verdict) in zip(ScoringMethod.all, verdicts) {
      #expect(verdict.errors.isEmpty && verdict.objections.isEmpty, "\(method.name): \(verdict)")
    }
  }

  /// Files of the repository that hold criteria or metrics, by the line that begins them. What the fuzzer starts from is
  /// wrong on purpose.
  private static func files(of schema: EditorSchema) throws -> [String] {
    let root = URL(fileURLWithPath: Repository.root)
    let keys: [URLResourceKey] = []
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
    let paths = (found?.compactMap { ($0 as? URL)?.path } ?? []).sorted()
    let files = paths.filter { $0.hasSuffix(".yaml") && !$0.contains("/Tests/Fuzzing/") }
    return try files.filter { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").contains("\(schema.rawValue):")
    }
  }

  private static let dictionary = """
    metrics:
      x: {title: X, type: number}
      answer: {title: Y, type: choice, values: {yes: [], no: [], partly: []}}
    """

  private static func file(for method: ScoringMethod) -> String {
    let example = method.example
    let parameters = example.parameters.sorted { $0.key < $1.key }.map { "\($0.key): \(text(of: $0.value))" }
    return """
      title: \(method.name)
      points: \(example.points)
      criteria:
        A:
          title: A
          points: \(example.points)
          value: \(method.input == .text ? "answer" : "x")
          score: {\(method.name): {\(parameters.joined(separator: ", "))}}
      """
  }

  private static func text(of value: ParameterValue) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .word(let word): word
    case .steps(let steps): "{" + steps.map { "\($0.key): \($0.points)" }.joined(separator: ", ") + "}"
    case .choices(let choices): "{" + choices.map { "\($0.key): \($0.points)" }.joined(separator: ", ") + "}"
    }
  }
}
