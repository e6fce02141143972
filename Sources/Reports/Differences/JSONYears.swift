import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// A comparison of two years as JSON for programs. The shape is versioned and documented in the README: a key is only
/// ever added without a new version.
public struct JSONYears {
  /// The version of the shape.
  public static let version = 1

  private let comparison: YearsComparison
  private let language: Language

  /// - Parameter language: of titles and texts.
  public init(_ comparison: YearsComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  public func rendered() throws -> String {
    let (before, after) = comparison.years
    let document = YearsDocument(
      version: Self.version, before: year(before), after: year(after), sets: comparison.sets.map(set),
      unpaired: UnpairedRecord(
        before: comparison.unpaired.before.map(\.id), after: comparison.unpaired.after.map(\.id)))
    return try document.jsonText()
  }

  private func year(_ year: EvaluatedYear) -> YearRecord {
    YearRecord(folder: year.folder.path, year: Nullable(year.folder.report.year))
  }

  private func set(_ set: YearsComparison.SetYears) -> SetYearsRecord {
    let difference = set.difference
    let (before, after) = (difference.before, difference.after)
    let pairs = Dictionary(zip(difference.pairs.map(\.after), difference.commonRanks)) { first, _ in first }
    func ids(_ places: [Int]) -> [String] { places.map { difference.former[$0].unit.id } }
    let origins = after.units.indices.filter { !difference.descents[$0].isPlain }
    return SetYearsRecord(
      before: YearSetRecord(id: before.set.id, title: before.set.title[language]),
      after: YearSetRecord(id: after.set.id, title: after.set.title[language]),
      rules: set.rules.items.map { ItemRecord($0, language) },
      units: difference.movements.map { movement in
        var record = MovementRecord(movement, after.units[movement.unit], language)
        record.common_rank_before = Nullable(pairs[movement.unit]?.before)
        record.common_rank_after = Nullable(pairs[movement.unit]?.after)
        for index in record.contributions.indices {
          guard let id = record.contributions[index].id.value else { continue }
          record.contributions[index].figures =
            comparison.figureChanges(behind: id, ofRow: movement.unit, difference).map(FigureChangeRecord.init)
        }
        return record
      },
      arrivals: difference.arrivals.map { row in
        UnitStandingRecord(after.units[row], StandingRecord(Standing(row, after)), language)
      },
      departures: difference.departures.map { place in
        UnitStandingRecord(
          difference.former[place].unit, StandingRecord(Standing(difference.formerRows[place], before)), language,
          successors: difference.former[place].successors)
      },
      origins: origins.map { row in
        let descent = difference.descents[row]
        return OriginRecord(
          unit: after.units[row].id, formerly: Nullable(descent.continued.map { ids([$0])[0] }),
          merged_from: descent.continued == nil ? ids(descent.absorbed) : [], split_from: ids(descent.partOf))
      },
      awards: difference.awards.map { award in
        AwardYearsRecord(
          id: award.id, title: award.title[language],
          units: award.places.map { place in
            AwardPlaceRecord(
              unit: (place.rowAfter.map { after.units[$0] } ?? place.rowBefore.map { before.units[$0] })?.id ?? "",
              before: PlaceRecord(place.before), after: PlaceRecord(place.after))
          })
      })
  }
}
