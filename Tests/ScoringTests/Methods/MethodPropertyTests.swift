@testable import Scoring
import TestSupport
import Testing

/// What holds of every method, on seeded random columns.
@Suite struct MethodPropertyTests {
  /// Methods of numbers in which one direction is good, with parameters under which more is better.
  private static let rising: [(name: String, parameters: [String: ParameterValue])] = [
    ("bands", ["steps": .steps([(1, 1), (4, 5), (7, 9)].map { Step(key: "\($0)", from: $0, points: $1) })]),
    ("best", [:]), ("borda", [:]),
    ("curve", ["steps": .steps([(1, 1), (4, 5), (7, 9)].map { Step(key: "\($0)", from: $0, points: $1) })]),
    ("linear", ["from": .number(2), "to": .number(8), "power": .number(1.5)]), ("min_max", [:]), ("percentile", [:]),
    ("power", ["a": .number(3), "b": .number(2), "c": .number(1.3)]), ("proportion", ["zero_below": .number(0.4)]),
    ("share", [:]), ("target", ["target": .number(6)]), ("vector", [:]), ("z_score", [:]),
  ]

  private static let directed = ["best", "borda", "min_max", "percentile", "power", "share", "vector", "z_score"]

  private func scores(
    _ name: String, _ values: [Double], _ parameters: [String: ParameterValue], isLowerBetter: Bool = false
  ) throws -> [Double] {
    var refusals: [ValueRefusal] = []
    let given = isLowerBetter ? parameters.merging(["direction": .word("lower")]) { $1 } : parameters
    let method = try #require(ScoringMethod(named: name))
    let scores = method(values, MethodArguments(points: 10, values: given), refusals: &refusals)
    #expect(refusals.isEmpty)
    return scores
  }

  /// Some of them equal, all above 0.
  private func column(_ random: inout SeededGenerator) -> [Double] {
    (0..<random.int(1...12)).map { _ in Double(random.int(1...90)) / 10 }
  }

  @Test(arguments: rising)
  func raisingAValueNeverLowersItsScore(name: String, parameters: [String: ParameterValue]) throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let before = column(&random)
      let unit = random.below(before.count)
      var after = before
      after[unit] += Double(random.int(0...40)) / 10
      let (old, new) = (try scores(name, before, parameters)[unit], try scores(name, after, parameters)[unit])
      #expect(new >= old - 1e-12, "\(name), seed \(seed)")
      guard Self.directed.contains(name) else { continue }
      let (oldLow, newLow) = (
        try scores(name, before, parameters, isLowerBetter: true)[unit],
        try scores(name, after, parameters, isLowerBetter: true)[unit]
      )
      #expect(newLow <= oldLow + 1e-12, "\(name), lower is better, seed \(seed)")
    }
  }

  @Test(arguments: rising)
  func theHigherValueNeverScoresLess(name: String, parameters: [String: ParameterValue]) throws {
    for seed in 300...400 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let values = column(&random)
      let found = try scores(name, values, parameters)
      for a in values.indices {
        for b in values.indices where values[a] >= values[b] {
          #expect(found[a] >= found[b], "\(name), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: rising)
  func theOrderOfUnitsChangesNotABit(name: String, parameters: [String: ParameterValue]) throws {
    for seed in 500...600 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let values = column(&random)
      let order = values.indices.shuffled(using: &random)
      let (one, other) = (try scores(name, values, parameters), try scores(name, order.map { values[$0] }, parameters))
      #expect(order.map { one[$0] } == other, "\(name), seed \(seed)")
    }
  }

  /// Figures in thousands or in units give the same scores.
  @Test(arguments: ScoringMethod.all.filter(\.isRelative), [false, true])
  func theUnitOfMeasureChangesNothing(method: ScoringMethod, isLowerBetter: Bool) throws {
    for seed in 700...800 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let values = column(&random)
      let one = try scores(method.name, values, [:], isLowerBetter: isLowerBetter)
      let other = try scores(method.name, values.map { $0 * 1000 }, [:], isLowerBetter: isLowerBetter)
      #expect(zip(one, other).allSatisfy { abs($0 - $1) < 1e-9 }, "\(method.name), seed \(seed)")
    }
  }
}
