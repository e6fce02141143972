import Diagnostics
import Scoring

/// Draws weights for a made-up year and counts ranks, grades and awards; prints the seconds that each run took.
///
///     DrawWeights DRAWS UNITS CRITERIA CORES RUNS
///
/// Four groups of criteria, adjustments, grades, an exclusion, tie-breaks and three awards, as the sample has them.
@main struct DrawWeights {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count == 5 else { return print("DrawWeights DRAWS UNITS CRITERIA CORES RUNS") }
    let (draws, units, criteria, cores, runs) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
    let (set, year) = try made(units: units, criteria: criteria)
    let outcome = try set.evaluate(year)
    for _ in 0..<runs {
      let start = ContinuousClock.now
      let reweighting = Reweighting(of: outcome, on: year)
      let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.25), seed: 1)
      let counts = reweighting.counts(of: source, draws: 0..<draws, cores: cores)
      let time = ContinuousClock.now - start
      let proposals = (0..<units).reduce(0) { $0 + counts.draws(of: $1, award: 0, .proposed) }
      print(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds), proposals)
    }
  }

  private static func made(units: Int, criteria: Int) throws -> (CriteriaSet, Year) {
    var random = DrawNumbers(seed: 9)
    let names = (1...criteria).map { "m\($0)" }
    var metrics: [Metric.ID: Column] = [:]
    for name in names { metrics[name] = Column((0..<units).map { _ in (random.unit() * 1000).rounded() / 10 }) }
    let leaves = try names.enumerated().map { index, name in
      Criterion(
        id: "C\(index + 1)", title: .init(both: name), worth: .points(Double(2 + (index * 7) % 11)),
        applies: index % 5 == 4 ? try Expression(parsing: "\(name) > 10") : nil,
        content: .measure(
          Measure(
            value: .figure(try Expression(parsing: name)), method: .init(named: "target") ?? .all[0],
            parameters: MethodParameters(["target": PerBlock(.number(80))]))))
    }
    let size = (criteria + 3) / 4
    let groups = stride(from: 0, to: criteria, by: size).enumerated().map { place, first in
      let children = Array(leaves[first..<min(first + size, criteria)])
      return Criterion(
        id: "G\(place + 1)", title: .init(both: "G"), worth: .points(children.reduce(0) { $0 + $1.points }),
        content: .group(children, GroupRule()))
    }
    let year = Year(
      units: (0..<units).map { Unit(id: "u\($0)", name: .init(both: "u"), shortName: "u", block: "b\($0 % 3)") },
      blocks: (0..<3).map { Block(id: "b\($0)", title: .init(both: "b")) },
      dictionary: DataDictionary(
        metrics: names.map { Metric(id: $0, title: .init(both: $0), kind: .number) }, checks: []),
      metrics: metrics)
    func expression(_ text: String) throws -> Expression { try Expression(parsing: text) }
    let set = CriteriaSet(
      id: "made", title: .init(both: "made"), criteria: groups,
      adjustments: [
        Adjustment(id: "X", title: .init(both: "X"), value: try expression("m1 / 50"), each: 1, atMost: 2)
      ],
      grades: GradeScale(grades: [("Tốt", 60.0), ("Khá", 45), ("Yếu", 0)].map { .init(title: $0.0, from: $0.1) }),
      exclusions: [Exclusion(id: "x", when: try expression("m2 < 5"), reason: .init(both: "x"))],
      ties: [try expression("C2"), try expression("m3")],
      awards: [
        Award(
          id: "A1", title: .init(both: "A1"), quota: Quota(.number(9)), rankBy: .total,
          eligible: try expression("grade >= \"Tốt\""), reserves: 2),
        Award(id: "A2", title: .init(both: "A2"), quota: Quota(.number(3)), rankBy: try expression("C1 + G2")),
        Award(
          id: "A3", title: .init(both: "A3"), quota: Quota(.number(3)), rankBy: try expression("G3"),
          eligible: try expression("m4 >= 10"), ties: [try expression("m4")]),
      ],
      oneAwardPerUnit: true)
    return (set, year)
  }
}
