import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension UnitExplanation {
  /// A criterion's value, how it is scored, and the cells it comes from.
  func details(_ measure: Measure, _ criterion: Criterion, _ set: ExplainedSet) -> [String] {
    let outcome = set.outcome
    let result = outcome.criteria[criterion.id]
    var lines: [String] = []
    let filled = filledIn(criterion.id, outcome)
    // A plain metric is told with its cell.
    let isMetric = evaluated.folder.year.metrics[measure.value.text] != nil
    switch measure.value {
    case .marks(let judges): lines += marks(of: judges, measure, result, isFilledIn: filled != nil)
    case .figure(let figure):
      let shown = heldIn(criterion.id, outcome).map { plain($0.from) }
      if !isMetric, filled == nil, let value = shown ?? result?.value?.text(row) ?? result?.value?[row].map(plain) {
        lines.append("\(figure.text) = \(value)")
      }
      lines += sources(of: figure)
    }
    if let filled { lines.append(filled) }
    if let held = heldIn(criterion.id, outcome) {
      lines.append(
        Words(
          "giá trị quá xa: \(plain(held.from)) được giữ lại còn \(plain(held.to)) theo `winsorize`",
          "far out: \(plain(held.from)) was held in to \(plain(held.to)) by `winsorize`")[language])
    }
    if result?.value?[row] != nil, let achievement = result?.achievement?[row] {
      let share = NumberText.format(achievement * 100, places: 2, grouping: false, language: language)
      lines.append("\(measure.method.title[language]) (\(measure.method.name)): \(share)%")
    }
    if let counts = counts(criterion, set) { lines.append(counts) }
    if let own = selfAssessment(criterion.id, outcome) { lines.append(own) }
    if let next = nextStep(at: criterion.id, set) { lines.append(next) }
    return lines
  }

  /// What the criterion counts in the total, where that is not its points; nil where a set does not just add up.
  private func counts(_ criterion: Criterion, _ set: ExplainedSet) -> String? {
    guard let counts = set.parts?.criteria[criterion.id] else { return nil }
    let points = set.outcome.criteria[criterion.id]?.points[row]
    if let points, Decimal15.compare(points, counts) == 0 { return nil }
    let text = number(counts, set.outcome.set.decimals)
    return Words("tính vào tổng điểm: \(text)", "counts in the total: \(text)")[language]
  }

  private func heldIn(_ id: Criterion.ID, _ outcome: Outcome) -> HeldIn? {
    outcome.heldIn.first { $0.unit == row && $0.criterion == id }
  }

  /// What the unit gave itself beside what was verified; nil where it gave itself nothing.
  private func selfAssessment(_ id: Criterion.ID, _ outcome: Outcome) -> String? {
    let entry = outcome.selfAssessments(on: evaluated.folder.year).first { $0.criterion == id && $0.unit == row }
    guard let entry, let own = entry.own else { return nil }
    let text = "\(Vocabulary.selfAssessed[language]): \(plain(own))"
    guard let verified = entry.verified, let difference = entry.difference else { return text }
    let figures = FigureText(dictionary: evaluated.folder.year.dictionary, language: language)
    let verifiedText = NumberText.format(verified, places: outcome.set.decimals, grouping: false, language: language)
    let gap = figures.difference(difference, places: outcome.set.decimals)
    return text
      + Words("; thẩm định: \(verifiedText); chênh lệch: \(gap)", "; verified: \(verifiedText); difference: \(gap)")[
        language]
  }

  /// That a missing value was replaced, and by which rule; nil where it was not.
  func filledIn(_ id: String, _ outcome: Outcome) -> String? {
    guard let filled = outcome.filledIn.first(where: { $0.unit == row && $0.criterion == id }) else { return nil }
    let rule = "`missing: \(filled.rule.name)`"
    guard let value = filled.value else {
      return Words("thiếu số liệu nên không tính, theo \(rule)", "missing and therefore not counted, by \(rule)")[
        language]
    }
    return Words(
      "thiếu số liệu, được lấy là \(plain(value)) theo \(rule)",
      "missing, taken as \(plain(value)) by \(rule)")[language]
  }

  /// Why a criterion or group does not apply; nothing where only what it is made of does not apply, or where it was
  /// left out as missing.
  func whyNot(_ node: Criterion, _ outcome: Outcome) -> [String] {
    let applicability = Applicability(of: outcome, on: evaluated.folder.year)
    return applicability.reason(against: node, unit: row).map { [$0.text(language)] } ?? []
  }

  /// The cells from which an expression takes its figures, those of the year before too.
  ///
  /// - Parameter absent: what a cell without a figure says; nil for whether it is missing or nothing arose.
  func sources(of expression: Expression, absent: Words? = nil) -> [String] {
    let year = evaluated.folder.year
    let text = SourceText(labels: { year.metrics[$0]?.labels }, language: language)
    return explained.sources.sources(of: expression).map { text.text($0, absent: absent) }
  }
}
