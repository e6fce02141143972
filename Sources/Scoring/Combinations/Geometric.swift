#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Formulas

extension Combination {
  /// The weighted geometric mean: balance is rewarded, and a zero anywhere gives zero.
  ///
  ///     score = (Π aʷ)^(1 ÷ Σ w)
  ///
  /// - Errors: a negative score has no geometric mean.
  /// - Source: OECD/JRC Handbook (2008), section 6; UNDP, Human Development Report 2021/22, technical note 1.
  public static let geometric = Combination(
    name: "geometric", title: Words("Trung bình nhân", "Geometric mean"),
    explanation: Words(
      "Trung bình nhân theo trọng số: khuyến khích đồng đều, một tiêu chí bằng 0 thì cả nhóm bằng 0.",
      "The weighted geometric mean: balance is rewarded, and a zero anywhere gives zero."),
    notation: "(Π aʷ)^(1 ÷ Σ w)",
    source: Words(
      "Sổ tay OECD/JRC (2008), mục 6; UNDP, HDR 2021/22", "OECD/JRC Handbook (2008), section 6; UNDP, HDR 2021/22"),
    exponent: nil, example: CombinationExample([[0.25, 1], [0, 1]], weights: [1, 1], [0.5, 0]),
    method: .ofEachUnit { scores, _ in weightedGeometricMean(scores) },
    formula: { cells, _ in geometricFormula(cells) })

  static func weightedGeometricMean(_ scores: [WeightedScore]) -> Double? {
    let scores = scores.counted
    if scores.contains(where: { $0.value < 0 }) { return nil }
    if scores.contains(where: { $0.value == 0 }) { return 0 }
    return exp(scores.reduce(0) { $0 + $1.weight * log($1.value) } / scores.totalWeight)
  }

  static func geometricFormula(_ cells: [CombinedCells]) -> Formula {
    let logs = Formula.sum(cells.map { $0.term($0.weight * .call(.ln, [$0.score])) })
    return cells.positive(.call(.exp, [logs / cells.totalWeight]))
  }
}
