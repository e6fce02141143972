import Scoring

/// A way in which a unit's figures may move: metrics that go up or down together, all by the same amount, one grain a
/// step.
struct Lane {
  let unit: Int
  let moves: [Move]
  /// What one step moves.
  let grain: Double
  /// How many steps the figures have room for, and what the checks allow.
  var most: Int
  /// The checks that one step more would break.
  var broken: [DataDictionary.Check] = []

  struct Move {
    let metric: Metric
    /// nil where it is missing.
    let from: Double?
    let rises: Bool

    /// A missing figure starts from nothing.
    private var start: Double { from ?? max(0, metric.leastFigure) }

    /// How often a grain fits between the figure and its end.
    func room(_ grain: Double) -> Int {
      let space = rises ? metric.range.upperBound - start : start - metric.leastFigure
      let steps = Decimal15.floor(space / grain)
      return steps < 1 ? 0 : Int(min(steps, Double(Lane.longest)))
    }

    func figure(after steps: Int, of grain: Double) -> Double {
      Decimal15.significant(start + (rises ? 1 : -1) * Double(steps) * grain)
    }
  }

  /// No step is looked for beyond.
  static let longest = 65_536

  init(unit: Int, moves: [Move], grain: Double) {
    self.unit = unit
    self.moves = moves
    self.grain = grain
    most = moves.map { $0.room(grain) }.min() ?? 0
  }

  func figures(after steps: Int) -> [(metric: Metric.ID, figure: Double)] {
    moves.map { ($0.metric.id, $0.figure(after: steps, of: grain)) }
  }

  func metricMoves(after steps: Int) -> [MetricMove] {
    moves.map { MetricMove(metric: $0.metric.id, from: $0.from, to: $0.figure(after: steps, of: grain)) }
  }

  /// The lanes on which one more metric gives way, so that a check that is in the way may hold: as many answers fewer
  /// were late as more were on time.
  func yielding(_ dictionary: DataDictionary, on year: Year) -> [Lane] {
    guard let first = moves.first else { return [] }
    return broken.flatMap { $0.rule.symbols.map(\.name) }.compactMap { name -> Lane? in
      guard !moves.contains(where: { $0.metric.id == name }),
        let metric = dictionary.metrics.first(where: { $0.id == name }), metric.kind.isMeasured,
        let figure = year.metrics[name]?[unit]
      else { return nil }
      // Whole numbers stay whole.
      if metric.kind == .count, grain != grain.rounded() { return nil }
      return Lane(unit: unit, moves: moves + [Move(metric: metric, from: figure, rises: !first.rises)], grain: grain)
    }
  }
}

extension Metric {
  /// Counts start at 0.
  fileprivate var leastFigure: Double { kind == .count ? max(0, range.lowerBound) : range.lowerBound }
}
