import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// How a unit's points came about, as `explain` prints it: each criterion's value, where it comes from, how it is
/// scored and what it gives, then totals, rank, exclusions and awards.
public struct UnitExplanation {
  let evaluated: EvaluatedYear
  let row: Int
  let language: Language
  private let inColour: Bool
  /// What each criteria set leaves the unit open.
  private let rooms: [CriteriaSet.ID: [Room]]

  /// - Parameter row: the unit's place among the year's units, from 0.
  public init(_ evaluated: EvaluatedYear, row: Int, language: Language, inColour: Bool) {
    self.evaluated = evaluated
    self.row = row
    self.language = language
    self.inColour = inColour
    let year = evaluated.folder.year
    let found = evaluated.outcomes.map { ($0.set.id, Improvement(of: $0, on: year).rooms(of: [row])[0]) }
    rooms = Dictionary(found) { first, _ in first }
  }

  public func rendered() -> String {
    evaluated.outcomes.map { outcome in
      ([head(outcome)] + outcome.set.criteria.map { node($0, outcome, depth: 0) }
        + [adjustments(outcome), totals(outcome), awards(outcome)])
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func head(_ outcome: Outcome) -> String {
    let unit = outcome.units[row]
    let block = evaluated.folder.year.blocks.first { $0.id == unit.block }
    return "\(bold(unit.name[language])) (\(unit.id), \(block?.title[language] ?? unit.block))\n"
      + "\(outcome.set.title[language])\n"
  }

  private func node(_ node: Criterion, _ outcome: Outcome, depth: Int) -> String {
    let result = outcome.criteria[node.id]
    let points = result?.points[row].map { number($0, outcome.set.decimals) }
    let score = points.map { "\($0) / \(plain(node.points))" } ?? Words("không áp dụng", "does not apply")[language]
    let indent = String(repeating: "  ", count: depth)
    let title = "\(indent)\(node.id)  \(node.title[language])"
    let gap = String(repeating: " ", count: max(2, 78 - title.terminalWidth - score.terminalWidth))
    var lines = [node.measure == nil ? bold(title) + gap + bold(score) : title + gap + score]
    let inapplicability = result?.points[row] == nil ? whyNot(node, outcome) : []
    lines += (inapplicability + (node.measure.map { details($0, node, outcome) } ?? [])).flatMap {
      TerminalReport.wrapped($0, indent: 2 * depth + 4, width: 80)
    }
    return ([lines.joined(separator: "\n")] + node.children.map { self.node($0, outcome, depth: depth + 1) })
      .joined(separator: "\n")
  }

  private func adjustments(_ outcome: Outcome) -> String {
    outcome.set.adjustments.flatMap { rule -> [String] in
      let filled = filledIn(rule.id, outcome)
      guard let result = outcome.adjustments[rule.id], let points = result.points[row], let value = result.value[row],
        points != 0 || filled != nil
      else { return [] }
      let cap = rule.atMost.map { Words(", tối đa \(plain($0))", ", at most \(plain($0))")[language] } ?? ""
      let sum = "\(plain(value)) × \(plain(rule.each))\(cap) = \(number(points, outcome.set.decimals))"
      let notes =
        [filled].compactMap { $0 } + sources(of: rule.value) + [nextStep(at: rule.id, outcome)].compactMap(\.self)
      return ["\(rule.id)  \(rule.title[language]): \(sum)"]
        + notes.flatMap {
          TerminalReport.wrapped($0, indent: 4, width: 80)
        }
    }.joined(separator: "\n")
  }

  /// The smallest change that brings the criterion or adjustment more; nil where there is none.
  func nextStep(at id: String, _ outcome: Outcome) -> String? {
    guard let step = rooms[outcome.set.id]?.first(where: { $0.item == id })?.next else { return nil }
    let text = StepText(evaluated.folder.year.dictionary, language).full(step)
    let figures = FigureText(dictionary: evaluated.folder.year.dictionary, language: language)
    let isWeighted = outcome.set.nodes.first { $0.id == id }?.isWeighted == true
    let gain = figures.difference(step.gain, places: isWeighted ? 4 : outcome.set.decimals)
    var parts = [Words("bước gần nhất: \(text): \(gain)", "nearest step: \(text): \(gain)")[language]]
    if let total = step.totalGain {
      let change = figures.difference(total, places: outcome.set.decimals)
      parts.append(Words("tổng điểm \(change)", "total \(change)")[language])
    }
    if let old = outcome.rank[row], let new = step.standing.rank, old != new {
      let move = "\(old.rankText(language)) → \(new.rankText(language))"
      parts.append(Words("hạng \(move)", "rank \(move)")[language])
    }
    return parts.joined(separator: ", ")
  }

  private func totals(_ outcome: Outcome) -> String {
    guard let total = outcome.total[row], let base = outcome.base[row] else {
      return "\n" + (outcome.unranked[row]?.words(language)[language] ?? "–")
    }
    let decimals = outcome.set.decimals
    let sum = outcome.set.criteria.compactMap { outcome.criteria[$0.id]?.points[row] }.reduce(0, +)
    var lines: [String] = []
    let scaled = "\(number(sum, decimals)) / \(plain(outcome.applicablePoints[row])) × \(plain(outcome.set.points))"
    lines.append("\(Vocabulary.base[language]): \(scaled) = \(number(base, decimals))")
    lines.append("\(Vocabulary.adjustment[language]): \(number(outcome.adjustment[row] ?? 0, decimals))")
    let held = outcome.ceilings[row].map { most in
      let reasons = outcome.exclusions[row].filter { $0.exclusion.atMost != nil }.map { $0.exclusion.reason[language] }
      return Words(
        " (nhiều nhất là \(plain(most)): \(reasons.joined(separator: "; ")))",
        " (at most \(plain(most)): \(reasons.joined(separator: "; ")))")[language]
    }
    lines.append(bold("\(Vocabulary.total[language]): \(number(total, decimals))") + (held ?? ""))
    let count = outcome.rank.count { $0 != nil }
    let block = outcome.units[row].block
    let inBlock = outcome.units.indices.count { outcome.units[$0].block == block && outcome.rank[$0] != nil }
    lines.append(
      "\(Vocabulary.rank[language]): \((outcome.rank[row] ?? 0).rankText(language))/\(count); "
        + "\(Vocabulary.blockRank[language]): \((outcome.blockRank[row] ?? 0).rankText(language))/\(inBlock); "
        + "\(Vocabulary.grade[language]): \(outcome.grade.text(row) ?? "–")")
    return "\n" + lines.joined(separator: "\n")
  }

  private func awards(_ outcome: Outcome) -> String {
    let lines = outcome.awards.flatMap { result -> [String] in
      let kinds: [([Nomination], Words)] = [
        (result.proposals, Words("đề nghị", "proposed")), (result.held, Words("chờ quyết định", "held")),
        (result.reserves, Words("dự bị", "reserve")), (result.refused, Words("không đề nghị", "not proposed")),
      ]
      return kinds.flatMap { nominations, word in
        nominations.filter { $0.unit == row }.flatMap { nomination in
          let reasons = nomination.reasons.map { $0.text(language, names(outcome)) }.joined(separator: "; ")
          return ["\(result.award.id)  \(result.award.title[language]): \(bold(word[language]))"]
            + TerminalReport.wrapped(reasons, indent: 4, width: 80)
        }
      }
    }
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }

  private func number(_ number: Double, _ decimals: Int) -> String {
    NumberText.format(number, places: decimals, grouping: false, language: language)
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func names(_ outcome: Outcome) -> ReaderNames {
    ReaderNames(evaluated.folder.year.dictionary, outcome.set, language)
  }
}
