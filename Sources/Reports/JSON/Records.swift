// The names of the keys are the shape's own.
struct Document: Encodable {
  let version: Int
  let year: Nullable<Int>
  let warnings: [DiagnosticRecord]
  let corrections: [CorrectionRecord]
  let not_evaluated: [NotEvaluatedRecord]
  let checks: [CheckRecord]
  let suspicious: [SuspiciousRecord]
  let sets: [SetRecord]
}

struct SetRecord: Encodable {
  let id: String
  let title: String
  let units: [UnitRecord]
  let awards: [AwardRecord]
  let filled_in: [FilledInRecord]
  let held_in: [HeldInRecord]
  let not_applicable: [NotApplicableRecord]
}

struct UnitRecord: Encodable {
  let id: String
  let name: String
  let block: String
  let base: Nullable<Double>
  let adjustment: Nullable<Double>
  let total: Nullable<Double>
  let grade: Nullable<String>
  let rank: Nullable<Double>
  let block_rank: Nullable<Double>
  let excluded: [String]
  let exclusion_reasons: [String]
  let unranked: Nullable<String>
  let criteria: [CriterionRecord]
  let groups: [CriterionRecord]
  let adjustments: [AdjustmentRecord]
}

struct CriterionRecord: Encodable {
  let id: String
  let value: Nullable<Value>
  let achievement: Nullable<Double>
  let points: Nullable<Double>
  let max: Double
  let applies: Bool
  /// Of a panel with several judges only.
  let marks: [Nullable<Double>]?
  let self_assessed: Nullable<Double>
  let difference: Nullable<Double>
}

struct AdjustmentRecord: Encodable {
  let id: String
  let value: Nullable<Double>
  let points: Nullable<Double>
}

struct AwardRecord: Encodable {
  let id: String
  let title: String
  let quota: Int
  let proposals: [NominationRecord]
  let reserves: [NominationRecord]
  let held: [NominationRecord]
  let refused: [NominationRecord]
}

struct NominationRecord: Encodable {
  let unit: String
  let reasons: [ReasonRecord]
}

struct ReasonRecord: Encodable {
  let code: String
  let text: String
}

struct CorrectionRecord: Encodable {
  let unit: String
  let metric: String
  let submitted: Nullable<Value>
  let verified: Nullable<Value>
  let difference: Nullable<Double>
  let reason: String
  let document: String
  let place: SourcePlaceRecord
}

struct HeldInRecord: Encodable {
  let unit: String
  let criterion: String
  let from: Double
  let to: Double
}

struct FilledInRecord: Encodable {
  let unit: String
  let criterion: String
  let rule: String
  let value: Nullable<Double>
}

/// A value of a criterion or metric: a figure, or one of a choice's answers.
enum Value: Encodable {
  case number(Double)
  case text(String)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// A value whose absence is written as `null` rather than left out.
struct Nullable<Wrapped: Encodable>: Encodable {
  let value: Wrapped?

  init(_ value: Wrapped?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
