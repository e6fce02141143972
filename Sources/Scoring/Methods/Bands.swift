import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a figure by the step it has reached: `{0: 0, 1: 2, 6: 4}` gives 2 points from 1 on, 4 from 6 on.
  ///
  ///     points = those of the last step with from ≤ x; 0 below the first
  ///
  /// - Input: figures in the unit of the criterion's expression.
  /// - Output: points.
  /// - Source: the usual stepped scale of administrative evaluations; OECD/JRC Handbook (2008), section 5,
  ///   categorical scales.
  static let bands = ScoringMethod(
    name: "bands",
    title: Words("Theo mức", "Steps"),
    explanation: Words(
      "Mỗi mức ghi ngưỡng và số điểm từ ngưỡng đó trở lên. Dưới ngưỡng đầu tiên thì 0 điểm.",
      "Each step says from which value on how many points are given. Below the first step there are none."),
    notation: "pointsᵢ, i = max{i: fromᵢ ≤ x}; x < from₁ → 0",
    source: Words("Thang điểm theo mức; sổ tay OECD/JRC (2008), mục 5", "OECD/JRC Handbook (2008), section 5"),
    input: .number, gives: .points,
    parameters: [
      .required("steps", .steps, Words("các mức: ngưỡng và điểm", "the steps: threshold and points"))
    ],
    mainParameter: "steps",
    example: MethodExample(
      points: 8, ["steps": .steps([("0", 0, 0), ("1", 1, 2), ("6", 6, 4), ("24", 24, 8)].map(Step.init))],
      [(-1, 0), (0, 0), (1, 2), (5, 2), (6, 4), (23.9, 4), (24, 8), (100, 8)]),
    sentence: { figures in
      let steps = figures.steps("steps") { Words("từ \($0.vi): \($1.vi)", "from \($0.en): \($1.en)") }
      return Words("Theo mức: \(steps?.vi ?? "")", "By steps: \(steps?.en ?? "")")
    },
    check: { arguments in
      arguments.steps("steps").compactMap { step in
        if step.points > arguments.points {
          .pointsAboveMaximum(parameter: "steps", key: step.key, points: step.points, maximum: arguments.points)
        } else if step.points < 0 {
          .negativePoints(parameter: "steps", key: step.key, points: step.points)
        } else {
          nil
        }
      }
    },
    score: { values, arguments, _ in
      let steps = arguments.steps("steps")
      return values.map { value in steps.last { Decimal15.compare($0.from, value) <= 0 }?.points ?? 0 }
    },
    formula: { cells in
      guard let table = cells.table("steps") else { return .call(.notAvailable, []) }
      let found = Formula.call(.lookup, [cells.comparable, .range(table.keys), .range(table.points)])
      return .if(.binary(.less, cells.comparable, table.firstKey), .number(0), found)
    })
}
