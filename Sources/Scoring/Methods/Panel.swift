import Diagnostics
import Formulas

extension ScoringMethod {
  /// Takes the mark of a panel as the points, and holds it to the scale: 0 to the maximum, in whole steps.
  ///
  ///     points = x; of several judges the mean, trimmed mean or median of their marks
  ///
  /// - Input: marks; of several judges a column each (`PanelMarks`), of which every mark is held to the scale.
  /// - Output: points, the marks themselves; marks that were evened out are held within 0 and the maximum.
  /// - Errors: a mark below 0, above the maximum, or between two steps is refused.
  /// - Source: marks of an evaluation council (điểm hội đồng); for severity see `PanelMarks.evenedOut`.
  static let panel = ScoringMethod(
    name: "panel",
    title: Words("Hội đồng chấm", "Panel mark"),
    explanation: Words(
      "Điểm do hội đồng chấm, từ 0 đến điểm tối đa; nếu có bước điểm (ví dụ 0.5) thì điểm phải là bội của bước. Nhiều giám khảo: ghi `value` là danh sách chỉ tiêu, mỗi giám khảo một chỉ tiêu; ô trống hay dấu - là không chấm.",
      "The mark that a panel gave, 0 to the maximum; with a step such as 0.5, a multiple of it. With several judges, `value` lists a metric a judge; a blank or - is an abstention."
    ),
    notation: "x; mean, trimmed mean or median of x₁ … xₙ",
    source: Words(
      "Điểm hội đồng đánh giá; độ chặt lỏng: Kolen, Brennan (2014), chương 2",
      "Marks of an evaluation council; severity: Kolen and Brennan (2014), chapter 2"),
    input: .number, gives: .points, takesMarks: true,
    parameters: [
      .optional("step", .number, Words("bước điểm", "the step between two marks")),
      .optional(
        "average", .word(PanelRule.Average.allCases.map(\.rawValue)),
        Words(
          "điểm chung của các giám khảo: trung bình (mean, mặc định), trung bình sau khi bỏ điểm cao nhất và thấp nhất (trimmed_mean) hay trung vị (median)",
          "what the judges' marks come to: their mean (the default), the mean without the highest and lowest (trimmed_mean) or their median"
        )),
      .optional(
        "drop", .whole,
        Words(
          "với trimmed_mean: bỏ mấy điểm cao nhất và mấy điểm thấp nhất (mặc định 1)",
          "with trimmed_mean: how many of the highest and of the lowest are dropped (1 unless given)")),
      .optional(
        "severity", .word(["as_given", "even_out"]),
        Words(
          "độ chặt, lỏng của từng giám khảo: giữ nguyên (as_given, mặc định) hay cân bằng lại (even_out)",
          "each judge's severity: kept (as_given, the default) or evened out (even_out)")),
      .optional(
        "at_least", .whole,
        Words(
          "cần ít nhất mấy giám khảo chấm (mặc định 1); ít hơn thì theo `missing`",
          "how many judges must have given a mark (1 unless given); with fewer, `missing` decides")),
    ],
    mainParameter: nil,
    example: MethodExample(points: 5, ["step": .number(0.5)], [(0, 0), (3.5, 3.5), (5, 5)]),
    sentence: { figures in
      let average =
        switch figures.word("average").flatMap(PanelRule.Average.init) {
        case .trimmedMean:
          Words(
            ", trung bình sau khi bỏ \(figures.number("drop")?.vi ?? "1") điểm cao nhất và thấp nhất",
            ", the mean without the \(figures.number("drop")?.en ?? "1") highest and lowest")
        case .median: Words(", lấy trung vị", ", their median")
        case .mean: Words(", lấy trung bình", ", their mean")
        case nil: Words(both: "")
        }
      let severity =
        figures.word("severity") == "even_out"
        ? Words(", độ chặt lỏng cân bằng lại", ", severity evened out") : Words(both: "")
      let step = figures.number("step")
      return Words(
        "Điểm hội đồng chấm" + (step.map { ", bước \($0.vi)" } ?? "") + average.vi + severity.vi,
        "Marks of the panel" + (step.map { ", in steps of \($0.en)" } ?? "") + average.en + severity.en)
    },
    check: { arguments in
      guard let step = arguments.number("step"), step <= 0 else { return [] }
      return [.notPositive(parameter: "step", step)]
    },
    score: { values, arguments, refusals in
      for (index, value) in values.enumerated() {
        if let reason = arguments.refusal(ofMark: value) {
          refusals.append(ValueRefusal(index: index, reason: reason))
        }
      }
      return values
    },
    formula: { $0.value })
}

extension MethodArguments {
  /// Why a mark cannot stand: it leaves the scale of 0 to the maximum, or falls between two steps.
  func refusal(ofMark mark: Double) -> ValueRefusal.Reason? {
    if Decimal15.compare(mark, 0) < 0 { return .below(minimum: 0) }
    if Decimal15.compare(mark, points) > 0 { return .above(maximum: points) }
    guard let step = number("step"), step > 0 else { return nil }
    let steps = Decimal15.significant(mark / step)
    return steps == steps.rounded() ? nil : .notAMultiple(ofStep: step)
  }
}
