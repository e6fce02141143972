import Diagnostics
import Evaluation
import Intake
import Scoring

/// A unit's figure that an expression reads, with all that is known of where it comes from.
struct FigureSource: Hashable {
  let metric: Metric.ID
  /// Whether it is the year before's.
  let isPrevious: Bool
  /// nil where there is none.
  let number: Double?
  /// Of a choice: the answer's id.
  let text: String?
  let state: CellState
  let place: Place
  /// How many records it was counted from, where the figure itself does not say so.
  var records: Int?
  var correction: FigureCorrection?
  var imported: ImportedCell?
}

/// What a figure was before verification.
struct FigureCorrection: Hashable {
  let submitted: CorrectedFigure
  let reason: String
  let document: String
}

/// Finds the sources of a unit's figures.
struct FigureSources {
  let folder: YearFolder
  let imported: ImportedCells
  let row: Int

  /// In the order in which the expression names them, this year's before the year before's.
  func sources(of expression: Expression) -> [FigureSource] {
    var found: [FigureSource] = []
    for name in expression.symbols.map(\.name) {
      guard var source = source(name, folder.year.metrics[name], in: folder.metrics, isPrevious: false) else {
        continue
      }
      source.records = records(behind: name)
      source.correction = correction(of: name)
      let isHandedIn = source.correction != nil || source.place == folder.submitted.place(of: name, row: row)
      if isHandedIn { source.imported = imported[name, folder.year.units[row].id] }
      if !found.contains(source) { found.append(source) }
    }
    for name in expression.previousSymbols.map(\.name) {
      let source = source(name, folder.year.previous[name], in: folder.previousMetrics, isPrevious: true)
      if let source, !found.contains(source) { found.append(source) }
    }
    return found
  }

  private func source(
    _ name: Metric.ID, _ column: Column?, in table: MetricTable?, isPrevious: Bool
  ) -> FigureSource? {
    guard let column, let table else { return nil }
    return FigureSource(
      metric: name, isPrevious: isPrevious, number: column[row], text: column.text(row), state: column.states[row],
      place: table.place(of: name, row: row))
  }

  private func records(behind metric: Metric.ID) -> Int? {
    guard let counted = folder.counted.first(where: { $0.metric.id == metric }),
      counted.metric.counting?.statistic != .count,
      folder.metrics.place(of: metric, row: row) == Place(file: counted.file)
    else { return nil }
    return counted.rows[row]
  }

  private func correction(of metric: Metric.ID) -> FigureCorrection? {
    let unit = folder.year.units[row].id
    return folder.corrections.first { $0.unit == unit && $0.metric == metric }.map {
      FigureCorrection(submitted: $0.submitted, reason: $0.reason, document: $0.document)
    }
  }
}
