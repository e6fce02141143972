import Analysis
import Diagnostics
import Scoring

/// The lines that tell how two evaluations of a year differ.
struct OutcomeTexts {
  private let outcome: OutcomeDifference
  private let names: ReaderNames
  private let language: Language

  init(_ outcome: OutcomeDifference, names: ReaderNames, language: Language) {
    self.outcome = outcome
    self.names = names
    self.language = language
  }

  /// Who moved, and why.
  var movements: MovementTexts {
    MovementTexts(outcome.movements, outcome.before, outcome.after, language: language)
  }

  func awards() -> [String] {
    outcome.awards.flatMap { award in
      ["  \(award.id). \(award.title[language])"]
        + award.shifts.flatMap { shift in
          let mark = shift.after == .proposed ? "+" : shift.before == .proposed ? "-" : "·"
          let head =
            "\(mark) \(name(shift.unit)): \(shift.before.words[language]) → \(shift.after.words[language])"
          let reasons = shift.reasons.map { $0.text(language, names) }.joined(separator: "; ")
          return HangingText.lines("    ", head) + TerminalReport.wrapped(reasons, indent: 8, width: 80)
        }
    }
  }

  func exclusions() -> [String] {
    outcome.exclusions.flatMap { difference in
      difference.gained.flatMap { line("+", difference.unit, $0) }
        + difference.lost.flatMap { line("-", difference.unit, $0) }
    }
  }

  private func line(_ mark: String, _ unit: Int, _ result: ExclusionResult) -> [String] {
    HangingText.lines("  ", "\(mark) \(name(unit)): \(result.text(language, names))")
  }

  private func name(_ unit: Int) -> String { outcome.after.units[unit].name[language] }
}
