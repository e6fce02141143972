public import Diagnostics

/// What is sound in a criteria set but does nothing: seen in a year's results, or in a weight of 0.
public enum CriteriaWarning: Problem {
  case zeroWeight(Criterion.ID)
  /// Every unit to which the criterion applies gets all of its points.
  case fullForAll(Criterion.ID, units: Int)
  /// No unit gets a point of it.
  case nothingForAnyone(Criterion.ID, units: Int)
  /// A criterion or group that applies to no unit.
  case appliesToNobody(Criterion.ID)
  /// Every unit is refused by the award's own condition, by an exclusion or for want of a total.
  case nobodyEligible(Award.ID)
  /// An award of which nothing is to be given.
  case noPlaces(Award.ID)
  /// A tie-break key that is the same for all units, or the same as a key before it.
  case neverDecides(key: String)
  /// Whoever the first exclusion bars, the second bars too.
  case barsNobodyElse(Exclusion.ID, within: Exclusion.ID, units: Int)

  /// Every value is a share, 0 to 1, where the steps are written in numbers such as 90.
  case stepsAsNumbers(Criterion.ID, from: Double, to: Double)
  /// Every value is a number such as 90 where the steps are written in shares, such as 90%.
  case stepsAsShares(Criterion.ID, from: Double, to: Double)

  public var severity: Severity { .warning }

  public var code: String {
    switch self {
    case .zeroWeight: "C101"
    case .fullForAll: "C102"
    case .nothingForAnyone: "C103"
    case .appliesToNobody: "C104"
    case .nobodyEligible, .noPlaces: "C105"
    case .neverDecides: "C106"
    case .barsNobodyElse: "C107"
    case .stepsAsNumbers, .stepsAsShares: "C108"
    }
  }
}
