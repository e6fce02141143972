import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// How a unit's points came about, as `explain` prints it: each criterion's value, where it comes from, how it is
/// scored and what it gives, then totals, rank with its neighbours, and award by award what became of the unit, why,
/// and what would bring the award.
public struct UnitExplanation {
  let explained: ExplainedUnit
  let language: Language
  private let inColour: Bool

  public init(_ explained: ExplainedUnit, language: Language, inColour: Bool) {
    self.explained = explained
    self.language = language
    self.inColour = inColour
  }

  var evaluated: EvaluatedYear { explained.evaluated }
  var row: Int { explained.row }

  public func rendered() -> String {
    explained.sets.map { set in
      let outcome = set.outcome
      guard let item = explained.item else {
        let all = [head(outcome)] + outcome.set.criteria.map { node($0, set, depth: 0) }
        return (all + [adjustments(set), totals(set), awards(set)]).filter { !$0.isEmpty }.joined(separator: "\n")
      }
      let one = outcome.set.nodes.first { $0.id == item }.map { node($0, set, depth: 0) }
      let rule = outcome.set.adjustments.first { $0.id == item }.map { adjustment($0, set) }
      return ([head(outcome)] + [one, rule].compactMap(\.self)).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func head(_ outcome: Outcome) -> String {
    let unit = outcome.units[row]
    let block = evaluated.folder.year.blocks.first { $0.id == unit.block }
    return "\(bold(unit.name[language])) (\(unit.id), \(block?.title[language] ?? unit.block))\n"
      + "\(outcome.set.title[language])\n"
  }

  private func node(_ node: Criterion, _ set: ExplainedSet, depth: Int) -> String {
    let outcome = set.outcome
    let result = outcome.criteria[node.id]
    let points = result?.points[row].map { number($0, outcome.set.decimals) }
    let score = points.map { "\($0) / \(plain(node.points))" } ?? Words("không áp dụng", "does not apply")[language]
    let indent = String(repeating: "  ", count: depth)
    let title = "\(indent)\(node.id)  \(node.title[language])"
    let gap = String(repeating: " ", count: max(2, 78 - title.terminalWidth - score.terminalWidth))
    var lines = [node.measure == nil ? bold(title) + gap + bold(score) : title + gap + score]
    let inapplicability = result?.points[row] == nil ? whyNot(node, outcome) : []
    let notes = node.measure.map { details($0, node, set) } ?? group(node, outcome)
    lines += (inapplicability + notes).flatMap { TerminalReport.wrapped($0, indent: 2 * depth + 4, width: 80) }
    return ([lines.joined(separator: "\n")] + node.children.map { self.node($0, set, depth: depth + 1) })
      .joined(separator: "\n")
  }

  /// How a group makes its score, where that is not just the sum of its criteria's points.
  private func group(_ node: Criterion, _ outcome: Outcome) -> [String] {
    guard case .group(let children, let rule) = node.content, let result = outcome.criteria[node.id],
      let points = result.points[row]
    else { return [] }
    var lines: [String] = []
    if rule.combination != .sum || children.contains(where: \.isWeighted) {
      lines.append("\(rule.combination.title[language]) (\(rule.combination.name))")
    } else if outcome.set.notApplicable == .rescaleSiblings {
      let reached = children.reduce(0) { $0 + (outcome.criteria[$1.id]?.points[row] ?? 0) }
      let applicable = children.reduce(0) { $0 + (outcome.criteria[$1.id]?.applicable[row] ?? 0) }
      if Decimal15.compare(applicable, node.points) != 0 {
        let scaled = "\(number(reached, outcome.set.decimals)) / \(plain(applicable)) × \(plain(node.points))"
        lines.append(
          Words("chỉ tính phần áp dụng", "of what applies")[language]
            + ": \(scaled) = \(number(points, outcome.set.decimals))")
      }
    }
    if let decimals = rule.decimals {
      lines.append(
        Words("làm tròn đến \(decimals) chữ số thập phân", "rounded to \(Diagnostics.counted(decimals, "decimal"))")[
          language])
    }
    return lines
  }

  private func adjustments(_ set: ExplainedSet) -> String {
    set.outcome.set.adjustments.filter { rule in
      set.outcome.adjustments[rule.id]?.points[row].map { $0 != 0 } == true || filledIn(rule.id, set.outcome) != nil
    }.map { adjustment($0, set) }.joined(separator: "\n")
  }

  /// A bonus or penalty with its figures, its caps and its next step.
  private func adjustment(_ rule: Adjustment, _ set: ExplainedSet) -> String {
    let outcome = set.outcome
    guard let result = outcome.adjustments[rule.id], let points = result.points[row] else {
      return "\(rule.id)  \(rule.title[language]): \(Words("không áp dụng", "does not apply")[language])"
    }
    let cap = rule.atMost.map { Words(", tối đa \(plain($0))", ", at most \(plain($0))")[language] } ?? ""
    let value = result.value[row].map(plain) ?? Words("không phát sinh", "nothing arose")[language]
    let sum = "\(value) × \(plain(rule.each))\(cap) = \(number(points, outcome.set.decimals))"
    let notes =
      [filledIn(rule.id, outcome), sharedCap(rule, points, set)].compactMap(\.self) + sources(of: rule.value)
      + [nextStep(at: rule.id, set)].compactMap(\.self)
    return
      (["\(rule.id)  \(rule.title[language]): \(sum)"]
      + notes.flatMap { TerminalReport.wrapped($0, indent: 4, width: 80) }).joined(separator: "\n")
  }

  /// What a cap that it shares with others leaves of an adjustment; nil where it leaves everything.
  private func sharedCap(_ rule: Adjustment, _ points: Double, _ set: ExplainedSet) -> String? {
    guard let counts = set.parts?.adjustments[rule.id], Decimal15.compare(counts, points) != 0,
      let cap = set.outcome.set.caps.first(where: { $0.adjustments.contains(rule.id) })
    else { return nil }
    let (count, most) = (number(counts, set.outcome.set.decimals), plain(cap.atMost))
    let members = cap.adjustments.joined(separator: ", ")
    return Words(
      "chỉ tính \(count) vì \(members) cộng lại nhiều nhất là \(most)",
      "counts \(count), since \(members) together come to \(most) at most")[language]
  }

  /// The smallest change that brings the criterion or adjustment more; nil where there is none.
  func nextStep(at id: String, _ set: ExplainedSet) -> String? {
    guard let step = set.steps[id] else { return nil }
    let outcome = set.outcome
    let text = StepText(evaluated.folder.year.dictionary, language).full(step)
    let figures = FigureText(dictionary: evaluated.folder.year.dictionary, language: language)
    let isWeighted = outcome.set.nodes.first { $0.id == id }?.isWeighted == true
    let gain = figures.difference(step.gain, places: isWeighted ? 4 : outcome.set.decimals)
    let changes = effects(total: step.totalGain, step.standing, outcome)
    return ([Words("bước gần nhất: \(text): \(gain)", "nearest step: \(text): \(gain)")[language]] + changes)
      .joined(separator: ", ")
  }

  /// What a step does to total and rank.
  func effects(total: Double?, _ standing: TrialStanding, _ outcome: Outcome) -> [String] {
    var parts: [String] = []
    if let total {
      let change = FigureText(dictionary: evaluated.folder.year.dictionary, language: language)
        .difference(total, places: outcome.set.decimals)
      parts.append(Words("tổng điểm \(change)", "total \(change)")[language])
    }
    if let old = outcome.rank[row], let new = standing.rank, old != new {
      let move = "\(old.rankText(language)) → \(new.rankText(language))"
      parts.append(Words("hạng \(move)", "rank \(move)")[language])
    }
    return parts
  }

  func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }

  func number(_ number: Double, _ decimals: Int) -> String {
    NumberText.format(number, places: decimals, grouping: false, language: language)
  }

  func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  func names(_ outcome: Outcome) -> ReaderNames {
    ReaderNames(evaluated.folder.year.dictionary, outcome.set, language)
  }
}
