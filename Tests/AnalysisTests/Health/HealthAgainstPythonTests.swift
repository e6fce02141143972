import Analysis
import Foundation
import Scoring
import TestSupport
import Testing

/// Random years, reckoned with numpy and scipy as well.
@Suite struct HealthAgainstPythonTests {
  private struct Known: Decodable {
    let spread: [String: [Double?]?]
    let total: [String: [Double?]]
    let matrix: [[[Double?]]]
    let alpha: [String: [Double?]]
    let weights: [String: Double]
  }

  private struct Made: Encodable {
    let points: [String: [Double?]]
    let max: [String: Double]
    let total: [Double]
    let groups: [String: [String]]
  }

  @Test(.enabled(if: Python.isInstalled)) func comesToWhatNumpyComesTo() throws {
    let years = try (1...60).map { seed in try (seed, Self.year(seed: UInt64(seed))) }
    let folder = try TemporaryFolder()
    let paths = try years.map { seed, made in
      let columns = made.health.criteria.map { $0.criterion }
      let points = columns.map { leaf in made.outcome.units.indices.map { made.outcome.criteria[leaf.id]?.points[$0] } }
      let document = Made(
        points: Dictionary(uniqueKeysWithValues: zip(columns.map(\.id), points.map { $0.map { $0 ?? nil } })),
        max: Dictionary(uniqueKeysWithValues: columns.map { ($0.id, $0.points) }),
        total: made.outcome.units.indices.map { made.outcome.total.numbers[$0] },
        groups: Dictionary(
          uniqueKeysWithValues: made.set.nodes.filter { !$0.children.isEmpty }.map { ($0.id, $0.children.map(\.id)) }))
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      try folder.write(Array(try encoder.encode(document)), to: "\(seed).json")
      return folder.file("\(seed).json")
    }
    let script = Repository.root + "/Tests/AnalysisTests/Health/health.py"
    let lines = try Python.lines(script: script, paths)
    try #require(lines.count == years.count)
    for (line, (seed, made)) in zip(lines, years) {
      let known = try JSONDecoder().decode(Known.self, from: Data(line.utf8))
      try compare(made.health, with: known, seed: seed)
    }
  }

  private func compare(_ health: CriteriaHealth, with known: Known, seed: Int) throws {
    func same(_ own: Double?, _ other: Double?, _ what: String) {
      switch (own, other) {
      case (nil, nil): break
      case (let own?, let other?): #expect(abs(own - other) < 1e-9, "seed \(seed): \(what)")
      default: Issue.record("seed \(seed): \(what): \(String(describing: own)) and \(String(describing: other))")
      }
    }
    // The criteria in the order of their names, as the script has them.
    let order = health.criteria.indices.sorted { health.criteria[$0].criterion.id < health.criteria[$1].criterion.id }
    for (row, first) in order.enumerated() {
      let criterion = health.criteria[first]
      let (id, spread) = (criterion.criterion.id, criterion.spread)
      let figures = [
        spread?.mean, spread?.deviation, spread?.least, spread?.lowerQuartile, spread?.median, spread?.upperQuartile,
        spread?.greatest,
      ]
      let spreads = (known.spread[id] ?? nil) ?? Array(repeating: nil, count: figures.count)
      for (own, other) in zip(figures, spreads) { same(own, other, "spread of \(id)") }
      let total = try #require(known.total[id])
      same(criterion.withTotal.pearson, total[1], "r of \(id)")
      same(criterion.withTotal.spearman, total[2], "rho of \(id)")
      same(criterion.effectiveWeight, known.weights[id], "weight of \(id)")
      for (column, second) in order.enumerated() {
        let (own, other) = (health.correlations[first][second], known.matrix[row][column])
        #expect(Double(own.count) == other[0], "seed \(seed)")
        same(own.pearson, other[1], "r of \(id) and \(second)")
        same(own.spearman, other[2], "rho of \(id) and \(second)")
      }
    }
    for reliability in health.reliabilities {
      let other = try #require(known.alpha[reliability.group ?? ""])
      #expect(Double(reliability.units) == other[0], "seed \(seed)")
      same(reliability.alpha, other[1], "alpha of \(reliability.group ?? "all")")
    }
  }

  /// A year of 1 to 40 units in which everything applies to somebody, with ties, constant columns and blanks.
  private static func year(seed: UInt64) throws -> HealthYear {
    var random = SeededGenerator(seed: seed)
    let units = [1, 2, 3, 5, 12, 40][Int(seed % 6)]
    let maxima = [10.0, 20, 30, 40]
    let columns = maxima.enumerated().map { number, max -> HealthYear.Column in
      let isConstant = random.below(5) == 0
      let steps = random.pick([2, 4, 200])
      // Everything applies to the first three criteria, so that nobody is without a total.
      let points = (0..<units).map { _ -> Double? in
        if number == 3, random.below(4) == 0 { return nil }
        return isConstant ? max / 2 : max * Double(random.int(0...steps)) / Double(steps)
      }
      return HealthYear.Column(id: "C\(number)", max: max, points: points)
    }
    return try HealthYear(columns, groups: [("G", [0, 1])])
  }
}
