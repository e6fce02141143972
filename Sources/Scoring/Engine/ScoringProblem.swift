/// What keeps a unit from being scored.
public enum ScoringProblem: Hashable, Sendable {
  case divisionByZero(unit: Unit, at: String)
  case outOfDomain(unit: Unit, at: String)
  case missingValue(unit: Unit, at: String, metrics: [Metric.ID])
  /// A figure of the year before that is missing, where `previous(…)` asks for it.
  case missingPrevious(unit: Unit, at: String, metrics: [Metric.ID])
  case refusedValue(unit: Unit, at: String, value: Double, reason: ValueRefusal.Reason)
  /// A panel of whose judges too few gave a mark.
  case tooFewMarks(unit: Unit, at: String, marks: Int, needed: Int)
  /// What a unit gave itself outside the criterion's scale.
  case refusedSelfAssessment(unit: Unit, at: String, mark: Double, reason: ValueRefusal.Reason)
  /// A condition of an exclusion or an award that a missing figure leaves open.
  case undecided(unit: Unit, at: String, metrics: [Metric.ID])
  /// A condition that a missing figure of the year before leaves open.
  case undecidedPrevious(unit: Unit, at: String, metrics: [Metric.ID])
  /// A figure that breaks a check of the data dictionary.
  case failedCheck(unit: Unit, check: DataDictionary.Check, figures: [Comparison])
}

/// A scoring problem with the metrics whose cells are to blame, so that whoever read them can show the place.
public struct ScoringFault: Hashable, Sendable {
  public let problem: ScoringProblem
  public let unit: Unit.ID
  public let metrics: [Metric.ID]
  /// Those whose cells of the year before are to blame.
  public let previous: [Metric.ID]

  init(problem: ScoringProblem, unit: Unit.ID, metrics: [Metric.ID], previous: [Metric.ID] = []) {
    self.problem = problem
    self.unit = unit
    self.metrics = metrics
    self.previous = previous
  }
}

/// All faults of one evaluation.
public struct ScoringFaults: Error, Sendable {
  public let faults: [ScoringFault]
}
