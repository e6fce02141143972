import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// How a unit's points came about as JSON for programs. The shape is versioned and documented in the README: a key is
/// only ever added without a new version.
public struct JSONExplanation {
  /// The version of the shape.
  public static let version = 1

  private let explained: ExplainedUnit
  private let language: Language

  /// - Parameter language: of titles and texts.
  public init(_ explained: ExplainedUnit, language: Language) {
    self.explained = explained
    self.language = language
  }

  public func rendered() throws -> String {
    let unit = year.units[row]
    let document = ExplanationDocument(
      version: Self.version, year: Nullable(explained.evaluated.folder.report.year),
      unit: ExplainedUnitRecord(id: unit.id, name: unit.name[language], block: unit.block),
      sets: explained.sets.map(set))
    return try document.jsonText()
  }

  private var year: Year { explained.evaluated.folder.year }
  private var row: Int { explained.row }
  private var stepText: StepText { StepText(year.dictionary, language) }

  private func set(_ set: ExplainedSet) -> ExplainedSetRecord {
    let rules = set.outcome.set
    let item = explained.item
    let nodes = item == nil ? rules.criteria : rules.nodes.filter { $0.id == item }
    let isWhole = item == nil
    return ExplainedSetRecord(
      id: rules.id, title: rules.title[language], criteria: nodes.map { node($0, set) },
      adjustments: rules.adjustments.filter { isWhole || $0.id == item }.map { adjustment($0, set) },
      totals: Nullable(isWhole ? totals(set) : nil), standing: Nullable(isWhole ? standing(set) : nil),
      awards: Nullable(isWhole ? set.awards.map { award($0, set) } : nil))
  }

  private func node(_ node: Criterion, _ set: ExplainedSet) -> ExplainedNodeRecord {
    let outcome = set.outcome
    let result = outcome.criteria[node.id]
    let points = result?.points[row]
    let reason = points == nil ? Applicability(of: outcome, on: year).reason(against: node, unit: row) : nil
    let own = node.measure?.selfAssessed.flatMap { year.metrics[$0]?[row] }
    let assessed = SelfAssessment(unit: row, criterion: node.id, own: own, verified: points)
    var combination: Combination?
    if case .group(_, let rule) = node.content { combination = rule.combination }
    let held = outcome.heldIn.first { $0.unit == row && $0.criterion == node.id }
    let value: Value? =
      result?.value?.text(row).map(Value.text) ?? result?.value?[row].map { .number(Decimal15.significant($0)) }
    return ExplainedNodeRecord(
      id: node.id, title: node.title[language], max: node.points,
      points: Nullable(points.map(Decimal15.significant)), counts: Nullable(set.parts?.criteria[node.id]),
      applies: points != nil, reason: Nullable(reason?.text(language)), value: Nullable(value),
      achievement: Nullable(result?.achievement?[row].map(Decimal15.significant)),
      method: Nullable(node.measure.map { NamedRecord(name: $0.method.name, title: $0.method.title[language]) }),
      combination: Nullable(combination.map { NamedRecord(name: $0.name, title: $0.title[language]) }),
      filled_in: Nullable(filledIn(node.id, outcome)),
      held_in: Nullable(
        held.map {
          HeldInRecord(
            unit: year.units[row].id, criterion: node.id, from: Decimal15.significant($0.from),
            to: Decimal15.significant($0.to))
        }),
      self_assessed: Nullable(own), difference: Nullable(assessed.difference),
      marks: marks(node, result), sources: sources(node.measure?.value.expressions ?? []),
      next_step: Nullable(set.steps[node.id].map { StepRecord($0, awards: [], year, stepText) }),
      criteria: node.children.map { self.node($0, set) })
  }

  /// Of a panel with several judges only.
  private func marks(_ node: Criterion, _ result: CriterionResult?) -> [ExplainedMarkRecord]? {
    guard let judges = node.measure?.value.judges, let marks = result?.marks else { return nil }
    return zip(judges, marks.columns).map { judge, column in
      ExplainedMarkRecord(expression: judge.text, mark: Nullable(column[row].map(Decimal15.significant)))
    }
  }

  private func sources(_ expressions: [Scoring.Expression]) -> [FigureSourceRecord] {
    var found: [FigureSource] = []
    for source in expressions.flatMap(explained.sources.sources) where !found.contains(source) { found.append(source) }
    return found.map { FigureSourceRecord($0, labels: year.metrics[$0.metric]?.labels) }
  }

