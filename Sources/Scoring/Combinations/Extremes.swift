import Diagnostics
import Formulas

extension Combination {
  /// The lowest score: nothing can be made up. Weights decide nothing.
  ///
  /// - Source: OECD/JRC Handbook (2008), section 6, non-compensatory aggregation.
  public static let min = Combination(
    name: "min", title: Words("Thấp nhất", "Minimum"),
    explanation: Words("Lấy mức đạt thấp nhất, không xét trọng số.", "The lowest score; weights decide nothing."),
    notation: "min a", source: Words("Sổ tay OECD/JRC (2008), mục 6", "OECD/JRC Handbook (2008), section 6"),
    exponent: nil, example: CombinationExample([[0.5, 1]], weights: [1, 1], [0.5]),
    method: .ofEachUnit { scores, _ in scores.map(\.value).min() },
    formula: { cells, _ in .min(cells.map { .if($0.applies, $0.score, 1e300) }) })

  /// The highest score. Weights decide nothing.
  ///
  /// - Source: OECD/JRC Handbook (2008), section 6.
  public static let max = Combination(
    name: "max", title: Words("Cao nhất", "Maximum"),
    explanation: Words("Lấy mức đạt cao nhất, không xét trọng số.", "The highest score; weights decide nothing."),
    notation: "max a", source: Words("Sổ tay OECD/JRC (2008), mục 6", "OECD/JRC Handbook (2008), section 6"),
    exponent: nil, example: CombinationExample([[0.5, 1]], weights: [1, 1], [1]),
    method: .ofEachUnit { scores, _ in scores.map(\.value).max() },
    formula: { cells, _ in .max(cells.map { .if($0.applies, $0.score, -1e300) }) })
}
