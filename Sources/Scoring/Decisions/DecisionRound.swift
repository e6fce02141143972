/// One award after the council: who holds a seat, which seats are free, who moves up.
struct DecisionRound {
  private let result: AwardResult
  private let blocks: [Block.ID]
  private let bound: (Block.ID) -> Int?
  /// Whether each block has seats of its own, so that only its units move up to them.
  private let isByBlock: Bool
  private let decisions: AwardDecisions

  init(
    _ result: AwardResult, blocks: [Block.ID], bound: @escaping (Block.ID) -> Int?, isByBlock: Bool,
    decisions: AwardDecisions
  ) {
    self.result = result
    self.blocks = blocks
    self.bound = bound
    self.isByBlock = isByBlock
    self.decisions = decisions
  }

  private var proposed: [Int] { result.proposals.map(\.unit) }
  private var held: [Int] { result.held.map(\.unit) }
  private var reserves: [Int] { result.reserves.map(\.unit) }

  /// - Parameter taken: units that may not move up: they have an award already.
  func resolved(besides taken: Set<Int>) -> FinalAward {
    var granted: [FinalAward.Grant] =
      proposed.filter(isAgreed).map { .init(unit: $0, origin: .proposed) }
      + held.filter(isAgreed).map { .init(unit: $0, origin: .held) }
    var seats = freeSeats
    var equals: [QuotaTie] = []
    for group in reserveGroups {
      let willing = group.filter { !taken.contains($0) && (decisions[$0] == nil || isAgreed($0)) }
      let given = seats.give(to: willing, blocks: blocks, isAgreed: isAgreed)
      granted += willing.filter(given.units.contains).map { unit in
        .init(unit: unit, origin: .movedUp(turn: turn(of: unit), isAgreed: isAgreed(unit)))
      }
      equals += given.ties
    }
    let winners = granted.map(\.unit)
    return FinalAward(
      award: result.award.id, seats: result.seats, granted: granted,
      refused: (proposed + held + reserves).filter { decisions[$0] == .refused },
      other: (proposed + held + reserves).filter { decisions[$0] == .other },
      undecided: (proposed + held).filter { decisions[$0] == nil },
      reserves: reserves.filter { !winners.contains($0) && (decisions[$0] == nil || isAgreed($0)) },
      equalReserves: equals, freeSeats: seats.all, excess: excess(of: winners))
  }

  private func isAgreed(_ unit: Int) -> Bool { decisions[unit] == .agreed }

  /// Whether the unit is neither agreed to nor refused, so that its seat is kept for it.
  private func isOpen(_ unit: Int) -> Bool { decisions[unit] == nil || decisions[unit] == .other }

  private func turn(of reserve: Int) -> Int { (reserves.firstIndex(of: reserve) ?? 0) + 1 }

  /// The reserves, equals together, best first.
  private var reserveGroups: [[Int]] {
    var groups: [(place: Int?, units: [Int])] = []
    for nomination in result.reserves {
      let place = nomination.place
      if let last = groups.last, last.place == place, place != nil {
        groups[groups.count - 1].units.append(nomination.unit)
      } else {
        groups.append((place, [nomination.unit]))
      }
    }
    return groups.map(\.units)
  }

  private var freeSeats: FreeSeats {
    var ofBlock: [Block.ID: Int] = [:]
    for block in Set(blocks) {
      guard let bound = bound(block) else { continue }
      ofBlock[block] = isByBlock ? free(of: block, seats: bound) : max(0, bound - occupied(in: block))
    }
    return FreeSeats(
      all: isByBlock ? ofBlock.values.reduce(0, +) : free(of: nil, seats: result.seats), ofBlock: ofBlock)
  }

  /// The seats that were given to proposals or kept for equals and that nobody holds now.
  ///
  /// - Parameter block: whose seats; nil for the award's.
  private func free(of block: Block.ID?, seats: Int) -> Int {
    func counts(_ unit: Int) -> Bool { block == nil || blocks[unit] == block }
    let ties = result.ties.filter { block == nil || $0.block == block }
    let given = min(seats, proposed.filter(counts).count + ties.reduce(0) { $0 + $1.seats })
    let agreed = (proposed + held).count { counts($0) && isAgreed($0) }
    let kept = proposed.count { counts($0) && isOpen($0) } + ties.reduce(0) { $0 + self.kept(for: $1) }
    return max(0, given - agreed - kept)
  }

