/// What became of an award once the council had decided on those proposed, held and in reserve.
public struct FinalAward: Hashable, Sendable {
  public let award: Award.ID
  public let seats: Int
  /// Those proposed and held that the council agreed to, in the order of the proposals, then who moved up.
  public let granted: [Grant]
  public let refused: [Int]
  /// Of whom the council has another opinion.
  public let other: [Int]
  /// Proposed or held units of which the council said nothing.
  public let undecided: [Int]
  /// Those in reserve who stay so, in their turn; what the council said of them is in its decisions.
  public let reserves: [Int]
  /// Equal reserves of which only some can move up, which the council has to choose.
  public let equalReserves: [QuotaTie]
  /// Seats that became free and that nobody moves up to, beside those of `equalReserves`.
  public let freeSeats: Int
  /// Where the council agreed to more units than there are seats.
  public let excess: [Excess]

  /// A unit that gets the award.
  public struct Grant: Hashable, Sendable {
    public let unit: Int
    public let origin: Origin

    public init(unit: Int, origin: Origin) {
      self.unit = unit
      self.origin = origin
    }
  }

  public enum Origin: Hashable, Sendable {
    case proposed
    /// Equal with others across the quota line, chosen by the council.
    case held
    /// From the reserves, from 1; `isAgreed` tells whether the council said so, or its turn alone did.
    case movedUp(turn: Int, isAgreed: Bool)
  }

  /// More granted than the quota has seats.
  public struct Excess: Hashable, Sendable {
    /// Whose bound it is; nil for the award's.
    public let block: Block.ID?
    public let granted: Int
    public let seats: Int

    public init(block: Block.ID?, granted: Int, seats: Int) {
      self.block = block
      self.granted = granted
      self.seats = seats
    }
  }
}

extension Outcome {
  /// What the council's decisions make of the proposals.
  ///
  /// Who is agreed to gets the award, also of equals across the quota line. A seat becomes free where a unit is
  /// refused, or where fewer equals are agreed to than the line has room for; then the next reserve moves up who is
  /// not refused, has no award yet (with `one_award_per_unit`) and whose block has room. Equal reserves for fewer seats
  /// move up only by the council's word. A unit without a decision, or with another opinion, keeps its seat. Nothing
  /// else is reckoned anew: awards are resolved in their order, and who is refused for one is not considered for a
  /// later one.
  ///
  /// - Parameter decisions: by award.
  /// - Returns: in the order of the awards.
  public func resolved(by decisions: [Award.ID: AwardDecisions]) -> [FinalAward] {
    let rankedBlocks = units.indices.filter { total[$0] != nil }.map { units[$0].block }
    var taken: Set<Int> = []
    return awards.map { result in
      let quota = result.award.quota
      let round = DecisionRound(
        result, blocks: units.map(\.block), bound: quota.seats(ranked: rankedBlocks).ofBlock,
        isByBlock: quota.isByBlock, decisions: decisions[result.award.id] ?? [:])
      let final = round.resolved(besides: set.oneAwardPerUnit ? taken : [])
      for grant in final.granted { taken.insert(grant.unit) }
      return final
    }
  }
}
