public import Diagnostics
import Scoring

/// What the council's decisions came to, for the terminal.
public struct DecisionText {
  private let decided: DecidedYear
  private let language: Language
  private let inColour: Bool

  public init(_ decided: DecidedYear, language: Language, inColour: Bool) {
    self.decided = decided
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String { decided.sets.map(text).joined(separator: "\n") }

  private func text(_ set: DecidedSet) -> String {
    var lines = [set.outcome.set.title[language]]
    for final in set.awards {
      let award = set.outcome.set.awards.first { $0.id == final.award }
      let count = Words(
        "\(final.granted.count) tập thể, chỉ tiêu \(final.seats)",
        "\(counted(final.granted.count, "unit")), quota \(final.seats)")
      lines.append("")
      lines.append("\(final.award). \(award?.title[language] ?? "") (\(count[language]))")
      var table = TerminalTable(columns: [
        .init(title: Vocabulary.unit[language], isFlexible: true),
        .init(title: Words("Ý kiến", "Decision")[language]), .init(title: Words("Kết quả", "Result")[language]),
      ])
      table.width = 100
      table.rows = set.results.filter { $0.award == final.award }.map { result in
        [
          set.outcome.units[result.unit].name[language], result.decision?.words[language] ?? "–",
          result.words[language],
        ]
      }
      lines.append(String(table.rendered(inColour: inColour).dropLast()))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
