import Diagnostics
import Formulas

extension Combination {
  /// The weighted arithmetic mean: what is lacking at one criterion can be made up at another.
  ///
  ///     score = Σ w·a ÷ Σ w
  ///
  /// - Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 6.
  public static let mean = Combination(
    name: "mean", title: Words("Trung bình cộng", "Arithmetic mean"),
    explanation: Words(
      "Trung bình cộng theo trọng số: thiếu ở tiêu chí này có thể bù bằng tiêu chí khác.",
      "The weighted mean: what is lacking at one criterion can be made up at another."),
    notation: "Σ w·a ÷ Σ w", source: Words("Sổ tay OECD/JRC (2008), mục 6", "OECD/JRC Handbook (2008), section 6"),
    exponent: nil, example: CombinationExample([[0.5, 1]], weights: [1, 3], [0.875]),
    method: .weightedSum(isMean: true),
    formula: { cells, _ in .sum(cells.map { $0.term($0.weight * $0.score) }) / cells.totalWeight })
}
