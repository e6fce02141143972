import Diagnostics
public import Scoring

/// A metric's column in a table as sent: what each cell says, checked as the metric asks.
///
/// Values are as in `Column`: numbers, 1 and 0 for truths, the place of the answer for choices. `nothingArose` is
/// only given where the metric says what it means.
public struct FigureColumn: Sendable {
  /// One reading a cell, in the order of the cells.
  public let cells: [CellReading<Double>]
  /// In which convention numbers were read; nil where the metric is no number.
  public let decision: NumberDecision?

  public init(_ cells: [WrittenCell], of metric: Metric) {
    switch metric.kind {
    case .count, .number:
      let measure = [metric.measure.vi, metric.measure.en]
      let numbers = NumberColumn(cells, isCount: metric.kind == .count, range: metric.range, measure: measure)
      decision = numbers.decision
      self.cells = zip(cells, numbers.cells).map { cell, reading in
        switch reading {
        case .value(let value): metric.checked(value, written: cell).map(CellReading.fault) ?? reading
        default: metric.settled(reading, written: cell)
        }
      }
    case .truth, .choice:
      decision = nil
      self.cells = cells.map { metric.settled(metric.answer(in: $0), written: $0) }
    }
  }
}

extension Metric {
  /// What is wrong with a number for this metric.
  fileprivate func checked(_ value: Double, written cell: WrittenCell) -> RegistryProblem? {
    if kind == .count, value != value.rounded() { return .notWhole(cell.text, id) }
    return range.contains(value) ? nil : .outside(value, self)
  }

  /// Nothing arose is a fault where the metric does not say what that means.
  fileprivate func settled(_ reading: CellReading<Double>, written cell: WrittenCell) -> CellReading<Double> {
    if case .nothingArose = reading, nothingArose == nil {
      return .fault(RegistryProblem.nothingAroseUndefined(cell.text, id))
    }
    return reading
  }

  /// One of the answers, such as "x"; only then what stands for none.
  fileprivate func answer(in cell: WrittenCell) -> CellReading<Double> {
    let text = cell.text
    if text.isEmpty { return .missing(note: nil) }
    switch figure(from: text) {
    case .success(.present(let number)): return .value(number)
    case .success(.absent), .failure:
      switch Absence(text) {
      case .nothingArose: return .nothingArose
      case .missing(let note): return .missing(note: note)
      case .unclear, nil: break
      }
      if case .failure(let problem) = figure(from: text) { return .fault(problem.problem) }
      return .nothingArose
    }
  }
}

extension WrittenCell {
  /// As a person would write it.
  fileprivate var text: String {
    switch self {
    case .blank: ""
    case .text(let text): text.withoutOuterSpaces
    case .number(let number): NumberText.format(number, places: nil, grouping: false, language: .english)
    case .truth(let truth): truth ? "true" : "false"
    }
  }
}
