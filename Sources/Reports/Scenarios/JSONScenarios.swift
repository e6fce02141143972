import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// Scenarios beside the official outcome, as JSON for programs. The shape is versioned and documented in the README: a
/// key is only ever added without a new version.
public struct JSONScenarios {
  /// The version of the shape.
  public static let version = 1

  let whatIf: WhatIf
  let findings: Findings
  let language: Language

  /// - Parameters:
  ///   - findings: warnings only.
  ///   - language: of titles and of the reasons' texts.
  public init(_ whatIf: WhatIf, findings: Findings, language: Language) {
    self.whatIf = whatIf
    self.findings = findings
    self.language = language
  }

  public func rendered() throws -> String {
    let document = ScenarioDocument(
      version: Self.version, folder: whatIf.official.folder.path, year: Nullable(whatIf.official.folder.report.year),
      warnings: findings.inReadingOrder.map { DiagnosticRecord($0, language) },
      scenarios: ScenarioDifference.all(of: whatIf).map(record))
    return try document.jsonText()
  }

  private func record(_ scenario: ScenarioDifference) -> ScenarioRecord {
    let year = scenario.evaluated.folder.year
    let texts = FigureText(dictionary: year.dictionary, language: language)
    func side(_ side: AssumedFigure.Side, of metric: Metric.ID) -> AssumedFigureRecord.Side {
      .init(
        value: Nullable(side.number.map { value($0, of: metric, in: year) }),
        text: texts.text(side.number, side.state, of: metric))
    }
    return ScenarioRecord(
      id: scenario.id, title: Nullable(scenario.title?[language]), set: scenario.assignments,
      figures: scenario.figures.map { change in
        AssumedFigureRecord(
          unit: year.units[change.unit].id, metric: change.metric, before: side(change.before, of: change.metric),
          after: side(change.after, of: change.metric))
      },
      sets: scenario.sets.map { difference in
        ScenarioSetRecord(
          id: difference.set.id, title: difference.set.title[language],
          rules: difference.rules.items.map { ItemRecord($0, language) }, rank_moves: difference.outcome.rankMoves,
          proposals_gained: difference.outcome.proposals.gained, proposals_lost: difference.outcome.proposals.lost,
          outcome: OutcomeRecord(difference.outcome, of: scenario.evaluated, language))
      })
  }

  private func value(_ number: Double, of metric: Metric.ID, in year: Year) -> Value {
    let labels = year.dictionary.metrics.first { $0.id == metric }?.kind.labels
    return labels.map { .text($0[Int(number)]) } ?? .number(Decimal15.significant(number))
  }
}
