import Analysis
import Diagnostics
import Scoring

// The names of the keys are the shape's own.
struct DifferenceDocument: Encodable {
  let version: Int
  let old: FileRecord
  let new: FileRecord
  let rules: [ItemRecord]
  let outcome: Nullable<OutcomeRecord>
}

struct FileRecord: Encodable {
  let file: String
  let id: String
  let title: String
}

struct ItemRecord: Encodable {
  let kind: String
  let id: String
  let title: String
  let change: String
  let rules: [RuleRecord]
}

struct RuleRecord: Encodable {
  let path: [String]
  let old: Nullable<RuleValueRecord>
  let new: Nullable<RuleValueRecord>
  let text: String
}

/// A rule's value: a number, a truth, a text, or a list of texts.
enum RuleValueRecord: Encodable {
  case number(Double)
  case truth(Bool)
  case text(String)
  case texts([String])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .text(let text): try container.encode(text)
    case .texts(let texts): try container.encode(texts)
    }
  }
}

extension RuleValue {
  var record: RuleValueRecord {
    switch self {
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    case .text(let text): .text(text)
    case .texts(let texts): .texts(texts)
    case .method(let method): .text(method.name)
    case .expression(let expression): .text(expression.text)
    case .expressions(let expressions): .texts(expressions.map(\.text))
    case .order(let ids): .texts(ids)
    }
  }
}

struct OutcomeRecord: Encodable {
  let folder: String
  let year: Nullable<Int>
  let units: [MovementRecord]
  let awards: [AwardShiftsRecord]
  let exclusions: [ExclusionShiftRecord]
}

struct MovementRecord: Encodable {
  let id: String
  let name: String
  let before: StandingRecord
  let after: StandingRecord
  let ranks_gained: Nullable<Double>
  let total_gained: Nullable<Double>
  var contributions: [ContributionRecord]
  /// Between years only: among the units that both have.
  var common_rank_before: Nullable<Double>?
  var common_rank_after: Nullable<Double>?

  init(_ movement: Movement, _ unit: Unit, _ language: Language) {
    (id, name) = (unit.id, unit.name[language])
    before = StandingRecord(movement.before)
    after = StandingRecord(movement.after)
    ranks_gained = Nullable(movement.ranksGained)
    total_gained = Nullable(movement.totalGained)
    contributions = movement.contributions.map(ContributionRecord.init)
  }
}

struct StandingRecord: Encodable {
  let total: Nullable<Double>
  let grade: Nullable<String>
  let rank: Nullable<Double>
  let block_rank: Nullable<Double>

  init(_ standing: Standing) {
    total = Nullable(standing.total)
    grade = Nullable(standing.grade)
    rank = Nullable(standing.rank)
    block_rank = Nullable(standing.blockRank)
  }
}

struct ContributionRecord: Encodable {
  let kind: String
  let id: Nullable<String>
  let before: Nullable<Double>
  let after: Nullable<Double>
  let points_before: Nullable<Double>
  let points_after: Nullable<Double>
  let difference: Double
  /// Between years only, of criteria and adjustments.
  var figures: [FigureChangeRecord]?

  init(_ share: Contribution) {
    (kind, id) = (share.source.kind, Nullable(share.source.id))
    before = Nullable(share.before.map(Decimal15.significant))
    after = Nullable(share.after.map(Decimal15.significant))
    points_before = Nullable(share.pointsBefore.map(Decimal15.significant))
    points_after = Nullable(share.pointsAfter.map(Decimal15.significant))
    difference = share.difference
  }
}

struct AwardShiftsRecord: Encodable {
  let id: String
  let title: String
  let shifts: [ShiftRecord]
}

struct ShiftRecord: Encodable {
  let unit: String
  let before: PlaceRecord
  let after: PlaceRecord
  let reasons: [ReasonRecord]
}

struct PlaceRecord: Encodable {
  let place: String
  let turn: Nullable<Int>

  init(_ place: AwardPlace) {
    switch place {
    case .proposed: (self.place, turn) = ("proposed", Nullable(nil))
    case .held: (self.place, turn) = ("held", Nullable(nil))
    case .reserve(let number): (self.place, turn) = ("reserve", Nullable(number))
    case .none: (self.place, turn) = ("none", Nullable(nil))
    }
  }
}

struct ExclusionShiftRecord: Encodable {
  let unit: String
  let gained: [String]
  let lost: [String]
}
