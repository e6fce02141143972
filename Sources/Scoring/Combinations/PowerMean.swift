#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Formulas

extension Combination {
  /// The weighted power mean of exponent p: 1 is the arithmetic mean, −1 the harmonic, towards 0 the geometric; the
  /// lower p, the less can be made up.
  ///
  ///     score = (Σ w·aᵖ ÷ Σ w)^(1 ÷ p)
  ///
  /// - Errors: a negative score; p = 0 is refused when the criteria are read.
  /// - Source: R package COINr, `a_genmean`; P. S. Bullen, Handbook of Means and Their Inequalities (2003).
  public static func powerMean(_ exponent: Double) -> Combination {
    Combination(
      name: "power_mean", title: Words("Trung bình lũy thừa", "Power mean"),
      explanation: Words(
        "Trung bình lũy thừa bậc p theo trọng số; p càng nhỏ thì càng khó bù trừ. Bậc 1 là trung bình cộng, −1 là điều hòa.",
        "The weighted power mean of exponent p; the lower p, the less can be made up. 1 is the mean, −1 the harmonic."),
      notation: "(Σ w·aᵖ ÷ Σ w)^(1 ÷ p)", source: Words("COINr, a_genmean", "COINr, a_genmean"),
      exponent: exponent, example: CombinationExample([[1, 7]], weights: [1, 1], [5]),
      method: .ofEachUnit { scores, p in
        let scores = scores.counted
        if scores.contains(where: { $0.value < 0 }) { return nil }
        if p < 0, scores.contains(where: { $0.value == 0 }) { return 0 }
        return pow(scores.reduce(0) { $0 + $1.weight * pow($1.value, p) } / scores.totalWeight, 1 / p)
      },
      formula: { cells, p in
        let least = cells.least
        let powers = Formula.sum(cells.map { $0.term($0.weight * .binary(.power, $0.score, p)) })
        let mean = Formula.binary(.power, powers / cells.totalWeight, .number(1) / p)
        return .if(
          .binary(.less, least, .number(0)), .call(.notAvailable, []),
          .if(.and([.binary(.less, p, .number(0)), .binary(.equal, least, .number(0))]), .number(0), mean))
      })
  }
}
