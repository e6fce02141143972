/// Units in their order by keys, higher first.
struct Ranking {
  /// Best first, equals side by side.
  private(set) var units: [Int] = []
  /// Where each group of equals begins among `units`.
  private(set) var starts: [Int] = []

  private init() {}

  /// Keys are compared to 15 significant digits, the first deciding; a key that is missing or does not apply
  /// comes last. Equals keep the order of `candidates`. O(n), and where first keys are equal O(n log n) comparisons.
  init(_ candidates: [Int], by keys: [Column]) {
    guard let first = keys.first else {
      units = candidates
      starts = candidates.isEmpty ? [] : [0]
      return
    }
    let leading = Self.digits(of: first, candidates)
    let others = keys.dropFirst().map { Self.digits(of: $0, candidates) }
    var order = FallingOrder.places(of: leading)
    starts.reserveCapacity(order.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, leading[order[end]] == leading[order[start]] { end += 1 }
      starts.append(start)
      if end - start > 1, !others.isEmpty { separate(&order, start..<end, by: others) }
      start = end
    }
    units = order.map { candidates[$0] }
  }

  /// Sorts equals by the keys behind the first, and notes where what is equal by all of them begins.
  private mutating func separate(_ order: inout [Int], _ range: Range<Int>, by keys: [[Double]]) {
    func isBefore(_ a: Int, _ b: Int) -> Bool? {
      for key in keys where key[a] != key[b] { return key[a] > key[b] }
      return nil
    }
    order[range].sort { isBefore($0, $1) ?? ($0 < $1) }
    for place in range.dropFirst() where isBefore(order[place - 1], order[place]) != nil { starts.append(place) }
  }

  private static func digits(of key: Column, _ candidates: [Int]) -> [Double] {
    if key.states.areAllPresent, candidates.elementsEqual(key.numbers.indices) {
      return key.numbers.each(Decimal15.significant)
    }
    return candidates.map { key[$0].map(Decimal15.significant) ?? -.infinity }
  }

  /// Groups of equal units, best first.
  static func groups(_ candidates: [Int], by keys: [Column]) -> [[Int]] {
    let ranking = Ranking(candidates, by: keys)
    return ranking.starts.indices.map { Array(ranking.units[ranking.group($0)]) }
  }

  private func group(_ number: Int) -> Range<Int> {
    starts[number]..<(number + 1 < starts.count ? starts[number + 1] : units.count)
  }

  /// Ranks from 1 for each of `count` rows; nil for those that are not ranked.
  func ranks(_ style: RankStyle, count: Int) -> [Double?] {
    var ranks: [Double?] = Array(repeating: nil, count: count)
    rank(style, into: &ranks)
    return ranks
  }

  func rank(_ style: RankStyle, into ranks: inout [Double?]) {
    for number in starts.indices {
      let group = group(number)
      for place in group {
        ranks[units[place]] =
          switch style {
          case .competition: Double(group.lowerBound + 1)
          case .dense: Double(number + 1)
          case .ordinal: Double(place + 1)
          case .average: Double(group.lowerBound + group.upperBound + 1) / 2
          }
      }
    }
  }

  /// The same order within each of the parts that units belong to.
  ///
  /// - Parameter parts: the part of each row, from 0.
  func split(by parts: [Int]) -> [Ranking] {
    var sizes = Array(repeating: 0, count: (parts.max() ?? -1) + 1)
    for unit in units { sizes[parts[unit]] += 1 }
    var rankings = sizes.map { size in
      var ranking = Ranking()
      ranking.units.reserveCapacity(size)
      ranking.starts.reserveCapacity(size)
      return ranking
    }
    var lastGroups = Array(repeating: -1, count: rankings.count)
    for number in starts.indices {
      for place in group(number) {
        let part = parts[units[place]]
        if lastGroups[part] != number {
          lastGroups[part] = number
          rankings[part].starts.append(rankings[part].units.count)
        }
        rankings[part].units.append(units[place])
      }
    }
    return rankings
  }
}
