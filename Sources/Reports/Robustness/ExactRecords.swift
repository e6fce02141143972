import Analysis
import Diagnostics
import Scoring

// The names of the keys are the shape's own.
struct AwardSwapsRecord: Encodable {
  let award: String
  let left_out: Nullable<ReasonRecord>
  let pairs_left_out: Int
  let units: [UnitSwapsRecord]

  init(_ award: AwardSwaps, _ units: [Unit], _ language: Language) {
    self.award = award.award.id
    left_out = Nullable(award.obstacle.map { ReasonRecord(code: $0.code, text: $0.words[language]) })
    pairs_left_out = award.pairsLeftOut
    self.units = award.units.map { UnitSwapsRecord($0, units, language) }
  }
}

struct UnitSwapsRecord: Encodable {
  let unit: String
  let held: Bool
  /// The pair that the smallest change makes equal, with the criteria that do it.
  let weakest: Nullable<WeakestPairRecord>
  let pairs: [SwapPairRecord]

  init(_ swaps: UnitSwaps, _ units: [Unit], _ language: Language) {
    unit = units[swaps.unit].id
    held = swaps.isHeld
    weakest = Nullable(
      swaps.weakest.flatMap { pair in
        pair.change.map { change in
          WeakestPairRecord(
            behind: units[pair.behind].id, change: change.size, criteria: change.criteria.map(WeightShiftRecord.init),
            alone: Nullable(change.alone.map(AloneRecord.init)))
        }
      })
    pairs = swaps.pairs.map { SwapPairRecord($0, units, language) }
  }
}

struct WeakestPairRecord: Encodable {
  let behind: String
  let change: Double
  let criteria: [WeightShiftRecord]
  let alone: Nullable<AloneRecord>
}

struct WeightShiftRecord: Encodable {
  let criterion: String
  let from: Double
  let to: Double
  let raised: Bool
  let share: Double

  init(_ shift: WeightShift) {
    criterion = shift.criterion
    from = shift.from
    to = Decimal15.significant(shift.to)
    raised = shift.isRaised
    share = Decimal15.significant(shift.share)
  }
}

struct AloneRecord: Encodable {
  let criterion: String
  let from: Double
  let to: Double

  init(_ shift: WeightShift) {
    criterion = shift.criterion
    from = shift.from
    to = Decimal15.significant(shift.to)
  }
}

struct SwapPairRecord: Encodable {
  let behind: String
  /// `change`, `never` or `left_out`.
  let result: String
  let change: Nullable<Double>
  let alone: Nullable<AloneRecord>
  let reason: Nullable<ReasonRecord>

  init(_ pair: SwapPair, _ units: [Unit], _ language: Language) {
    behind = units[pair.behind].id
    change = Nullable(pair.change?.size)
    alone = Nullable(pair.change?.alone.map(AloneRecord.init))
    switch pair.finding {
    case .change: (result, reason) = ("change", Nullable(nil))
    case .never: (result, reason) = ("never", Nullable(nil))
    case .leftOut(let obstacle):
      (result, reason) = ("left_out", Nullable(ReasonRecord(code: obstacle.code, text: obstacle.words[language])))
    }
  }
}

struct LeftOutRecord: Encodable {
  let id: String
  let kind: String
  let shift: Nullable<OutcomeShiftRecord>

  init(_ trial: LeftOut, _ units: [Unit]) {
    id = trial.node
    kind = trial.isGroup ? "group" : "criterion"
    shift = Nullable(trial.shift.map { OutcomeShiftRecord($0, units) })
  }
}

struct AlternativeRecord: Encodable {
  let normalisation: String
  let combination: String
  let shift: Nullable<OutcomeShiftRecord>

  init(_ trial: AlternativeShift, _ units: [Unit]) {
    normalisation = trial.alternative.normalisation.rawValue
    combination = trial.alternative.combination?.name ?? Normalisation.official.rawValue
    shift = Nullable(trial.shift.map { OutcomeShiftRecord($0, units) })
  }
}

struct OutcomeShiftRecord: Encodable {
  let mean_rank_shift: Double
  let largest_rank_shift: Double
  let largest_mover: Nullable<String>
  let spearman: Nullable<Double>
  let awards: [ProposalShiftRecord]

  init(_ shift: OutcomeShift, _ units: [Unit]) {
    mean_rank_shift = Decimal15.significant(shift.meanRankShift)
    largest_rank_shift = shift.largestRankShift
    largest_mover = Nullable(shift.largestMover.map { units[$0].id })
    spearman = Nullable(shift.spearman.map(Decimal15.significant))
    awards = shift.awards.map { award in
      func ids(_ rows: [Int]) -> [String] { rows.map { units[$0].id } }
      return ProposalShiftRecord(
        award: award.award, kept: ids(award.kept), held: ids(award.held), lost: ids(award.lost), won: ids(award.won))
    }
  }
}

struct ProposalShiftRecord: Encodable {
  let award: String
  let kept: [String]
  let held: [String]
  let lost: [String]
  let won: [String]
}

struct SensitivityRecord: Encodable {
  let spread: Nullable<Double>
  let rows: Int
  let seed: UInt64
  let evaluations: Int
  let rows_left_out: Int
  let rank_shift: SensitivityFigureRecord
  let proposals_kept: Nullable<SensitivityFigureRecord>

  init(_ sensitivity: ChoiceSensitivity) {
    spread = Nullable(sensitivity.spread)
    rows = sensitivity.rows
    seed = sensitivity.seed
    evaluations = sensitivity.evaluations
    rows_left_out = sensitivity.rowsLeftOut
    rank_shift = SensitivityFigureRecord(sensitivity.rankShift, sensitivity.inputs)
    proposals_kept = Nullable(sensitivity.proposalsKept.map { SensitivityFigureRecord($0, sensitivity.inputs) })
  }
}

struct SensitivityFigureRecord: Encodable {
  let mean: Double
  let variance: Double
  /// Empty where the figure does not vary.
  let inputs: [SensitivityInputRecord]

  init(_ indices: SensitivityIndices, _ inputs: [ChoiceSensitivity.Input]) {
    mean = Decimal15.significant(indices.mean)
    variance = Decimal15.significant(indices.variance)
    self.inputs = zip(inputs, zip(indices.first, indices.total)).map { input, estimates in
      SensitivityInputRecord(input, first: estimates.0, total: estimates.1)
    }
  }
}

struct SensitivityInputRecord: Encodable {
  let kind: String
  let criterion: Nullable<String>
  let first: EstimateRecord
  let total: EstimateRecord

  init(_ input: ChoiceSensitivity.Input, first: SensitivityIndices.Estimate, total: SensitivityIndices.Estimate) {
    switch input {
    case .weight(let id): (kind, criterion) = ("weight", Nullable(id))
    case .normalisation: (kind, criterion) = ("normalisation", Nullable(nil))
    case .combination: (kind, criterion) = ("combination", Nullable(nil))
    case .targets: (kind, criterion) = ("targets", Nullable(nil))
    case .grades: (kind, criterion) = ("grades", Nullable(nil))
    }
    self.first = EstimateRecord(first)
    self.total = EstimateRecord(total)
  }
}

struct EstimateRecord: Encodable {
  let value: Double
  let low: Double
  let high: Double

  init(_ estimate: SensitivityIndices.Estimate) {
    value = Decimal15.significant(estimate.value)
    low = Decimal15.significant(estimate.low)
    high = Decimal15.significant(estimate.high)
  }
}
