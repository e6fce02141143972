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
    if let own = measure.selfAssessed, let figure = evaluated.folder.year.metrics[own]?[row] {
      lines.append("\(Words("Tự chấm", "Self-assessed")[language]): \(plain(figure))")
    }
    return lines
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

  /// Why a criterion or group does not apply: its condition with the figures, the group above it, or the metrics of
  /// which nothing arose. Nothing where only what it is made of does not apply, or where it was filled in so.
  func whyNot(_ node: Criterion, _ outcome: Outcome) -> [String] {
    let environment = outcome.environment
    if let condition = node.applies, condition.evaluate(in: environment)[row] != 1 {
      let figures = condition.decidingComparisons(row: row, in: environment).map { $0.text(language) }
      return [Words("vì ", "since ")[language] + figures.joined(separator: "; ")]
    }
    let groups = outcome.set.nodes.filter {
      $0.children.contains { $0.selfAndDescendants.contains { $0.id == node.id } }
    }
    let above = groups.last { $0.applies.map { $0.evaluate(in: environment)[row] != 1 } ?? false }
    if let above {
      return [Words("vì nhóm \(above.id) không áp dụng", "since group \(above.id) does not apply")[language]]
    }
    let metrics = node.measure?.value.symbols.map(\.name) ?? []
    if node.measure?.value.judges != nil { return [] }
    let empty = metrics.filter { evaluated.folder.year.metrics[$0]?.states[row] == .notApplicable }
    if empty.isEmpty { return [] }
    let list = empty.joined(separator: ", ")
    return [Words("vì không phát sinh \(list)", "since nothing arose of \(list)")[language]]
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
      add(name, folder.year.metrics[name], in: folder.metrics, as: name, correction(of: name))
    }
    for name in expression.previousSymbols.map(\.name) {
      add(name, folder.year.previous[name], in: folder.previousMetrics, as: "previous(\(name))")
    }
    return lines
  }

  /// What was handed in before verification, and why it was corrected.
  private func correction(of metric: Metric.ID) -> String {
    let unit = evaluated.folder.year.units[row].id
    let found = evaluated.folder.corrections.first { $0.unit == unit && $0.metric == metric }
    guard let found else { return "" }
    let labels = evaluated.folder.year.metrics[metric]?.labels
    let submitted =
      found.submitted.map { number in labels.map { $0[Int(number)] } ?? plain(number) }
      ?? Words("trống", "blank")[language]
    let reason = [found.reason, found.document].filter { !$0.isEmpty }.joined(separator: "; ")
    return Words(" (đã nộp: \(submitted); sửa vì: \(reason))", " (handed in: \(submitted); corrected: \(reason))")[
      language]
  }

  private func state(_ state: CellState) -> String {
    (state == .notApplicable ? Words("không phát sinh", "not applicable") : Words("thiếu", "missing"))[language]
  }
}
