/// Units with some figures changed, each trial by itself: everyone else's figures stay as they are.
public struct Trials: Sendable {
  /// The unit of each trial: its row in the year.
  public private(set) var units: [Int] = []
  /// By metric: its figure in each trial, nil where it stays the unit's own. Columns may end early.
  private(set) var changes: [Metric.ID: [Double?]] = [:]

  public init() {}

  public var count: Int { units.count }
  public var isEmpty: Bool { units.isEmpty }

  /// The metrics that any trial changes.
  var metrics: Set<Metric.ID> { Set(changes.keys) }

  public mutating func add(unit: Int, _ figures: [(metric: Metric.ID, figure: Double)]) {
    for (metric, figure) in figures {
      let behind = units.count - changes[metric, default: []].count
      changes[metric, default: []].append(contentsOf: repeatElement(nil, count: behind))
      changes[metric, default: []].append(figure)
    }
    units.append(unit)
  }

  func figure(of metric: Metric.ID, in trial: Int) -> Double? {
    guard let figures = changes[metric], trial < figures.count else { return nil }
    return figures[trial]
  }

  /// A year whose units are those of the trials, with their figures.
  func year(of year: Year) -> Year {
    var metrics = year.metrics.mapValues { $0.rows(units) }
    for (metric, figures) in changes {
      for (trial, figure) in figures.enumerated() {
        if let figure { metrics[metric]?.set(trial, to: figure) }
      }
    }
    return Year(
      units: units.map { year.units[$0] }, blocks: year.blocks, dictionary: year.dictionary, metrics: metrics,
      previous: year.previous.mapValues { $0.rows(units) }, history: year.history)
  }
}

extension Column {
  /// Some of the rows, in the order given; a row may be taken several times.
  func rows(_ rows: [Int]) -> Column {
    Column(numbers: rows.map { numbers[$0] }, states: rows.map { states[$0] }, labels: labels)
  }
}
