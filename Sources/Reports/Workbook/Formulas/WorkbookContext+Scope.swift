import Diagnostics
import Formulas
import Scoring

extension WorkbookContext {
  /// Where the names of expressions stand for this unit.
  ///
  /// - Parameters:
  ///   - scores: where the points stand; by default in the score detail.
  ///   - showsChoices: whether a choice is taken as its cell shows it, or by its id, as expressions write it.
  func formulaScope(unit: Int, scores: ScoreLayout? = nil, showsChoices: Bool) -> FormulaScope {
    var symbols: [String: FormulaScope.Reference] = [:]
    for metric in year.dictionary.metrics {
      guard let column = layout.metrics.columns[metric.id] else { continue }
      symbols[metric.id] = reference(metric, column, unit, showsChoices: showsChoices)
    }
    let detail = layout.detail
    func add(_ name: String, _ column: Int, _ content: FormulaScope.Content) {
      symbols[name] = .init(.cell(detail.cell(unit: unit, column: column)), content, canBeMissing: false)
    }
    let scores = scores ?? detail.scores
    // The criteria's points and totals as the set publishes them; a sum of points may carry more binary digits.
    let isRounding = set.rounding != .none
    let rounded = Set(set.leaves.filter { isRounding && !$0.isWeighted }.map(\.id) + (isRounding ? ["total"] : []))
    for (id, column) in scores.points.merging(["total": scores.total], uniquingKeysWith: { $1 }) {
      let cell = Formula.cell(scores.cell(unit: unit, column: column))
      symbols[id] = .init(
        cell, .number(isIntegral: false), canBeMissing: false, isRounded: rounded.contains(id))
    }
    for (id, column) in detail.adjustments { add(id, column, .number(isIntegral: false)) }
    add("grade", detail.grade, .text(labels: layout.criteria.grades.map { .range($0.points) }))
    add("rank", detail.rank, .number(isIntegral: true))
    add("block_rank", detail.blockRank, .number(isIntegral: true))
    let block = Formula.cell(layout.metrics.cell(unit: unit, column: MetricsLayout.blockID))
    symbols["block"] = .init(block, .text(labels: nil), canBeMissing: false, canBeNotApplicable: false)
    var previous: [String: FormulaScope.Reference] = [:]
    for metric in year.dictionary.metrics {
      guard let column = layout.metrics.previous[metric.id] else { continue }
      previous[metric.id] = reference(metric, column, unit, showsChoices: showsChoices)
    }
    let awarded = layout.metrics.awarded.mapValues { column in
      FormulaScope.Reference(
        .cell(layout.metrics.cell(unit: unit, column: column)), .truth(yes: Vocabulary.yes[language]),
        canBeMissing: false, canBeNotApplicable: false)
    }
    return FormulaScope(symbols: symbols, previous: previous, awarded: awarded)
  }

  private func reference(_ metric: Metric, _ column: Int, _ unit: Int, showsChoices: Bool) -> FormulaScope.Reference {
    let cell = Formula.cell(layout.metrics.cell(unit: unit, column: column))
    switch metric.kind {
    case .count: return .init(cell, .number(isIntegral: true))
    case .number: return .init(cell, .number(isIntegral: false))
    case .truth: return .init(cell, .truth(yes: Vocabulary.yes[language]))
    case .choice(let choices):
      if showsChoices { return .init(cell, .text(labels: nil)) }
      // Joined with "" so that a blank stays a blank text.
      let kept = Formula.binary(.join, cell, .text(""))
      let id = choices.reversed().reduce(kept) { rest, choice in
        choice.shown == choice.id ? rest : .if(.binary(.equal, cell, .text(choice.shown)), .text(choice.id), rest)
      }
      return .init(id, .text(labels: nil))
    }
  }
}
