/// Points and totals of another making than the set's, to see what ranks and awards would come of them.
public struct ImposedScores: Sendable {
  /// The points of criteria and groups, for expressions that name them: one a unit. Where a criterion officially has no
  /// points for a unit it has none here.
  public let points: [Criterion.ID: [Double]]
  /// The totals before adjustments, on the set's scale and not rounded: one a unit, without meaning where a unit has no
  /// total.
  public let base: [Double]

  public init(points: [Criterion.ID: [Double]], base: [Double]) {
    self.points = points
    self.base = base
  }
}

extension Outcome {
  /// What becomes of the outcome under imposed scores: adjustments, totals, grades, ranks, exclusions and awards, by
  /// the full rules. Exclusions and awards do not tell the figures that made them so.
  ///
  /// - Parameter year: the year that the outcome is of.
  /// - Throws: the faults where a key or a condition cannot be reckoned.
  public func imposing(_ scores: ImposedScores, on year: Year) throws(ScoringFaults) -> Outcome {
    var evaluation = SetEvaluation(of: set, on: year)
    evaluation.results = criteria
    evaluation.environment = environment
    evaluation.tellsFigures = false
    evaluation.filledIn = filledIn
    evaluation.heldIn = heldIn
    for (id, numbers) in scores.points {
      guard let result = criteria[id] else { continue }
      var points = result.points
      for row in units.indices where points.states[row] == .present { points.numbers[row] = numbers[row] }
      evaluation.results[id] = CriterionResult(
        value: result.value, achievement: result.achievement, points: points, applicable: result.applicable,
        marks: result.marks)
      evaluation.environment.set(id, to: points)
    }
    evaluation.imposed = (scores.base, applicablePoints)
    return try evaluation.outcome()
  }
}