  /// How many of a tie's seats wait for units that are neither agreed to nor refused.
  private func kept(for tie: QuotaTie) -> Int {
    min(max(0, tie.seats - tie.units.count(where: isAgreed)), tie.units.count(where: isOpen))
  }

  /// How many of a block's units have a seat, or may still get one.
  private func occupied(in block: Block.ID) -> Int {
    let own = (proposed + held).count { blocks[$0] == block && isAgreed($0) }
    let kept = proposed.count { blocks[$0] == block && isOpen($0) }
    return own + kept
      + result.ties.reduce(0) { sum, tie in
        sum + min(self.kept(for: tie), tie.units.count { blocks[$0] == block && isOpen($0) })
      }
  }

  private func excess(of winners: [Int]) -> [FinalAward.Excess] {
    var excess: [FinalAward.Excess] = []
    if !isByBlock, winners.count > max(result.seats, proposed.count) {
      excess.append(.init(block: nil, granted: winners.count, seats: result.seats))
    }
    for block in winners.map({ blocks[$0] }).withoutRepeats() {
      guard let bound = bound(block) else { continue }
      let granted = winners.count { blocks[$0] == block }
      if granted > max(bound, proposed.count(where: { blocks[$0] == block })) {
        excess.append(.init(block: block, granted: granted, seats: bound))
      }
    }
    return excess
  }
}

/// Seats that reserves can move up to.
private struct FreeSeats {
  private(set) var all: Int
  /// How many units of a block may move up; no entry where there is no bound.
  private(set) var ofBlock: [Block.ID: Int]

  init(all: Int, ofBlock: [Block.ID: Int]) {
    self.all = all
    self.ofBlock = ofBlock
  }

  /// Gives seats to equals, as many as there are; where not all fit, to those of whom the council said so.
  ///
  /// - Returns: who moves up, and the equals between whom the council has to choose, whose seats wait for them.
  mutating func give(
    to equals: [Int], blocks: [Block.ID], isAgreed: (Int) -> Bool
  ) -> (units: Set<Int>, ties: [QuotaTie]) {
    let groups = equals.map { blocks[$0] }.withoutRepeats().map { block in
      let members = equals.filter { blocks[$0] == block }
      return (block: block, members: members, room: min(members.count, ofBlock[block] ?? members.count))
    }.filter { $0.room > 0 }
    let chosen: [(units: [Int], tie: QuotaTie?)]
    if groups.reduce(0, { $0 + $1.room }) <= all {
      // Only the bounds of blocks can keep some of them out.
      chosen = groups.map { Self.choose(from: $0.members, seats: $0.room, of: $0.block, isAgreed) }
    } else {
      let agreed = groups.flatMap(\.members).filter(isAgreed)
      let isWithinBounds = groups.allSatisfy { $0.members.count(where: isAgreed) <= $0.room }
      chosen = [
        isWithinBounds || all == 0
          ? Self.choose(from: groups.flatMap(\.members), seats: all, of: nil, isAgreed)
          : ([], QuotaTie(units: agreed, seats: min(all, agreed.count)))
      ]
    }
    let units = Set(chosen.flatMap(\.units))
    let ties = chosen.compactMap(\.tie)
    all -= units.count + ties.reduce(0) { $0 + $1.seats }
    for unit in units { ofBlock[blocks[unit]]? -= 1 }
    for tie in ties { if let block = tie.block { ofBlock[block]? -= tie.seats } }
    return (units, ties)
  }

  private static func choose(
    from units: [Int], seats: Int, of block: Block.ID?, _ isAgreed: (Int) -> Bool
  ) -> (units: [Int], tie: QuotaTie?) {
    if units.count <= seats { return (units, nil) }
    if seats == 0 { return ([], nil) }
    let agreed = units.filter(isAgreed)
    if agreed.count > seats { return ([], QuotaTie(units: agreed, seats: seats, block: block)) }
    if agreed.count == seats { return (agreed, nil) }
    let others = units.filter { !isAgreed($0) }
    return (agreed, QuotaTie(units: others, seats: seats - agreed.count, block: block))
  }
}

extension Nomination {
  /// Its place among those considered; equals share it.
  var place: Int? {
    for case .place(let place, _, _, _) in reasons { return place }
    return nil
  }
}
