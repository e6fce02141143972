import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension EvaluatedYear {
  /// The figures worth a second look, of the metrics that any of the sets reads.
  var suspiciousFigures: [SuspiciousFigure] { suspiciousFigures(inUseBy: outcomes.map(\.set)) }

  func suspiciousFigures(inUseBy sets: [CriteriaSet]) -> [SuspiciousFigure] {
    let dictionary = folder.year.dictionary
    return folder.year.suspiciousFigures(
      of: sets.reduce(into: []) { $0.formUnion($1.metricsInUse(among: dictionary)) })
  }

  /// The place of last year's figure, where there is one.
  func placeOfLastYear(_ figure: SuspiciousFigure) -> Place? {
    figure.previous == nil ? nil : folder.previousMetrics?.place(of: figure.metric, row: figure.unit)
  }
}
