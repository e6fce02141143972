import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by its share of the sum over its peers.
  ///
  ///     achievement = x ÷ Σ x; where lower is better, (1 ÷ x) ÷ Σ (1 ÷ x)
  ///
  /// Where the sum is 0 everybody gives 0.
  ///
  /// - Input: figures of the peers; above 0 where lower is better.
  /// - Output: achievements that add up to 1 over the peers.
  /// - Source: scikit-criteria 0.10, `SumScaler`; C. L. Hwang, K. Yoon (1981), linear normalisation.
  static let share = ScoringMethod(
    name: "share", title: Words("Tỷ trọng", "Share of the sum"),
    explanation: Words(
      "Giá trị ÷ tổng của mọi đơn vị; nếu thấp hơn là tốt hơn thì dùng nghịch đảo.",
      "Value ÷ the sum over the peers; where lower is better, of the reciprocals."),
    notation: "x ÷ Σ x", source: Words("scikit-criteria 0.10, SumScaler", "scikit-criteria 0.10, SumScaler"),
    input: .number, gives: .achievement, isRelative: true, parameters: [.direction, .peers], mainParameter: nil,
    example: MethodExample(points: 1, [(1, 0.125), (3, 0.375), (4, 0.5)]),
    sentence: { figures in
      Words(
        "Tỷ trọng trong tổng của các đơn vị\(figures.peers.vi)\(figures.lower.vi)\(figures.times.vi)",
        "The share of the sum over the units\(figures.peers.en)\(figures.lower.en)\(figures.times.en)")
    },
    check: { _ in [] },
    score: { values, arguments, refusals in
      var terms = values
      if arguments.isLowerBetter {
        for (index, value) in values.enumerated() where value <= 0 {
          refusals.append(ValueRefusal(index: index, reason: .outsideDomain))
        }
        terms = values.map { 1 / $0 }
      }
      // Summed in their own order, so that the order of the units changes nothing.
      let sum = terms.sorted().reduce(0, +)
      return terms.map { sum == 0 ? 0 : $0 / sum }
    },
    formula: { cells in
      // The sum of reciprocals would need an array.
      guard let peers = cells.peers, !cells.isLowerBetter else { return nil }
      return .if(.binary(.equal, peers.sum, .number(0)), .number(0), cells.value / peers.sum)
    })
}
