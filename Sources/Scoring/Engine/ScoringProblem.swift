/// What keeps a unit from being scored.
public enum ScoringProblem: Hashable, Sendable {
  case divisionByZero(unit: Unit, at: String)
  case outOfDomain(unit: Unit, at: String)
  case missingValue(unit: Unit, at: String, metrics: [Metric.ID])
  case refusedValue(unit: Unit, at: String, value: Double, reason: ValueRefusal.Reason)
  /// A condition of an exclusion or an award that a missing figure leaves open.
  case undecided(unit: Unit, at: String, metrics: [Metric.ID])
  /// A figure that breaks a check of the data dictionary.
  case failedCheck(unit: Unit, check: DataDictionary.Check, figures: [Comparison])
}

/// A scoring problem with the metrics whose cells are to blame, so that whoever read them can show the place.
public struct ScoringFault: Hashable, Sendable {
  public let problem: ScoringProblem
  public let unit: Unit.ID
  public let metrics: [Metric.ID]
}

/// All faults of one evaluation.
public struct ScoringFaults: Error, Sendable {
  public let faults: [ScoringFault]
}