  private func filledIn(_ id: String, _ outcome: Outcome) -> FilledInRecord? {
    outcome.filledIn.first { $0.unit == row && $0.criterion == id }.map {
      FilledInRecord(unit: year.units[row].id, criterion: id, rule: $0.rule.name, value: Nullable($0.value))
    }
  }

  private func adjustment(_ rule: Adjustment, _ set: ExplainedSet) -> ExplainedAdjustmentRecord {
    let result = set.outcome.adjustments[rule.id]
    return ExplainedAdjustmentRecord(
      id: rule.id, title: rule.title[language], value: Nullable(result?.value[row].map(Decimal15.significant)),
      each: rule.each, at_most: Nullable(rule.atMost), points: Nullable(result?.points[row]),
      counts: Nullable(set.parts?.adjustments[rule.id]), filled_in: Nullable(filledIn(rule.id, set.outcome)),
      sources: sources([rule.value]),
      next_step: Nullable(set.steps[rule.id].map { StepRecord($0, awards: [], year, stepText) }))
  }

  private func totals(_ set: ExplainedSet) -> TotalsRecord {
    let outcome = set.outcome
    return TotalsRecord(
      applicable: Decimal15.significant(outcome.applicablePoints[row]), base: Nullable(outcome.base[row]),
      adjustment: Nullable(outcome.adjustment[row]), limits: Nullable(set.parts?.limits),
      rounding: Nullable(outcome.set.isLinear ? set.parts?.rounding : nil), total: Nullable(outcome.total[row]),
      unranked: Nullable(outcome.unranked[row]?.words(language)[language]))
  }

  private func standing(_ set: ExplainedSet) -> ExplainedStandingRecord {
    let outcome = set.outcome
    return ExplainedStandingRecord(
      grade: Nullable(outcome.grade.text(row)), rank: Nullable(outcome.rank[row]), ranked: set.ranked,
      block_rank: Nullable(outcome.blockRank[row]), ranked_in_block: set.rankedInBlock,
      neighbours: Nullable(set.neighbours.map { NeighboursRecord($0, outcome.units) }),
      block_neighbours: Nullable(set.blockNeighbours.map { NeighboursRecord($0, outcome.units) }))
  }

  private func award(_ standing: AwardStanding, _ set: ExplainedSet) -> ExplainedAwardRecord {
    let outcome = set.outcome
    let names = ReaderNames(year.dictionary, outcome.set, language)
    let texts = ObstacleText(outcome: outcome, names: names, dictionary: year.dictionary, language: language)
    let award = standing.result.award
    let isOpen = ![.proposed, .held].contains(standing.place)
    return ExplainedAwardRecord(
      id: award.id, title: award.title[language], quota: standing.result.seats, place: PlaceRecord(standing.place),
      reasons: standing.reasons.map { ReasonRecord(code: $0.code, text: $0.text(language, names)) },
      lacks: standing.obstacles.map { obstacle in
        let (amount, figure, last) = obstacle.measured
        return ObstacleRecord(
          code: texts.code(obstacle), text: texts.text(obstacle), amount: Nullable(amount), figure: Nullable(figure),
          last: Nullable(last.map { outcome.units[$0].id }))
      },
      steps: Nullable(
        isOpen
          ? set.awardSteps.map { all in
            (all[award.id] ?? []).map { step in
              AwardStepRecord(
                text: stepText.full(step.moves), moves: step.moves.map { MoveRecord($0, year) },
                place: step.place == .proposed ? "proposed" : "held", total_gain: Nullable(step.totalGain),
                total: Nullable(step.standing.total), rank: Nullable(step.standing.rank))
            }
          } : []))
  }
}

extension AwardStanding.Obstacle {
  /// By how much a figure misses, which one it is, and the unit it is measured against.
  fileprivate var measured: (amount: Double?, figure: String?, last: Int?) {
    func gap(_ missed: AwardStanding.Missed) -> (Double?, String?, Int?) {
      if let grade = missed.grade { return (grade.missing, "total", nil) }
      return (missed.shortfall?.amount, missed.shortfall?.figure, nil)
    }
    switch self {
    case .condition(let missed): return gap(missed)
    case .exclusion(_, let missed): return missed.first.map(gap) ?? (nil, nil, nil)
    case .line(let gap): return (gap.missing, gap.key.text, gap.last)
    case .noTotal, .proposedFor, .heldFor, .tie: return (nil, nil, nil)
    }
  }
}
