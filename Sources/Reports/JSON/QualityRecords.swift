// The names of the keys are the shape's own.

/// Where something stands: a line and column of a text file, or a cell of a workbook's sheet.
struct SourcePlaceRecord: Encodable {
  let file: String
  let line: Nullable<Int>
  let column: Nullable<Int>
  let sheet: Nullable<String>
  let cell: Nullable<String>
}

struct DiagnosticRecord: Encodable {
  let code: String
  let message: String
  let help: Nullable<String>
  let place: Nullable<SourcePlaceRecord>
  let related: Nullable<SourcePlaceRecord>
}

struct NotEvaluatedRecord: Encodable {
  let unit: String
  let name: String
  let reason: String
  let succeeded_by: [String]
}

struct CheckRecord: Encodable {
  let rule: String
  let message: String
  let holds: Int
  let open: [String]
  let not_applicable: [String]
}

struct SuspiciousRecord: Encodable {
  let unit: String
  let metric: String
  let figure: Double
  let place: SourcePlaceRecord
  let previous: Nullable<Double>
  let previous_place: Nullable<SourcePlaceRecord>
  let ratio: Nullable<Double>
  let far_from_last_year: Bool
  let far_from_block: Nullable<SpreadRecord>
  let reasons: [String]
}

struct SpreadRecord: Encodable {
  let figures: Int
  let median: Double
  let deviation: Double
  let measure: String
  let score: Double
}

struct NotApplicableRecord: Encodable {
  let unit: String
  let criterion: String
  let reason: String
}

struct UnrankedRecord: Encodable {
  let unit: String
  let reason: String
}

struct SelfAssessmentRecord: Encodable {
  let unit: String
  let criterion: String
  let self_assessed: Nullable<Double>
  let verified: Nullable<Double>
  let difference: Nullable<Double>
}

/// What a check found.
struct CheckDocument: Encodable {
  let version: Int
  let path: String
  let errors: [DiagnosticRecord]
  let warnings: [DiagnosticRecord]
  let quality: Nullable<QualityRecord>
}

/// How sound the figures of a year are.
struct QualityRecord: Encodable {
  let year: Nullable<Int>
  let units: Int
  let metrics: Int
  let corrections: [CorrectionRecord]
  let not_evaluated: [NotEvaluatedRecord]
  let checks: [CheckRecord]
  let suspicious: [SuspiciousRecord]
  let sets: [SetQualityRecord]
}

struct SetQualityRecord: Encodable {
  let id: String
  let title: String
  let filled_in: [FilledInRecord]
  let held_in: [HeldInRecord]
  let unranked: [UnrankedRecord]
  let not_applicable: [NotApplicableRecord]
  let self_assessed: [SelfAssessmentRecord]
}
