import Scoring

/// How each unit stands under one award, as the engine found it: what the formulas of the award's columns must give.
struct AwardStandings {
  let result: AwardResult
  /// Why a unit is not considered; nil where it is.
  let obstacles: [AwardObstacle?]
  /// The award's condition; nil where it has none.
  let eligible: Column?
  /// The award's key, then its own tie-break order.
  let keys: [Column]
  /// Among those considered, from 1; equals share it.
  let places: [Int?]
  let blockPlaces: [Int?]
  /// The seats that a unit takes where a block's bound stands beside all seats: a tie's seats are shared.
  let seatsTaken: [Double?]
  /// The seats taken by all units before it.
  let seatsBefore: [Double?]
  let states: [AwardState]
  let turns: [Int?]
  /// The places in the list of all awards' proposals, held units and reserves.
  fileprivate(set) var orders: [Int?]

  var consideredCount: Int { obstacles.reduce(0) { $0 + ($1 == nil ? 1 : 0) } }

  /// The standings under all awards of an outcome, in their order.
  static func all(_ outcome: Outcome) -> [AwardStandings] {
    var standings: [AwardStandings] = []
    for result in outcome.awards {
      standings.append(AwardStandings(outcome, result, earlier: outcome.set.oneAwardPerUnit ? standings : []))
    }
    return ordered(standings)
  }

  private init(_ outcome: Outcome, _ result: AwardResult, earlier: [AwardStandings]) {
    self.result = result
    let award = result.award
    let units = outcome.units
    let eligible = award.eligible?.evaluate(in: outcome.environment)
    self.eligible = eligible
    keys = ([award.rankBy] + (award.ties ?? [])).map { $0.evaluate(in: outcome.environment) }
    obstacles = units.indices.map { unit in
      if outcome.total[unit] == nil { return .noTotal }
      if !outcome.exclusions[unit].isEmpty { return .excluded }
      if let eligible, eligible[unit] != 1 { return .notEligible }
      return earlier.firstIndex { $0.states[unit] != .none }.map(AwardObstacle.listed)
    }
    var places: [Int?] = Array(repeating: nil, count: units.count)
    for nomination in result.proposals + result.held + result.reserves + result.refused {
      for case .place(let place, _, _, _) in nomination.reasons { places[nomination.unit] = place }
    }
    self.places = places
    var states: [AwardState] = Array(repeating: .none, count: units.count)
    for nomination in result.proposals { states[nomination.unit] = .proposed }
    for nomination in result.held { states[nomination.unit] = .held }
    self.states = states
    var turns: [Int?] = Array(repeating: nil, count: units.count)
    for (turn, nomination) in result.reserves.enumerated() { turns[nomination.unit] = turn + 1 }
    self.turns = turns
    orders = Array(repeating: nil, count: units.count)
    let line = BlockLine(places, blocks: units.map(\.block))
    blockPlaces = line.places
    seatsTaken = units.indices.map { line.seats(of: $0, bound: award.quota.atMostOfBlock, outcome.set.atQuotaTie) }
    seatsBefore = Self.before(places, seatsTaken)
  }

  /// The sum of what stands at better places.
  private static func before(_ places: [Int?], _ taken: [Double?]) -> [Double?] {
    var before: [Double?] = Array(repeating: nil, count: places.count)
    let ranked = places.indices.filter { places[$0] != nil }.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
    var (sum, ofEquals, place) = (0.0, 0.0, 0)
    for unit in ranked {
      if places[unit] != place {
        sum += ofEquals
        (ofEquals, place) = (0, places[unit] ?? 0)
      }
      // A tie's shares make whole seats together.
      before[unit] = Decimal15.round(sum, places: 6)
      ofEquals += taken[unit] ?? 0
    }
    return before
  }

  /// Numbers the list: all proposals award by award, then all held, then all reserves.
  private static func ordered(_ standings: [AwardStandings]) -> [AwardStandings] {
    var ordered = standings
    var next = 1
    func number(_ award: Int, _ units: [Int]) {
      for unit in units {
        ordered[award].orders[unit] = next
        next += 1
      }
    }
    for state in [AwardState.proposed, .held] {
      for (award, standing) in standings.enumerated() {
        let units = standing.states.indices.filter { standing.states[$0] == state }
        number(award, units.sorted { (standing.places[$0] ?? 0, $0) < (standing.places[$1] ?? 0, $1) })
      }
    }
    for (award, standing) in standings.enumerated() { number(award, standing.result.reserves.map(\.unit)) }
    return ordered
  }
}

extension [AwardStandings] {
  /// Where a part of the list of proposals, held units and reserves starts, from 1: behind the same part of earlier
  /// awards and all parts before it.
  func start(_ kind: LiveListLayout.PartKind, of award: Int) -> Int {
    var start = 1
    for other in LiveListLayout.PartKind.allCases where other.rawValue <= kind.rawValue {
      for (index, standing) in enumerated() where other != kind || index < award { start += standing.size(of: other) }
    }
    return start
  }
}

extension AwardStandings {
  fileprivate func size(of kind: LiveListLayout.PartKind) -> Int {
    switch kind {
    case .proposed: result.proposals.count
    case .held: result.held.count
    case .reserves: result.reserves.count
    }
  }
}

enum AwardState: Hashable {
  case proposed, held, none
}

enum AwardObstacle: Hashable {
  case noTotal, excluded, notEligible
  /// Proposed or held for an earlier award, by its place in the order.
  case listed(Int)
}

/// The places within each block.
private struct BlockLine {
  private(set) var places: [Int?]
  /// How many of the block share the place.
  private var sizes: [Int]

  init(_ overall: [Int?], blocks: [Block.ID]) {
    places = Array(repeating: nil, count: overall.count)
    sizes = Array(repeating: 0, count: overall.count)
    let ranked = overall.indices.filter { overall[$0] != nil }
    for members in Dictionary(grouping: ranked, by: { blocks[$0] }).values {
      let order = members.sorted { (overall[$0] ?? 0) < (overall[$1] ?? 0) }
      for equals in order.chunked(by: { overall[$0] == overall[$1] }) {
        for unit in equals.units { (places[unit], sizes[unit]) = (equals.start + 1, equals.units.count) }
      }
    }
  }

  /// What a unit takes of the seats in all: one where its block has room for it and its equals, none where the
  /// block is full; equals across the block's line share its last seats under `hold`, and under `cut` take none.
  func seats(of unit: Int, bound: Int?, _ policy: QuotaTiePolicy) -> Double? {
    guard let place = places[unit] else { return nil }
    guard let bound else { return 1 }
    if place > bound { return 0 }
    if place - 1 + sizes[unit] <= bound { return 1 }
    switch policy {
    case .extend: return 1
    case .cut: return 0
    case .hold: return Double(bound - place + 1) / Double(sizes[unit])
    }
  }
}

extension [Int] {
  /// Runs of neighbours that belong together, each with the index at which it starts.
  fileprivate func chunked(by belongs: (Int, Int) -> Bool) -> [(start: Int, units: [Int])] {
    var chunks: [(start: Int, units: [Int])] = []
    for (index, unit) in enumerated() {
      if let last = chunks.last?.units.last, belongs(last, unit) {
        chunks[chunks.count - 1].units.append(unit)
      } else {
        chunks.append((index, [unit]))
      }
    }
    return chunks
  }
}
