import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// The outcome as JSON for programs. The shape is versioned and documented in the README: a key is only ever
/// added without a new version.
public struct JSONReport {
  /// The version of the shape.
  public static let version = 1

  let evaluated: EvaluatedYear
  let language: Language

  /// - Parameter language: of titles and of the reasons' texts.
  public init(_ evaluated: EvaluatedYear, language: Language) {
    self.evaluated = evaluated
    self.language = language
  }

  public func rendered() throws -> String {
    let document = Document(
      version: Self.version, year: Nullable(evaluated.folder.report.year),
      warnings: evaluated.findings.inReadingOrder.map { DiagnosticRecord($0, language) },
      corrections: quality.corrections, not_evaluated: quality.notEvaluated, checks: quality.checks,
      suspicious: quality.suspicious, sets: evaluated.outcomes.map { set($0) })
    return try document.jsonText()
  }

  private var quality: JSONQuality { JSONQuality(evaluated: evaluated, language: language) }

  private func set(_ outcome: Outcome) -> SetRecord {
    SetRecord(
      id: outcome.set.id, title: outcome.set.title[language], units: outcome.units.indices.map { unit($0, outcome) },
      awards: outcome.awards.map { award($0, outcome) },
      filled_in: quality.filledIn(outcome), held_in: quality.heldIn(outcome),
      not_applicable: quality.notApplicable(outcome))
  }

  private func unit(_ row: Int, _ outcome: Outcome) -> UnitRecord {
    let unit = outcome.units[row]
    return UnitRecord(
      id: unit.id, name: unit.name[language], block: unit.block, base: Nullable(outcome.base[row]),
      adjustment: Nullable(outcome.adjustment[row]), total: Nullable(outcome.total[row]),
      grade: Nullable(outcome.grade.text(row)), rank: Nullable(outcome.rank[row]),
      block_rank: Nullable(outcome.blockRank[row]), excluded: outcome.exclusions[row].map(\.exclusion.id),
      exclusion_reasons: outcome.exclusions[row].map { $0.text(language, names(outcome)) },
      unranked: Nullable(outcome.unranked[row].map { $0.words(language)[language] }),
      criteria: outcome.set.leaves.map { criterion($0, row, outcome) },
      groups: outcome.set.nodes.filter { $0.measure == nil }.map { criterion($0, row, outcome) },
      adjustments: outcome.set.adjustments.map { rule in
        AdjustmentRecord(
          id: rule.id, value: Nullable(outcome.adjustments[rule.id]?.value[row].map(Decimal15.significant)),
          points: Nullable(outcome.adjustments[rule.id]?.points[row]))
      })
  }

  private func criterion(_ node: Criterion, _ row: Int, _ outcome: Outcome) -> CriterionRecord {
    let result = outcome.criteria[node.id]
    let value: Value? =
      if let text = result?.value?.text(row) {
        .text(text)
      } else {
        result?.value?[row].map { .number(Decimal15.significant($0)) }
      }
    let own = node.measure?.selfAssessed.flatMap { evaluated.folder.year.metrics[$0]?[row] }
    let assessed = SelfAssessment(unit: row, criterion: node.id, own: own, verified: result?.points[row])
    return CriterionRecord(
      id: node.id, value: Nullable(value), achievement: Nullable(result?.achievement?[row].map(Decimal15.significant)),
      points: Nullable(result?.points[row]), max: node.points, applies: result?.points[row] != nil,
      marks: result?.marks?.columns.map { Nullable($0[row].map(Decimal15.significant)) },
      self_assessed: Nullable(own), difference: Nullable(assessed.difference))
  }

  private func award(_ result: AwardResult, _ outcome: Outcome) -> AwardRecord {
    func nominations(_ nominations: [Nomination]) -> [NominationRecord] {
      nominations.map { nomination in
        NominationRecord(
          unit: outcome.units[nomination.unit].id,
          reasons: nomination.reasons.map {
            ReasonRecord(code: $0.code, text: $0.text(language, names(outcome)))
          })
      }
    }
    return AwardRecord(
      id: result.award.id, title: result.award.title[language], quota: result.seats,
      proposals: nominations(result.proposals), reserves: nominations(result.reserves),
      held: nominations(result.held), refused: nominations(result.refused))
  }

  private func names(_ outcome: Outcome) -> ReaderNames {
    ReaderNames(evaluated.folder.year.dictionary, outcome.set, language)
  }
}
