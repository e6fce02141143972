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
    if outcome.isEmpty {
      return [Words("Kết quả \(folder) không đổi.", "The outcome of \(folder) stays the same.")[language] + "\n"]
    }
    let texts = OutcomeTexts(outcome, names: names(outcome), language: language)
    let count = outcome.after.units.count
    let moved = Words(
      "Thay đổi của đơn vị ở \(folder) (\(outcome.movements.count)/\(count))",
      "Units that move in \(folder) (\(outcome.movements.count) of \(count))")
    let sections: [(Words, [String])] = [
      (moved, texts.movements.table(inColour: inColour)),
      (MovementTexts.gradesTitle, texts.movements.grades()),
      (MovementTexts.contributionsTitle, texts.movements.contributions()),
      (Words("Khen thưởng thay đổi", "Awards that change"), texts.awards()),
      (Words("Không xét khen thưởng", "Not considered for awards"), texts.exclusions()),
    ]
    return sections.compactMap { title, lines in
      lines.isEmpty ? nil : ([bold(title[language])] + lines).joined(separator: "\n") + "\n"
    }
  }

  private func names(_ outcome: OutcomeDifference) -> ReaderNames {
    let dictionary = difference.years?.new.folder.year.dictionary ?? DataDictionary(metrics: [])
    return ReaderNames(dictionary, outcome.after.set, language)
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
