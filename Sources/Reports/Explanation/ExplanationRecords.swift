import Analysis
import Diagnostics
import Intake
import Scoring

// The names of the keys are the shape's own.
struct ExplanationDocument: Encodable {
  let version: Int
  let year: Nullable<Int>
  let unit: ExplainedUnitRecord
  let sets: [ExplainedSetRecord]
}

struct ExplainedUnitRecord: Encodable {
  let id: String
  let name: String
  let block: String
}

struct ExplainedSetRecord: Encodable {
  let id: String
  let title: String
  let criteria: [ExplainedNodeRecord]
  let adjustments: [ExplainedAdjustmentRecord]
  /// null where only one item was asked for, as are `standing` and `awards`.
  let totals: Nullable<TotalsRecord>
  let standing: Nullable<ExplainedStandingRecord>
  let awards: Nullable<[ExplainedAwardRecord]>
}

struct ExplainedNodeRecord: Encodable {
  let id: String
  let title: String
  let max: Double
  let points: Nullable<Double>
  let counts: Nullable<Double>
  let applies: Bool
  let reason: Nullable<String>
  let value: Nullable<Value>
  let achievement: Nullable<Double>
  let method: Nullable<NamedRecord>
  let combination: Nullable<NamedRecord>
  let filled_in: Nullable<FilledInRecord>
  let held_in: Nullable<HeldInRecord>
  let self_assessed: Nullable<Double>
  let difference: Nullable<Double>
  let marks: [ExplainedMarkRecord]?
  let sources: [FigureSourceRecord]
  let next_step: Nullable<StepRecord>
  let criteria: [ExplainedNodeRecord]
}

struct NamedRecord: Encodable {
  let name: String
  let title: String
}

struct ExplainedMarkRecord: Encodable {
  let expression: String
  let mark: Nullable<Double>
}

struct FigureSourceRecord: Encodable {
  let metric: String
  let previous: Bool
  let value: Nullable<Value>
  let state: String
  let place: SourcePlaceRecord
  let records: Nullable<Int>
  let correction: Nullable<SourceCorrectionRecord>
  let imported: Nullable<ImportedCellRecord>

  init(_ source: FigureSource, labels: [String]?) {
    metric = source.metric
    previous = source.isPrevious
    value = Nullable(source.text.map(Value.text) ?? source.number.map { .number(Decimal15.significant($0)) })
    state =
      switch source.state {
      case .present: "present"
      case .missing: "missing"
      case .notApplicable: "not_applicable"
      case .dividedByZero, .outOfDomain: "undefined"
      }
    place = SourcePlaceRecord(source.place)
    records = Nullable(source.records)
    correction = Nullable(
      source.correction.map { found in
        SourceCorrectionRecord(
          submitted: Nullable(
            found.submitted.number.map { number in labels.map { .text($0[Int(number)]) } ?? .number(number) }),
          reason: found.reason, document: found.document)
      })
    imported = Nullable(
      source.imported.map {
        ImportedCellRecord(
          value: $0.value, file: $0.file, sheet: $0.sheet, cell: $0.cell, written: $0.written, note: $0.note,
          is_current: $0.isCurrent)
      })
  }
}

struct SourceCorrectionRecord: Encodable {
  let submitted: Nullable<Value>
  let reason: String
  let document: String
}

struct ImportedCellRecord: Encodable {
  let value: String
  let file: String
  let sheet: String
  let cell: String
  let written: String
  let note: String
  let is_current: Bool
}

struct ExplainedAdjustmentRecord: Encodable {
  let id: String
  let title: String
  let value: Nullable<Double>
  let each: Double
  let at_most: Nullable<Double>
  let points: Nullable<Double>
  let counts: Nullable<Double>
  let filled_in: Nullable<FilledInRecord>
  let sources: [FigureSourceRecord]
  let next_step: Nullable<StepRecord>
}

struct TotalsRecord: Encodable {
  let applicable: Double
  let base: Nullable<Double>
  let adjustment: Nullable<Double>
  let limits: Nullable<Double>
  let rounding: Nullable<Double>
  let total: Nullable<Double>
  let unranked: Nullable<String>
}

struct ExplainedStandingRecord: Encodable {
  let grade: Nullable<String>
  let rank: Nullable<Double>
  let ranked: Int
  let block_rank: Nullable<Double>
  let ranked_in_block: Int
  let neighbours: Nullable<NeighboursRecord>
  let block_neighbours: Nullable<NeighboursRecord>
}

struct NeighboursRecord: Encodable {
  let ahead: [NeighbourRecord]
  let equal: [String]
  let behind: [NeighbourRecord]

  init(_ neighbours: RankNeighbours, _ units: [Unit]) {
    ahead = neighbours.ahead.map { NeighbourRecord($0, units) }
    equal = neighbours.equal.map { units[$0].id }
    behind = neighbours.behind.map { NeighbourRecord($0, units) }
  }
}

struct NeighbourRecord: Encodable {
  let unit: String
  let told_apart_by: String
  let own: Nullable<Double>
  let other: Nullable<Double>

  init(_ neighbour: RankNeighbours.Neighbour, _ units: [Unit]) {
    unit = units[neighbour.unit].id
    told_apart_by =
      switch neighbour.key {
      case .total: "total"
      case .exactTotal: "exact_total"
      case .tie(let key): key.text
      }
    (own, other) = (Nullable(neighbour.own), Nullable(neighbour.other))
  }
}

struct ExplainedAwardRecord: Encodable {
  let id: String
  let title: String
  let quota: Int
  let place: PlaceRecord
  let reasons: [ReasonRecord]
  let lacks: [ObstacleRecord]
  /// null where that would take too long to find.
  let steps: Nullable<[AwardStepRecord]>
}

struct ObstacleRecord: Encodable {
  let code: String
  let text: String
  /// What is lacking, or too much; null where it cannot be measured.
  let amount: Nullable<Double>
  let figure: Nullable<String>
  /// The last unit before the line.
  let last: Nullable<String>
}

struct AwardStepRecord: Encodable {
  let text: String
  let moves: [MoveRecord]
  let place: String
  let total_gain: Nullable<Double>
  let total: Nullable<Double>
  let rank: Nullable<Double>
}
