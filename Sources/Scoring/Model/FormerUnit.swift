/// A unit that was evaluated the year before and is no longer there.
public struct FormerUnit: Hashable, Sendable {
  public let unit: Unit
  /// The ids of this year's units that took its place, through those in between; none where its work ended with it.
  public let successors: [Unit.ID]

  public init(unit: Unit, successors: [Unit.ID]) {
    self.unit = unit
    self.successors = successors
  }
}
