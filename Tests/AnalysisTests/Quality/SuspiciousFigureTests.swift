import Analysis
import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct SuspiciousFigureTests {
  /// A year of units in one block, or in the blocks named, with one metric `x`.
  private func year(
    _ now: [Double?], before: [Double?]? = nil, kind: Metric.Kind = .count, blocks: [String]? = nil
  ) -> Year {
    let blocks = blocks ?? now.map { _ in "b" }
    let units = now.indices.map {
      Unit(id: "u\($0)", name: Words(both: "Unit \($0)"), shortName: "u\($0)", block: blocks[$0])
    }
    return Year(
      units: units, blocks: Set(blocks).sorted().map { Block(id: $0, title: Words(both: $0)) },
      dictionary: DataDictionary(metrics: [Metric(id: "x", title: Words(both: "x"), kind: kind)]),
      metrics: ["x": Column(now)], previous: before.map { ["x": Column($0)] } ?? [:])
  }

  private func found(_ year: Year) -> [SuspiciousFigure] { year.suspiciousFigures(of: ["x"]) }

  @Test(arguments: [
    (120, 1200, true), (1200, 120, true), (0, 10, true), (90, 0, true), (0, 3, false), (0, 9, false), (1, 10, false),
    (2, 20, true), (120, 1199, false), (5, 0, false), (0, 0, false), (100, 100, false),
  ])
  func comparesWithLastYear(before: Double, now: Double, isSuspicious: Bool) {
    let figures = found(year([now], before: [before]))
    #expect(figures.map(\.isFarFromLastYear) == (isSuspicious ? [true] : []))
    #expect(figures.allSatisfy { $0.previous == before && $0.farFrom == nil })
  }

  @Test func tellsHowManyTimesLastYears() {
    #expect(found(year([1200], before: [120])).first?.ratio == 10)
    #expect(found(year([12], before: [0])).first?.ratio == nil)
    #expect(found(year([9], before: [120])).first?.ratio == 0.075)
  }

  @Test func leavesOutWhatIsMissingInEitherYear() {
    #expect(found(year([nil, 5000], before: [120, nil])).isEmpty)
    #expect(found(year([5000])).isEmpty)
  }

  /// For measures the floor is a tenth of the middle size, whatever their unit.
  @Test func weighsMeasuresByTheirOwnSize() {
    let rates = year([0.9, 0.8, 0.85, 0.085, 0.02], before: [0.09, 0.8, 0.85, 0.0085, 0.0], kind: .number)
    #expect(found(rates).map(\.unit) == [0])
    #expect(found(year([-5, 5, 5], before: [5, -5, 0.4], kind: .number)).map(\.unit) == [2])
  }

  /// Median 16, distances 6 4 2 0 2 4 984, MAD 4: M = 0.6745 × 984 / 4.
  @Test func comparesWithTheBlock() throws {
    let figure = try #require(found(year([10, 12, 14, 16, 18, 20, 1000])).first)
    let spread = try #require(figure.farFrom)
    #expect(figure.unit == 6 && !figure.isFarFromLastYear)
    #expect((spread.count, spread.median, spread.deviation) == (7, 16, 4))
    #expect(spread.measure == .medianDeviation && spread.score(of: 1000) == 0.6745 * 984 / 4)
  }

  @Test func comparesOnlyAmongEnoughPeersOfTheSameBlock() {
    #expect(found(year([12, 14, 16, 18, 20, 1000])).isEmpty)
    #expect(found(year([12, 14, 16, 18, 20, nil, 1000])).isEmpty)
    let apart = ["a", "a", "a", "a", "a", "a", "b"]
    #expect(found(year([10, 12, 14, 16, 18, 20, 1000], blocks: apart)).isEmpty)
  }

  /// More than half are 0, so that MAD is 0: the mean distance 41 / 7 takes its place.
  @Test func takesTheMeanDeviationWhereMADIsZero() throws {
    let figures = found(year([0, 0, 0, 0, 0, 0, 41]))
    let spread = try #require(figures.first?.farFrom)
    #expect(figures.map(\.unit) == [6] && spread.measure == .meanDeviation)
    #expect(abs(spread.score(of: 41) - 41 / (1.253314 * 41 / 7)) < 1e-12)
    #expect(found(year([0, 0, 0, 0, 0, 0, 3])).isEmpty, "a difference below the floor")
  }

  @Test func findsNothingAmongEquals() {
    #expect(PeerSpread(of: [7, 7, 7, 7, 7, 7, 7]) == nil && PeerSpread(of: []) == nil)
    #expect(found(year([7, 7, 7, 7, 7, 7, 7])).isEmpty && found(year([])).isEmpty)
  }

  @Test func looksOnlyAtQuantitiesThatWereAskedFor() {
    let texts = Metric.Kind.choice([.init(id: "a", labels: []), .init(id: "b", labels: [])])
    #expect(found(year([0, 100], before: [100, 0], kind: texts)).isEmpty)
    #expect(year([1000], before: [1]).suspiciousFigures(of: ["y"]).isEmpty)
  }

  private static let hasSciPy: Bool =
    (try? Tool("python3")?.run(["-c", "import numpy, scipy.stats"]).status) == 0

  /// Random years, figures drawn so that every branch is taken, against numpy and scipy.
  @Test(.enabled(if: hasSciPy, "needs Python with numpy and scipy (python3-numpy, python3-scipy)"))
  func agreesWithSciPy() throws {
    let seeds = 0..<60 as Range<UInt64>
    let years = seeds.map { RandomFigures(seed: $0) }
    let theirs = try reckoned(years)
    var branches: Set<String> = []
    for (seed, (year, theirs)) in zip(seeds, zip(years, theirs)) {
      let ours = year.year.suspiciousFigures(of: Set(year.now.keys))
      #expect(ours.count == theirs.count, "seed \(seed)")
      for (our, their) in zip(ours, theirs) {
        let line = "seed \(seed): \(our) \(their)"
        #expect("\(our.unit)" == their[0] && our.metric == their[1], "\(line)")
        #expect(our.isFarFromLastYear == (their[2] == "yes"), "\(line)")
        #expect((our.farFrom == nil) == (their[3] == "-"), "\(line)")
        branches.insert("\(our.isFarFromLastYear) \(our.farFrom?.measure.rawValue ?? "none")")
        if let spread = our.farFrom, let score = Double(their[3]) {
          #expect(abs(spread.score(of: our.figure) - score) <= 1e-12 * abs(score), "\(line)")
        }
      }
    }
    #expect(branches.count == 5, "both rules, both measures of spread, alone and together")
  }

  private func reckoned(_ years: [RandomFigures]) throws -> [[[String]]] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/outliers.py"
    return try withTemporaryFolder { folder in
      for (index, year) in years.enumerated() { try folder.write(year.json(), to: "\(index).json") }
      let files = years.indices.map { folder.file("\($0).json") }
      let output = try #require(Tool("python3")).run([script] + files)
      #expect(output.status == 0, "\(output.errors)")
      return output.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
      }
    }
  }
}

