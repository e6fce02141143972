import Analysis
import Diagnostics
import Scoring

/// A next step as it is told to the unit.
struct StepText {
  let dictionary: DataDictionary
  let language: Language
  private let figures: FigureText

  init(_ dictionary: DataDictionary, _ language: Language) {
    self.dictionary = dictionary
    self.language = language
    figures = FigureText(dictionary: dictionary, language: language)
  }

  /// The figures alone: `228 → 240`; with the metrics' titles where the criterion is not just the metric.
  ///
  /// - Parameter metric: of which the criterion's value is, if it is a metric's figure.
  func short(_ step: NextStep, of metric: Metric.ID?) -> String {
    if step.moves.count == 1, step.moves[0].metric == metric { return arrow(step.moves[0]) }
    return step.moves.map { "\(title(of: $0.metric)): \(arrow($0))" }.joined(separator: "; ")
  }

  /// `Số tin, bài đăng trên Trang: thêm 12 tin, bài (228 → 240)`.
  func full(_ step: NextStep) -> String { full(step.moves) }

  func full(_ moves: [MetricMove]) -> String {
    moves.map { "\(title(of: $0.metric)): \(change($0))" }.joined(separator: "; ")
  }

  private func title(of id: Metric.ID) -> String { metric(id)?.title[language] ?? id }

  private func metric(_ id: Metric.ID) -> Metric? { dictionary.metrics.first { $0.id == id } }

  private func arrow(_ move: MetricMove) -> String {
    "\(figures.text(move.from, of: move.metric)) → \(figures.text(move.to, of: move.metric))"
  }

  private func change(_ move: MetricMove) -> String {
    guard let metric = metric(move.metric), metric.kind.isMeasured, let from = move.from else { return arrow(move) }
    let by = figures.text(abs(Decimal15.significant(move.to - from)), of: move.metric)
    let measure = metric.measure[language].isEmpty ? "" : " " + metric.measure[language]
    let isMore = move.to > from
    return Words(
      "\(isMore ? "thêm" : "bớt") \(by)\(measure) (\(arrow(move)))",
      "\(by) \(isMore ? "more" : "fewer") (\(arrow(move))\(measure))")[language]
  }
}
