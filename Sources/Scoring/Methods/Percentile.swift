import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by the share of its peers that it leaves behind; equals are halved.
  ///
  ///     achievement = (count of worse + ½ × count of other equals) ÷ (n − 1)
  ///
  /// A constant column, or a single unit, gives ½.
  ///
  /// - Input: figures of the peers; only their order counts.
  /// - Output: achievements in 0…1.
  /// - Source: OECD/JRC Handbook (2008), section 5, ranking; R package COINr, `n_prank`.
  public static let percentile = ScoringMethod(
    name: "percentile", title: Words("Phân vị", "Percentile rank"),
    explanation: Words(
      "Tỷ lệ đơn vị mà giá trị này hơn; bằng nhau tính một nửa. Chỉ xét thứ tự.",
      "The share of peers left behind; equals count half. Only the order counts."),
    notation: "(#{y < x} + ½ × (#{y = x} − 1)) ÷ (n − 1)",
    source: Words("Sổ tay OECD/JRC (2008), mục 5", "OECD/JRC Handbook (2008), section 5"),
    input: .number, gives: .achievement, isRelative: true, parameters: [.direction, .peers], mainParameter: nil,
    example: MethodExample(points: 1, [(1, 0), (5, 0.5), (9, 1)]),
    sentence: { figures in
      Words(
        "Tỷ lệ đơn vị\(figures.peers.vi) mà giá trị này hơn, bằng nhau tính một nửa\(figures.lower.vi)\(figures.times.vi)",
        "The share of units\(figures.peers.en) left behind, equals count half\(figures.lower.en)\(figures.times.en)")
    },
    check: { _ in [] },
    score: { values, arguments, _ in
      let beaten = beatenPeers(values, lowerIsBetter: arguments.isLowerBetter)
      return beaten.map { values.count > 1 ? $0 / Double(values.count - 1) : 0.5 }
    },
    formula: { cells in
      guard let peers = cells.peers else { return nil }
      let others = peers.count - .number(1)
      return .if(.binary(.equal, others, .number(0)), .number(0.5), beatenFormula(cells, peers) / others)
    })

  /// How many peers each value leaves behind, equals counted half. O(n log n).
  static func beatenPeers(_ values: [Double], lowerIsBetter: Bool) -> [Double] {
    let keys = values.map { Decimal15.significant(lowerIsBetter ? -$0 : $0) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var beaten = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
      for place in start..<end { beaten[order[place]] = Double(start) + Double(end - start - 1) / 2 }
      start = end
    }
    return beaten
  }

  static func beatenFormula(_ cells: MethodCells, _ peers: PeerCells) -> Formula {
    let worse = peers.count(cells.isLowerBetter ? .greater : .less, cells.value)
    return worse + (peers.count(.equal, cells.value) - .number(1)) / .number(2)
  }
}
