/// The evaluation of one criteria set: each step is a function of what came before it, in the order of the
/// design's semantics (values, criteria, totals, ranks, exclusions, awards).
struct SetEvaluation {
  var set: CriteriaSet
  let year: Year
  var nodes: [Criterion.ID: Criterion]
  let parents: [Criterion.ID: Criterion.ID]
  var environment: Environment
  var applicability: [Criterion.ID: Column] = [:]
  var results: [Criterion.ID: CriterionResult] = [:]
  var filledIn: [FilledIn] = []
  var heldIn: [HeldIn] = []
  /// The rows of the exclusions that had to be known before the totals.
  var held: [Exclusion.ID: [Int]] = [:]
  var faults: [ScoringFault] = []
  /// The rows at which there is a fault.
  var faulty: Set<Int> = []
  /// An adjustment that is taken to give nothing, to see what it costs.
  var waived: Adjustment.ID?
  /// The criteria and groups with their official weights, where the set's own are on trial.
  var official: [Criterion.ID: Criterion] = [:]
  /// Whether exclusions and awards tell the figures that made them so; what they come to is the same without.
  var tellsFigures = true
  /// The base of each unit and the points that it could reach, where these are not the set's own.
  var imposed: (base: [Double], applicable: [Double])?
  /// By maximum points: the column of criteria that apply to every unit.
  var everywhere: [Double: [Double]] = [:]

  init(of set: CriteriaSet, on year: Year) {
    self.set = set
    self.year = year
    let all = set.nodes
    nodes = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    parents = Dictionary(all.flatMap { parent in parent.children.map { ($0.id, parent.id) } }) { first, _ in first }
    environment = Environment(year: year, asking: set.expressions.flatMap(\.expression.pastAwards))
  }

  /// The same set on another year, with nothing scored yet.
  init(_ other: SetEvaluation, on year: Year) {
    set = other.set
    self.year = year
    nodes = other.nodes
    parents = other.parents
    environment = Environment(year: year, asking: set.expressions.flatMap(\.expression.pastAwards))
  }

  var count: Int { year.units.count }

  mutating func fault(_ problem: ScoringProblem, unit: Int, metrics: [Metric.ID] = [], previous: [Metric.ID] = []) {
    faulty.insert(unit)
    faults.append(
      ScoringFault(problem: problem, unit: year.units[unit].id, metrics: metrics, previous: previous))
  }

  /// Reports a cell that cannot be reckoned; other states are no fault by themselves.
  mutating func report(_ state: CellState, at id: String, unit row: Int, metrics: [Metric.ID]) {
    switch state {
    case .dividedByZero: fault(.divisionByZero(unit: year.units[row], at: id), unit: row, metrics: metrics)
    case .outOfDomain: fault(.outOfDomain(unit: year.units[row], at: id), unit: row, metrics: metrics)
    case .present, .missing, .notApplicable: break
    }
  }
}

extension CriteriaSet {
  /// Scores, ranks and proposes.
  ///
  /// The set must have passed its checks against the year's data dictionary and blocks.
  /// - Throws: `ScoringFaults`, all of them, where a figure is missing, impossible or outside its scale.
  /// - Complexity: O(units × criteria + units log units) a key.
  public func evaluate(_ year: Year) throws(ScoringFaults) -> Outcome {
    var evaluation = SetEvaluation(of: self, on: year)
    for criterion in criteria { evaluation.score(criterion.id) }
    evaluation.checkSelfAssessments()
    return try evaluation.outcome()
  }
}

extension SetEvaluation {
  /// Totals, ranks, exclusions and awards, once the criteria are scored.
  mutating func outcome() throws(ScoringFaults) -> Outcome {
    let sums = totals()
    let (rank, blockRank) = rank(sums)
    let exclusions = exclusions(total: sums.total)
    let awards = awards(total: sums.total, unranked: sums.unranked, exclusions: exclusions)
    guard faults.isEmpty else { throw ScoringFaults(faults: faults) }
    return Outcome(
      set: set, units: year.units, criteria: results, applicablePoints: sums.applicable, base: sums.base,
      adjustments: sums.adjustments, adjustment: sums.adjustment, total: sums.total, grade: sums.grade, rank: rank,
      blockRank: blockRank, exclusions: exclusions, awards: awards, filledIn: filledIn, heldIn: heldIn,
      unranked: sums.unranked, ceilings: sums.ceilings, environment: environment)
  }
}

extension DataDictionary {
  /// The checks that figures break, unit by unit. A check that a missing figure leaves open passes.
  public func faults(in year: Year) -> [ScoringFault] {
    let environment = Environment(year: year)
    return checks.flatMap { check in
      let holds = check.rule.evaluate(in: environment)
      return year.units.indices.compactMap { row -> ScoringFault? in
        guard holds[row] == 0 else { return nil }
        return ScoringFault(
          problem: .failedCheck(
            unit: year.units[row], check: check, figures: check.rule.decidingComparisons(row: row, in: environment)),
          unit: year.units[row].id, metrics: check.rule.symbols.map(\.name).withoutRepeats(),
          previous: check.rule.previousSymbols.map(\.name).withoutRepeats())
      }
    }
  }
}
