/// Orders units by keys, higher first.
enum Ranking {
  /// Groups of equal units, best first.
  ///
  /// Keys are compared to 15 significant digits, the first deciding; a key that is missing or does not apply
  /// comes last. Within a group units keep the order of `candidates`. O(n log n) comparisons.
  static func groups(_ candidates: [Int], by keys: [Column]) -> [[Int]] {
    let ranked = keys.map { key in
      candidates.map { key[$0].map(Decimal15.significant) ?? -.infinity }
    }
    func isBefore(_ a: Int, _ b: Int) -> Bool? {
      for key in ranked where key[a] != key[b] { return key[a] > key[b] }
      return nil
    }
    let order = candidates.indices.sorted { isBefore($0, $1) ?? ($0 < $1) }
    var groups: [[Int]] = []
    for (place, index) in order.enumerated() {
      if place > 0, isBefore(order[place - 1], index) == nil {
        groups[groups.count - 1].append(candidates[index])
      } else {
        groups.append([candidates[index]])
      }
    }
    return groups
  }

  /// Ranks from 1. nil for rows that are not candidates.
  static func ranks(_ candidates: [Int], by keys: [Column], style: RankStyle, count: Int) -> [Double?] {
    var ranks: [Double?] = Array(repeating: nil, count: count)
    var place = 1.0
    for group in groups(candidates, by: keys) {
      let size = Double(group.count)
      for (turn, unit) in group.enumerated() {
        switch style {
        case .competition, .dense: ranks[unit] = place
        case .ordinal: ranks[unit] = place + Double(turn)
        case .average: ranks[unit] = place + (size - 1) / 2
        }
      }
      place += style == .dense ? 1 : size
    }
    return ranks
  }
}
