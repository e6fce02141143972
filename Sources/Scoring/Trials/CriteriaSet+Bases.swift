extension CriteriaSet {
  /// What units would have on the set's scale, before it is rounded, were their criteria scored so.
  ///
  /// - Parameters:
  ///   - shares: by criterion, what is reached of its maximum (of a criterion with a weight: its score), a row a unit.
  ///     A criterion without a column applies to nobody.
  ///   - units: a row each; the same unit may stand in several.
  /// - Returns: one number a row; 0 where nothing applies, and where a combination cannot be reckoned.
  /// - Complexity: O(rows × criteria), and rows² for combinations that compare units.
  public func bases(ofShares shares: [Criterion.ID: Column], units: [Unit]) -> [Double] {
    let rows = Year(units: units, blocks: [], dictionary: DataDictionary(metrics: []), metrics: [:])
    var evaluation = SetEvaluation(of: self, on: rows)
    let nothing = Column(
      numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .notApplicable, count: units.count))
    for leaf in leaves {
      var points = shares[leaf.id] ?? nothing
      for row in points.states.indices where points.states[row] == .present { points.numbers[row] *= leaf.points }
      evaluation.results[leaf.id] = CriterionResult(
        value: points, achievement: nil, points: points,
        applicable: points.states.map { $0 == .present ? leaf.points : 0 })
    }
    for criterion in criteria { evaluation.score(criterion.id) }
    return evaluation.exactBase().base
  }
}
