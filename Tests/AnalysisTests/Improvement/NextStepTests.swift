import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

/// Next steps against trying every one of them on the whole year.
@Suite struct NextStepTests {
  @Test(arguments: [false, true])
  func takesTheSmallestStepThatTryingThemAllFinds(peers: Bool) throws {
    var steps = 0
    var yielding = 0
    for seed in 0..<60 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome, made.year.dictionary.faults(in: made.year).isEmpty else { continue }
      let units = Array(made.year.units.indices)
      let rooms = Improvement(of: outcome, on: made.year).rooms(of: units)
      for unit in units {
        for room in rooms[unit] {
          let brute = BruteForce(made: made, outcome: outcome, unit: unit, item: room.item)
          let fewest = brute.fewestSteps
          let label = "seed \(seed), unit \(unit), \(room.item)"
          guard let next = room.next else {
            // A step that brings the item points and takes more from the total is none.
            #expect(fewest == nil || brute.costsTheTotal, "\(label): \(String(describing: fewest))")
            continue
          }
          steps += 1
          yielding += next.moves.count > 1 ? 1 : 0
          #expect(fewest == brute.size(of: next), "\(label): \(next.moves)")
          let anew = try made.set.evaluate(brute.year(after: next.moves.map { ($0.metric, $0.to) }))
          #expect(made.year.dictionary.faults(in: brute.year(after: next.moves.map { ($0.metric, $0.to) })).isEmpty)
          #expect(brute.points(in: anew) == next.points, "\(label)")
          #expect(next.standing.total == anew.total[unit] && next.standing.rank == anew.rank[unit], "\(label)")
          #expect(next.standing.grade == anew.grade.text(unit))
          if let old = outcome.total[unit], let new = anew.total[unit] {
            #expect(next.totalGain == Decimal15.round(new - old, places: 9) && new >= old)
          }
        }
      }
    }
    #expect(steps > 500 && yielding > 5, "\(steps), \(yielding)")
  }

  /// Beyond the first steps, which are all looked at.
  @Test func findsAFarStepByHalving() throws {
    for target in [37.0, 118, 4000] {
      let year = Self.counts([5, 17])
      let set = try Self.bands(at: target)
      let rooms = try Improvement(of: set.evaluate(year), on: year).rooms(of: [0, 1])
      #expect(rooms[0][0].next?.moves == [MetricMove(metric: "a", from: 5, to: target)])
      #expect(rooms[1][0].next?.moves == [MetricMove(metric: "a", from: 17, to: target)])
      #expect(rooms[0][0].totalMissing == 10 && rooms[0][0].missing == 10)
    }
    let year = Self.counts([5])
    let beyond = try Self.bands(at: 100_000)
    #expect(try Improvement(of: beyond.evaluate(year), on: year).rooms(of: [0])[0][0].next == nil)
  }

  /// Marks in steps of a half; other numbers by their finest decimal.
  @Test func movesMarksByTheirStepAndNumbersByTheirDecimals() throws {
    let metrics = ["m", "n"].map { Metric(id: $0, title: Words(both: $0), kind: .number, range: 0...10) }
    let year = Year(
      units: ["u0", "u1"].map { Unit(id: $0, name: Words(both: $0), shortName: $0, block: "b") },
      blocks: [Block(id: "b", title: Words(both: "b"))], dictionary: DataDictionary(metrics: metrics),
      metrics: ["m": Column([3.5, 5]), "n": Column([2.25, 4])])
    let panel = Measure(
      value: .figure(try Expression(parsing: "m")), method: try #require(ScoringMethod(named: "panel")),
      parameters: MethodParameters(["step": PerBlock(.number(0.5))]))
    let target = Measure(
      value: .figure(try Expression(parsing: "n")), method: try #require(ScoringMethod(named: "target")),
      parameters: MethodParameters(["target": PerBlock(.number(4))]))
    let criteria = zip(["M", "N"], [panel, target]).map { id, measure in
      Criterion(id: id, title: Words(both: id), worth: .points(5), content: .measure(measure))
    }
    let set = CriteriaSet(id: "s", title: Words(both: "s"), points: 10, criteria: criteria)
    let rooms = try Improvement(of: set.evaluate(year), on: year).rooms(of: [0, 1])
    #expect(
      rooms[0].map(\.next?.moves.first) == [
        MetricMove(metric: "m", from: 3.5, to: 4), MetricMove(metric: "n", from: 2.25, to: 2.26),
      ])
    #expect(rooms[1].map(\.next) == [nil, nil] && rooms[1].map(\.missing) == [0, 0])
  }

  /// Who was late by more than 30 days was late: one answer more on time is one fewer of each.
  @Test func letsTwoMetricsGiveWay() throws {
    func expression(_ text: String) throws -> Expression { try Expression(parsing: text) }
    let names = ["due", "on_time", "late", "very_late"]
    let rules = ["on_time + late <= due", "very_late <= late"]
    let dictionary = DataDictionary(
      metrics: names.map { Metric(id: $0, title: Words(both: $0), kind: .count) },
      checks: try rules.map { DataDictionary.Check(rule: try expression($0), message: Words(both: $0)) })
    let year = Year(
      units: [Unit(id: "u", name: Words(both: "u"), shortName: "u", block: "b")],
      blocks: [Block(id: "b", title: Words(both: "b"))], dictionary: dictionary,
      metrics: ["due": Column([20]), "on_time": Column([15]), "late": Column([5]), "very_late": Column([5])])
    let measure = Measure(
      value: .figure(try expression("on_time / due")), method: try #require(ScoringMethod(named: "proportion")))
    let set = CriteriaSet(
      id: "s", title: Words(both: "s"), points: 10,
      criteria: [Criterion(id: "A", title: Words(both: "A"), worth: .points(10), content: .measure(measure))])
    let next = try #require(Improvement(of: set.evaluate(year), on: year).rooms(of: [0])[0][0].next)
    #expect(
      next.moves == [
        MetricMove(metric: "on_time", from: 15, to: 16), MetricMove(metric: "late", from: 5, to: 4),
        MetricMove(metric: "very_late", from: 5, to: 4),
      ])
    #expect(next.gain == 0.5 && next.totalGain == 0.5 && next.standing.rank == 1)
  }

  static func counts(_ figures: [Double]) -> Year {
    Year(
      units: figures.indices.map { Unit(id: "u\($0)", name: .init(both: "u"), shortName: "u", block: "b") },
      blocks: [Block(id: "b", title: .init(both: "b"))],
      dictionary: DataDictionary(metrics: [Metric(id: "a", title: .init(both: "a"), kind: .count)]),
      metrics: ["a": Column(figures)])
  }

  static func bands(at target: Double) throws -> CriteriaSet {
    let steps = ParameterValue.steps([Step(key: "x", from: target, points: 10)])
    let measure = Measure(
      value: .figure(try Expression(parsing: "a")), method: try #require(ScoringMethod(named: "bands")),
      parameters: MethodParameters(["steps": PerBlock(steps)]))
    return CriteriaSet(
      id: "s", title: .init(both: "s"), points: 10,
      criteria: [Criterion(id: "A", title: .init(both: "A"), worth: .points(10), content: .measure(measure))])
  }
}

