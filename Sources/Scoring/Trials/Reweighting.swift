/// An evaluated year, to see what it comes to under other weights.
///
/// Values and achievements stay as they are, and what is reached follows the weights:
///
///     points = round(weight × achievement)
///
/// What methods give in points grows and shrinks with the maximum. All that hangs on points follows: criteria, keys and
/// conditions that ask for them, totals, grades, ranks, exclusions and awards, by the full rules. A criterion whose
/// weight becomes 0 is silenced: it gives no points, and leaves the scores that are combined.
public struct Reweighting: Sendable {
  public let outcome: Outcome
  public let year: Year
  public let weights: Weights
  /// As it stands after the outcome, without what may hang on weights.
  let base: SetEvaluation
  /// Whether anything before the totals hangs on points of criteria.
  let hangsOnPoints: Bool
  /// The criteria whose achievements hang on no other criterion's points.
  let kept: [(criterion: Criterion, measure: Measure, result: CriterionResult)]

  /// - Precondition: `outcome` is of this year.
  public init(of outcome: Outcome, on year: Year) {
    self.outcome = outcome
    self.year = year
    weights = outcome.set.weights
    var base = SetEvaluation(of: outcome.set, on: year)
    base.results = outcome.criteria
    base.environment = outcome.environment
    base.filledIn = outcome.filledIn
    base.heldIn = outcome.heldIn
    for node in outcome.set.nodes { _ = base.applies(node.id) }
    hangsOnPoints = outcome.set.scoresHangOnPoints
    var own = outcome.set.leaves
    if hangsOnPoints {
      let dependencies = Dependencies(of: outcome.set, metrics: Set(year.metrics.keys))
      own.removeAll { dependencies.nodes(behind: $0.id) != [$0.id] }
    }
    base.forget(Set(outcome.set.nodes.map(\.id)).subtracting(own.map(\.id)))
    base.official = base.nodes
    self.base = base
    kept = own.compactMap { leaf in
      guard let measure = leaf.measure, let result = outcome.criteria[leaf.id] else { return nil }
      return (leaf, measure, result)
    }
  }

  /// The whole outcome under other weights. Under the official ones it is the official outcome, to the last bit.
  ///
  /// - Parameter values: one for each of `weights.criteria`, from 0 up, as they are to count: nothing is normalised.
  /// - Throws: the faults where something that hangs on points cannot be reckoned.
  /// - Complexity: O(units × criteria + units log units) a key.
  public func outcome(under values: [Double]) throws(ScoringFaults) -> Outcome {
    try outcome(of: outcome.set, changing: [], under: values)
  }

  /// The outcome of a set that is otherwise in what some criteria are measured by, under other weights.
  func outcome(
    of set: CriteriaSet, changing changed: Set<Criterion.ID>, under values: [Double], tellingFigures: Bool = true
  ) throws(ScoringFaults) -> Outcome {
    precondition(values.count == weights.count)
    let new = Dictionary(zip(weights.criteria, values)) { first, _ in first }
    var trial = SetEvaluation(base, under: set.reweighted(new))
    trial.tellsFigures = tellingFigures
    if !changed.isEmpty {
      trial.official = Dictionary(set.nodes.map { ($0.id, $0) }) { first, _ in first }
      trial.forget(changed)
    }
    for (leaf, measure, result) in kept where !changed.contains(leaf.id) {
      guard let weight = trial.nodes[leaf.id]?.weight, weight != leaf.weight else { continue }
      trial.reweigh(leaf, measure, result, to: weight)
    }
    for criterion in trial.set.criteria { trial.score(criterion.id) }
    return try trial.outcome()
  }
}

extension SetEvaluation {
  /// The same year under a set that differs in weights alone, with what is known so far.
  fileprivate init(_ base: SetEvaluation, under set: CriteriaSet) {
    self = base
    self.set = set
    nodes = Dictionary(set.nodes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The points of a criterion whose achievement stays, under another maximum. A weight changes nothing here: it counts
  /// where scores are combined.
  fileprivate mutating func reweigh(
    _ criterion: Criterion, _ measure: Measure, _ result: CriterionResult, to weight: Double
  ) {
    guard !criterion.isWeighted, let achievement = result.achievement else { return }
    let scale = scale(of: criterion, measure)
    var points = result.points
    for row in 0..<count where points.states[row] == .present {
      points.numbers[row] = scale.rounded(weight * achievement.numbers[row])
    }
    let applicable = points.states.map { $0 == .present ? weight : 0 }
    results[criterion.id] = CriterionResult(
      value: result.value, achievement: achievement, points: points, applicable: applicable, marks: result.marks)
    environment.set(criterion.id, to: points)
  }
}
