import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value on straight lines between given points, held at both ends.
  ///
  ///     points = p₁ + (x − x₁) × (p₂ − p₁) ÷ (x₂ − x₁) between neighbours x₁ ≤ x ≤ x₂
  ///
  /// - Input: figures in the unit of the criterion's expression.
  /// - Output: points.
  /// - Source: piecewise linear value functions; R. L. Keeney, H. Raiffa, Decisions with Multiple Objectives (1976).
  static let curve = ScoringMethod(
    name: "curve", title: Words("Theo đường gấp khúc", "Curve"),
    explanation: Words(
      "Ghi điểm tại một số mức; giữa hai mức tính theo đường thẳng, ngoài các mức lấy đầu mút.",
      "Points at some values; straight lines between them, held at both ends."),
    notation: "p₁ + (x − x₁) × (p₂ − p₁) ÷ (x₂ − x₁)",
    source: Words("Keeney và Raiffa (1976)", "Keeney and Raiffa (1976)"),
    input: .number, gives: .points,
    parameters: [
      .required("steps", .steps, Words("các mức: giá trị và điểm", "the points of the curve: value and points"))
    ],
    mainParameter: "steps",
    example: MethodExample(
      points: 10, ["steps": .steps([("0", 0, 0), ("50", 50, 8), ("100", 100, 10)].map(Step.init))],
      [(-5, 0), (0, 0), (25, 4), (50, 8), (75, 9), (120, 10)]),
    sentence: { figures in
      let steps = figures.steps("steps") { Words("\($0.vi): \($1.vi)", "\($0.en): \($1.en)") }
      return Words(
        "Theo mức, ở giữa chia đều: \(steps?.vi ?? "")", "Straight lines between: \(steps?.en ?? "")")
    },
    check: { bands.faults(in: $0) },
    score: { values, arguments, _ in
      let steps = arguments.steps("steps")
      return values.map { value in
        guard let after = steps.firstIndex(where: { value < $0.from }) else { return steps.last?.points ?? 0 }
        if after == 0 { return steps[0].points }
        let (low, high) = (steps[after - 1], steps[after])
        return low.points + (value - low.from) * (high.points - low.points) / (high.from - low.from)
      }
    },
    formula: { cells in
      guard let table = cells.table("steps") else { return nil }
      // Straight pieces added up: each gives its share as far as x has gone through it.
      let first = Formula.cell(table.cell(0).points)
      let pieces = (1..<max(table.count, 1)).map { index -> Formula in
        let (low, high) = (table.cell(index - 1), table.cell(index))
        let (from, to) = (Formula.cell(low.key), Formula.cell(high.key))
        let gone = Formula.max([.number(0), .min([to - from, cells.value - from])])
        return gone * (.cell(high.points) - .cell(low.points)) / (to - from)
      }
      return pieces.reduce(first) { $0 + $1 }
    })
}
