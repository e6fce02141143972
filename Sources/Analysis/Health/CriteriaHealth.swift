public import Scoring

/// What the criteria of a set really decide in a year.
public struct CriteriaHealth: Sendable {
  /// From this absolute correlation on two criteria are named as going together, as COINr's `get_corr_flags` does.
  public static let closeness = 0.9
  /// Of fewer units even unrelated points may go together.
  public static let fewestUnitsOfPairs = 10

  public let outcome: Outcome
  /// The criteria that are scored themselves, in the file's order.
  public let criteria: [CriterionHealth]
  /// Of the totals; nil where no unit has one.
  public let totals: PointSpread?
  /// nil where they are not defined.
  public let weights: EffectiveWeights?
  /// All criteria first, where there are several; then the groups of several, each before its own.
  public let reliabilities: [Reliability]
  /// Criteria × criteria, in their order; with itself a criterion has the correlation of its own column.
  public let correlations: [[Correlation]]

  /// - Complexity: an evaluation of the year for each criterion, and O(criteria² × units log units).
  public init(of outcome: Outcome, on year: Year) {
    self.outcome = outcome
    let leaves = outcome.set.leaves
    let columns = leaves.map { leaf in
      outcome.criteria[leaf.id]?.points
        ?? Column(numbers: outcome.units.map { _ in 0 }, states: outcome.units.map { _ in .notApplicable })
    }
    weights = EffectiveWeights(of: outcome)
    let nominal = outcome.set.nominalWeights
    criteria = zip(leaves, columns).map { [weights] leaf, points in
      let figures = (0..<points.count).compactMap { points[$0] }
      let both = (0..<points.count).filter { points[$0] != nil && outcome.total[$0] != nil }
      return CriterionHealth(
        criterion: leaf, spread: PointSpread(of: figures),
        full: figures.count { Decimal15.compare($0, leaf.points) == 0 }, zero: figures.count { $0 == 0 },
        withTotal: Correlation(both.map { points.numbers[$0] }, both.map { outcome.total.numbers[$0] }),
        nominalWeight: nominal[leaf.id] ?? 0, effectiveWeight: weights?.criteria[leaf.id],
        leavingOut: LeavingOut(of: leaf.id, from: outcome, on: year))
    }
    totals = PointSpread(of: (0..<outcome.total.count).compactMap { outcome.total[$0] })
    reliabilities = Self.reliabilities(of: outcome.set, leaves, columns)
    correlations = Self.correlations(columns)
  }

  /// The pairs of criteria that go together, or against each other, the closest first; each with its places in
  /// `criteria`.
  public var closePairs: [(first: Int, second: Int, correlation: Correlation)] {
    let pairs = correlations.indices.flatMap { first in
      correlations[first].indices.dropFirst(first + 1).map { (first, $0, correlations[first][$0]) }
    }
    func size(_ pair: (Int, Int, Correlation)) -> Double { abs(pair.2.pearson ?? 0) }
    return pairs.filter { size($0) >= Self.closeness && $0.2.count >= Self.fewestUnitsOfPairs }
      .sorted { (-size($0), $0.0, $0.1) < (-size($1), $1.0, $1.1) }
      .map { (first: $0.0, second: $0.1, correlation: $0.2) }
  }

  private static func reliabilities(of set: CriteriaSet, _ leaves: [Criterion], _ columns: [Column]) -> [Reliability] {
    let points = Dictionary(zip(leaves.map(\.id), columns)) { first, _ in first }
    let groups = set.nodes.filter { $0.measure == nil }
    let all = leaves.count > 1 ? [Reliability(of: nil, columns)] : []
    return all
      + groups.compactMap { group in
        let inside = group.selfAndDescendants.compactMap { points[$0.id] }
        // A single group is all there is.
        return inside.count > 1 && inside.count < columns.count ? Reliability(of: group.id, inside) : nil
      }
  }

  private static func correlations(_ columns: [Column]) -> [[Correlation]] {
    let rows = columns.map { column in (0..<column.count).filter { column[$0] != nil } }
    let figures = zip(columns, rows).map { column, rows in rows.map { column.numbers[$0] } }
    let ranks = figures.map(Correlation.ranks)
    var matrix: [[Correlation]] = []
    for first in columns.indices {
      var line: [Correlation] = []
      for second in columns.indices {
        if second < first {
          line.append(matrix[second][first])
        } else if rows[first] == rows[second] {
          line.append(Correlation(figures[first], figures[second], ranks: (ranks[first], ranks[second])))
        } else {
          let both = rows[first].filter { columns[second][$0] != nil }
          line.append(
            Correlation(both.map { columns[first].numbers[$0] }, both.map { columns[second].numbers[$0] }))
        }
      }
      matrix.append(line)
    }
    return matrix
  }
}
