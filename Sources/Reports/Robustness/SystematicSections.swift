import Analysis
import Diagnostics
import Scoring

/// What `robustness` prints of trials one by one, and of sensitivity: sections with their titles; without lines where
/// there is nothing to say.
struct SystematicSections {
  private let trials: SystematicTrials
  private let sensitivity: ChoiceSensitivity?
  private let outcome: Outcome
  private let language: Language

  init(_ trials: SystematicTrials, _ sensitivity: ChoiceSensitivity?, _ outcome: Outcome, _ language: Language) {
    self.trials = trials
    self.sensitivity = sensitivity
    self.outcome = outcome
    self.language = language
  }

  func sections(inColour: Bool) -> [(title: Words, lines: [String])] {
    let shifts = ShiftTexts(outcome, language)
    let all: [(title: Words, lines: [String])] = [
      (SwapTexts.title, SwapTexts(trials.swaps, outcome, language).lines(inColour: inColour)),
      (ShiftTexts.leftOutTitle, shifts.leftOut(trials.leftOut, inColour: inColour)),
      (ShiftTexts.alternativesTitle, shifts.alternatives(trials.alternatives, inColour: inColour)),
      (
        SensitivityTexts.title,
        sensitivity.map { SensitivityTexts($0, outcome, language).lines(inColour: inColour) } ?? []
      ),
    ]
    return all.filter { !$0.lines.isEmpty }
  }
}
