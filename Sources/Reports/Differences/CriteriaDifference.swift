import Analysis
public import Evaluation
import Scoring

/// All that the reports of a comparison tell: what differs in the rules and in the year's outcome.
public struct CriteriaDifference: Sendable {
  /// The files as the user named them.
  let files: (old: String, new: String)
  let sets: (old: CriteriaSet, new: CriteriaSet)
  let rules: RulesDifference
  /// nil without a year.
  let outcome: OutcomeDifference?
  let years: (old: EvaluatedYear, new: EvaluatedYear)?

  /// - Parameters:
  ///   - old: the file in use, as the user named it.
  ///   - new: the file to try.
  /// - Returns: nil where the files or the year have errors.
  public init?(_ compared: ComparedCriteria, old: String, new: String) {
    guard let sets = compared.sets else { return nil }
    self.sets = sets
    files = (old, new)
    rules = RulesDifference(from: sets.old, to: sets.new)
    years = compared.years
    outcome = compared.years.flatMap { years in
      guard let before = years.old.outcomes.first, let after = years.new.outcomes.first else { return nil }
      return OutcomeDifference(from: before, to: after)
    }
  }
}
