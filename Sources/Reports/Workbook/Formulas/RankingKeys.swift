import Scoring

/// What the formulas of the ranking come to: the keys by which units are ordered, and the places that follow.
struct RankingKeys {
  /// The total first, then the tie-break order: a figure for each unit.
  private let figures: [[Double]]
  /// The unit's place in the sorted ranking, from 1 without gaps.
  let orders: [Int]
  /// The block's number × 100,000 + the place in the block.
  let blockOrders: [Int]
  /// How many the tie-break order puts behind the unit.
  let tieOrders: [Int]

  init(_ book: WorkbookContext) {
    let outcome = book.outcome
    let keys = [outcome.total] + book.set.ties.map { $0.evaluate(in: outcome.environment) }
    figures = keys.enumerated().map { index, key in
      outcome.units.indices.map { unit in
        let isHeldDown = index > 0 && outcome.ceilings[unit] != nil
        return isHeldDown ? -1e300 : key[unit].map(Decimal15.significant) ?? -1e300
      }
    }
    var orders = Array(repeating: 0, count: outcome.units.count)
    for (place, unit) in outcome.ranking.enumerated() { orders[unit] = place + 1 }
    var blockOrders = orders
    for (index, block) in book.year.blocks.enumerated() {
      for (place, unit) in outcome.ranking(ofBlock: block.id).enumerated() {
        blockOrders[unit] = (index + 1) * 100_000 + place + 1
      }
    }
    self.orders = orders
    self.blockOrders = blockOrders
    tieOrders = Self.behind(figures.dropFirst())
  }

  /// A key to 15 digits; what is missing, does not apply or is held down by an exclusion comes last.
  func key(_ index: Int, of unit: Int) -> Double { figures[index][unit] }

  /// How many each unit leaves behind by keys, the first deciding.
  private static func behind(_ keys: ArraySlice<[Double]>) -> [Int] {
    guard let count = keys.first?.count else { return [] }
    func isBehind(_ left: Int, _ right: Int) -> Bool {
      for key in keys where key[left] != key[right] { return key[left] < key[right] }
      return false
    }
    let order = (0..<count).sorted(by: isBehind)
    var behind = Array(repeating: 0, count: count)
    for (place, unit) in order.enumerated() {
      behind[unit] = place > 0 && !isBehind(order[place - 1], unit) ? behind[order[place - 1]] : place
    }
    return behind
  }
}
