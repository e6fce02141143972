public import Scoring

/// How two evaluations of the same year differ: who moves, which proposals change, who is excluded.
///
/// Units are rows of the year, in its order. Swapping the evaluations swaps all that is before and after.
public struct OutcomeDifference: Sendable {
  public let before: Outcome
  public let after: Outcome
  /// The largest first.
  public let movements: [Movement]
  /// The awards with shifts: those of the new set in its order, then those that are gone.
  public let awards: [AwardDifference]
  /// In the order of the units.
  public let exclusions: [ExclusionDifference]

  public var isEmpty: Bool { movements.isEmpty && awards.isEmpty && exclusions.isEmpty }

  /// - Precondition: both outcomes are of the same units in the same order.
  public init(from before: Outcome, to after: Outcome) {
    precondition(before.units.map(\.id) == after.units.map(\.id))
    self.before = before
    self.after = after
    movements = Movement.all(before, after, after.units.indices.map { UnitPair(before: $0, after: $0) })
    awards = AwardDifference.all(before, after)
    exclusions = after.units.indices.compactMap { ExclusionDifference($0, before, after) }
  }
}
