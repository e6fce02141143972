public import Scoring

/// How much of the differences between totals goes back to each criterion.
///
///     wᵢ = Cov(cᵢ, T) ÷ Var(T)        Σ wᵢ = 1, adjustments and the rest among them
///
/// `T` is the total, and `cᵢ` what the criterion puts into the total of a unit to which everything applies: the
/// achievement times what the full one is worth there. Where a criterion does not apply, its mean stands in (or what
/// the set's policy counts), so that the weight is that of its own points. What scaling makes of it, with rounding,
/// ceilings and shared caps, is the rest.
///
/// A criterion may have more than its nominal weight, where its points differ much or go with the others', or less,
/// even below 0, where units that do well elsewhere do badly here. It tells of this year's units only, counts what two
/// criteria share to both, sees straight lines only, and says nothing of what a criterion is for.
///
/// - Source: P. Paruolo, M. Saisana, A. Saltelli, "Ratings and rankings: voodoo or science?" (2013), and W. Becker,
///   M. Saisana, P. Paruolo, I. Vandecasteele, "Weights and importance in composite indicators: closing the gap",
///   Ecological Indicators 80 (2017), measure importance by the correlation ratio Var(E(T|xᵢ)) ÷ Var(T), whose linear
///   estimate r² does not add up to 1 (`Correlation` gives r). The covariance share does: it is the decomposition of a
///   sum's variance. OECD/JRC Handbook (2008), section 6, on weights as what they are and as what they are meant to be.
public struct EffectiveWeights: Sendable {
  public let criteria: [Criterion.ID: Double]
  public let adjustments: [Adjustment.ID: Double]
  public let rest: Double

  /// nil where there are fewer than three totals or all are the same, and where a group neither adds up nor takes
  /// weighted means.
  init?(of outcome: Outcome) {
    guard let worths = outcome.set.fullWorths else { return nil }
    let rows = outcome.units.indices.filter { outcome.total[$0] != nil }
    let totals = rows.map { outcome.total.numbers[$0] }
    let variance = covariance(totals, totals)
    guard rows.count >= Correlation.fewestUnits, !Correlation.isConstant(totals), variance > 0 else { return nil }
    var criteria: [Criterion.ID: Double] = [:]
    var told = 0.0
    for leaf in outcome.set.leaves {
      let shares = Self.shares(of: leaf, worth: worths[leaf.id] ?? 0, rows, outcome)
      let weight = covariance(shares, totals) / variance
      criteria[leaf.id] = weight
      told += weight
    }
    var adjustments: [Adjustment.ID: Double] = [:]
    for rule in outcome.set.adjustments {
      let points = rows.map { outcome.adjustments[rule.id]?.points.numbers[$0] ?? 0 }
      let weight = covariance(points, totals) / variance
      adjustments[rule.id] = weight
      told += weight
    }
    (self.criteria, self.adjustments, rest) = (criteria, adjustments, 1 - told)
  }

  /// What a criterion puts into each total.
  private static func shares(of leaf: Criterion, worth: Double, _ rows: [Int], _ outcome: Outcome) -> [Double] {
    guard let points = outcome.criteria[leaf.id]?.points, leaf.points != 0 else { return rows.map { _ in 0 } }
    let known = rows.compactMap { points[$0] }
    let absent: Double =
      switch outcome.set.notApplicable {
      case .zero: 0
      case .full: leaf.points
      case .rescaleTotal, .rescaleSiblings: PointSpread(of: known)?.mean ?? 0
      }
    return rows.map { (points[$0] ?? absent) / leaf.points * worth }
  }
}
