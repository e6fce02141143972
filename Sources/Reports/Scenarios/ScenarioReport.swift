import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// The outcome of scenarios beside the official one, as `whatif` prints it: one scenario in detail, several in one
/// table.
public struct ScenarioReport {
  private let scenarios: [ScenarioDifference]
  private let official: EvaluatedYear
  private let language: Language
  private let inColour: Bool

  public init(_ whatIf: WhatIf, language: Language, inColour: Bool) {
    scenarios = ScenarioDifference.all(of: whatIf)
    official = whatIf.official
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let folder = official.folder.path
    let text = scenarios.count == 1 ? scenarios.flatMap { detail($0, of: folder) } : comparison(of: folder)
    return text.joined(separator: "\n")
  }

  private func detail(_ scenario: ScenarioDifference, of folder: String) -> [String] {
    let title = scenario.title.map { ": \($0[language])" } ?? ""
    let head = bold(Words("Giả định", "Assumed")[language] + title)
    let assumed = ([head] + scenario.assumptions(language)).joined(separator: "\n") + "\n"
    return [assumed]
      + scenario.sets.flatMap { difference -> [String] in
        let texts = OutcomeTexts(difference.outcome, names: names(difference), language: language)
        return heading(of: difference.set) + texts.sections(of: folder, inColour: inColour)
      }
  }

  private func comparison(of folder: String) -> [String] {
    let title = Words("Giả định của từng kịch bản", "What each scenario assumes")[language]
    let assumed = scenarios.flatMap { scenario in
      HangingText.lines("  ", scenario.name(language)) + scenario.assumptions(language, width: 78).map { "  " + $0 }
    }
    return [([bold(title)] + assumed).joined(separator: "\n") + "\n"]
      + official.outcomes.indices.flatMap { number -> [String] in
        let table = ScenarioTable(
          scenarios: scenarios.map { ($0.id, $0.sets[number].outcome) }, official: official.outcomes[number],
          language: language, inColour: inColour)
        let sections: [(Words, [String])] = [
          (
            Words("Kết quả ở \(folder) so với chính thức", "The outcome of \(folder) beside the official one"),
            table.counts()
          ),
          (Words("Khen thưởng thay đổi", "Awards that change"), lines(number) { $0.shifts() }),
          (Words("Không xét khen thưởng", "Not considered for awards"), lines(number) { $0.exclusions() }),
          (
            Words(
              "Đơn vị đổi hạng: hạng (tổng điểm), = là như chính thức",
              "Units whose rank changes: rank (total points), = as officially"), table.ranks()
          ),
        ]
        return heading(of: official.outcomes[number].set)
          + sections.compactMap { title, lines in
            lines.isEmpty ? nil : ([bold(title[language])] + lines).joined(separator: "\n") + "\n"
          }
      }
  }

  /// What is told of each scenario, under its id.
  private func lines(_ number: Int, _ told: (OutcomeTexts) -> [String]) -> [String] {
    scenarios.flatMap { scenario -> [String] in
      let difference = scenario.sets[number]
      let lines = told(OutcomeTexts(difference.outcome, names: names(difference), language: language, width: 78))
      return lines.isEmpty ? [] : ["  \(scenario.id)"] + lines.map { "  " + $0 }
    }
  }

  /// The set's title, where there are several.
  private func heading(of set: CriteriaSet) -> [String] {
    official.outcomes.count > 1 ? [bold("\(set.id): \(set.title[language])") + "\n"] : []
  }

  private func names(_ difference: ScenarioDifference.SetDifference) -> ReaderNames {
    ReaderNames(official.folder.year.dictionary, difference.set, language)
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

extension ScenarioDifference {
  /// `timely: Đúng hạn nặng hơn`
  func name(_ language: Language) -> String { title.map { "\(id): \($0[language])" } ?? id }
}
