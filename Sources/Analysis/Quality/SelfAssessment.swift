public import Scoring

/// What a unit gave itself at a criterion (điểm tự chấm) beside what was verified (điểm thẩm định).
public struct SelfAssessment: Hashable, Sendable {
  /// The unit's row in the year.
  public let unit: Int
  public let criterion: Criterion.ID
  /// nil where the unit gave itself none.
  public let own: Double?
  /// The criterion's points as published; nil where it does not apply.
  public let verified: Double?

  public init(unit: Int, criterion: Criterion.ID, own: Double?, verified: Double?) {
    self.unit = unit
    self.criterion = criterion
    self.own = own
    self.verified = verified
  }

  /// Verified − self-assessed, to 15 significant digits: below 0 where the unit gave itself more than was found.
  public var difference: Double? {
    guard let own, let verified else { return nil }
    return Decimal15.significant(verified - own)
  }
}

extension Outcome {
  /// Every unit's own points beside the verified ones: criterion by criterion, for those that ask for it by `self`.
  public func selfAssessments(on year: Year) -> [SelfAssessment] {
    set.leaves.flatMap { criterion -> [SelfAssessment] in
      guard let own = criterion.measure?.selfAssessed, let column = year.metrics[own]
      else { return [] }
      return units.indices.map { unit in
        SelfAssessment(
          unit: unit, criterion: criterion.id, own: column[unit], verified: criteria[criterion.id]?.points[unit])
      }
    }
  }
}
