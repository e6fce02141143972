extension SetEvaluation {
  /// Holds what units gave themselves to the criterion's scale, as what is verified is held to it: from 0 to the
  /// maximum, in whole steps where the method has a step. Nothing is scored by it.
  mutating func checkSelfAssessments() {
    for criterion in set.leaves {
      guard let measure = criterion.measure, let own = measure.selfAssessed, let marks = year.metrics[own]
      else { continue }
      for row in 0..<count {
        guard let mark = marks[row] else { continue }
        let arguments = measure.parameters.arguments(
          forBlock: year.units[row].block, points: criterion.isWeighted ? .infinity : criterion.points, labels: [])
        guard let reason = arguments.refusal(ofMark: mark) else {
          continue
        }
        fault(
          .refusedSelfAssessment(unit: year.units[row], at: criterion.id, mark: mark, reason: reason), unit: row,
          metrics: [own])
      }
    }
  }
}
