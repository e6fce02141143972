import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension UnitExplanation {
  /// From the points to the published total, then grade, rank and who stands next to the unit.
  func totals(_ set: ExplainedSet) -> String {
    let outcome = set.outcome
    guard let total = outcome.total[row], let base = outcome.base[row] else {
      return "\n" + (outcome.unranked[row]?.words(language)[language] ?? "–")
    }
    let decimals = outcome.set.decimals
    var lines = [
      "\(Vocabulary.base[language]): \(scaled(outcome)) = \(number(base, decimals))",
      "\(Vocabulary.adjustment[language]): \(number(outcome.adjustment[row] ?? 0, decimals))",
      bold("\(Vocabulary.total[language]): \(number(total, decimals))") + (limit(set) ?? ""),
      "\(Vocabulary.rank[language]): \((outcome.rank[row] ?? 0).rankText(language))/\(set.ranked); "
        + "\(Vocabulary.blockRank[language]): \((outcome.blockRank[row] ?? 0).rankText(language))/\(set.rankedInBlock); "
        + "\(Vocabulary.grade[language]): \(outcome.grade.text(row) ?? "–")",
    ]
    lines += neighbours(set)
    return "\n" + lines.joined(separator: "\n")
  }

  /// How the points on the scale are reckoned.
  private func scaled(_ outcome: Outcome) -> String {
    let set = outcome.set
    guard set.addsPoints else {
      return "\(set.combination.title[language]) (\(set.combination.name)) × \(plain(set.points))"
    }
    // What does not apply may count in full; then the sum of the points says too little.
    let fills = set.notApplicable == .full
    let sum = set.criteria.reduce(0) { sum, node in
      sum + (outcome.criteria[node.id]?.points[row] ?? (fills ? node.points : 0))
    }
    return "\(number(sum, set.decimals)) / \(plain(outcome.applicablePoints[row])) × \(plain(set.points))"
  }

  /// What held the total down, or up to 0.
  private func limit(_ set: ExplainedSet) -> String? {
    let outcome = set.outcome
    if let most = outcome.ceilings[row] {
      let reasons = outcome.exclusions[row].filter { $0.exclusion.atMost != nil }.map { $0.exclusion.reason[language] }
      return Words(
        " (nhiều nhất là \(plain(most)): \(reasons.joined(separator: "; ")))",
        " (at most \(plain(most)): \(reasons.joined(separator: "; ")))")[language]
    }
    guard let limits = set.parts?.limits, limits != 0 else { return nil }
    if limits > 0 { return Words(" (không dưới 0)", " (not below 0)")[language] }
    let most = plain(outcome.set.atMost ?? 0)
    return Words(" (mức trần của bộ tiêu chí: \(most))", " (ceiling of the criteria set: \(most))")[language]
  }

  private func neighbours(_ set: ExplainedSet) -> [String] {
    let outcome = set.outcome
    let text = NeighbourText(outcome: outcome, row: row, names: names(outcome), language: language)
    var lines = set.neighbours.map { text.lines($0, ranks: outcome.rank) } ?? []
    // Where the same stand next to it in its block, nothing new is said.
    if let all = set.neighbours, let inBlock = set.blockNeighbours {
      let own = text.lines(inBlock.without(all), ranks: outcome.blockRank)
      lines += own.map { Words("trong khối, \($0)", "within the block, \($0)")[language] }
    }
    return lines.flatMap { HangingText.lines("  ", $0) }
  }
}
