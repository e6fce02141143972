import Scoring

/// Who stands before an award's quota line, and who behind it.
struct QuotaSides {
  /// Those proposed, then those held.
  let front: [(unit: Int, isHeld: Bool)]
  private let held: [Int]
  /// Those considered that are neither, nearest first.
  private let rest: [Int]
  /// Those that only their block's seats keep out.
  private let rivalsInBlock: Set<Int>
  private let blocks: [Block.ID]
  private let hasBlockSeats: Bool

  init(_ result: AwardResult, _ outcome: Outcome) {
    blocks = outcome.units.map(\.block)
    held = result.held.map(\.unit)
    front = result.proposals.map { ($0.unit, false) } + result.held.map { ($0.unit, true) }
    let considered = (result.reserves + result.refused).compactMap { nomination in
      nomination.reasons.compactMap { reason -> Int? in
        if case .place(let place, _, _, _) = reason { place } else { nil }
      }.first.map { (place: $0, nomination: nomination) }
    }.sorted { ($0.place, $0.nomination.unit) < ($1.place, $1.nomination.unit) }.map(\.nomination)
    rest = considered.map(\.unit)
    rivalsInBlock = Set(
      considered.filter { nomination in
        nomination.reasons.contains { if case .blockFull = $0 { true } else { false } }
      }.map(\.unit))
    if case .ofBlocks = result.award.quota.size { hasBlockSeats = true } else { hasBlockSeats = false }
  }

  /// Those whom a unit stands before: for a proposed one the held ones too. A unit that its block's seats keep out
  /// stands behind its block alone.
  func behind(_ unit: Int) -> [Int] {
    ((held.contains(unit) ? [] : held) + rest).filter {
      blocks[$0] == blocks[unit] || !(hasBlockSeats || rivalsInBlock.contains($0))
    }
  }
}