/// Every step of one unit at one criterion or adjustment, tried one by one on the whole year.
private struct BruteForce {
  let made: RandomSet
  let outcome: Outcome
  let unit: Int
  let item: String

  var fewestSteps: Int? { found.map(\.steps).min() }

  /// Whether each of the nearest steps takes from the total.
  var costsTheTotal: Bool {
    let fewest = fewestSteps
    return found.filter { $0.steps == fewest }.contains { step in
      guard let anew = try? made.set.evaluate(year(after: step.figures)), let old = outcome.total[unit] else {
        return true
      }
      return (anew.total[unit] ?? 0) < old
    }
  }

  func year(after figures: [(metric: Metric.ID, figure: Double)]) -> Year {
    RandomSet.changed(made.year, unit: unit, figures)
  }

  func points(in outcome: Outcome) -> Double? {
    outcome.criteria[item]?.points[unit] ?? outcome.adjustments[item]?.points[unit]
  }

  func size(of step: NextStep) -> Int? {
    guard let move = step.moves.first, let metric = made.year.dictionary.metrics.first(where: { $0.id == move.metric })
    else { return nil }
    return metric.kind.isMeasured ? Int((abs(move.to - (move.from ?? 0)) / grain(of: metric)).rounded()) : 1
  }

  private var metrics: [Metric] {
    let expression =
      made.set.nodes.first { $0.id == item }?.measure?.value.expressions.first
      ?? made.set.adjustments.first { $0.id == item }?.value
    guard let expression else { return [] }
    // As the criteria write them.
    let divisors: Set<String> = ["c1 / c2": ["c2"], "c1 / c4": ["c4"]][expression.text] ?? []
    let names = Set(expression.symbols.map(\.name)).subtracting(divisors)
    return made.year.dictionary.metrics.filter { names.contains($0.id) }
  }

