import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// A comparison of two criteria files, as `diff` prints it.
public struct DifferenceReport {
  let difference: CriteriaDifference
  let language: Language
  private let inColour: Bool

  public init(_ difference: CriteriaDifference, language: Language, inColour: Bool) {
    self.difference = difference
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let files = "\(difference.files.old) → \(difference.files.new)\n"
    return ([files, rules()] + outcomes()).joined(separator: "\n")
  }

  private func rules() -> String {
    if difference.rules.isEmpty {
      return Words("Hai bộ tiêu chí không có gì khác nhau.", "No differences between the two criteria sets.")[language]
        + "\n"
    }
    let lines = RuleTexts(rules: difference.rules, language: language).lines()
    return ([bold(RuleTexts.title[language])] + lines).joined(separator: "\n") + "\n"
  }

  private func outcomes() -> [String] {
    guard let outcome = difference.outcome, let years = difference.years else { return [] }
    let folder = years.new.folder.path
    return OutcomeTexts(outcome, names: names(outcome), language: language).sections(of: folder, inColour: inColour)
  }

  private func names(_ outcome: OutcomeDifference) -> ReaderNames {
    let dictionary = difference.years?.new.folder.year.dictionary ?? DataDictionary(metrics: [])
    return ReaderNames(dictionary, outcome.after.set, language)
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
