import Diagnostics
import Formulas

extension Combination {
  /// Adds up: points as they are, or achievements by their weights.
  ///
  ///     score = Σ w·a
  ///
  /// - Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 6, linear aggregation.
  public static let sum = Combination(
    name: "sum", title: Words("Cộng điểm", "Sum"),
    explanation: Words(
      "Cộng điểm các tiêu chí; với trọng số thì cộng mức đạt × trọng số.",
      "Adds the criteria's points; with weights, achievement × weight."),
    notation: "Σ w·a", source: Words("Sổ tay OECD/JRC (2008), mục 6", "OECD/JRC Handbook (2008), section 6"),
    exponent: nil, example: CombinationExample([[0.5, 1]], weights: [2, 3], [4]),
    method: .weightedSum(isMean: false),
    formula: { cells, _ in .sum(cells.map { $0.term($0.weight * $0.score) }) })
}