  /// Figures are given in tenths, unless all happen to be whole.
  private func grain(of metric: Metric) -> Double {
    let figures = made.year.metrics[metric.id]?.numbers ?? []
    return metric.kind == .number && figures.contains { $0 != $0.rounded() } ? 0.1 : 1
  }

  private typealias Step = (steps: Int, figures: [(metric: Metric.ID, figure: Double)])

  private var found: [Step] {
    var singles: [Step] = []
    var cut: [(metric: Metric, sign: Double, others: [Metric])] = []
    for metric in metrics {
      guard let column = made.year.metrics[metric.id], column.states[unit] != .notApplicable else { continue }
      let now = column[unit]
      guard metric.kind.isMeasured else {
        for answer in 0..<(metric.kind.labels?.count ?? 2) where now != Double(answer) {
          let figures = [(metric: metric.id, figure: Double(answer))]
          if improves(figures) { singles.append((1, figures)) }
        }
        continue
      }
      for sign in [1.0, -1] {
        for steps in 1...(2 * RandomSet.most) {
          let figure = Decimal15.significant((now ?? 0) + sign * Double(steps) * grain(of: metric))
          guard metric.range.contains(figure) else { break }
          let figures = [(metric: metric.id, figure: figure)]
          let broken = made.year.dictionary.checks.filter {
            $0.rule.evaluate(in: Environment(year: year(after: figures)))[unit] == 0
          }
          if !broken.isEmpty {
            let names = Set(broken.flatMap { $0.rule.symbols.map(\.name) }).subtracting([metric.id])
            cut.append((metric, sign, made.year.dictionary.metrics.filter { names.contains($0.id) }))
            break
          }
          if improves(figures) {
            singles.append((steps, figures))
            break
          }
        }
      }
    }
    if !singles.isEmpty { return singles }
    return cut.flatMap { metric, sign, others in others.flatMap { pairs(metric, sign, $0) } }
  }

  private func pairs(_ metric: Metric, _ sign: Double, _ other: Metric) -> [Step] {
    for steps in 1...(2 * RandomSet.most) {
      let distance = Double(steps) * grain(of: metric)
      guard let now = made.year.metrics[metric.id]?[unit], let others = made.year.metrics[other.id]?[unit] else {
        return []
      }
      let figures = [
        (metric: metric.id, figure: Decimal15.significant(now + sign * distance)),
        (metric: other.id, figure: Decimal15.significant(others - sign * distance)),
      ]
      guard metric.range.contains(figures[0].figure), other.range.contains(figures[1].figure), isSound(figures) else {
        return []
      }
      if improves(figures) { return [(steps, figures)] }
    }
    return []
  }

  private func isSound(_ figures: [(metric: Metric.ID, figure: Double)]) -> Bool {
    made.year.dictionary.faults(in: year(after: figures)).isEmpty
  }

  private func improves(_ figures: [(metric: Metric.ID, figure: Double)]) -> Bool {
    guard isSound(figures), let anew = try? made.set.evaluate(year(after: figures)) else { return false }
    let isWeighted = made.set.nodes.first { $0.id == item }?.isWeighted ?? false
    guard let old = points(in: outcome), let new = points(in: anew), Decimal15.compare(new, old) > 0 else {
      return false
    }
    if !isWeighted { return true }
    guard let before = outcome.total[unit], let after = anew.total[unit] else { return false }
    return Decimal15.compare(after, before) > 0
  }
}
