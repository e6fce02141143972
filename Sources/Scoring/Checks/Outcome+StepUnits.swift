extension Outcome {
  /// Whether a criterion's steps seem to be measured in another unit than its values: as they stand they tell no two
  /// units apart, with the values as per cents (or as shares) they would.
  ///
  /// - Parameter rows: the units that have a value.
  func stepUnits(of criterion: Criterion, among rows: [Int]) -> CriteriaWarning? {
    guard let measure = criterion.measure, case .figure = measure.value,
      let column = self.criteria[criterion.id]?.value,
      measure.method.parameters.contains(where: { $0.kind == .steps })
    else { return nil }
    let values = rows.compactMap { column[$0] }
    guard values.count == rows.count, let least = values.min(), let greatest = values.max(), least >= 0 else {
      return nil
    }
    func tellApart(times factor: Double, above floor: Double = -1) -> Bool {
      let scores = zip(rows, values).filter { $1 > floor }.map { row, value -> Double in
        let arguments = measure.parameters.arguments(
          forBlock: units[row].block, points: criterion.points, labels: [])
        var refusals: [ValueRefusal] = []
        return measure.method([value * factor], arguments, refusals: &refusals).first ?? 0
      }
      return Set(scores).count > 1
    }
    // Shares of a whole; numbers of things may all be 0 and 1 by chance.
    let areShares = greatest <= 1 && values.contains { $0 != $0.rounded() }
    if areShares, !tellApart(times: 1), tellApart(times: 100) {
      return .stepsAsNumbers(criterion.id, from: least, to: greatest)
    }
    // Per cents, of which only 0 is the same as a share; a single threshold below 1 may stand for "any at all".
    let thresholds = measure.parameters.values.values.flatMap { $0.entries.map(\.value) }.map { entry -> [Double] in
      if case .steps(let steps) = entry { steps.map(\.from).filter { $0 > 0 } } else { [] }
    }
    let areOfShares = thresholds.allSatisfy { $0.count > 1 && $0.contains { $0 < 1 } && $0.allSatisfy { $0 <= 1 } }
    if areOfShares, greatest > 1, greatest <= 100, !tellApart(times: 1, above: 0), tellApart(times: 0.01, above: 0) {
      return .stepsAsShares(criterion.id, from: least, to: greatest)
    }
    return nil
  }
}
