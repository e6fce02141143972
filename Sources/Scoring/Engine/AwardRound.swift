/// One award: those considered, ranked by its key and cut at the quota.
struct AwardRound {
  let award: Award
  let proposed: [Int]
  let held: [Int]
  let isProposed: Set<Int>
  let isHeld: Set<Int>
  /// The seats in all.
  let seats: Int
  private let groups: [[Int]]
  private let key: Column
  private let refused: [Nomination]
  private let policy: QuotaTiePolicy
  private let figures: (Int) -> [Comparison]
  private let lines: QuotaLines

  /// - Parameters:
  ///   - keys: the award's key and its tie-break order, higher first.
  ///   - blocks: the block of each unit; `ranked` the units with a total, of which a quota may be a share.
  ///   - figures: the comparisons by which a unit is eligible.
  init(
    award: Award, considered: [Int], keys: [Column], blocks: [Block.ID], ranked: [Int], refused: [Nomination],
    policy: QuotaTiePolicy, figures: @escaping (Int) -> [Comparison]
  ) {
    self.award = award
    self.refused = refused
    self.policy = policy
    self.figures = figures
    key = keys[0]
    groups = Ranking.groups(considered, by: keys)
    let seats = award.quota.seats(ranked: ranked.map { blocks[$0] })
    lines = QuotaLines(
      groups, blocks: blocks, seats: seats.all, ofBlock: seats.ofBlock, haveOwnSeats: award.quota.isOfBlocks,
      policy: policy)
    self.seats = seats.all
    proposed = lines.proposed
    held = policy == .hold ? lines.tied : []
    (isProposed, isHeld) = (Set(proposed), Set(held))
  }

  /// - Parameter taken: units that may not be named as reserves.
  func result(reserving taken: Set<Int>) -> AwardResult {
    let reserves = reserves(besides: taken)
    let named = Set(proposed + held + reserves)
    let last = proposed.last.flatMap { key[$0] }
    var place = 1
    var behind: [Nomination] = []
    var reasons: [Int: [AwardReason]] = [:]
    let considered = groups.reduce(0) { $0 + $1.count }
    for group in groups {
      for unit in group {
        var why: [AwardReason] = [
          .place(place, of: considered, rankedBy: award.rankBy.text, figure: key[unit]), .eligible(figures(unit)),
        ]
        if case .eligible([]) = why[1] { why.removeLast() }
        if let size = lines.tieSize(of: unit) {
          why.append(.tiedAtQuota(quota: lines.bound(of: unit) ?? seats, units: size, policy: policy))
        } else if let bound = lines.bound(of: unit), !isProposed.contains(unit) {
          why.append(.blockFull(bound))
        } else if !isProposed.contains(unit) {
          why.append(.belowQuota(seats, rankedBy: award.rankBy.text, last: last))
        }
        reasons[unit] = why
        if !named.contains(unit) { behind.append(Nomination(unit: unit, reasons: why)) }
      }
      place += group.count
    }
    func nominations(_ units: [Int]) -> [Nomination] {
      units.map { Nomination(unit: $0, reasons: reasons[$0] ?? []) }
    }
    return AwardResult(
      award: award, seats: seats, proposals: nominations(proposed), held: nominations(held),
      ties: policy == .hold ? lines.ties : [],
      reserves: reserves.enumerated().map { turn, unit in
        Nomination(unit: unit, reasons: (reasons[unit] ?? []) + [.reserve(turn + 1)])
      },
      refused: behind + refused)
  }

  /// The next units behind the line. Equals at the end of the list are all named, or under `cut` none: the order
  /// in which units were handed in decides nothing.
  private func reserves(besides taken: Set<Int>) -> [Int] {
    var reserves: [Int] = []
    for group in groups {
      let free = group.filter { !taken.contains($0) }
      guard reserves.count < award.reserves else { break }
      if policy == .cut, reserves.count + free.count > award.reserves { break }
      reserves += free
    }
    return reserves
  }
}
