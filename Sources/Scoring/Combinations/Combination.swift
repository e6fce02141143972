public import Diagnostics
public import Formulas

/// A way to make one score of several (cách tổng hợp). Each stands in a file of its own, and once in
/// `Combination.all`.
///
/// What does not apply leaves its group before scores are combined, its weight with it.
public struct Combination: Sendable {
  public let name: String
  public let title: Words
  public let explanation: Words
  public let notation: String
  public let source: Words
  /// The exponent of `power_mean`; nil for all others.
  public let exponent: Double?
  public let example: CombinationExample
  let method: Method
  /// One unit's score from the cells of its children and the exponent; nil where no formula can say it.
  public let formula: @Sendable ([CombinedCells], Formula) -> Formula?

  enum Method: Sendable {
    /// Σ w·a, and divided by Σ w where `isMean`.
    case weightedSum(isMean: Bool)
    /// From the scores of one unit. nil is outside the domain, such as the geometric mean of a negative score.
    case ofEachUnit(@Sendable ([WeightedScore], Double) -> Double?)
    /// From the scores of all units together: units × children, nil where a child does not apply.
    case amongUnits(@Sendable ([[Double?]], [Double]) -> [Double])
  }

  /// Whether a unit's score hangs on those of the other units.
  public var comparesUnits: Bool {
    if case .amongUnits = method { true } else { false }
  }

  /// Combines columns of scores.
  ///
  /// - Parameters:
  ///   - columns: one a child, `n` units each.
  ///   - weights: one a child.
  /// - Returns: `n` scores; a unit to which no child applies has none.
  public func callAsFunction(_ columns: [Column], weights: [Double]) -> Column {
    let count = columns.first?.count ?? 0
    if case .weightedSum(let isMean) = method { return Self.weightedSum(columns, weights, count, isMean: isMean) }
    var result = Column(
      numbers: Array(repeating: 0, count: count), states: Array(repeating: .notApplicable, count: count))
    let rows = (0..<count).filter { row in columns.contains { $0[row] != nil } }
    switch method {
    case .weightedSum: break
    case .ofEachUnit(let combine):
      for row in rows {
        let scores = zip(columns, weights).compactMap { column, weight in
          column[row].map { WeightedScore(value: $0, weight: weight) }
        }
        if let score = combine(scores, exponent ?? 1), score.isFinite {
          result.set(row, to: score)
        } else {
          result.set(row, to: .outOfDomain)
        }
      }
    case .amongUnits(let combine):
      let scores = combine(rows.map { row in columns.map { $0[row] } }, weights)
      for (row, score) in zip(rows, scores) {
        if score.isFinite { result.set(row, to: score) } else { result.set(row, to: .outOfDomain) }
      }
    }
    return result
  }
}

/// A child's score and what it counts.
struct WeightedScore: Sendable {
  let value: Double
  let weight: Double
}

extension [WeightedScore] {
  /// Those that a weight of 0 does not silence.
  var counted: [WeightedScore] { filter { $0.weight > 0 } }

  var totalWeight: Double { reduce(0) { $0 + $1.weight } }
}

/// The cells of a child: its score, which is "-" where it does not apply, and its weight.
public struct CombinedCells: Sendable {
  public let score: Formula
  public let weight: Formula

  public init(score: Formula, weight: Formula) {
    self.score = score
    self.weight = weight
  }

  var applies: Formula { .call(.isNumber, [score]) }

  /// What stands for the child in a sum: a term where it applies and its weight counts, else 0.
  func term(_ formula: Formula) -> Formula {
    .if(.and([applies, .binary(.greater, weight, 0)]), formula, 0)
  }
}

extension [CombinedCells] {
  /// The sum of the weights that count.
  var totalWeight: Formula { .sum(map { $0.term($0.weight) }) }

  /// The lowest score that counts. A score may be reckoned in place, where a text would be an error to MIN, so what
  /// does not count stands far above all scores.
  var least: Formula {
    .min(map { .if(.and([$0.applies, .binary(.greater, $0.weight, 0)]), $0.score, 1e300) })
  }

  /// `mean` of scores above 0; 0 where a score is 0, and no mean where one is negative.
  func positive(_ mean: Formula) -> Formula {
    .if(
      .binary(.less, least, 0), .call(.notAvailable, []),
      .if(.binary(.equal, least, 0), 0, mean))
  }
}

/// A worked example: the scores of some units, and what must come of them.
public struct CombinationExample: Sendable {
  /// Units × children.
  public let scores: [[Double]]
  public let weights: [Double]
  public let results: [Double]

  init(_ scores: [[Double]], weights: [Double], _ results: [Double]) {
    self.scores = scores
    self.weights = weights
    self.results = results
  }
}

extension Combination: Hashable {
  public static func == (left: Combination, right: Combination) -> Bool {
    left.name == right.name && left.exponent == right.exponent
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(exponent)
  }
}

extension Combination {
  /// Every combination, by name; `power_mean` with its usual exponent.
  public static let all: [Combination] = [
    copeland, geometric, harmonic, max, mean, median, min, powerMean(2), sum, topsis, weightedProduct,
  ]

  public init?(named name: String) {
    guard let combination = Self.all.first(where: { $0.name == name }) else { return nil }
    self = combination
  }
}
