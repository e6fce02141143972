import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a rate by itself ("tỷ lệ × điểm tối đa").
  ///
  ///     achievement = min(max(x, 0), 1), and 0 where x < zero_below
  ///
  /// - Input: rates, 0…1 as a rule.
  /// - Output: achievements in 0…1.
  /// - Source: the usual scale of Vietnamese administrative evaluations, with a floor ("dưới 80% không tính điểm").
  static let proportion = ScoringMethod(
    name: "proportion",
    title: Words("Theo tỷ lệ", "Proportion"),
    explanation: Words(
      "Điểm = tỷ lệ × điểm tối đa. Tỷ lệ trên 100% tính là 100%, dưới 0 tính là 0. Có thể đặt mức sàn: tỷ lệ thấp hơn mức sàn thì 0 điểm.",
      "Points = rate × maximum. A rate above 100% counts as 100%, below 0 as 0. With a floor, a lower rate gives nothing."
    ),
    notation: "min(max(x, 0), 1); x < zero_below → 0",
    source: Words("Thang điểm hành chính thông dụng", "Common scale of administrative evaluations"),
    input: .number, gives: .achievement,
    parameters: [
      .optional("zero_below", .number, Words("mức sàn: thấp hơn thì 0 điểm", "the floor: below it, no points"))
    ],
    mainParameter: nil,
    example: MethodExample(
      points: 30, ["zero_below": .number(0.8)], [(0.5, 0), (0.79, 0), (0.8, 0.8), (0.925, 0.925), (1, 1), (1.5, 1)]),
    sentence: { figures in
      let floor = figures.percent("zero_below")
      return Words(
        "Tỷ lệ\(figures.times.vi)" + (floor.map { ", dưới \($0.vi) thì 0 điểm" } ?? ""),
        "Rate\(figures.times.en)" + (floor.map { ", no points below \($0.en)" } ?? ""))
    },
    check: { arguments in
      guard let floor = arguments.number("zero_below"), !(0...1).contains(floor) else { return [] }
      return [.outside(parameter: "zero_below", floor, 0...1)]
    },
    score: { values, arguments, _ in
      let floor = arguments.number("zero_below") ?? 0
      return values.map { Decimal15.compare($0, floor) < 0 ? 0 : min(max($0, 0), 1) }
    },
    formula: { cells in
      let held = Formula.call(.max, [.number(0), .call(.min, [.number(1), cells.value])])
      guard let floor = cells.number("zero_below") else { return held }
      return .if(.binary(.less, cells.comparable, floor), .number(0), held)
    })
}
