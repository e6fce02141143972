public import CivilCalendar
public import Scoring

/// A unit of `units.csv` that a year does not evaluate, and why.
public struct UnitLeftOut: Hashable, Sendable {
  public let unit: Unit
  public let reason: Reason
  /// The ids of the units that took its place.
  public let successors: [Unit.ID]

  public enum Reason: Hashable, Sendable {
    /// It ended on this day.
    case ended(CivilDate)
    /// It begins only on this day, after the year.
    case notYet(CivilDate)
  }
}

extension UnitRegistry {
  /// The units that are not valid on the year's last day, in the order of the file.
  func unitsLeftOut(of year: Int?) -> [UnitLeftOut] {
    entries.compactMap { entry in
      if entry.isValid(in: year) { return nil }
      let hasBegun = entry.validFrom.map { from in year.map { from.year <= $0 } ?? true } ?? true
      let reason = hasBegun ? entry.validTo.map(UnitLeftOut.Reason.ended) : entry.validFrom.map { .notYet($0) }
      return reason.map { UnitLeftOut(unit: entry.unit, reason: $0, successors: entry.successors) }
    }
  }
}
