import Diagnostics
import Formulas

extension ScoringMethod {
  /// Gives each answer its points: `{yes: 4, no: 0}`.
  ///
  /// - Input: texts, as places in the labels of the criterion's expression.
  /// - Output: points.
  /// - Source: the usual yes/no criteria of administrative evaluations.
  static let choice = ScoringMethod(
    name: "choice",
    title: Words("Theo lựa chọn", "Choice"),
    explanation: Words(
      "Mỗi câu trả lời (ví dụ có, không) có số điểm riêng.", "Each answer, such as yes or no, has its own points."),
    notation: "points(x)",
    source: Words("Thang điểm có/không thông dụng", "Common yes/no criteria"),
    input: .text, gives: .points,
    parameters: [
      .required("choices", .choices, Words("các câu trả lời và điểm", "the answers and their points"))
    ],
    mainParameter: "choices",
    example: MethodExample(
      points: 4, ["choices": .choices([("yes", 4), ("partly", 1.5), ("no", 0)].map(ChoicePoints.init))],
      labels: ["no", "yes", "partly"], [(0, 0), (1, 4), (2, 1.5)]),
    sentence: { figures in
      let choices = figures.choices("choices")
      return Words("Theo trả lời: \(choices?.vi ?? "")", "By answer: \(choices?.en ?? "")")
    },
    check: { arguments in
      let choices = arguments.choices("choices")
      var faults: [MethodFault] = arguments.labels
        .filter { label in !choices.contains { $0.key == label } }.map { .noChoice(label: $0) }
      for choice in choices {
        if !arguments.labels.contains(choice.key) {
          faults.append(.unknownChoice(key: choice.key, labels: arguments.labels))
        } else if choice.points > arguments.points {
          faults.append(
            .pointsAboveMaximum(
              parameter: "choices", key: choice.key, points: choice.points, maximum: arguments.points))
        } else if choice.points < 0 {
          faults.append(.negativePoints(parameter: "choices", key: choice.key, points: choice.points))
        }
      }
      return faults
    },
    score: { values, arguments, _ in
      let choices = arguments.choices("choices")
      let points = arguments.labels.map { label in choices.first { $0.key == label }?.points ?? 0 }
      return values.map { points[Int($0)] }
    },
    formula: { cells in
      guard let table = cells.table("choices") else { return .call(.notAvailable, []) }
      // Not MATCH: it takes the "*" and "?" of an answer for any letters.
      let isAnswer = Formula.binary(.equal, .range(table.keys), cells.value)
      return .if(
        .binary(.equal, .call(.sumProduct, [isAnswer * 1]), 1),
        .call(.sumProduct, [isAnswer * .range(table.points)]), .call(.notAvailable, []))
    })
}
