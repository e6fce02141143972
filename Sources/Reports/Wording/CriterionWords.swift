import Diagnostics
import Scoring

/// What readers are told of a criterion: how it is scored, in a sentence with its parameters, and its expressions with
/// the titles of metrics in place of their ids.
struct CriterionWords {
  private let blocks: [Block.ID: Words]
  private let metrics: [Metric.ID: Metric]
  private let names: ReaderNames

  init(_ year: Year, _ set: CriteriaSet, _ language: Language) {
    blocks = Dictionary(year.blocks.map { ($0.id, $0.title) }) { first, _ in first }
    metrics = Dictionary(year.dictionary.metrics.map { ($0.id, $0) }) { first, _ in first }
    names = ReaderNames(year.dictionary, set, language)
  }

  /// A group's is how it makes one score of its criteria's.
  func method(of node: Criterion) -> Words {
    switch node.content {
    case .group(_, let rule):
      if rule.combination == .sum { return Words("Cộng điểm các tiêu chí", "Points add up") }
      let exponent = rule.combination.exponent.map { Words(" (p = \($0))", " (p = \($0))") } ?? Words(both: "")
      return Words(rule.combination.title.vi + exponent.vi, rule.combination.title.en + exponent.en)
    case .measure(let measure):
      let answers: [String: String]
      if case .choice(let choices)? = metrics[measure.value.text]?.kind {
        answers = Dictionary(choices.map { ($0.id, $0.shown) }) { first, _ in first }
      } else {
        answers = [:]
      }
      let figures = MethodFigures(
        measure.parameters, isWeighted: node.isWeighted, blockTitle: { [blocks] in blocks[$0] ?? Words(both: $0) },
        label: { answers[$0] ?? $0 })
      let sentence = measure.method.sentence(figures)
      if measure.winsorizing == nil { return sentence }
      return Words(sentence.vi + "; giá trị quá xa được giữ lại gần", sentence.en + "; values far out are held in")
    }
  }

  func value(of node: Criterion) -> String {
    (node.measure?.value.expressions ?? []).map { names.text($0.text) }.joined(separator: "; ")
  }

  func condition(_ expression: Expression) -> String { names.text(expression.text) }
}
