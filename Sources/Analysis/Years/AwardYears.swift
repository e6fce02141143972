public import Diagnostics
public import Scoring

/// Whom an award names in two years.
public struct AwardYears: Sendable {
  public let id: Award.ID
  /// The later year's; the earlier one's of an award that is gone.
  public let title: Words
  /// Those proposed, held or in reserve in either year: proposed in both, then newly, then no longer, then the others;
  /// each in the order of the later year, those that are gone last.
  public let places: [Place]

  /// What an award makes of a unit in both years; a row is nil where the unit is not in that year.
  public struct Place: Hashable, Sendable {
    public let rowBefore: Int?
    public let rowAfter: Int?
    public let before: AwardPlace
    public let after: AwardPlace

    fileprivate var turn: Int {
      switch (before == .proposed, after == .proposed) {
      case (true, true): 0
      case (false, true): 1
      case (true, false): 2
      case (false, false): 3
      }
    }
  }

  static func all(_ before: Outcome, _ after: Outcome, _ pairs: [UnitPair]) -> [AwardYears] {
    let gone = before.awards.filter { old in !after.awards.contains { $0.award.id == old.award.id } }
    let past = Dictionary(pairs.map { ($0.after, $0.before) }) { first, _ in first }
    let paired = Set(pairs.map(\.before))
    let rows: [(Int?, Int?)] =
      after.units.indices.map { (past[$0], $0) }
      + before.units.indices.filter { !paired.contains($0) }.map { ($0, nil) }
    return (after.awards + gone).map { named in
      let old = before.awards.first { $0.award.id == named.award.id }
      let new = after.awards.first { $0.award.id == named.award.id }
      let places = rows.compactMap { rowBefore, rowAfter -> Place? in
        let was = rowBefore.map { AwardPlace(of: $0, old) } ?? .none
        let isNow = rowAfter.map { AwardPlace(of: $0, new) } ?? .none
        if was == .none, isNow == .none { return nil }
        return Place(rowBefore: rowBefore, rowAfter: rowAfter, before: was, after: isNow)
      }
      let order = places.indices.sorted { (places[$0].turn, $0) < (places[$1].turn, $1) }
      return AwardYears(id: named.award.id, title: named.award.title, places: order.map { places[$0] })
    }
  }
}
