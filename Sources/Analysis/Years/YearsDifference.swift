public import Scoring

/// How a year's outcome differs from an earlier year's: who moves and by which criteria, who is new and who is gone,
/// whom awards name.
///
/// A unit is compared with itself, by its id; one that is another under a new name and nothing else, with that one.
/// What was merged is compared with itself if it was there, else it is new; so are the parts of what was split.
public struct YearsDifference: Sendable {
  public let before: Outcome
  public let after: Outcome
  /// The units that both years have, in the order of the later one.
  public let pairs: [UnitPair]
  /// What each unit of the later year comes from; its places are those of `former`.
  public let descents: [Descent]
  /// The units that are gone, with their rows in the earlier year.
  public let former: [FormerUnit]
  public let formerRows: [Int]
  /// The largest first.
  public let movements: [Movement]
  /// The ranks of each pair among the units that both years have.
  public let commonRanks: [CommonRank]
  /// The rows of the later year without a unit to compare with.
  public let arrivals: [Int]
  /// Those of `former`, by their places, with which no unit is compared.
  public let departures: [Int]
  /// The awards of both years: the later year's in its order, then those that are gone.
  public let awards: [AwardYears]

  /// A pair's ranks, counted among the units alone that are in both years.
  public struct CommonRank: Hashable, Sendable {
    public let before: Double?
    public let after: Double?
  }

  /// - Parameter successors: who took the place of a unit that is gone, among the later year's.
  public init(from before: Outcome, to after: Outcome, successors: (Unit.ID) -> [Unit.ID]) {
    (self.before, self.after) = (before, after)
    let old = Dictionary(before.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let stays = Set(after.units.map(\.id))
    let formerRows = before.units.indices.filter { !stays.contains(before.units[$0].id) }
    let former = formerRows.map { FormerUnit(unit: before.units[$0], successors: successors(before.units[$0].id)) }
    let descents = Descent.all(after.units, lasting: stays.intersection(old.keys), former: former)
    (self.former, self.formerRows, self.descents) = (former, formerRows, descents)
    let pairs = after.units.indices.compactMap { row -> UnitPair? in
      let past = old[after.units[row].id] ?? descents[row].continued.map { formerRows[$0] }
      return past.map { UnitPair(before: $0, after: row) }
    }
    self.pairs = pairs
    movements = Movement.all(before, after, pairs)
    let (was, isNow) = (
      CommonRanks(pairs.map { before.rank[$0.before] }, before.set.rankStyle),
      CommonRanks(pairs.map { after.rank[$0.after] }, after.set.rankStyle)
    )
    commonRanks = zip(was.ranks, isNow.ranks).map { CommonRank(before: $0, after: $1) }
    let paired = Set(pairs.map(\.after))
    arrivals = after.units.indices.filter { !paired.contains($0) }
    let continued = Set(pairs.map(\.before))
    departures = former.indices.filter { !continued.contains(formerRows[$0]) }
    awards = AwardYears.all(before, after, pairs)
  }

  /// Whether ranks among the units of both years differ from the published ones.
  public var hasOtherRanksInCommon: Bool {
    zip(pairs, commonRanks).contains { pair, common in
      common.before != before.rank[pair.before] || common.after != after.rank[pair.after]
    }
  }
}

/// Published ranks numbered anew among some of the units.
private struct CommonRanks {
  let ranks: [Double?]

  init(_ published: [Double?], _ style: RankStyle) {
    let known = published.compactMap(\.self).sorted()
    ranks = published.map { rank in
      guard let rank else { return nil }
      let ahead = known.prefix { $0 < rank }
      switch style {
      case .competition, .ordinal: return Double(ahead.count + 1)
      case .dense: return Double(Set(ahead).count + 1)
      case .average: return Double(ahead.count) + Double(known.count { $0 == rank } + 1) / 2
      }
    }
  }
}
