import Diagnostics

extension Combination {
  /// Nearness to an ideal unit that is best everywhere, and distance from one that is worst everywhere.
  ///
  ///     score = d⁻ ÷ (d⁺ + d⁻), d = Euclidean distance of the weighted scores to the best (⁺) and the worst (⁻)
  ///
  /// As a rule over children scored by `vector`, with `direction: lower` where lower is better. All units equal: 1.
  /// A child that does not apply counts in neither distance. There is no formula for a spreadsheet.
  ///
  /// - Source: C. L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981).
  public static let topsis = Combination(
    name: "topsis", title: Words("TOPSIS", "TOPSIS"),
    explanation: Words(
      "Gần đơn vị lý tưởng nhất, xa đơn vị kém nhất: điểm = khoảng cách tới kém nhất ÷ tổng hai khoảng cách. Thường dùng với cách tính `vector`.",
      "Near the best of all, far from the worst: distance to the worst ÷ both distances. As a rule over `vector` scores."
    ),
    notation: "d⁻ ÷ (d⁺ + d⁻)", source: Words("Hwang và Yoon (1981)", "Hwang and Yoon (1981)"),
    exponent: nil, example: CombinationExample([[0, 0], [1, 1], [0.5, 0.5]], weights: [1, 1], [0, 1, 0.5]),
    method: .amongUnits { scores, weights in
      let ends = weights.indices.map { child -> (best: Double, worst: Double) in
        let column = scores.compactMap { $0[child] }.map { $0 * weights[child] }
        return (column.max() ?? 0, column.min() ?? 0)
      }
      return scores.map { row in
        var (toBest, toWorst) = (0.0, 0.0)
        for (child, end) in ends.enumerated() {
          guard let score = row[child].map({ $0 * weights[child] }) else { continue }
          toBest += (score - end.best) * (score - end.best)
          toWorst += (score - end.worst) * (score - end.worst)
        }
        let (best, worst) = (toBest.squareRoot(), toWorst.squareRoot())
        return best + worst == 0 ? 1 : worst / (best + worst)
      }
    },
    formula: { _, _ in nil })
}
