// The names of the keys are the shape's own.
struct ScenarioDocument: Encodable {
  let version: Int
  let folder: String
  let year: Nullable<Int>
  let warnings: [DiagnosticRecord]
  let scenarios: [ScenarioRecord]
}

struct ScenarioRecord: Encodable {
  let id: String
  let title: Nullable<String>
  let set: [String]
  let figures: [AssumedFigureRecord]
  let sets: [ScenarioSetRecord]
}

struct AssumedFigureRecord: Encodable {
  struct Side: Encodable {
    let value: Nullable<Value>
    let text: String
  }

  let unit: String
  let metric: String
  let before: Side
  let after: Side
}

struct ScenarioSetRecord: Encodable {
  let id: String
  let title: String
  let rules: [ItemRecord]
  let rank_moves: Int
  let proposals_gained: Int
  let proposals_lost: Int
  let outcome: OutcomeRecord
}
