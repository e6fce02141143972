import Diagnostics
import Formulas

extension Combination {
  /// The weighted harmonic mean: the lowest score weighs most, and a zero anywhere gives zero.
  ///
  ///     score = Σ w ÷ Σ (w ÷ a)
  ///
  /// - Errors: a negative score has no harmonic mean.
  /// - Source: R package COINr, `a_hmean`; OECD/JRC Handbook (2008), section 6.
  public static let harmonic = Combination(
    name: "harmonic", title: Words("Trung bình điều hòa", "Harmonic mean"),
    explanation: Words(
      "Trung bình điều hòa theo trọng số: mức đạt thấp nhất ảnh hưởng nhiều nhất; bằng 0 thì cả nhóm bằng 0.",
      "The weighted harmonic mean: the lowest score weighs most; a zero anywhere gives zero."),
    notation: "Σ w ÷ Σ (w ÷ a)", source: Words("COINr, a_hmean", "COINr, a_hmean"),
    exponent: nil, example: CombinationExample([[0.5, 1], [0, 1]], weights: [1, 1], [2.0 / 3, 0]),
    method: .ofEachUnit { scores, _ in
      let scores = scores.counted
      if scores.contains(where: { $0.value < 0 }) { return nil }
      if scores.contains(where: { $0.value == 0 }) { return 0 }
      return scores.totalWeight / scores.reduce(0) { $0 + $1.weight / $1.value }
    },
    formula: { cells, _ in
      cells.positive(cells.totalWeight / .sum(cells.map { $0.term($0.weight / $0.score) }))
    })
}
