import Diagnostics
import Foundation
import Reports
import Scoring
import TestSupport
import Testing

@Suite struct MethodReferenceTests {
  private static let names = ScoringMethod.all.map(\.name) + Combination.all.map(\.name)

  private func reference(_ language: Language) -> MethodReference {
    MethodReference(language: language, inColour: false)
  }

  /// The Vietnamese half of the document comes first.
  @Test func theTablesOfTheGuideAreFresh() throws {
    let guide = String(decoding: try Repository.bytes(of: "Criteria/README.md"), as: UTF8.self)
    let tables = guide.matches(of: #/(?s)<!-- methods -->\n(.*?)<!-- \/methods -->/#).map { String($0.output.1) }
    #expect(tables.count == 2)
    for (table, language) in zip(tables, [Language.vietnamese, .english]) {
      #expect(
        table == reference(language).markdown,
        "stale: put the output of `bangvang methods --markdown --lang \(language.rawValue)` between the marks")
    }
  }

  @Test(arguments: [Language.vietnamese, .english])
  func theListHoldsAllOnALineEach(language: Language) {
    let lines = reference(language).list.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
    for name in Self.names { #expect(lines.filter { $0 == name }.count == 1, "\(name)") }
  }

  @Test(arguments: names)
  func anEntryTellsEverything(name: String) throws {
    for language in [Language.vietnamese, .english] {
      let entry = try #require(reference(language).entry(name))
      let parameters = ScoringMethod(named: name)?.parameters ?? []
      let told =
        ScoringMethod(named: name).map { [$0.title, $0.explanation, $0.source].map { $0[language] } + [$0.notation] }
        ?? Combination(named: name).map { [$0.title, $0.explanation, $0.source].map { $0[language] } + [$0.notation] }
      for text in try #require(told) + parameters.flatMap({ [$0.name, $0.explanation[language]] }) {
        #expect(entry.contains(text), "\(name): \(text)")
      }
    }
  }

  @Test func nothingIsToldOfAnUnknownName() {
    #expect(reference(.english).entry("Bands") == nil)
    #expect(reference(.english).entry("") == nil)
  }
}
