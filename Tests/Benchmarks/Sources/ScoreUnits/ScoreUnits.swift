import Diagnostics
import Scoring

/// Scores made-up units by min-max, adds the scores up by weight and ranks; prints the seconds that each run took and
/// a figure into which every rank goes, to be compared with that of peers/scoring.py.
///
///     ScoreUnits UNITS CRITERIA RUNS
///
/// It ranks on exact totals as its peer does; published totals, grades and ranks within blocks are made all the same.
@main struct ScoreUnits {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count == 3 else { return print("ScoreUnits UNITS CRITERIA RUNS") }
    let (units, criteria, runs) = (numbers[0], numbers[1], numbers[2])
    let (set, year) = try made(units: units, criteria: criteria)
    for _ in 0..<runs {
      let start = ContinuousClock.now
      let outcome = try set.evaluate(year)
      let time = ContinuousClock.now - start
      var sum: UInt64 = 0
      for (row, rank) in outcome.rank.enumerated() { sum &+= UInt64(rank ?? 0) &* UInt64(row + 1) }
      print(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds), sum)
    }
  }

  private static func made(units: Int, criteria: Int) throws -> (CriteriaSet, Year) {
    let names = (1...criteria).map { "m\($0)" }
    var metrics: [Metric.ID: Column] = [:]
    for (column, name) in names.enumerated() {
      metrics[name] = Column((0..<units).map { figure(column * units + $0) })
    }
    let leaves = try names.enumerated().map { index, name in
      Criterion(
        id: "C\(index + 1)", title: .init(both: name), worth: .weight(Double(2 + (index * 7) % 11)),
        content: .measure(Measure(value: .figure(try Expression(parsing: name)), method: .minMax)))
    }
    let year = Year(
      units: (0..<units).map { Unit(id: "u\($0)", name: .init(both: "u"), shortName: "u", block: "b\($0 % 3)") },
      blocks: (0..<3).map { Block(id: "b\($0)", title: .init(both: "b")) },
      dictionary: DataDictionary(
        metrics: names.map { Metric(id: $0, title: .init(both: $0), kind: .number) }, checks: []),
      metrics: metrics)
    let set = CriteriaSet(
      id: "made", title: .init(both: "made"), criteria: leaves, combination: .mean, rankOn: .exact)
    return (set, year)
  }

  /// The same figure for the same place, from 0 to 1000: the finishing step of SplitMix64.
  private static func figure(_ place: Int) -> Double {
    var bits = UInt64(place + 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53 * 1000
  }
}
