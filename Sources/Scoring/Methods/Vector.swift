import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by its share of the Euclidean norm over its peers, as TOPSIS does.
  ///
  ///     achievement = x ÷ √Σ x², negative where lower is better
  ///
  /// Where all values are 0 everybody gives 0.
  ///
  /// - Input: figures of the peers.
  /// - Output: achievements in −1…1.
  /// - Source: C. L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981), vector normalisation.
  static let vector = ScoringMethod(
    name: "vector", title: Words("Chuẩn hóa vectơ", "Vector normalisation"),
    explanation: Words(
      "Giá trị ÷ độ dài vectơ của mọi đơn vị; dùng với topsis. Nếu thấp hơn là tốt hơn thì mang dấu âm.",
      "Value ÷ the Euclidean norm over the peers; goes with topsis. Negative where lower is better."),
    notation: "x ÷ √Σ x²", source: Words("Hwang và Yoon (1981)", "Hwang and Yoon (1981)"),
    input: .number, gives: .achievement, isRelative: true, parameters: [.direction, .peers], mainParameter: nil,
    example: MethodExample(points: 1, [(3, 0.6), (4, 0.8)]),
    sentence: { figures in
      Words(
        "Giá trị ÷ độ dài vectơ của các đơn vị\(figures.peers.vi)\(figures.lower.vi)\(figures.times.vi)",
        "Value ÷ the Euclidean norm over the units\(figures.peers.en)\(figures.lower.en)\(figures.times.en)")
    },
    check: { _ in [] },
    score: { values, arguments, _ in
      // Summed in their own order, so that the order of the units changes nothing.
      let norm = values.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
      let sign = arguments.isLowerBetter ? -1.0 : 1.0
      return values.map { norm == 0 ? 0 : sign * $0 / norm }
    },
    formula: { cells in
      guard let peers = cells.peers else { return nil }
      let norm = Formula.call(.sqrt, [peers.sumOfSquares])
      let value = cells.isLowerBetter ? -cells.value : cells.value
      return .if(.binary(.equal, norm, .number(0)), .number(0), value / norm)
    })
}
