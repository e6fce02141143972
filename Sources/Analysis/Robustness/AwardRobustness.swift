public import Scoring

/// Whom an award named in the draws that could be reckoned.
public struct AwardRobustness: Sendable {
  public let result: AwardResult
  /// Everyone whom any draw named, or who is named officially: proposals first, then those held, reserves and others,
  /// each in their official order, the others by how often they were proposed.
  public let units: [NominatedUnit]

  public struct NominatedUnit: Hashable, Sendable {
    /// Its row.
    public let unit: Int
    /// How the award names it officially; nil where it does not.
    public let official: DrawCounts.Naming?
    /// In how many draws it was so named.
    public let proposed: Int
    public let held: Int
    public let reserve: Int
    /// In how many draws some award proposed it, this one or another.
    public let proposedForAny: Int
  }

  init(of award: Int, _ outcome: Outcome, _ counts: DrawCounts) {
    result = outcome.awards[award]
    var officially: [Int: DrawCounts.Naming] = [:]
    var order: [Int] = []
    for (naming, nominations) in [
      (DrawCounts.Naming.proposed, result.proposals), (.held, result.held), (.reserve, result.reserves),
    ] {
      for nomination in nominations {
        officially[nomination.unit] = naming
        order.append(nomination.unit)
      }
    }
    func isNamed(_ unit: Int) -> Bool {
      DrawCounts.Naming.allCases.contains { counts.draws(of: unit, award: award, $0) > 0 }
    }
    func proposals(_ unit: Int) -> Int { counts.draws(of: unit, award: award, .proposed) }
    let others = outcome.units.indices.filter { officially[$0] == nil && isNamed($0) }
      .sorted { (proposals($1), $0) < (proposals($0), $1) }
    units = (order + others).map { unit in
      NominatedUnit(
        unit: unit, official: officially[unit], proposed: proposals(unit),
        held: counts.draws(of: unit, award: award, .held), reserve: counts.draws(of: unit, award: award, .reserve),
        proposedForAny: counts.drawsProposed(unit))
    }
  }
}
