public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// The ranking as CSV for spreadsheets: UTF-8 with a byte-order mark; in Vietnamese with ";" and decimal commas,
/// as a Vietnamese Excel reads it, in English with "," and points.
public struct CSVReport {
  let evaluated: EvaluatedYear
  let language: Language

  public init(_ evaluated: EvaluatedYear, language: Language) {
    self.evaluated = evaluated
    self.language = language
  }

  public func rendered() -> String {
    var lines: [String] = []
    for outcome in evaluated.outcomes {
      if evaluated.outcomes.count > 1 { lines.append(line([outcome.set.title[language]])) }
      let header = [
        Vocabulary.rank, Vocabulary.unitID, Vocabulary.unit, Vocabulary.block, Vocabulary.blockRank, Vocabulary.base,
        Vocabulary.adjustment, Vocabulary.total, Vocabulary.grade, Vocabulary.award, Vocabulary.notConsidered,
      ]
      lines.append(line(header.map { $0[language] }))
      lines += outcome.ranking.map { line(cells($0, outcome)) }
    }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }

  private func cells(_ row: Int, _ outcome: Outcome) -> [String] {
    let unit = outcome.units[row]
    let block = evaluated.folder.year.blocks.first { $0.id == unit.block }
    let awards = outcome.awards.filter { $0.proposals.contains { $0.unit == row } }.map(\.award.id)
    return [
      outcome.rank[row].map { $0.rankText(language) } ?? "", unit.id, unit.name[language],
      block?.title[language] ?? unit.block, outcome.blockRank[row].map { $0.rankText(language) } ?? "",
      points(outcome.base[row], outcome), points(outcome.adjustment[row], outcome), points(outcome.total[row], outcome),
      outcome.grade.text(row) ?? "", awards.joined(separator: ", "),
      outcome.exclusions[row].map { $0.text(language, names(outcome)) }.joined(separator: "; "),
    ]
  }

  private func points(_ number: Double?, _ outcome: Outcome) -> String {
    number.map { NumberText.format($0, places: outcome.set.decimals, grouping: false, language: language) } ?? ""
  }

  private func line(_ cells: [String]) -> String {
    CSVField.line(cells, separator: language == .vietnamese ? ";" : ",")
  }

  private func names(_ outcome: Outcome) -> ReaderNames {
    ReaderNames(evaluated.folder.year.dictionary, outcome.set, language)
  }
}
