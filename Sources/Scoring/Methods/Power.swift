#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a performance by a power of what it is beyond a base, as combined events in athletics do.
  ///
  ///     achievement = a × max(0, x − b)^c, or a × max(0, b − x)^c where lower is better; a whole number with round_down
  ///
  /// - Input: figures in the unit of the criterion's expression.
  /// - Output: scores as the coefficients give them, not held to 0…1.
  /// - Source: World Athletics, Scoring Tables for Combined Events.
  static let power = ScoringMethod(
    name: "power", title: Words("Theo lũy thừa", "Power"),
    explanation: Words(
      "Điểm = a × (phần vượt mốc b)^c; chưa vượt mốc thì 0. Với direction: lower, phần vượt là b − x. round_down: làm tròn xuống.",
      "a × (what is beyond the base b)^c; 0 up to the base. With direction: lower, b − x. round_down: rounded down."),
    notation: "a × max(0, ±(x − b))^c",
    source: Words("World Athletics, Bảng điểm các môn phối hợp", "World Athletics, Scoring Tables for Combined Events"),
    input: .number, gives: .achievement,
    parameters: [
      .required("a", .number, Words("hệ số", "the factor")),
      .required("b", .number, Words("mốc", "the base")),
      .required("c", .number, Words("số mũ, lớn hơn 0", "the exponent, above 0")),
      .direction,
      .optional(
        "round_down", .word(["true", "false"]), Words("làm tròn xuống số nguyên", "round down to a whole number")),
    ],
    mainParameter: nil,
    example: MethodExample(
      points: 1,
      [
        "a": .number(51.39), "b": .number(1.5), "c": .number(1.05), "round_down": .word("true"),
      ], [(1, 0), (1.5, 0), (14.73, 773), (16.3, 870)]),
    sentence: { figures in
      let (a, b, c) = (figures.number("a"), figures.number("b"), figures.number("c"))
      let beyond =
        figures.isLowerBetter
        ? Words("(\(b?.vi ?? "") − giá trị)", "(\(b?.en ?? "") − value)")
        : Words("(giá trị − \(b?.vi ?? ""))", "(value − \(b?.en ?? ""))")
      let isWhole = figures.word("round_down") == "true"
      return Words(
        "\(a?.vi ?? "") × \(beyond.vi)^\(c?.vi ?? "")" + (isWhole ? ", làm tròn xuống" : "") + figures.times.vi,
        "\(a?.en ?? "") × \(beyond.en)^\(c?.en ?? "")" + (isWhole ? ", rounded down" : "") + figures.times.en)
    },
    check: { arguments in
      guard let c = arguments.number("c"), c <= 0 else { return [] }
      return [.notPositive(parameter: "c", c)]
    },
    score: { values, arguments, _ in
      let a = arguments.number("a") ?? .nan
      let b = arguments.number("b") ?? .nan
      let c = arguments.number("c") ?? .nan
      let sign = arguments.isLowerBetter ? -1.0 : 1.0
      let roundsDown = arguments.word("round_down") == "true"
      return values.map { value in
        // To 15 digits, lest 1.9 − 1.5 fall short of 0.4.
        let beyond = Decimal15.significant(max(0, sign * (value - b)))
        let score = a * pow(beyond, c)
        return roundsDown ? Decimal15.floor(score) : score
      }
    },
    formula: { cells in
      guard let a = cells.number("a"), let b = cells.number("b"), let c = cells.number("c") else { return nil }
      let beyond = Formula.significant(.max([0, cells.isLowerBetter ? b - cells.value : cells.value - b]))
      let score = a * .binary(.power, beyond, c)
      return cells.word("round_down") == "true" ? .call(.int, [.significant(score)]) : score
    })
}
