import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The lines of the year's main figures.
struct OverviewLines {
  private let book: WorkbookContext
  private var language: Language { book.language }
  private var outcome: Outcome { book.outcome }

  init(_ book: WorkbookContext) { self.book = book }

  // MARK: The evaluation

  var evaluation: [OverviewLine] {
    let folder = book.evaluated.folder
    let unit = Words("đơn vị", "units")[language]
    let results = folder.previousResults
    let detail = book.layout.detail
    func column(_ column: Int) -> Formula { .range(detail.range(column: column, units: outcome.units.count)) }
    let unitsBefore = folder.report.year.flatMap { _ in
      folder.before.map { Double($0.lasting.count + $0.former.count) }
    }
    var lines = [
      OverviewLine(
        title: Words("Đơn vị được đánh giá", "Units evaluated")[language], measure: unit,
        now: .number(Double(outcome.units.count)), before: .number(unitsBefore)),
      OverviewLine(
        title: Words("Đơn vị được xếp hạng", "Units ranked")[language], measure: unit,
        now: .number(Double(outcome.rank.count { $0 != nil }), .call(.count, [column(detail.rank)])),
        before: .number(results.map { Double($0.ranks.count) })),
    ]
    if !book.set.exclusions.isEmpty {
      lines.append(
        OverviewLine(
          title: Vocabulary.excluded[language], measure: unit,
          now: .number(
            Double(outcome.exclusions.count { !$0.isEmpty }),
            .count(where: .binary(.notEqual, column(detail.note), .text("")))),
          before: .number(nil)))
    }
    let totals = outcome.units.indices.compactMap { outcome.total[$0] }
    let past = results.map { results in folder.year.units.compactMap { results.totals[$0.id] } + formerTotals(results) }
    lines.append(
      OverviewLine(
        title: Words("Tổng điểm trung bình", "Mean total")[language], measure: Words("điểm", "points")[language],
        now: .number(
          mean(totals),
          .if(
            .binary(.equal, .call(.count, [column(detail.total)]), 0), .text(ChangeCells.none),
            .call(.average, [column(detail.total)]))),
        before: .number(past.flatMap(mean), meanBefore), style: Styles.points(book.set.decimals)))
    if !outcome.awards.isEmpty {
      let proposed = outcome.awards.reduce(0) { $0 + $1.proposals.count }
      let history = book.year.history
      let granted = history.granted.values.flatMap(\.values).count { $0.contains(1) }
      lines.append(
        OverviewLine(
          title: history.years > 0
            ? Words("Đề nghị khen thưởng (năm trước: đã khen)", "Proposals (last year: granted)")[language]
            : Vocabulary.proposals[language], measure: Vocabulary.collective[language],
          now: .number(Double(proposed)), before: .number(history.years > 0 ? Double(granted) : nil), isFixed: true))
    }
    return lines
  }

  private func formerTotals(_ results: PreviousResults) -> [Double] {
    (book.evaluated.folder.before?.former ?? []).compactMap { results.totals[$0.unit.id] }
  }

  /// Over the totals that the comparison shows; nil where it leaves some out, as those of units that were merged.
  private var meanBefore: Formula? {
    guard let layout = book.layout.comparison, let total = layout.standings?.total,
      layout.years.descents.allSatisfy({ $0.absorbed.isEmpty || $0.continued != nil })
    else { return nil }
    let cells = Formula.range(layout.figures(column: total.lowerBound + 1))
    return .if(
      .binary(.equal, .call(.count, [cells]), 0), .text(ChangeCells.none), .call(.average, [cells]))
  }

  private func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  // MARK: The portal

  var portal: [OverviewLine] {
    book.portalLines.map { line in
      let missing = line.monthsMissing
      let note = missing == 0 ? "" : Words("thiếu \(missing) tháng", "\(missing) months missing")[language]
      return OverviewLine(
        title: line.metric.title[language], measure: line.metric.measure[language], now: .number(line.now),
        before: .number(line.before), note: .text(note))
    }
  }

  // MARK: The units together

  /// The metrics that `report.yaml` lists, else those that the dictionary lets sum; then the rates.
  var units: [OverviewLine] { book.summedMetrics.map(sum) + book.evaluated.folder.report.overview.rates.map(rate) }

  private func sum(_ metric: Metric) -> OverviewLine {
    let total = FigureTotal(book.year.metrics[metric.id])
    let cells = figures(metric.id)
    let missing = Formula.count(where: .binary(.equal, cells, .text("")))
    let words = Words("thiếu số liệu: ", "missing: ")[language]
    return OverviewLine(
      title: metric.title[language], measure: metric.measure[language],
      now: .number(total.sum, .sumOrDash(cells)),
      before: .number(book.totalBefore(of: metric.id), sumBefore(metric.id)),
      style: metric.kind == .count ? Styles.whole : Styles.cell,
      note: .text(
        total.missing == 0 ? "" : words + "\(total.missing)",
        .if(.binary(.equal, missing, 0), .text(""), .binary(.join, .text(words), missing))))
  }

  private func rate(_ rate: OverviewRequest.Rate) -> OverviewLine {
    let ids = rate.value.symbols.map(\.name)
    func value(_ totals: (Metric.ID) -> Double?) -> Double? {
      FigureTotal.rate(rate.value, of: Dictionary(ids.map { ($0, totals($0)) }) { first, _ in first })
    }
    func formula(_ sums: (Metric.ID) -> Formula?) -> Formula? {
      var symbols: [String: FormulaScope.Reference] = [:]
      for id in ids {
        guard let sum = sums(id) else { return nil }
        let isCount = book.year.dictionary.metrics.first { $0.id == id }?.kind == .count
        symbols[id] = .init(sum, .number(isIntegral: isCount), canBeMissing: false, canBeNotApplicable: false)
      }
      // A dash among the sums makes an error of the value, and that a dash.
      return rate.value.formula(in: FormulaScope(symbols: symbols)).value.orDash
    }
    return OverviewLine(
      title: rate.title[language], measure: "%",
      now: .number(
        value { FigureTotal(book.year.metrics[$0]).sum }, formula { .sumOrDash(figures($0)) }),
      before: .number(value { book.totalBefore(of: $0) }, formula(sumBefore)), style: Styles.share)
  }

  private func figures(_ metric: Metric.ID) -> Formula {
    let layout = book.layout.metrics
    return .range(layout.range(column: layout.columns[metric] ?? 0, units: book.layout.unitCount))
  }

  /// The cell with last year's sum, where the comparison has one.
  private func sumBefore(_ metric: Metric.ID) -> Formula? {
    guard let layout = book.layout.comparison, book.isSummed(metric),
      let columns = layout.metrics.first(where: { $0.metric.id == metric })
    else { return nil }
    return .cell(layout.cell(row: layout.sumRow, column: columns.before))
  }
}

extension WorkbookContext {
  /// The metrics that the overview sums over the units.
  var summedMetrics: [Metric] {
    guard let ids = evaluated.folder.report.overview.metrics else { return year.dictionary.summedByDefault }
    return ids.compactMap { id in year.dictionary.metrics.first { $0.id == id } }
  }

  /// Whether the comparison with the year before has the metric's sums.
  func isSummed(_ id: Metric.ID) -> Bool {
    let kind = year.dictionary.metrics.first { $0.id == id }?.kind
    return kind == .count || summedMetrics.contains { $0.id == id }
  }
}
