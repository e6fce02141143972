import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// What a year's criteria really decide, as JSON for programs. The shape is versioned and documented in the README: a
/// key is only ever added without a new version.
public struct JSONHealth {
  /// The version of the shape.
  public static let version = 1

  let evaluated: EvaluatedYear
  let language: Language

  /// - Parameter language: of titles and of remarks.
  public init(_ evaluated: EvaluatedYear, language: Language) {
    self.evaluated = evaluated
    self.language = language
  }

  public func rendered() throws -> String {
    let document = HealthDocument(
      version: Self.version, folder: evaluated.folder.path, year: Nullable(evaluated.folder.report.year),
      sets: evaluated.outcomes.map { set(CriteriaHealth(of: $0, on: evaluated.folder.year)) })
    return try document.jsonText()
  }

  private func set(_ health: CriteriaHealth) -> HealthSetRecord {
    let set = health.outcome.set
    let words = HealthWords(health: health, language: language)
    return HealthSetRecord(
      id: set.id, title: set.title[language], criteria: health.criteria.map { CriterionHealthRecord($0) },
      total: Nullable(health.totals.map(PointSpreadRecord.init)),
      weights: Nullable(
        health.weights.map { weights in
          WeightsRecord(
            adjustments: set.adjustments.map {
              AdjustmentWeightRecord(id: $0.id, effective_weight: tidy(weights.adjustments[$0.id] ?? 0))
            }, rest: tidy(weights.rest))
        }),
      alpha: health.reliabilities.map {
        AlphaRecord(
          group: Nullable($0.group), criteria: $0.criteria, units: $0.units, alpha: Nullable($0.alpha.map(tidy)))
      },
      pearson: health.correlations.map { $0.map { Nullable($0.pearson.map(tidy)) } },
      spearman: health.correlations.map { $0.map { Nullable($0.spearman.map(tidy)) } },
      correlated_units: health.correlations.map { $0.map(\.count) }, remarks: words.remarks(), pairs: words.pairs())
  }
}