/// A year of random units and figures, the same for the same seed.
private struct RandomFigures {
  let metrics: [Metric]
  let blocks: [String]
  let now: [String: [Double?]]
  let before: [String: [Double?]]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = random.int(5...60)
    func figure(_ kind: Metric.Kind, _ size: Int) -> Double? {
      let whole = Double(random.pick([0, 0, 1, random.below(size), random.below(size), random.below(size) * 10]))
      if random.below(9) == 0 { return nil }
      return kind == .count ? whole : (random.below(5) == 0 ? -whole : whole) / 8
    }
    blocks = (0..<count).map { _ in random.pick(["a", "b", "c"]) }
    metrics = (0..<6).map {
      Metric(id: "m\($0)", title: Words(both: "m"), kind: random.pick([Metric.Kind.count, .number]))
    }
    var (now, before): ([String: [Double?]], [String: [Double?]]) = ([:], [:])
    for metric in metrics {
      let size = random.pick([2, 5, 30, 400])
      now[metric.id] = (0..<count).map { _ in figure(metric.kind, size) }
      before[metric.id] = (0..<count).map { _ in figure(metric.kind, size) }
    }
    (self.now, self.before) = (now, before)
  }

  var year: Year {
    Year(
      units: blocks.enumerated().map {
        Unit(id: "u\($0)", name: Words(both: "u"), shortName: "u", block: $1)
      },
      blocks: [], dictionary: DataDictionary(metrics: metrics), metrics: now.mapValues { Column($0) },
      previous: before.mapValues { Column($0) })
  }

  private struct Figures: Encodable {
    let blocks: [String]
    let now: [String: [Double?]]
    let before: [String: [Double?]]
  }

  func json() throws -> String {
    let figures = try JSONEncoder().encode(Figures(blocks: blocks, now: now, before: before))
    // In the dictionary's order, which an encoder would not keep.
    let kinds = metrics.map { "\"\($0.id)\": \"\($0.kind == .count ? "count" : "number")\"" }.joined(separator: ", ")
    return "{\"kinds\": {\(kinds)}, " + String(decoding: figures, as: UTF8.self).dropFirst()
  }
}
