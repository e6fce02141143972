public import Scoring

/// Cronbach's alpha: how far several criteria go together, as if they measured one thing.
///
///     α = k ÷ (k − 1) · (1 − Σ Var(xᵢ) ÷ Var(Σ xᵢ))
///
/// `k` criteria, over the units to which all of them apply, in the points as they are (not standardised). At most 1;
/// below 0 where criteria go against each other. A low alpha is no fault of criteria that are meant to measure
/// different things, and a high one may mean that one thing counts twice.
///
/// - Source: L. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951); OECD/JRC
///   Handbook (2008), section 4.
public struct Reliability: Hashable, Sendable {
  /// The group; nil for all criteria together.
  public let group: Criterion.ID?
  /// How many criteria.
  public let criteria: Int
  /// The units to which all of them apply.
  public let units: Int
  /// nil of fewer than two criteria or three units, and where the sums are all the same.
  public let alpha: Double?

  /// - Parameter columns: the points of each criterion, rows in the order of the units.
  init(of group: Criterion.ID?, _ columns: [Column]) {
    self.group = group
    criteria = columns.count
    let rows = (0..<(columns.first?.count ?? 0)).filter { row in columns.allSatisfy { $0[row] != nil } }
    units = rows.count
    let figures = columns.map { column in rows.map { column.numbers[$0] } }
    let sums = rows.indices.map { row in figures.reduce(0) { $0 + $1[row] } }
    let variance = covariance(sums, sums)
    guard columns.count > 1, rows.count >= Correlation.fewestUnits, !Correlation.isConstant(sums), variance > 0 else {
      alpha = nil
      return
    }
    let own = figures.reduce(0) { $0 + covariance($1, $1) }
    let count = Double(columns.count)
    alpha = count / (count - 1) * (1 - own / variance)
  }
}
