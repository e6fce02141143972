/// Who stands before the quota line of an award, and who across it: one line for all, and perhaps one for each block.
struct QuotaLines {
  private(set) var proposed: [Int] = []
  /// Equals that stand across a line.
  private(set) var tied: [Int] = []
  /// The same, those together that one line goes through, with the seats before it.
  private(set) var ties: [QuotaTie] = []
  /// How many equals a tied unit stands with.
  private var tieSizes: [Int: Int] = [:]
  /// The bound of its block that a unit met.
  private var bounds: [Int: Int] = [:]

  /// - Parameters:
  ///   - groups: equals together, best first.
  ///   - haveOwnSeats: whether each block's seats are its own, so that a tie that is extended takes no other block's.
  init(
    _ groups: [[Int]], blocks: [Block.ID], seats: Int, ofBlock: (Block.ID) -> Int?, haveOwnSeats: Bool,
    policy: QuotaTiePolicy
  ) {
    var left = seats
    var leftOfBlock: [Block.ID: Int] = [:]
    for group in groups {
      guard left > 0 else { break }
      var fitting: [Int] = []
      for (block, members) in Self.byBlock(group, blocks) {
        guard let bound = ofBlock(block) else {
          fitting += members
          continue
        }
        let room = leftOfBlock[block] ?? bound
        if members.count <= room {
          fitting += members
          leftOfBlock[block] = room - members.count
          continue
        }
        for unit in members { bounds[unit] = bound }
        guard room > 0 else { continue }
        // The block's last seats are between these, and taken whoever gets them.
        let taken = tie(members, of: block, policy: policy, seats: min(room, left))
        left -= haveOwnSeats ? room : taken
        leftOfBlock[block] = 0
      }
      if fitting.count > left {
        _ = tie(fitting, of: nil, policy: policy, seats: left)
        break
      }
      proposed += fitting
      left -= fitting.count
    }
  }

  /// - Returns: how many seats the tie takes.
  private mutating func tie(_ units: [Int], of block: Block.ID?, policy: QuotaTiePolicy, seats: Int) -> Int {
    for unit in units { tieSizes[unit] = units.count }
    tied += units
    ties.append(QuotaTie(units: units, seats: seats, block: block))
    switch policy {
    case .extend:
      proposed += units
      return units.count
    case .hold: return seats
    case .cut: return 0
    }
  }

  func tieSize(of unit: Int) -> Int? { tieSizes[unit] }

  func bound(of unit: Int) -> Int? { bounds[unit] }

  /// The group's units block by block, in the group's order.
  private static func byBlock(_ group: [Int], _ blocks: [Block.ID]) -> [(Block.ID, [Int])] {
    var parts: [(Block.ID, [Int])] = []
    for unit in group {
      if let index = parts.firstIndex(where: { $0.0 == blocks[unit] }) {
        parts[index].1.append(unit)
      } else {
        parts.append((blocks[unit], [unit]))
      }
    }
    return parts
  }
}
