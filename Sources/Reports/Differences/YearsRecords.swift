import Analysis
import Diagnostics
import Scoring

// The names of the keys are the shape's own.
struct YearsDocument: Encodable {
  let version: Int
  let before: YearRecord
  let after: YearRecord
  let sets: [SetYearsRecord]
  let unpaired: UnpairedRecord
}

struct YearRecord: Encodable {
  let folder: String
  let year: Nullable<Int>
}

struct UnpairedRecord: Encodable {
  let before: [String]
  let after: [String]
}

struct SetYearsRecord: Encodable {
  let before: YearSetRecord
  let after: YearSetRecord
  let rules: [ItemRecord]
  let units: [MovementRecord]
  let arrivals: [UnitStandingRecord]
  let departures: [UnitStandingRecord]
  let origins: [OriginRecord]
  let awards: [AwardYearsRecord]
}

struct YearSetRecord: Encodable {
  let id: String
  let title: String
}

struct UnitStandingRecord: Encodable {
  let id: String
  let name: String
  let standing: StandingRecord
  /// Of units that are gone only.
  let successors: [String]?

  init(_ unit: Unit, _ standing: StandingRecord, _ language: Language, successors: [String]? = nil) {
    (id, name, self.standing, self.successors) = (unit.id, unit.name[language], standing, successors)
  }
}

struct OriginRecord: Encodable {
  let unit: String
  let formerly: Nullable<String>
  let merged_from: [String]
  let split_from: [String]
}

struct AwardYearsRecord: Encodable {
  let id: String
  let title: String
  let units: [AwardPlaceRecord]
}

struct AwardPlaceRecord: Encodable {
  let unit: String
  let before: PlaceRecord
  let after: PlaceRecord
}

struct FigureChangeRecord: Encodable {
  let metric: String
  let before: Nullable<Value>
  let after: Nullable<Value>

  init(_ change: FigureChange) {
    func value(_ figure: FigureChange.Figure) -> Value? {
      switch figure {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .missing, .notApplicable, .unknown: nil
      }
    }
    metric = change.metric
    (before, after) = (Nullable(value(change.before)), Nullable(value(change.after)))
  }
}
