import Analysis
import Scoring

/// To 12 decimals: what lies behind them is the noise of the reckoning.
func tidy(_ number: Double) -> Double { Decimal15.round(number, places: 12) }

// The names of the keys are the shape's own.
struct HealthDocument: Encodable {
  let version: Int
  let folder: String
  let year: Nullable<Int>
  let sets: [HealthSetRecord]
}

struct HealthSetRecord: Encodable {
  let id: String
  let title: String
  let criteria: [CriterionHealthRecord]
  let total: Nullable<PointSpreadRecord>
  let weights: Nullable<WeightsRecord>
  let alpha: [AlphaRecord]
  let pearson: [[Nullable<Double>]]
  let spearman: [[Nullable<Double>]]
  let correlated_units: [[Int]]
  let remarks: [String]
  let pairs: [String]
}

struct CriterionHealthRecord: Encodable {
  let id: String
  let max: Double
  let units: Int
  let full: Int
  let zero: Int
  let points: Nullable<PointSpreadRecord>
  let pearson: Nullable<Double>
  let spearman: Nullable<Double>
  let nominal_weight: Double
  let effective_weight: Nullable<Double>
  let left_out: LeavingOutRecord

  init(_ health: CriterionHealth) {
    id = health.criterion.id
    max = health.criterion.points
    (units, full, zero) = (health.count, health.full, health.zero)
    points = Nullable(health.spread.map(PointSpreadRecord.init))
    pearson = Nullable(health.withTotal.pearson.map(tidy))
    spearman = Nullable(health.withTotal.spearman.map(tidy))
    nominal_weight = tidy(health.nominalWeight)
    effective_weight = Nullable(health.effectiveWeight.map(tidy))
    left_out = LeavingOutRecord(health.leavingOut)
  }
}

struct PointSpreadRecord: Encodable {
  let mean: Double
  let deviation: Nullable<Double>
  let least: Double
  let lower_quartile: Double
  let median: Double
  let upper_quartile: Double
  let greatest: Double

  init(_ spread: PointSpread) {
    mean = tidy(spread.mean)
    deviation = Nullable(spread.deviation.map(tidy))
    (least, lower_quartile, median) = (tidy(spread.least), tidy(spread.lowerQuartile), tidy(spread.median))
    (upper_quartile, greatest) = (tidy(spread.upperQuartile), tidy(spread.greatest))
  }
}

struct LeavingOutRecord: Encodable {
  let result: String
  let units: Nullable<Int>
  let rank_moves: Nullable<Int>
  let said_by: [String]

  init(_ leavingOut: LeavingOut) {
    switch leavingOut {
    case .keepsAwards(let moves):
      (result, units, rank_moves, said_by) = ("keeps_awards", Nullable(0), Nullable(moves), [])
    case .changesAwards(let count, let moves):
      (result, units, rank_moves, said_by) = ("changes_awards", Nullable(count), Nullable(moves), [])
    case .isSaidElsewhere(let owners):
      (result, units, rank_moves, said_by) = ("said_elsewhere", Nullable(nil), Nullable(nil), owners)
    case .leavesNothing: (result, units, rank_moves, said_by) = ("leaves_nothing", Nullable(nil), Nullable(nil), [])
    }
  }
}

struct WeightsRecord: Encodable {
  let adjustments: [AdjustmentWeightRecord]
  let rest: Double
}

struct AdjustmentWeightRecord: Encodable {
  let id: String
  let effective_weight: Double
}

struct AlphaRecord: Encodable {
  let group: Nullable<String>
  let criteria: Int
  let units: Int
  let alpha: Nullable<Double>
}
