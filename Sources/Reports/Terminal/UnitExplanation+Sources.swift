import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension UnitExplanation {
  /// A criterion's value, how it is scored, and the cells it comes from.
  func details(_ measure: Measure, _ criterion: Criterion, _ outcome: Outcome) -> [String] {
    let result = outcome.criteria[criterion.id]
    var lines: [String] = []
    let filled = filledIn(criterion.id, outcome)
    // A plain metric is told with its cell.
    let isMetric = evaluated.folder.year.metrics[measure.value.text] != nil
    switch measure.value {
    case .marks(let judges): lines += marks(of: judges, measure, result, isFilledIn: filled != nil)
    case .figure(let figure):
      if !isMetric, filled == nil, let value = result?.value?.text(row) ?? result?.value?[row].map(plain) {
        lines.append("\(figure.text) = \(value)")
      }
      lines += sources(of: figure)
    }
    if let filled { lines.append(filled) }
    if result?.value?[row] != nil, let achievement = result?.achievement?[row] {
      let share = NumberText.format(achievement * 100, places: 2, grouping: false, language: language)
      lines.append("\(measure.method.title[language]) (\(measure.method.name)): \(share)%")
    }
    if let own = selfAssessment(criterion.id, outcome) { lines.append(own) }
    if let next = nextStep(at: criterion.id, outcome) { lines.append(next) }
    return lines
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
    let folder = evaluated.folder
    var lines: [String] = []
    func add(_ name: String, _ column: Column?, in table: MetricTable?, as text: String, _ remark: String = "") {
      guard let column, let table else { return }
      let figure = column.text(row) ?? column[row].map(plain) ?? absent?[language] ?? state(column.states[row])
      let line = "\(text) = \(figure)  ← \(table.place(of: name, row: row).words[language])\(remark)"
      if !lines.contains(line) { lines.append(line) }
    }
    for name in expression.symbols.map(\.name) {
      add(name, folder.year.metrics[name], in: folder.metrics, as: name, records(behind: name) + correction(of: name))
    }
    for name in expression.previousSymbols.map(\.name) {
      add(name, folder.year.previous[name], in: folder.previousMetrics, as: "previous(\(name))")
    }
    return lines
  }

  /// How many records a counted figure comes from, where the figure itself does not say so.
  private func records(behind metric: Metric.ID) -> String {
    let folder = evaluated.folder
    guard let counted = folder.counted.first(where: { $0.metric.id == metric }),
      counted.metric.counting?.statistic != .count,
      folder.metrics.place(of: metric, row: row) == Place(file: counted.file)
    else { return "" }
    let rows = counted.rows[row]
    return Words(" (từ \(rows) bản ghi)", " (from \(Diagnostics.counted(rows, "record")))")[language]
  }

  /// What was handed in before verification, and why it was corrected.
  private func correction(of metric: Metric.ID) -> String {
    let unit = evaluated.folder.year.units[row].id
    let found = evaluated.folder.corrections.first { $0.unit == unit && $0.metric == metric }
    guard let found else { return "" }
    let labels = evaluated.folder.year.metrics[metric]?.labels
    let submitted =
      found.submitted.number.map { number in labels.map { $0[Int(number)] } ?? plain(number) }
      ?? (found.submitted.state == .missing ? Words("trống", "blank") : Words("không phát sinh", "nothing arose"))[
        language]
    let reason = [found.reason, found.document].filter { !$0.isEmpty }.joined(separator: "; ")
    return Words(" (đã nộp: \(submitted); sửa vì: \(reason))", " (handed in: \(submitted); corrected: \(reason))")[
      language]
  }

  private func state(_ state: CellState) -> String {
    (state == .notApplicable ? Words("không phát sinh", "not applicable") : Words("thiếu", "missing"))[language]
  }
}
