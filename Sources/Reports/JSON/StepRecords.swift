import Analysis
import Scoring

// The names of the keys are the shape's own.
struct StepRecord: Encodable {
  let item: String
  let text: String
  let moves: [MoveRecord]
  let gain: Double
  let total_gain: Nullable<Double>
  let total: Nullable<Double>
  let grade: Nullable<String>
  let rank: Nullable<Double>
  let block_rank: Nullable<Double>
  let awards: [AwardEffectRecord]

  init(_ step: NextStep, awards: [AwardEffect], _ year: Year, _ text: StepText) {
    item = step.item
    self.text = text.full(step)
    moves = step.moves.map { MoveRecord($0, year) }
    gain = step.gain
    total_gain = Nullable(step.totalGain)
    total = Nullable(step.standing.total)
    grade = Nullable(step.standing.grade)
    rank = Nullable(step.standing.rank)
    block_rank = Nullable(step.standing.blockRank)
    self.awards = awards.map {
      AwardEffectRecord(id: $0.award, before: PlaceRecord($0.before), after: PlaceRecord($0.after))
    }
  }
}

struct MoveRecord: Encodable {
  let metric: String
  let from: Nullable<Value>
  let to: Value

  init(_ move: MetricMove, _ year: Year) {
    func value(_ number: Double) -> Value {
      year.metrics[move.metric]?.labels.map { .text($0[Int(number)]) } ?? .number(Decimal15.significant(number))
    }
    metric = move.metric
    from = Nullable(move.from.map(value))
    to = value(move.to)
  }
}

struct AwardEffectRecord: Encodable {
  let id: String
  let before: PlaceRecord
  let after: PlaceRecord
}
