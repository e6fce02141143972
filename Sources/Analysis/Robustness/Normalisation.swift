import Scoring

/// How achievements are made comparable before they are combined: as the set scores them, or each criterion anew against
/// all units by a usual method of the field.
///
/// What is normalised are the set's achievements, not raw figures: targets that differ by block, reversed ends and steps
/// then mean what they mean officially. Ranks (Borda counts) would order as percentiles do, but for criteria that do not
/// apply to some.
///
/// - Source: OECD/JRC Handbook (2008), section 5; `ScoringMethod.minMax`, `.zScore` and `.percentile` for the formulas. A
///   criterion at which all do alike gives ½, 0 and ½.
public enum Normalisation: String, Hashable, Sendable, CaseIterable {
  case official
  case minMax = "min_max"
  case zScore = "z_score"
  case percentile

  /// The achievements of one criterion; units to which it does not apply are left aside.
  func callAsFunction(_ achievements: Column) -> Column {
    let method: ScoringMethod
    switch self {
    case .official: return achievements
    case .minMax: method = .minMax
    case .zScore: method = .zScore
    case .percentile: method = .percentile
    }
    let rows = (0..<achievements.count).filter { achievements[$0] != nil }
    if rows.isEmpty { return achievements }
    var refusals: [ValueRefusal] = []
    let scores = method(
      rows.map { achievements.numbers[$0] }, MethodArguments(points: 1, values: [:]), refusals: &refusals)
    var result = achievements
    for (row, score) in zip(rows, scores) { result.set(row, to: score) }
    return result
  }
}
