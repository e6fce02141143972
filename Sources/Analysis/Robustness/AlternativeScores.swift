public import Scoring

/// The scores of a set's criteria and groups, and its totals, under other normalisations and combinations.
///
/// Within a group children are combined as the set does it, points that are added up by their weighted mean; alternatives
/// differ in how the top groups become one. What does not apply leaves its group, its weight with it.
///
/// Geometric and harmonic means ask for scores above 0. Where one of them combines scores of which some are not, all that
/// it combines are first brought onto 0.01…1:
///
///     σ' = 0.01 + 0.99 × (σ − lowest) ÷ (highest − lowest), over all units and all that is combined
///
/// so that a score of 0 costs much, but does not by itself send a unit to the end, and z-scores have a mean at all.
///
/// Totals of another making lie on a scale of their own. So that bonuses, penalties and bounds of grades weigh what they
/// weigh officially, totals and the points of each criterion and group are brought to the mean and the standard deviation
/// of the official ones, over the units that have them; where an alternative gives all the same, to the mean.
public struct AlternativeScores: Sendable {
  private let set: CriteriaSet
  private let count: Int
  /// The leaves' scores.
  private let leaves: [Normalisation: [Criterion.ID: Column]]

  public init(of outcome: Outcome) {
    set = outcome.set
    count = outcome.units.count
    let achievements = outcome.achievements
    leaves = Dictionary(
      uniqueKeysWithValues: Normalisation.allCases.map { normalisation in
        (normalisation, achievements.mapValues { normalisation($0) })
      })
  }

  /// - Parameters:
  ///   - reference: the outcome by the set's own way under the same weights, to whose scale scores are brought.
  ///   - weights: by criterion; what has none there counts as in the set.
  /// - Returns: nil where a score cannot be reckoned.
  public func scores(
    by alternative: Alternative, like reference: Outcome, weights: [Criterion.ID: Double] = [:]
  ) -> ImposedScores? {
    guard let leaves = leaves[alternative.normalisation] else { return nil }
    var tree = ScoreTree(leaves: leaves, weights: weights, count: count, isOfficial: alternative.isOfficial)
    let base = tree.total(of: set, by: alternative.combination)
    var matched: [Criterion.ID: [Double]] = [:]
    for node in set.nodes {
      guard let scores = tree.scores[node.id], let official = reference.criteria[node.id]?.points else { continue }
      guard let numbers = scores.matched(to: official) else { return nil }
      matched[node.id] = numbers
    }
    return base.matched(to: reference.base).map { ImposedScores(points: matched, base: $0) }
  }
}

/// Scores from the leaves up.
private struct ScoreTree {
  let leaves: [Criterion.ID: Column]
  let weights: [Criterion.ID: Double]
  let count: Int
  /// Whether a combination takes scores as they are, whatever comes of it.
  let isOfficial: Bool
  private(set) var scores: [Criterion.ID: Column] = [:]

  init(leaves: [Criterion.ID: Column], weights: [Criterion.ID: Double], count: Int, isOfficial: Bool) {
    self.leaves = leaves
    self.weights = weights
    self.count = count
    self.isOfficial = isOfficial
  }

  mutating func total(of set: CriteriaSet, by combination: Combination?) -> Column {
    for node in set.criteria { score(node) }
    // Points added up weigh what applies, across the groups, unless each group is scaled to its own maximum.
    if combination == nil || combination == .mean, set.addsPoints, set.notApplicable != .rescaleSiblings {
      return combined(set.criteria.flatMap(\.summands), by: .mean)
    }
    return combined(set.criteria, by: combination ?? (set.addsPoints ? .mean : set.combination))
  }

  private mutating func score(_ node: Criterion) {
    guard case .group(let children, let rule) = node.content else {
      scores[node.id] = leaves[node.id]
      return
    }
    for child in children { score(child) }
    scores[node.id] = combined(children, by: node.isSumOfPoints ? .mean : rule.combination)
  }

  private func combined(_ nodes: [Criterion], by combination: Combination) -> Column {
    let counted = nodes.map { (node: $0, weight: weight(of: $0)) }.filter { $0.weight > 0 && scores[$0.node.id] != nil }
    if counted.isEmpty {
      return Column(numbers: Array(repeating: 0, count: count), states: Array(repeating: .notApplicable, count: count))
    }
    var columns = counted.compactMap { scores[$0.node.id] }
    if combination.needsPositiveScores, !isOfficial { columns = Self.positive(columns) }
    return combination(columns, weights: counted.map(\.weight))
  }

  /// The lowest score after scores are brought above 0.
  private static let floor = 0.01

  private static func positive(_ columns: [Column]) -> [Column] {
    let numbers = columns.flatMap { column in (0..<column.count).compactMap { column[$0] } }
    guard let low = numbers.min(), let high = numbers.max(), low <= 0 else { return columns }
    return columns.map { column in
      var column = column
      for row in 0..<column.count {
        guard let score = column[row] else { continue }
        column.set(row, to: high > low ? floor + (1 - floor) * (score - low) / (high - low) : 1)
      }
      return column
    }
  }

  private func weight(of node: Criterion) -> Double {
    if let weight = weights[node.id] { return weight }
    return node.isSumOfPoints ? node.children.reduce(0) { $0 + weight(of: $1) } : node.weight
  }
}

extension Criterion {
  /// What its points are the sum of: itself where they are no sum.
  fileprivate var summands: [Criterion] { isSumOfPoints ? children.flatMap(\.summands) : [self] }
}

extension Combination {
  fileprivate var needsPositiveScores: Bool {
    [.geometric, .harmonic, .weightedProduct].contains(self) || exponent != nil
  }
}

extension Outcome {
  /// The leaves' achievements; what does not apply takes what the set gives for it, where it gives something.
  fileprivate var achievements: [Criterion.ID: Column] {
    let filler: Double? =
      !set.addsPoints ? nil : set.notApplicable == .full ? 1 : set.notApplicable == .zero ? 0 : nil
    return Dictionary(
      set.leaves.compactMap { leaf in
        guard var column = criteria[leaf.id]?.achievement else { return nil }
        for row in 0..<column.count where column.states[row] != .present && total[row] != nil {
          if let filler { column.set(row, to: filler) }
        }
        return (leaf.id, column)
      }
    ) { first, _ in first }
  }
}

extension Column {
  /// The numbers brought to the mean and the standard deviation of others, over the rows that have both; nil where a row
  /// of the others has none here.
  fileprivate func matched(to other: Column) -> [Double]? {
    let rows = (0..<other.count).filter { other[$0] != nil }
    guard rows.allSatisfy({ self[$0] != nil }) else { return nil }
    let (own, wanted) = (Spread(rows.map { numbers[$0] }), Spread(rows.map { other.numbers[$0] }))
    let scale = own.deviation > 1e-12 * max(1, abs(own.mean)) ? wanted.deviation / own.deviation : 0
    return numbers.map { wanted.mean + ($0 - own.mean) * scale }
  }

  private struct Spread {
    let mean: Double
    /// Of a population.
    let deviation: Double

    init(_ numbers: [Double]) {
      let count = Double(max(1, numbers.count))
      let mean = numbers.reduce(0, +) / count
      self.mean = mean
      deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    }
  }
}
