import Scoring

/// Looks for the nearest next step of one criterion or adjustment, for many units at once.
///
/// A metric is moved up and down from its figure by whole grains: 1 for counts, the panel's step for marks, else the
/// finest decimal that the year's figures of the metric have. What an expression divides by is not moved: how much
/// was received is not the unit's doing. Of choices every other answer is tried.
///
/// The first `dense` steps are all looked at; behind them the smallest is found by halving, which is exact where
/// points do not fall again on the way.
struct StepSearch {
  let reevaluation: Reevaluation
  let item: Item
  /// Metrics that are not moved beside those that the item's own expressions divide by.
  var fixed: Set<Metric.ID> = []

  /// So many first steps are all looked at.
  static let dense = 12
  /// How many metrics may give way beside the one that moves.
  static let mostYielding = 2

  /// A criterion or an adjustment as something to gain points at.
  struct Item {
    let id: String
    let expressions: [Expression]
    /// What it gives each unit now.
    let points: Column
    /// Whether points are passed on unrounded, so that only the total tells whether there are more.
    let isWeighted: Bool
    /// The step of a panel's marks.
    let step: (Block.ID) -> Double?
  }

  /// A step that brings more points.
  struct Found {
    let lane: Lane?
    let unit: Int
    let moves: [MetricMove]
    /// In grains; 1 for another answer.
    let steps: Int
  }

  var year: Year { reevaluation.year }

  /// The nearest step of each unit that has one.
  func nearest(of units: [Int]) -> [Int: Found] {
    var found: [Int: Found] = [:]
    func keep(_ step: Found) {
      if let known = found[step.unit], known.steps <= step.steps { return }
      found[step.unit] = step
    }
    let units = units.filter { item.points[$0] != nil }
    for step in answers(of: units) { keep(step) }
    var lanes = units.flatMap(lanes)
    for _ in 0...Self.mostYielding where !lanes.isEmpty {
      limit(&lanes)
      for step in steps(on: lanes) { keep(step) }
      lanes = lanes.filter { found[$0.unit] == nil }.flatMap { $0.yielding(year.dictionary, on: year) }
    }
    return found
  }

  /// The metrics that an expression of the item may be moved by, in their order there.
  var metrics: [Metric] {
    let divisors = item.expressions.reduce(into: fixed) { $0.formUnion($1.divisors) }
    var names: [String] = []
    for name in item.expressions.flatMap({ $0.symbols.map(\.name) })
    where !divisors.contains(name) && !names.contains(name) { names.append(name) }
    return names.compactMap { name in year.dictionary.metrics.first { $0.id == name } }
  }

  /// The ways in which a unit's figures may move.
  func lanes(of unit: Int) -> [Lane] {
    metrics.filter(\.kind.isMeasured).flatMap { metric -> [Lane] in
      guard let column = year.metrics[metric.id], column.states[unit] != .notApplicable else { return [] }
      let grain = grain(of: metric, unit)
      return [true, false].map { rises in
        Lane(unit: unit, moves: [.init(metric: metric, from: column[unit], rises: rises)], grain: grain)
      }
    }
  }

  private func grain(of metric: Metric, _ unit: Int) -> Double {
    if metric.kind == .count { return 1 }
    if item.expressions.map(\.text) == [metric.id], let step = item.step(year.units[unit].block) { return step }
    return year.metrics[metric.id]?.finestDecimal ?? 1
  }
}

extension Column {
  /// The unit of the last decimal that any figure has, of four at most: 0.1 where the finest is 4.5.
  fileprivate var finestDecimal: Double {
    let figures = states.indices.compactMap { self[$0] }
    for (places, grain) in [(0, 1), (1, 0.1), (2, 0.01), (3, 0.001)] {
      if figures.allSatisfy({ Decimal15.round($0, places: places) == Decimal15.significant($0) }) { return grain }
    }
    return 0.0001
  }
}
