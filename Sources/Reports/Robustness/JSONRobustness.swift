public import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// How sure ranks and proposals are, as JSON for programs. The shape is versioned and documented in the README.
public struct JSONRobustness {
  /// The version of the shape.
  public static let version = 1

  /// What is told of one outcome.
  public typealias Told = (robustness: Robustness, trials: SystematicTrials, sensitivity: ChoiceSensitivity?)

  let sets: [Told]
  let evaluated: EvaluatedYear
  let language: Language

  /// - Parameters:
  ///   - sets: one for each outcome of the year.
  ///   - language: of titles.
  public init(_ sets: [Told], _ evaluated: EvaluatedYear, language: Language) {
    self.sets = sets
    self.evaluated = evaluated
    self.language = language
  }

  public func rendered() throws -> String {
    let document = RobustnessDocument(
      version: Self.version, year: Nullable(evaluated.folder.report.year), sets: sets.map(set))
    return try document.jsonText()
  }

  private func set(_ told: Told) -> RobustSetRecord {
    let robustness = told.robustness
    let (outcome, design) = (robustness.outcome, robustness.design)
    return RobustSetRecord(
      id: outcome.set.id, title: outcome.set.title[language], draws: design.draws, seed: design.seed,
      weights: Nullable(design.weights.map { weights($0, robustness) }),
      shake: ShakeRecord(targets: design.shake.targets, grades: design.shake.grades),
      counted: robustness.counts.sound, faulty: robustness.counts.faulty,
      mean_rank_shift: Nullable(robustness.meanRankShift.map(Decimal15.significant)),
      units: robustness.units.map { unit($0, robustness) }, awards: robustness.awards.map { award($0, outcome) },
      swaps: told.trials.swaps.awards.map { AwardSwapsRecord($0, outcome.units, language) },
      left_out: told.trials.leftOut.map { LeftOutRecord($0, outcome.units) },
      alternatives: told.trials.alternatives.map { AlternativeRecord($0, outcome.units) },
      sensitivity: Nullable(told.sensitivity.map(SensitivityRecord.init)))
  }

  private func weights(_ distribution: WeightDraws.Distribution, _ robustness: Robustness) -> DrawnWeightsRecord {
    let name =
      switch distribution {
      case .uniform: "uniform"
      case .dirichlet: "dirichlet"
      }
    return DrawnWeightsRecord(
      distribution: name, spread: distribution.spread,
      concentrations: name == "uniform" ? [] : robustness.concentrations.map(\.concentration))
  }

  private func unit(_ unit: UnitRobustness, _ robustness: Robustness) -> RobustUnitRecord {
    let outcome = robustness.outcome
    return RobustUnitRecord(
      id: outcome.units[unit.unit].id, name: outcome.units[unit.unit].name[language],
      rank: Nullable(unit.standing?.rank), rank_5: Nullable(unit.standing?.low),
      rank_50: Nullable(unit.standing?.median), rank_95: Nullable(unit.standing?.high),
      mean_rank: Nullable(unit.standing.map { Decimal15.significant($0.mean) }), best: Nullable(unit.standing?.best),
      worst: Nullable(unit.standing?.worst), at_official_rank: Nullable(unit.standing?.atOfficial),
      mean_shift: Nullable(unit.standing.map { Decimal15.significant($0.meanShift) }),
      grade: Nullable(outcome.grade.text(unit.unit)), grade_kept: unit.gradeKept,
      ranks: robustness.counts.ranks(of: unit.unit).map { RankCountRecord(rank: $0.rank, draws: $0.draws) })
  }

  private func award(_ award: AwardRobustness, _ outcome: Outcome) -> RobustAwardRecord {
    RobustAwardRecord(
      id: award.result.award.id, title: award.result.award.title[language], quota: award.result.seats,
      units: award.units.map { unit in
        RobustNominationRecord(
          unit: outcome.units[unit.unit].id, official: Nullable(unit.official.map { "\($0)" }),
          proposed: unit.proposed, held: unit.held, reserve: unit.reserve, proposed_for_any: unit.proposedForAny)
      })
  }
}

// The names of the keys are the shape's own.
private struct RobustnessDocument: Encodable {
  let version: Int
  let year: Nullable<Int>
  let sets: [RobustSetRecord]
}

private struct RobustSetRecord: Encodable {
  let id: String
  let title: String
  let draws: Int
  let seed: UInt64
  let weights: Nullable<DrawnWeightsRecord>
  let shake: ShakeRecord
  let counted: Int
  let faulty: Int
  let mean_rank_shift: Nullable<Double>
  let units: [RobustUnitRecord]
  let awards: [RobustAwardRecord]
  let swaps: [AwardSwapsRecord]
  let left_out: [LeftOutRecord]
  let alternatives: [AlternativeRecord]
  let sensitivity: Nullable<SensitivityRecord>
}

private struct DrawnWeightsRecord: Encodable {
  let distribution: String
  let spread: Double
  let concentrations: [Double]
}

private struct ShakeRecord: Encodable {
  let targets: Double
  let grades: Double
}

private struct RobustUnitRecord: Encodable {
  let id: String
  let name: String
  let rank: Nullable<Double>
  let rank_5: Nullable<Double>
  let rank_50: Nullable<Double>
  let rank_95: Nullable<Double>
  let mean_rank: Nullable<Double>
  let best: Nullable<Double>
  let worst: Nullable<Double>
  let at_official_rank: Nullable<Int>
  let mean_shift: Nullable<Double>
  let grade: Nullable<String>
  let grade_kept: Int
  let ranks: [RankCountRecord]
}

private struct RankCountRecord: Encodable {
  let rank: Double
  let draws: Int
}

private struct RobustAwardRecord: Encodable {
  let id: String
  let title: String
  let quota: Int
  let units: [RobustNominationRecord]
}

private struct RobustNominationRecord: Encodable {
  let unit: String
  let official: Nullable<String>
  let proposed: Int
  let held: Int
  let reserve: Int
  let proposed_for_any: Int
}
