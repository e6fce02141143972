import Diagnostics
import Formulas

extension Combination {
  /// The middle score, or the mean of the two in the middle. Weights decide nothing.
  ///
  /// - Source: OECD/JRC Handbook (2008), section 6; robust against a single odd score.
  public static let median = Combination(
    name: "median", title: Words("Trung vị", "Median"),
    explanation: Words(
      "Lấy mức đạt ở giữa (hoặc trung bình của hai mức giữa), không xét trọng số.",
      "The middle score, or the mean of the two in the middle; weights decide nothing."),
    notation: "median a", source: Words("Sổ tay OECD/JRC (2008), mục 6", "OECD/JRC Handbook (2008), section 6"),
    exponent: nil, example: CombinationExample([[0.2, 0.9, 0.4]], weights: [1, 1, 1], [0.4]),
    method: .ofEachUnit { scores, _ in
      let sorted = scores.map(\.value).sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    },
    formula: { cells, _ in
      // Texts in cells are passed over; a text reckoned in place would be an error.
      let scores = cells.map(\.score)
      return scores.allSatisfy { if case .cell = $0 { true } else { false } } ? .call(.median, scores) : nil
    })
}
