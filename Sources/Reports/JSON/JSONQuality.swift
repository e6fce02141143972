import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// The parts of the data-quality report as records, for every document that tells them.
struct JSONQuality {
  let evaluated: EvaluatedYear
  let language: Language

  private var year: Year { evaluated.folder.year }

  var corrections: [CorrectionRecord] {
    evaluated.folder.corrections.map { correction in
      let labels = year.metrics[correction.metric]?.labels
      func value(_ figure: CorrectedFigure) -> Nullable<Value> {
        Nullable(figure.number.map { number in labels.map { .text($0[Int(number)]) } ?? .number(number) })
      }
      return CorrectionRecord(
        unit: correction.unit, metric: correction.metric, submitted: value(correction.submitted),
        verified: value(correction.verified), difference: Nullable(correction.difference(in: year.dictionary)),
        reason: correction.reason, document: correction.document, place: SourcePlaceRecord(correction.submitted.place))
    }
  }

  var notEvaluated: [NotEvaluatedRecord] {
    evaluated.folder.unitsLeftOut.map {
      NotEvaluatedRecord(
        unit: $0.unit.id, name: $0.unit.name[language], reason: $0.text(language), succeeded_by: $0.successors)
    }
  }

  var checks: [CheckRecord] {
    year.dictionary.checkResults(on: year).map { result in
      CheckRecord(
        rule: result.check.rule.text, message: result.check.message[language], holds: result.holds,
        open: result.open.map { year.units[$0].id }, not_applicable: result.notApplicable.map { year.units[$0].id })
    }
  }

  var suspicious: [SuspiciousRecord] {
    evaluated.suspiciousFigures.map { figure in
      SuspiciousRecord(
        unit: year.units[figure.unit].id, metric: figure.metric, figure: figure.figure,
        place: SourcePlaceRecord(evaluated.folder.metrics.place(of: figure.metric, row: figure.unit)),
        previous: Nullable(figure.previous),
        previous_place: Nullable(evaluated.placeOfLastYear(figure).map(SourcePlaceRecord.init)),
        ratio: Nullable(figure.ratio.map(Decimal15.significant)), far_from_last_year: figure.isFarFromLastYear,
        far_from_block: Nullable(
          figure.farFrom.map { spread in
            SpreadRecord(
              figures: spread.count, median: spread.median, deviation: Decimal15.significant(spread.deviation),
              measure: spread.measure.rawValue, score: Decimal15.significant(spread.score(of: figure.figure)))
          }),
        reasons: figure.reasons(language))
    }
  }

  func filledIn(_ outcome: Outcome) -> [FilledInRecord] {
    outcome.filledIn.map {
      FilledInRecord(
        unit: outcome.units[$0.unit].id, criterion: $0.criterion, rule: $0.rule.name,
        value: Nullable($0.value.map(Decimal15.significant)))
    }
  }

  func heldIn(_ outcome: Outcome) -> [HeldInRecord] {
    outcome.heldIn.map {
      HeldInRecord(unit: outcome.units[$0.unit].id, criterion: $0.criterion, from: $0.from, to: $0.to)
    }
  }

  func notApplicable(_ outcome: Outcome) -> [NotApplicableRecord] {
    Applicability(of: outcome, on: year).inapplicabilities.map {
      NotApplicableRecord(
        unit: outcome.units[$0.unit].id, criterion: $0.criterion, reason: $0.reason.text(language))
    }
  }

  var record: QualityRecord {
    QualityRecord(
      year: Nullable(evaluated.folder.report.year), units: year.units.count,
      metrics: evaluated.folder.metrics.columns.count, corrections: corrections, not_evaluated: notEvaluated,
      checks: checks, suspicious: suspicious, sets: evaluated.outcomes.map(set))
  }

  private func set(_ outcome: Outcome) -> SetQualityRecord {
    SetQualityRecord(
      id: outcome.set.id, title: outcome.set.title[language], filled_in: filledIn(outcome), held_in: heldIn(outcome),
      unranked: outcome.units.indices.compactMap { unit in
        outcome.unranked[unit].map {
          UnrankedRecord(unit: outcome.units[unit].id, reason: $0.words(language)[language])
        }
      },
      not_applicable: notApplicable(outcome),
      self_assessed: outcome.selfAssessments(on: year).map {
        SelfAssessmentRecord(
          unit: outcome.units[$0.unit].id, criterion: $0.criterion, self_assessed: Nullable($0.own),
          verified: Nullable($0.verified), difference: Nullable($0.difference))
      })
  }
}

extension SourcePlaceRecord {
  init(_ place: Place) {
    file = place.file
    line = Nullable(place.line == 0 ? nil : place.line)
    column = Nullable(place.column == 0 ? nil : place.column)
    sheet = Nullable(place.sheet?.name)
    cell = Nullable(place.sheet?.reference)
  }
}

extension DiagnosticRecord {
  init(_ diagnostic: Diagnostic, _ language: Language) {
    code = diagnostic.problem.code
    message = diagnostic.problem.message[language]
    help = Nullable(diagnostic.problem.help?[language])
    place = Nullable(diagnostic.place.map(SourcePlaceRecord.init))
    related = Nullable(diagnostic.related.map(SourcePlaceRecord.init))
  }
}
