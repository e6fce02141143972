import Scoring

/// What the formulas of the ranking come to: the keys by which units are ordered, and the places that follow.
struct RankingKeys {
  /// The total first, then the tie-break order.
  private let keys: [Column]
  private let outcome: Outcome
  /// The unit's place in the sorted ranking, from 1 without gaps.
  let orders: [Int]
  /// The block's number × 100,000 + the place in the block.
  let blockOrders: [Int]

  init(_ book: WorkbookContext) {
    outcome = book.outcome
    keys = [book.outcome.total] + book.set.ties.map { $0.evaluate(in: book.outcome.environment) }
    var orders = Array(repeating: 0, count: book.outcome.units.count)
    for (place, unit) in book.outcome.ranking.enumerated() { orders[unit] = place + 1 }
    var blockOrders = orders
    for (index, block) in book.year.blocks.enumerated() {
      for (place, unit) in book.outcome.ranking(ofBlock: block.id).enumerated() {
        blockOrders[unit] = (index + 1) * 100_000 + place + 1
      }
    }
    self.orders = orders
    self.blockOrders = blockOrders
  }

  /// A key to 15 digits; what is missing, does not apply or is held down by an exclusion comes last.
  func key(_ index: Int, of unit: Int) -> Double {
    let isHeldDown = index > 0 && outcome.ceilings[unit] != nil
    return isHeldDown ? -1e300 : keys[index][unit].map(Decimal15.significant) ?? -1e300
  }
}
