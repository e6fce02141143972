import Diagnostics
import Formulas

extension ScoringMethod {
  /// Takes the mark of a panel as the points, and holds it to the scale: 0 to the maximum, in whole steps.
  ///
  ///     points = x
  ///
  /// - Input: marks.
  /// - Output: points, the marks themselves.
  /// - Errors: a mark below 0, above the maximum, or between two steps is refused.
  /// - Source: marks of an evaluation council (điểm hội đồng).
  static let panel = ScoringMethod(
    name: "panel",
    title: Words("Hội đồng chấm", "Panel mark"),
    explanation: Words(
      "Điểm do hội đồng chấm, từ 0 đến điểm tối đa; nếu có bước điểm (ví dụ 0.5) thì điểm phải là bội của bước.",
      "The mark that a panel gave, 0 to the maximum; with a step such as 0.5, a multiple of it."),
    notation: "x",
    source: Words("Điểm hội đồng đánh giá", "Marks of an evaluation council"),
    input: .number, gives: .points,
    parameters: [
      .optional("step", .number, Words("bước điểm", "the step between two marks"))
    ],
    mainParameter: nil,
    example: MethodExample(points: 5, ["step": .number(0.5)], [(0, 0), (3.5, 3.5), (5, 5)]),
    check: { arguments in
      guard let step = arguments.number("step"), step <= 0 else { return [] }
      return [.notPositive(parameter: "step", step)]
    },
    score: { values, arguments, refusals in
      let step = arguments.number("step")
      for (index, value) in values.enumerated() {
        if let reason = refusal(of: value, maximum: arguments.points, step: step) {
          refusals.append(ValueRefusal(index: index, reason: reason))
        }
      }
      return values
    },
    formula: { $0.value })

  private static func refusal(of mark: Double, maximum: Double, step: Double?) -> ValueRefusal.Reason? {
    if Decimal15.compare(mark, 0) < 0 { return .below(minimum: 0) }
    if Decimal15.compare(mark, maximum) > 0 { return .above(maximum: maximum) }
    guard let step, step > 0 else { return nil }
    let steps = Decimal15.significant(mark / step)
    return steps == steps.rounded() ? nil : .notAMultiple(ofStep: step)
  }
}
