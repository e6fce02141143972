import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a figure by its share of a target, which may differ by block.
  ///
  ///     achievement = min(max(x ÷ target, 0), 1)
  ///
  /// - Input: figures in the unit of the criterion's expression.
  /// - Output: achievements in 0…1.
  /// - Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 5, distance to a reference.
  static let target = ScoringMethod(
    name: "target",
    title: Words("Theo chỉ tiêu giao", "Target"),
    explanation: Words(
      "Điểm = giá trị ÷ chỉ tiêu × điểm tối đa; đạt hoặc vượt chỉ tiêu thì được điểm tối đa. Chỉ tiêu có thể khác nhau theo khối.",
      "Points = value ÷ target × maximum; reaching the target gives all of it. The target may differ by block."),
    notation: "min(max(x ÷ target, 0), 1)",
    source: Words("Sổ tay OECD/JRC (2008), mục 5", "OECD/JRC Handbook (2008), section 5"),
    input: .number, gives: .achievement,
    parameters: [
      .required("target", .number, Words("chỉ tiêu, lớn hơn 0", "the target, above 0"))
    ],
    mainParameter: "target",
    example: MethodExample(points: 12, ["target": .number(80)], [(-5, 0), (0, 0), (20, 0.25), (80, 1), (200, 1)]),
    sentence: { figures in
      let target = figures.number("target")
      return Words(
        "Giá trị ÷ chỉ tiêu\(figures.times.vi); chỉ tiêu: \(target?.vi ?? "")",
        "Value ÷ target\(figures.times.en); the target: \(target?.en ?? "")")
    },
    check: { arguments in
      guard let target = arguments.number("target"), target <= 0 else { return [] }
      return [.notPositive(parameter: "target", target)]
    },
    score: { values, arguments, _ in
      let target = arguments.number("target") ?? .nan
      return values.map { min(max($0 / target, 0), 1) }
    },
    formula: { cells in
      let target = cells.number("target") ?? .call(.notAvailable, [])
      return .call(.max, [.number(0), .call(.min, [.number(1), .binary(.divide, cells.value, target)])])
    })
}
