#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by its place between two fixed ends (goalposts).
  ///
  ///     achievement = min(max((x − from) ÷ (to − from), 0), 1)^power
  ///
  /// - Input: figures in the unit of the criterion's expression.
  /// - Output: achievements in 0…1. Reversed ends (`from > to`) mean lower is better.
  /// - Source: UNDP, Human Development Report 2021/22, technical note 1.
  static let linear = ScoringMethod(
    name: "linear", title: Words("Tuyến tính giữa hai mức", "Linear between two ends"),
    explanation: Words(
      "Mức đạt tính theo vị trí giữa mức đầu (0) và mức cuối (1); ngoài khoảng thì lấy đầu mút. Đảo hai mức nếu thấp hơn là tốt hơn.",
      "The place between the first end (0) and the last (1), held at the ends. Reverse the ends where lower is better."),
    notation: "min(max((x − from) ÷ (to − from), 0), 1)^power",
    source: Words("UNDP, Báo cáo Phát triển con người 2021/22", "UNDP, Human Development Report 2021/22"),
    input: .number, gives: .achievement,
    parameters: [
      .required("from", .number, Words("mức đầu, được 0", "the end that scores 0")),
      .required("to", .number, Words("mức cuối, được 1", "the end that scores 1")),
      .optional("power", .number, Words("số mũ, lớn hơn 0 (mặc định 1)", "an exponent above 0 (1 unless given)")),
    ],
    mainParameter: nil,
    example: MethodExample(
      points: 1, ["from": .number(20), "to": .number(85)], [(10, 0), (20, 0), (52.5, 0.5), (85, 1), (91, 1)]),
    sentence: { figures in
      let (from, to) = (figures.number("from"), figures.number("to"))
      let power = figures.number("power")
      return Words(
        "Từ 0 ở mức \(from?.vi ?? "") đến đủ ở mức \(to?.vi ?? ""), ở giữa chia đều"
          + (power.map { ", lũy thừa \($0.vi)" } ?? "") + figures.times.vi,
        "From none at \(from?.en ?? "") to all at \(to?.en ?? ""), evenly between"
          + (power.map { ", to the power of \($0.en)" } ?? "") + figures.times.en)
    },
    check: { arguments in
      var faults: [MethodFault] = []
      if let from = arguments.number("from"), from == arguments.number("to") { faults.append(.equalEnds(from)) }
      if let power = arguments.number("power"), power <= 0 { faults.append(.notPositive(parameter: "power", power)) }
      return faults
    },
    score: { values, arguments, _ in
      let from = arguments.number("from") ?? .nan
      let to = arguments.number("to") ?? .nan
      let power = arguments.number("power")
      return values.map { value in
        let place = min(max((value - from) / (to - from), 0), 1)
        return power.map { pow(place, $0) } ?? place
      }
    },
    formula: { cells in
      guard let from = cells.number("from"), let to = cells.number("to") else { return nil }
      let place = Formula.max([.number(0), .min([.number(1), (cells.value - from) / (to - from)])])
      return cells.number("power").map { .binary(.power, place, $0) } ?? place
    })
}
