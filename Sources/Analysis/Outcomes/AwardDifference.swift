public import Diagnostics
public import Scoring

/// Whom an award treats otherwise than before.
public struct AwardDifference: Sendable {
  public let id: Award.ID
  /// The new title; the old one of an award that is gone.
  public let title: Words
  /// Those who gain a proposal, then those who lose one, then the others; each in the order of the units.
  public let shifts: [AwardShift]

  /// The awards of both outcomes that shift anyone.
  static func all(_ before: Outcome, _ after: Outcome) -> [AwardDifference] {
    let gone = before.awards.filter { old in !after.awards.contains { $0.award.id == old.award.id } }
    return (after.awards + gone).compactMap { named in
      let old = before.awards.first { $0.award.id == named.award.id }
      let new = after.awards.first { $0.award.id == named.award.id }
      let shifts = after.units.indices.compactMap { AwardShift($0, old, new) }
      if shifts.isEmpty { return nil }
      return AwardDifference(
        id: named.award.id, title: named.award.title,
        shifts: shifts.sorted { ($0.turn, $0.unit) < ($1.turn, $1.unit) })
    }
  }
}

/// A unit that an award treats otherwise than before.
public struct AwardShift: Hashable, Sendable {
  public let unit: Int
  public let before: AwardPlace
  public let after: AwardPlace
  /// Why it stands where it stands now; empty where the award is gone.
  public let reasons: [AwardReason]

  /// nil where the award treats the unit as before.
  init?(_ unit: Int, _ old: AwardResult?, _ new: AwardResult?) {
    (before, after) = (AwardPlace(of: unit, old), AwardPlace(of: unit, new))
    if before == after { return nil }
    self.unit = unit
    let nominations = new.map { $0.proposals + $0.held + $0.reserves + $0.refused } ?? []
    reasons = nominations.first { $0.unit == unit }?.reasons ?? []
  }

  fileprivate var turn: Int { after == .proposed ? 0 : before == .proposed ? 1 : 2 }
}

/// What an award makes of a unit.
public enum AwardPlace: Hashable, Sendable {
  case proposed
  /// Held for the council.
  case held
  /// Among the reserves, its turn from 1.
  case reserve(Int)
  /// Not proposed.
  case none

  init(of unit: Int, _ result: AwardResult?) {
    if result?.proposals.contains(where: { $0.unit == unit }) == true {
      self = .proposed
    } else if result?.held.contains(where: { $0.unit == unit }) == true {
      self = .held
    } else if let turn = result?.reserves.firstIndex(where: { $0.unit == unit }) {
      self = .reserve(turn + 1)
    } else {
      self = .none
    }
  }
}

/// A unit to which other exclusions apply than before.
public struct ExclusionDifference: Hashable, Sendable {
  public let unit: Int
  /// Those that hold now and did not before.
  public let gained: [ExclusionResult]
  public let lost: [ExclusionResult]

  /// nil where the same exclusions hold, by id.
  init?(_ unit: Int, _ before: Outcome, _ after: Outcome) {
    let (old, new) = (before.exclusions[unit], after.exclusions[unit])
    self.unit = unit
    gained = new.filter { result in !old.contains { $0.exclusion.id == result.exclusion.id } }
    lost = old.filter { result in !new.contains { $0.exclusion.id == result.exclusion.id } }
    if gained.isEmpty, lost.isEmpty { return nil }
  }
}
