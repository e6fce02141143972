public import Diagnostics
import Scoring

/// What there is to know of the scoring methods and combinations, from their own documentation: a list, all of one,
/// and the tables of `Criteria/README.md`.
public struct MethodReference {
  let language: Language
  let isInColour: Bool

  public init(language: Language, inColour: Bool) {
    self.language = language
    isInColour = inColour
  }

  /// The names of all methods and combinations.
  public static var names: [String] { ScoringMethod.all.map(\.name) + Combination.all.map(\.name) }

  /// One line each.
  public var list: String {
    let lines = [
      heading(Words("Cách tính điểm (score)", "Scoring methods (score)")), Self.lines(methods.map(summary)), "",
      heading(Words("Cách tổng hợp (combine)", "Combinations (combine)")), Self.lines(combinations.map(summary)), "",
      Words("Xem kỹ một cách: bangvang methods bands", "All of one: bangvang methods bands")[language],
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything of one method or combination; nil where none has the name.
  public func entry(_ name: String) -> String? {
    if let method = ScoringMethod(named: name) { return entry(method) }
    return Combination(named: name).map(entry)
  }

  var methods: [ScoringMethod] { ScoringMethod.all }
  var combinations: [Combination] { Combination.all }

  func heading(_ words: Words) -> String {
    isInColour ? "\u{1B}[1m\(words[language])\u{1B}[0m" : words[language]
  }

  /// A number for people to read.
  func text(_ number: Double) -> String {
    NumberText.format(number, atMost: 6, grouping: false, language: language)
  }

  private func summary(_ method: ScoringMethod) -> (String, String) {
    (method.name, "\(method.title[language]): \(method.notation)")
  }

  private func summary(_ combination: Combination) -> (String, String) {
    (combination.name, "\(combination.title[language]): \(combination.notation)")
  }

  /// Pairs in two columns.
  static func lines(_ pairs: [(String, String)]) -> String {
    let width = pairs.map(\.0.terminalWidth).max() ?? 0
    return pairs.map { "  " + $0 + String(repeating: " ", count: width - $0.terminalWidth + 2) + $1 }
      .joined(separator: "\n")
  }
}
