import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by its share of the best of its peers.
  ///
  ///     achievement = x ÷ max, or min ÷ x where lower is better; not below 0
  ///
  /// Where the best is 0 everybody gives 0 (lower: those at 0 give 1). A constant column gives 1.
  ///
  /// - Input: figures of the peers, from 0.
  /// - Output: achievements in 0…1.
  /// - Source: OECD/JRC Handbook (2008), section 5, distance to the leader.
  static let best = ScoringMethod(
    name: "best", title: Words("So với đơn vị tốt nhất", "Share of the best"),
    explanation: Words(
      "Giá trị ÷ giá trị tốt nhất; nếu thấp hơn là tốt hơn thì giá trị nhỏ nhất ÷ giá trị.",
      "Value ÷ the best value; where lower is better, the lowest ÷ value."),
    notation: "x ÷ max, or min ÷ x",
    source: Words("Sổ tay OECD/JRC (2008), mục 5", "OECD/JRC Handbook (2008), section 5"),
    input: .number, gives: .achievement, isRelative: true, parameters: [.direction, .peers], mainParameter: nil,
    example: MethodExample(points: 10, [(0, 0), (20, 0.25), (80, 1)]),
    sentence: { figures in
      figures.isLowerBetter
        ? Words(
          "Giá trị thấp nhất của các đơn vị\(figures.peers.vi) ÷ giá trị\(figures.times.vi)",
          "The lowest value of the units\(figures.peers.en) ÷ value\(figures.times.en)")
        : Words(
          "Giá trị ÷ giá trị cao nhất của các đơn vị\(figures.peers.vi)\(figures.times.vi)",
          "Value ÷ the highest value of the units\(figures.peers.en)\(figures.times.en)")
    },
    check: { _ in [] },
    score: { values, arguments, refusals in
      for (index, value) in values.enumerated() where value < 0 {
        refusals.append(ValueRefusal(index: index, reason: .below(minimum: 0)))
      }
      guard let (least, greatest) = values.extent else { return [] }
      if arguments.isLowerBetter { return values.each { $0 == least ? 1 : least / $0 } }
      return values.each { greatest == 0 ? 0 : $0 / greatest }
    },
    formula: { cells in
      guard let peers = cells.peers else { return nil }
      if cells.isLowerBetter {
        return .if(.binary(.equal, cells.value, peers.least), .number(1), peers.least / cells.value)
      }
      return .if(.binary(.equal, peers.greatest, .number(0)), .number(0), cells.value / peers.greatest)
    })
}
