import Diagnostics

extension Combination {
  /// Compares every unit with every other: it wins where the criteria at which it is ahead weigh more.
  ///
  ///     score = Σⱼ sign(Wᵢⱼ − Wⱼᵢ) ÷ (n − 1), Wᵢⱼ the weight of the criteria at which i is ahead of j
  ///
  /// The scores lie in −1…1; a single unit scores 0. Cost: units² × children. There is no formula for a spreadsheet.
  ///
  /// - Source: OECD/JRC Handbook (2008), section 6, non-compensatory multi-criteria analysis; R package COINr,
  ///   `a_copeland`.
  public static let copeland = Combination(
    name: "copeland", title: Words("Copeland", "Copeland"),
    explanation: Words(
      "So từng cặp đơn vị: đơn vị thắng nếu các tiêu chí mà nó hơn có tổng trọng số lớn hơn. Điểm = (số trận thắng − thua) ÷ (số đơn vị − 1).",
      "Compares every pair: a unit wins where the criteria at which it is ahead weigh more. Score = (wins − losses) ÷ (units − 1)."
    ),
    notation: "Σⱼ sign(Wᵢⱼ − Wⱼᵢ) ÷ (n − 1)",
    source: Words(
      "Sổ tay OECD/JRC (2008), mục 6; COINr, a_copeland", "OECD/JRC Handbook (2008), section 6; COINr, a_copeland"),
    exponent: nil,
    example: CombinationExample([[3, 1], [2, 2], [1, 3]], weights: [2, 1], [1, 0, -1]),
    method: .amongUnits { scores, weights in
      guard scores.count > 1 else { return scores.map { _ in 0 } }
      return scores.indices.map { a in
        var balance = 0
        for b in scores.indices where b != a {
          var ahead = 0.0
          for child in weights.indices {
            guard let own = scores[a][child], let other = scores[b][child] else { continue }
            ahead += weights[child] * Double(Decimal15.compare(own, other))
          }
          balance += Decimal15.compare(ahead, 0)
        }
        return Double(balance) / Double(scores.count - 1)
      }
    },
    formula: { _, _ in nil })
}
