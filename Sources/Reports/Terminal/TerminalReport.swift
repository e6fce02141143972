public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// The ranking and the proposals, as `evaluate` prints them.
public struct TerminalReport {
  let evaluated: EvaluatedYear
  let language: Language
  let inColour: Bool

  public init(_ evaluated: EvaluatedYear, language: Language, inColour: Bool) {
    self.evaluated = evaluated
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    evaluated.outcomes.map { outcome in
      ([title(outcome), ranking(outcome)] + outcome.awards.map { proposals($0, outcome) } + [exclusions(outcome)])
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func title(_ outcome: Outcome) -> String {
    let note = evaluated.folder.report.paper.note.map { " (\($0[language]))" } ?? ""
    return bold(outcome.set.title[language]) + note + "\n"
  }

  private func ranking(_ outcome: Outcome) -> String {
    var table = TerminalTable(columns: [
      .init(title: Vocabulary.rank[language], alignment: .right),
      .init(title: Vocabulary.unit[language], isFlexible: true),
      .init(title: Vocabulary.total[language], alignment: .right),
      .init(title: Vocabulary.grade[language]),
      .init(title: Words("Trong khối", "In block")[language], alignment: .right),
      .init(title: Vocabulary.award[language]),
    ])
    for row in outcome.ranking {
      table.rows.append([
        outcome.rank[row].map { $0.rankText(language) } ?? "–", outcome.units[row].name[language],
        points(outcome.total[row], outcome), outcome.grade.text(row) ?? "–",
        outcome.blockRank[row].map { $0.rankText(language) } ?? "–", standing(row, outcome),
      ])
    }
    return table.rendered(inColour: inColour)
  }

  /// What awards make of a unit, in a word.
  private func standing(_ row: Int, _ outcome: Outcome) -> String {
    for result in outcome.awards {
      if result.proposals.contains(where: { $0.unit == row }) { return result.award.id }
      if result.held.contains(where: { $0.unit == row }) {
        return Words("\(result.award.id): chờ", "\(result.award.id): held")[language]
      }
    }
    if !outcome.exclusions[row].isEmpty { return Vocabulary.notConsidered[language] }
    let reserve = outcome.awards.first { $0.reserves.contains { $0.unit == row } }
    return reserve.map { Words("\($0.award.id): dự bị", "\($0.award.id): reserve")[language] } ?? ""
  }

  private func proposals(_ result: AwardResult, _ outcome: Outcome) -> String {
    let count = Words("\(result.proposals.count) tập thể", counted(result.proposals.count, "unit"))[language]
    var lines = [bold("\(result.award.id). \(result.award.title[language]) (\(count))")]
    func add(_ nominations: [Nomination], under title: String?) {
      if let title, !nominations.isEmpty { lines.append("  \(title):") }
      for (index, nomination) in nominations.enumerated() {
        let reasons = nomination.reasons.map { $0.text(language, names(outcome)) }.joined(separator: "; ")
        let number = String(index + 1)
        lines.append(
          "  " + String(repeating: " ", count: max(0, 2 - number.count)) + number + ". "
            + outcome.units[nomination.unit].name[language])
        lines += Self.wrapped(reasons, indent: 6, width: 80)
      }
    }
    add(result.proposals, under: nil)
    add(result.held, under: Vocabulary.held[language])
    add(result.reserves, under: Vocabulary.reserves[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private func exclusions(_ outcome: Outcome) -> String {
    let barred = outcome.ranking.filter { !outcome.exclusions[$0].isEmpty }
    guard !barred.isEmpty else { return "" }
    var lines = [bold(Vocabulary.excluded[language])]
    for row in barred {
      let rank =
        outcome.rank[row].map { Words("hạng \($0.rankText(language))", "rank \($0.rankText(language))")[language] }
        ?? "–"
      lines.append("  - \(outcome.units[row].name[language]) (\(rank), \(points(outcome.total[row], outcome)))")
      for exclusion in outcome.exclusions[row] {
        lines += Self.wrapped(exclusion.text(language, names(outcome)), indent: 6, width: 80)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func points(_ number: Double?, _ outcome: Outcome) -> String {
    number.map {
      NumberText.format($0, places: outcome.set.decimals, grouping: false, language: language)
    } ?? "–"
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// The text broken at spaces into indented lines.
  static func wrapped(_ text: String, indent: Int, width: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + (line + " " + word).terminalWidth > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }

  private func names(_ outcome: Outcome) -> ReaderNames {
    ReaderNames(evaluated.folder.year.dictionary, outcome.set, language)
  }
}
