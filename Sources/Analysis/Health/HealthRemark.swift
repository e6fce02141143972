import Scoring

/// What is worth a second look at a criterion: something to ask, never a verdict.
public enum HealthRemark: Hashable, Sendable {
  /// From this share of its units on nearly all have the same.
  public static let nearlyAll = 0.9
  /// Of fewer units nothing is remarked.
  public static let fewestUnits = 5

  /// From this correlation with the total down a criterion works against it.
  public static let opposed = -0.3

  /// It applies to nobody.
  case appliesToNobody
  /// All its units have so many points.
  case sameForAll(points: Double, units: Int)
  case nearlyAllFull(Int, of: Int)
  case nearlyAllZero(Int, of: Int)
  /// It works against the total: units with more here have less in all, as a rule (r of −0.3 at most).
  case worksAgainst(weight: Double)
  /// Less than half of what its points promise, and at least 3 % of the scale less.
  case weighsLess(nominal: Double, effective: Double)
  /// More than twice what its points promise, and at least 5 % of the scale more.
  case weighsMore(nominal: Double, effective: Double)
}

extension CriterionHealth {
  /// What is worth a second look, the plainest first; what follows from it is not told beside it.
  public var remarks: [HealthRemark] {
    guard let spread else { return [.appliesToNobody] }
    guard count >= HealthRemark.fewestUnits else { return [] }
    if spread.isConstant { return [.sameForAll(points: spread.least, units: count)] }
    var remarks: [HealthRemark] = []
    if Double(full) >= HealthRemark.nearlyAll * Double(count) { remarks.append(.nearlyAllFull(full, of: count)) }
    if Double(zero) >= HealthRemark.nearlyAll * Double(count) { remarks.append(.nearlyAllZero(zero, of: count)) }
    guard remarks.isEmpty, let effective = effectiveWeight else { return remarks }
    if let r = withTotal.pearson, r <= HealthRemark.opposed {
      remarks.append(.worksAgainst(weight: effective))
    } else if effective < nominalWeight / 2, nominalWeight - effective >= 0.03 {
      remarks.append(.weighsLess(nominal: nominalWeight, effective: effective))
    } else if effective > nominalWeight * 2, effective - nominalWeight >= 0.05 {
      remarks.append(.weighsMore(nominal: nominalWeight, effective: effective))
    }
    return remarks
  }
}
