@testable import Scoring
import Testing

@Suite struct CombinationTests {
  /// Units × children; nil does not apply.
  private func combine(_ combination: Combination, _ scores: [[Double?]], weights: [Double]) -> [Double?] {
    let result = combination(columns(scores, children: weights.count), weights: weights)
    return (0..<scores.count).map { result[$0] }
  }

  private func columns(_ scores: [[Double?]], children: Int) -> [Column] {
    (0..<children).map { child in
      var column = Column(repeating: 0, count: scores.count)
      for (row, unit) in scores.enumerated() {
        if let score = unit[child] { column.set(row, to: score) } else { column.set(row, to: .notApplicable) }
      }
      return column
    }
  }

  private func isNear(_ found: [Double?], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-12 }
  }

  @Test(arguments: Combination.all)
  func givesWhatItsExampleSays(combination: Combination) {
    let example = combination.example
    #expect(isNear(combine(combination, example.scores, weights: example.weights), example.results))
  }

  @Test func everyCombinationIsFoundByItsNameAndListedInOrder() {
    #expect(Combination.all.map(\.name) == Combination.all.map(\.name).sorted())
    for combination in Combination.all { #expect(Combination(named: combination.name) == combination) }
    #expect(Combination(named: "Mean") == nil)
    #expect(Set(Combination.all.map(\.name)).isDisjoint(with: ScoringMethod.all.map(\.name)))
  }

  @Test(arguments: Combination.all)
  func noUnitsGiveNoScores(combination: Combination) {
    #expect(combine(combination, [], weights: [1, 2]) == [])
  }

  @Test(arguments: Combination.all)
  func aUnitToWhichNothingAppliesHasNoScore(combination: Combination) {
    let found = combine(combination, [[nil, nil], [0.5, 1]], weights: [1, 2])
    #expect(found[0] == nil)
    #expect(found[1] != nil)
  }

  @Test(arguments: ["geometric", "harmonic", "max", "mean", "median", "min", "power_mean", "weighted_product"])
  func oneChildPassesItsScoreOn(name: String) throws {
    let combination = try #require(Combination(named: name))
    #expect(isNear(combine(combination, [[0.25], [0], [7]], weights: [3]), [0.25, 0, 7]))
    // What does not apply leaves its group, its weight with it.
    #expect(isNear(combine(combination, [[0.25, nil], [nil, 0.75]], weights: [3, 5]), [0.25, 0.75]))
  }

  @Test func sumAddsWhatAppliesByItsWeight() {
    #expect(combine(.sum, [[0.5, nil], [0.5, 2]], weights: [4, 3]) == [2, 8])
  }

  @Test func oneChildRanksUnitsUnderCopelandAndTopsis() {
    #expect(combine(.copeland, [[5], [9], [7]], weights: [2]) == [-1, 1, 0])
    #expect(combine(.topsis, [[5], [9], [7]], weights: [2]) == [0, 1, 0.5])
  }

  @Test func aSingleUnitAndEqualUnitsAreDefined() {
    #expect(combine(.copeland, [[3, 4]], weights: [1, 1]) == [0])
    #expect(combine(.copeland, [[3, 4], [3, 4]], weights: [1, 1]) == [0, 0])
    #expect(combine(.topsis, [[3, 4]], weights: [1, 1]) == [1])
    #expect(combine(.topsis, [[3, 4], [3, 4]], weights: [1, 1]) == [1, 1])
  }

  @Test func copelandPassesOverWhatDoesNotApplyToEither() {
    // Ahead at the first criterion only where both have it.
    #expect(combine(.copeland, [[9, 1], [nil, 2], [1, nil]], weights: [5, 1]) == [0, 0.5, -0.5])
  }

  @Test(arguments: ["geometric", "harmonic", "power_mean", "weighted_product"])
  func refusesANegativeScore(name: String) throws {
    let combination = try #require(Combination(named: name))
    let result = combination(columns([[-0.5, 1], [0.5, 1]], children: 2), weights: [1, 1])
    #expect(result.states == [.outOfDomain, .present])
  }

  @Test(arguments: ["geometric", "harmonic", "weighted_product"])
  func aZeroAnywhereGivesZero(name: String) throws {
    #expect(combine(try #require(Combination(named: name)), [[0, 1, 1]], weights: [1, 9, 9]) == [0])
  }

  @Test func aNegativePowerMeanWithAZeroIsZero() {
    #expect(combine(.powerMean(-2), [[0, 1]], weights: [1, 1]) == [0])
    #expect(combine(.powerMean(-2), [[-1, 1]], weights: [1, 1]) == [nil])
  }

  @Test(arguments: ["geometric", "harmonic", "mean", "power_mean", "sum", "weighted_product", "copeland"])
  func aWeightOfZeroSilencesAScore(name: String) throws {
    let combination = try #require(Combination(named: name))
    let loud = combine(combination, [[0.4], [0.9]], weights: [2])
    let silenced = combine(combination, [[0.4, 0], [0.9, -3]], weights: [2, 0])
    #expect(isNear(silenced, loud.map { $0 ?? .nan }))
  }

  @Test(arguments: ["max", "median", "min"])
  func weightsDecideNothingInOrderStatistics(name: String) throws {
    let combination = try #require(Combination(named: name))
    let scores = [[0.2, 0.9, 0.4, 0.6]]
    #expect(
      combine(combination, scores, weights: [1, 1, 1, 1]) == combine(combination, scores, weights: [9, 0, 3, 1]))
  }

  @Test func medianTakesTheMiddle() {
    #expect(combine(.median, [[1, 9, 4], [1, 9, nil], [nil, 9, nil]], weights: [1, 1, 1]) == [4, 5, 9])
  }
}
