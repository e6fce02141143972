import Analysis
public import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring

/// A comparison of two criteria files as JSON for programs. The shape is versioned and documented in the README: a
/// key is only ever added without a new version.
public struct JSONDifference {
  /// The version of the shape.
  public static let version = 2

  let difference: CriteriaDifference
  let language: Language

  /// - Parameter language: of titles and of the reasons' texts.
  public init(_ difference: CriteriaDifference, language: Language) {
    self.difference = difference
    self.language = language
  }

  public func rendered() throws -> String {
    let encoder = JSONEncoder()
    // Sorted keys: the same inputs give the same bytes.
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let (files, sets) = (difference.files, difference.sets)
    let document = DifferenceDocument(
      version: Self.version, old: FileRecord(file: files.old, id: sets.old.id, title: sets.old.title[language]),
      new: FileRecord(file: files.new, id: sets.new.id, title: sets.new.title[language]),
      rules: ItemRecord.all(difference.rules, language), outcome: Nullable(difference.outcome.map(outcome)))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private func outcome(_ outcome: OutcomeDifference) -> OutcomeRecord {
    let units = outcome.after.units
    let year = difference.years?.new
    let names = ReaderNames(year?.folder.year.dictionary ?? DataDictionary(metrics: []), outcome.after.set, language)
    return OutcomeRecord(
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
