@testable import Scoring
import Testing

/// Methods that score a value against those of its peers.
@Suite struct RelativeMethodTests {
  private static let relative = ScoringMethod.all.filter(\.isRelative)

  private func run(
    _ name: String, _ values: [Double], _ parameters: [String: ParameterValue] = [:]
  ) throws -> (scores: [Double], refusals: [ValueRefusal]) {
    var refusals: [ValueRefusal] = []
    let method = try #require(ScoringMethod(named: name))
    let scores = method(values, MethodArguments(points: 1, values: parameters), refusals: &refusals)
    return (scores, refusals)
  }

  private func scores(
    _ name: String, _ values: [Double], _ parameters: [String: ParameterValue] = [:]
  ) throws -> [Double] {
    let (scores, refusals) = try run(name, values, parameters)
    #expect(refusals.isEmpty)
    return scores
  }

  private func isNear(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  private let lower: [String: ParameterValue] = ["direction": .word("lower")]

  @Test(arguments: relative)
  func nobodyIsScoredAmongNone(method: ScoringMethod) throws {
    #expect(try scores(method.name, []) == [])
    #expect(try scores(method.name, [], lower) == [])
  }

  @Test(arguments: [
    ("best", 1.0), ("borda", 0), ("min_max", 0.5), ("percentile", 0.5), ("share", 1), ("vector", 1), ("z_score", 0),
  ])
  func definesWhatASingleUnitScores(name: String, expected: Double) throws {
    #expect(try scores(name, [7]) == [expected])
    #expect(try scores(name, [7], lower) == [name == "vector" ? -expected : expected])
  }

  @Test(arguments: [
    ("best", 1.0), ("borda", 1.5), ("min_max", 0.5), ("percentile", 0.5), ("share", 0.25), ("vector", 0.5),
    ("z_score", 0),
  ])
  func definesWhatAConstantColumnScores(name: String, expected: Double) throws {
    #expect(try scores(name, [3, 3, 3, 3]) == Array(repeating: expected, count: 4))
    let reversed = try scores(name, [3, 3, 3, 3], lower)
    #expect(reversed == Array(repeating: name == "vector" ? -expected : expected, count: 4))
    // 0.1 + 0.2 is 0.3 to a person.
    let noisy = try scores(name, [0.3, 0.1 + 0.2, 0.3, 0.3])
    #expect(isNear(noisy, Array(repeating: expected, count: 4)))
  }

  @Test(arguments: [
    ("best", 0.0), ("borda", 0.5), ("min_max", 0.5), ("percentile", 0.5), ("share", 0), ("vector", 0), ("z_score", 0),
  ])
  func definesWhatAColumnOfZerosScores(name: String, expected: Double) throws {
    #expect(try scores(name, [0, 0]) == [expected, expected])
  }

  @Test func bestComparesWithTheLeader() throws {
    #expect(try scores("best", [0, 10, 40]) == [0, 0.25, 1])
    #expect(try scores("best", [8, 2, 4], lower) == [0.25, 1, 0.5])
    #expect(try scores("best", [0, 5], lower) == [1, 0])
    #expect(try run("best", [3, -1]).refusals == [ValueRefusal(index: 1, reason: .below(minimum: 0))])
  }

  @Test func shareAddsUpToOne() throws {
    #expect(try scores("share", [1, 3, 4]) == [0.125, 0.375, 0.5])
    // Reciprocals 1, ½, ½.
    #expect(try scores("share", [1, 2, 2], lower) == [0.5, 0.25, 0.25])
    #expect(try run("share", [0, 2, -3], lower).refusals.map(\.index) == [0, 2])
  }

  @Test func minMaxFillsItsRange() throws {
    #expect(try scores("min_max", [2, 5, 8]) == [0, 0.5, 1])
    #expect(try scores("min_max", [2, 5, 8], lower) == [1, 0.5, 0])
    let range: [String: ParameterValue] = ["low": .number(1), "high": .number(7)]
    #expect(try scores("min_max", [0, 1, 3, 4], range) == [1, 2.5, 5.5, 7])
    #expect(try scores("min_max", [9, 9], range) == [4, 4])
  }

  /// Eight marks with mean 5 and population deviation 2, the example of Wikipedia's article "Standard deviation".
  @Test func zScoreCountsDeviations() throws {
    let marks: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let population: [String: ParameterValue] = ["of": .word("population")]
    #expect(try scores("z_score", marks, population) == [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
    // The sample's deviation is √(32 ÷ 7).
    let sample = try scores("z_score", marks)
    #expect(isNear(sample, marks.map { ($0 - 5) / (32.0 / 7).squareRoot() }))
    let scaled = population.merging(["mean": .number(50), "deviation": .number(10), "direction": .word("lower")]) {
      $1
    }
    #expect(try scores("z_score", marks, scaled) == [65, 55, 55, 55, 50, 50, 40, 30])
  }

  @Test func percentileAndBordaHalveEquals() throws {
    #expect(try scores("percentile", [1, 5, 5, 9, 5]) == [0, 0.5, 0.5, 1, 0.5])
    #expect(try scores("percentile", [1, 5, 5, 9, 5], lower) == [1, 0.5, 0.5, 0, 0.5])
    #expect(try scores("borda", [4, 4, 1, 7]) == [1.5, 1.5, 0, 3])
    #expect(try scores("borda", [4, 4, 1, 7], lower) == [1.5, 1.5, 3, 0])
  }

  @Test func vectorHasLengthOne() throws {
    #expect(try scores("vector", [3, 4]) == [0.6, 0.8])
    #expect(try scores("vector", [3, -4], lower) == [-0.6, 0.8])
  }
}
