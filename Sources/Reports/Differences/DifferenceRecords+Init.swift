import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension ItemRecord {
  init(_ item: ItemDifference, _ language: Language) {
    self.init(
      kind: item.kind.rawValue, id: item.id, title: item.title[language], change: item.change.rawValue,
      rules: item.rules.map {
        RuleRecord(
          path: $0.path.keys, old: Nullable($0.old?.record), new: Nullable($0.new?.record),
          text: $0.text(item.change, language))
      })
  }
}

extension OutcomeRecord {
  /// - Parameter year: the one that was evaluated anew.
  init(_ outcome: OutcomeDifference, of year: EvaluatedYear?, _ language: Language) {
    let units = outcome.after.units
    let names = ReaderNames(year?.folder.year.dictionary ?? DataDictionary(metrics: []), outcome.after.set, language)
    self.init(
      folder: year?.folder.path ?? "", year: Nullable(year?.folder.report.year),
      units: outcome.movements.map { MovementRecord($0, units[$0.unit], language) },
      awards: outcome.awards.map { award in
        AwardShiftsRecord(
          id: award.id, title: award.title[language],
          shifts: award.shifts.map { shift in
            ShiftRecord(
              unit: units[shift.unit].id, before: PlaceRecord(shift.before), after: PlaceRecord(shift.after),
              reasons: shift.reasons.map { ReasonRecord(code: $0.code, text: $0.text(language, names)) })
          })
      },
      exclusions: outcome.exclusions.map { difference in
        ExclusionShiftRecord(
          unit: units[difference.unit].id, gained: difference.gained.map(\.exclusion.id),
          lost: difference.lost.map(\.exclusion.id))
      })
  }
}
