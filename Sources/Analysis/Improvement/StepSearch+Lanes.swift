import Scoring

extension StepSearch {
  /// Shortens lanes to as many steps as keep the checks of the data dictionary.
  func limit(_ lanes: inout [Lane]) {
    let checked = Set(year.dictionary.checks.flatMap { $0.rule.symbols.map(\.name) })
    let open = lanes.indices.filter { index in
      lanes[index].most > 0 && lanes[index].moves.contains { checked.contains($0.metric.id) }
    }
    let trials = open.map { lane in (lane, Self.doubling(from: 1, to: lanes[lane].most)) }
    let broken = ask(trials.map { (lanes[$0.0], $0.1) }, reevaluation.brokenChecks(in:))
    var ends: [(lane: Int, kept: Int, lost: Int)] = []
    for ((lane, steps), broken) in zip(trials, broken) {
      guard let first = broken.firstIndex(where: { !$0.isEmpty }) else { continue }
      lanes[lane].broken = broken[first]
      ends.append((lane, first == 0 ? 0 : steps[first - 1], steps[first]))
    }
    while ends.contains(where: { $0.lost - $0.kept > 1 }) {
      let middles = ends.map { ($0.lost - $0.kept) > 1 ? [($0.kept + $0.lost) / 2] : [] }
      let broken = ask(zip(ends, middles).map { (lanes[$0.lane], $1) }, reevaluation.brokenChecks(in:))
      for index in ends.indices {
        guard let middle = middles[index].first, let checks = broken[index].first else { continue }
        if checks.isEmpty {
          ends[index].kept = middle
        } else {
          ends[index].lost = middle
          lanes[ends[index].lane].broken = checks
        }
      }
    }
    for end in ends { lanes[end.lane].most = end.kept }
  }

  /// The fewest steps on each lane that bring more points.
  func steps(on lanes: [Lane]) -> [Found] {
    let lanes = lanes.filter { $0.most > 0 }
    let candidates = lanes.map { lane in
      Array(1...min(lane.most, Self.dense))
        + (lane.most > Self.dense ? Self.doubling(from: 2 * Self.dense, to: lane.most) : [])
    }
    let improves = ask(zip(lanes, candidates).map { ($0, $1) }, improvements(in:))
    var ends: [(lane: Int, without: Int, with: Int)] = []
    for (index, improves) in improves.enumerated() {
      guard let first = improves.firstIndex(of: true) else { continue }
      ends.append((index, first == 0 ? 0 : candidates[index][first - 1], candidates[index][first]))
    }
    while ends.contains(where: { $0.with - $0.without > 1 }) {
      let middles = ends.map { ($0.with - $0.without) > 1 ? [($0.without + $0.with) / 2] : [] }
      let improves = ask(zip(ends, middles).map { (lanes[$0.lane], $1) }, improvements(in:))
      for index in ends.indices {
        guard let middle = middles[index].first, let improved = improves[index].first else { continue }
        if improved { ends[index].with = middle } else { ends[index].without = middle }
      }
    }
    return ends.map { end in
      let lane = lanes[end.lane]
      return Found(lane: lane, unit: lane.unit, moves: lane.metricMoves(after: end.with), steps: end.with)
    }
  }

  /// The other answer of each unit that brings more points, of several the one that brings the fewest more.
  func answers(of units: [Int]) -> [Found] {
    var trials = Trials()
    var answers: [(unit: Int, move: MetricMove)] = []
    for metric in metrics {
      let count = metric.kind.labels?.count ?? (metric.kind == .truth ? 2 : 0)
      guard count > 0, let column = year.metrics[metric.id] else { continue }
      for unit in units where column.states[unit] != .notApplicable {
        for answer in 0..<count where column[unit] != Double(answer) {
          answers.append((unit, MetricMove(metric: metric.id, from: column[unit], to: Double(answer))))
          trials.add(unit: unit, [(metric.id, Double(answer))])
        }
      }
    }
    if trials.isEmpty { return [] }
    let values = values(in: trials)
    let broken = reevaluation.brokenChecks(in: trials)
    var best: [Int: (answer: Int, value: Double)] = [:]
    for (index, answer) in answers.enumerated() {
      guard let value = values[index], broken[index].isEmpty, isMore(value, than: answer.unit) else { continue }
      if let known = best[answer.unit], known.value <= value { continue }
      best[answer.unit] = (index, value)
    }
    return best.values.map {
      Found(lane: nil, unit: answers[$0.answer].unit, moves: [answers[$0.answer].move], steps: 1)
    }
  }

  private func improvements(in trials: Trials) -> [Bool] {
    zip(values(in: trials), trials.units).map { value, unit in value.map { isMore($0, than: unit) } ?? false }
  }

  /// What tells whether there are more points: those of the item; of an item with a weight the total, where the item
  /// has more of its own too.
  private func values(in trials: Trials) -> [Double?] {
    let points = reevaluation.points(of: item.id, in: trials)
    if !item.isWeighted { return points }
    return zip(zip(points, trials.units), reevaluation.standings(in: trials)).map { own, standing in
      let (reached, unit) = own
      guard let reached, let now = item.points[unit], Decimal15.compare(reached, now) > 0 else { return nil }
      return standing?.total
    }
  }

  private func isMore(_ value: Double, than unit: Int) -> Bool {
    let now = item.isWeighted ? reevaluation.outcome.total[unit] : item.points[unit]
    return now.map { Decimal15.compare(value, $0) > 0 } ?? false
  }

  /// Asks something of all steps of all lanes at once.
  private func ask<Answer>(_ steps: [(lane: Lane, steps: [Int])], _ question: (Trials) -> [Answer]) -> [[Answer]] {
    var trials = Trials()
    for (lane, steps) in steps {
      for step in steps { trials.add(unit: lane.unit, lane.figures(after: step)) }
    }
    if trials.isEmpty { return steps.map { _ in [] } }
    var answers = question(trials)[...]
    return steps.map { _, steps in
      defer { answers = answers.dropFirst(steps.count) }
      return Array(answers.prefix(steps.count))
    }
  }

  /// Step counts that double, closed by the last one.
  private static func doubling(from first: Int, to last: Int) -> [Int] {
    var steps = [first]
    while let step = steps.last, step < last { steps.append(min(2 * step, last)) }
    return steps.filter { $0 <= last }
  }
}
