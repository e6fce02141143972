import Analysis
import Diagnostics
import Scoring

/// The lines that tell how two evaluations of a year differ.
struct OutcomeTexts {
  private let outcome: OutcomeDifference
  private let names: ReaderNames
  private let language: Language
  /// Of the terminal, without what stands before the lines.
  private let width: Int

  init(_ outcome: OutcomeDifference, names: ReaderNames, language: Language, width: Int = 80) {
    self.outcome = outcome
    self.names = names
    self.language = language
    self.width = width
  }

  /// All that differs in the outcome of a year's folder, each kind under its title; a line that says so where nothing
  /// does.
  func sections(of folder: String, inColour: Bool) -> [String] {
    if outcome.isEmpty {
      return [Words("Kết quả \(folder) không đổi.", "The outcome of \(folder) stays the same.")[language] + "\n"]
    }
    let count = outcome.after.units.count
    let moved = Words(
      "Thay đổi của đơn vị ở \(folder) (\(outcome.movements.count)/\(count))",
      "Units that move in \(folder) (\(outcome.movements.count) of \(count))")
    let sections: [(Words, [String])] = [
      (moved, movements.table(inColour: inColour)),
      (MovementTexts.gradesTitle, movements.grades()),
      (MovementTexts.contributionsTitle, movements.contributions()),
      (Words("Khen thưởng thay đổi", "Awards that change"), awards()),
      (Words("Không xét khen thưởng", "Not considered for awards"), exclusions()),
    ]
    return sections.compactMap { title, lines in
      let head = inColour ? "\u{1B}[1m\(title[language])\u{1B}[0m" : title[language]
      return lines.isEmpty ? nil : ([head] + lines).joined(separator: "\n") + "\n"
    }
  }

  /// Who moved, and why.
  var movements: MovementTexts {
    MovementTexts(outcome.movements, outcome.before, outcome.after, language: language)
  }

  func awards() -> [String] {
    outcome.awards.flatMap { award in
      ["  \(award.id). \(award.title[language])"]
        + award.shifts.flatMap { shift in
          let reasons = shift.reasons.map { $0.text(language, names) }.joined(separator: "; ")
          return HangingText.lines("    ", head(shift)) + TerminalReport.wrapped(reasons, indent: 8, width: 80)
        }
    }
  }

  /// Who moves under which award, a line each, without the reasons.
  func shifts() -> [String] {
    outcome.awards.flatMap { award in
      HangingText.lines("  ", "\(award.id). \(award.title[language])", width: width)
        + award.shifts.flatMap { HangingText.lines("    ", head($0), width: width) }
    }
  }

  private func head(_ shift: AwardShift) -> String {
    let mark = shift.after == .proposed ? "+" : shift.before == .proposed ? "-" : "·"
    return "\(mark) \(name(shift.unit)): \(shift.before.words[language]) → \(shift.after.words[language])"
  }

  func exclusions() -> [String] {
    outcome.exclusions.flatMap { difference in
      difference.gained.flatMap { line("+", difference.unit, $0) }
        + difference.lost.flatMap { line("-", difference.unit, $0) }
    }
  }

  private func line(_ mark: String, _ unit: Int, _ result: ExclusionResult) -> [String] {
    HangingText.lines("  ", "\(mark) \(name(unit)): \(result.text(language, names))", width: width)
  }

  private func name(_ unit: Int) -> String { outcome.after.units[unit].name[language] }
}
