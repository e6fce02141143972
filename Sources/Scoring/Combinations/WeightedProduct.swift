import Diagnostics
import Formulas

extension Combination {
  /// The weighted product model: Π a^(w ÷ Σ w), the geometric mean under the name that decision analysis gives it.
  ///
  /// - Source: D. W. Miller, M. K. Starr, Executive Decisions and Operations Research (1969); P. W. Bridgman (1922).
  public static let weightedProduct = Combination(
    name: "weighted_product", title: Words("Tích có trọng số", "Weighted product"),
    explanation: Words(
      "Mô hình tích có trọng số (WPM): như trung bình nhân.",
      "The weighted product model (WPM): the geometric mean under another name."),
    notation: "Π a^(w ÷ Σ w)", source: Words("Miller và Starr (1969)", "Miller and Starr (1969)"),
    exponent: nil, example: CombinationExample([[4, 1]], weights: [1, 1], [2]),
    method: .ofEachUnit { scores, _ in weightedGeometricMean(scores) },
    formula: { cells, _ in geometricFormula(cells) })
}
