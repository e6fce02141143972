import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by its place between the lowest and the highest of its peers.
  ///
  ///     achievement = low + (x − min) ÷ (max − min) × (high − low); from the other end where lower is better
  ///
  /// A constant column, or a single unit, gives the middle of the range: nobody is ahead of anybody.
  ///
  /// - Input: figures of the peers.
  /// - Output: achievements in low…high, 0…1 unless given.
  /// - Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 5, min-max.
  public static let minMax = ScoringMethod(
    name: "min_max", title: Words("So với thấp nhất và cao nhất", "Min-max"),
    explanation: Words(
      "Vị trí giữa đơn vị thấp nhất (0) và cao nhất (1). Nếu mọi đơn vị bằng nhau thì lấy giữa khoảng.",
      "The place between the lowest (0) and the highest (1) of the peers. Where all are equal, the middle."),
    notation: "low + (x − min) ÷ (max − min) × (high − low)",
    source: Words("Sổ tay OECD/JRC (2008), mục 5", "OECD/JRC Handbook (2008), section 5"),
    input: .number, gives: .achievement, isRelative: true,
    parameters: [
      .optional(
        "low", .number, Words("điểm của đơn vị kém nhất (mặc định 0)", "what the worst scores (0 unless given)")),
      .optional(
        "high", .number, Words("điểm của đơn vị tốt nhất (mặc định 1)", "what the best scores (1 unless given)")),
      .direction, .peers,
    ],
    mainParameter: nil,
    example: MethodExample(points: 1, [(2, 0), (5, 0.5), (8, 1)]),
    sentence: { figures in
      let (low, high) = (figures.number("low"), figures.number("high"))
      let range = Words(
        "từ \(low?.vi ?? "0") đến \(high?.vi ?? "1")", "from \(low?.en ?? "0") to \(high?.en ?? "1")")
      return Words(
        "Vị trí giữa đơn vị thấp nhất và cao nhất\(figures.peers.vi), \(range.vi)\(figures.lower.vi)\(figures.times.vi)",
        "The place between the lowest and the highest unit\(figures.peers.en), \(range.en)\(figures.lower.en)\(figures.times.en)"
      )
    },
    check: { arguments in
      let low = arguments.number("low") ?? 0
      return low == arguments.number("high") ?? 1 ? [.equalEnds(low)] : []
    },
    score: { values, arguments, _ in
      guard let (least, greatest) = values.extent else { return [] }
      let low = arguments.number("low") ?? 0
      let high = arguments.number("high") ?? 1
      if Decimal15.compare(least, greatest) == 0 { return values.each { _ in (low + high) / 2 } }
      let (span, range) = (greatest - least, high - low)
      return arguments.isLowerBetter
        ? values.each { low + (greatest - $0) / span * range } : values.each { low + ($0 - least) / span * range }
    },
    formula: { cells in
      guard let peers = cells.peers else { return nil }
      let low = cells.number("low") ?? .number(0)
      let high = cells.number("high") ?? .number(1)
      let span = peers.greatest - peers.least
      let gone = cells.isLowerBetter ? peers.greatest - cells.value : cells.value - peers.least
      return .if(
        .binary(.equal, peers.greatest, peers.least), (low + high) / .number(2), low + gone / span * (high - low))
    })
}
