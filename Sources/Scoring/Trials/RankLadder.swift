/// The ranked units in their order, to find where one of them would stand with other keys.
struct RankLadder: Sendable {
  /// Best first; equals in the order of the units.
  private let order: [Int]
  /// The keys of each unit of the year to 15 digits, nil of those without a rank.
  private let keys: [[Double]?]
  /// How many different keys there are among the first so many.
  private let groupsBefore: [Int]
  private let style: RankStyle

  init(_ ranked: [Int], by columns: [Column], style: RankStyle, count: Int) {
    var keys: [[Double]?] = Array(repeating: nil, count: count)
    for row in ranked { keys[row] = Self.key(of: row, in: columns) }
    var order: [Int] = []
    var groupsBefore = [0]
    for (index, group) in Ranking.groups(ranked, by: columns).enumerated() {
      order += group
      for _ in group { groupsBefore.append(index + 1) }
    }
    (self.keys, self.order, self.groupsBefore, self.style) = (keys, order, groupsBefore, style)
  }

  /// What the ranking compares of a row; what is missing or does not apply comes last.
  static func key(of row: Int, in columns: [Column]) -> [Double] {
    columns.map { column in column[row].map(Decimal15.significant) ?? -.infinity }
  }

  /// The rank of a unit were its keys others, everyone else's as they are. O(log n), and under `ordinal` its equals.
  func rank(of unit: Int, with key: [Double]) -> Double {
    let first = place { !Self.isAhead($0, of: key) }
    let end = place { Self.isAhead(key, of: $0) }
    // The unit itself leaves its place.
    let own = keys[unit]
    let leavesAhead = own.map { Self.isAhead($0, of: key) } ?? false
    let leavesEqual = own == key
    let ahead = first - (leavesAhead ? 1 : 0)
    switch style {
    case .competition: return Double(ahead + 1)
    case .average: return Double(ahead + 1) + Double(end - first - (leavesEqual ? 1 : 0)) / 2
    case .ordinal:
      return Double(ahead + 1 + order[first..<end].count { $0 < unit })
    case .dense:
      let stoodAlone = own.map { own in order.count { keys[$0] == own } == 1 } ?? false
      return Double(groupsBefore[first] + 1 - (leavesAhead && stoodAlone ? 1 : 0))
    }
  }

  /// The first place in the order of which a condition holds that holds from there on.
  private func place(where holds: ([Double]) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if let key = keys[order[middle]], holds(key) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isAhead(_ left: [Double], of right: [Double]) -> Bool {
    for (a, b) in zip(left, right) where a != b { return a > b }
    return false
  }
}
