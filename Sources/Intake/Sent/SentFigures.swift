import Diagnostics
public import Scoring

/// The figures that sent tables hold together, and what was read on the way.
public struct SentFigures: Sendable {
  /// One for each unit and metric that a table gives, in the order in which they were read.
  public internal(set) var figures: [SentFigure] = []
  public internal(set) var tables: [SentTableReading] = []

  /// The metrics that a table gives, whether or not any unit has a figure.
  public internal(set) var metrics: Set<Metric.ID> = []

  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    let unit: Unit.ID
    let metric: Metric.ID
  }

  public subscript(unit: Unit.ID, metric: Metric.ID) -> SentFigure? {
    indices[Key(unit: unit, metric: metric)].map { figures[$0] }
  }

  /// Takes in a figure. A figure that is there already confirms it or contradicts it; a blank says nothing.
  mutating func add(_ figure: SentFigure, _ findings: inout Findings) {
    let key = Key(unit: figure.unit, metric: figure.metric)
    guard let index = indices[key] else {
      indices[key] = figures.count
      figures.append(figure)
      return
    }
    let known = figures[index]
    if known.figure.isMissing {
      figures[index] = figure
    } else if known.figure.agrees(with: figure.figure) {
      figures[index].confirmedBy.append(figure.place)
    } else if !figure.figure.isMissing {
      findings.add(
        SentProblem.contradiction(figure.unit, figure.metric, figure.plain, other: known.plain), at: figure.place,
        related: known.place)
    }
  }
}

extension Figure {
  var isMissing: Bool {
    if case .absent(.missing) = self { true } else { false }
  }

  /// As `metrics.csv` writes it; empty where it is missing.
  func plain(of metric: Metric) -> String {
    switch (self, metric.kind) {
    case (.present(let number), .choice(let choices)): choices[Int(number)].id
    case (.present(let number), .truth): number == 1 ? "yes" : "no"
    case (.present(let number), _): NumberText.format(number, places: nil, grouping: false, language: .english)
    case (.absent(.notApplicable), _): "-"
    case (.absent, _): ""
    }
  }

  /// Whether two cells say the same, to the digits that spreadsheets keep.
  func agrees(with other: Figure) -> Bool {
    switch (self, other) {
    case (.present(let one), .present(let two)): Decimal15.compare(one, two) == 0
    case (.absent(let one), .absent(let two)): one == two
    default: false
    }
  }
}

extension SentFigures {
  /// Reports the figures that say otherwise than the year's table.
  func reportContradictions(
    with table: MetricTable, _ units: [Unit], _ dictionary: DataDictionary, _ findings: inout Findings
  ) {
    for figure in figures where !figure.figure.isMissing {
      guard let metric = dictionary.metrics.first(where: { $0.id == figure.metric }),
        let row = units.firstIndex(where: { $0.id == figure.unit }), let column = table.columns[figure.metric],
        column.states[row] != .missing
      else { continue }
      let known = column[row].map(Figure.present) ?? .absent(column.states[row])
      if figure.figure.agrees(with: known) { continue }
      findings.add(
        SentProblem.contradiction(figure.unit, figure.metric, figure.plain, other: known.plain(of: metric)),
        at: figure.place, related: table.place(of: figure.metric, row: row))
    }
  }
}
