extension SetEvaluation {
  /// Applies the missing rule to a column and reports what cannot be scored: values still missing, divisions by
  /// zero, results outside a function's domain. Those cells become not applicable, so that the run goes on and
  /// finds the rest.
  ///
  /// - Returns: the rows of texts that the rule `zero` leaves without a value; they get no points.
  mutating func fill(
    _ value: inout Column, by rule: MissingRule, at id: String, metrics: [Metric.ID], previous: [Metric.ID]
  ) -> [Int] {
    if value.states.areAllPresent { return [] }
    var unscored: [Int] = []
    let peers = value
    for row in 0..<count where value.states[row] != .present && value.states[row] != .notApplicable {
      switch value.states[row] {
      case .dividedByZero, .outOfDomain: report(value.states[row], at: id, unit: row, metrics: metrics)
      default:
        if rule == .zero, value.labels != nil {
          unscored.append(row)
          filledIn.append(FilledIn(unit: row, criterion: id, rule: rule, value: 0))
        } else if rule == .exclude {
          filledIn.append(FilledIn(unit: row, criterion: id, rule: rule, value: nil))
        } else if let number = replacement(by: rule, in: peers, for: row) {
          filledIn.append(FilledIn(unit: row, criterion: id, rule: rule, value: number))
          value.set(row, to: number)
          continue
        } else {
          let (absent, absentBefore) = absent(row, among: metrics, previous: previous)
          if absent.isEmpty, !absentBefore.isEmpty {
            fault(
              .missingPrevious(unit: year.units[row], at: id, metrics: absentBefore), unit: row, previous: absentBefore)
          } else {
            fault(.missingValue(unit: year.units[row], at: id, metrics: absent), unit: row, metrics: absent)
          }
        }
      }
      value.set(row, to: .notApplicable)
    }
    return unscored
  }

  /// Which figures a unit lacks, of the year itself and of the year before.
  func absent(
    _ row: Int, among metrics: [Metric.ID], previous: [Metric.ID]
  ) -> (now: [Metric.ID], before: [Metric.ID]) {
    (
      metrics.filter { year.metrics[$0]?.states[row] == .missing },
      previous.filter { environment.previous(named: $0)?.states[row] == .missing }
    )
  }

  private func replacement(by rule: MissingRule, in peers: Column, for row: Int) -> Double? {
    func present(ofBlock: Bool) -> [Double] {
      (0..<count).compactMap { other in
        ofBlock && year.units[other].block != year.units[row].block ? nil : peers[other]
      }
    }
    switch rule {
    case .error, .exclude: return nil
    case .zero: return 0
    case .value(let number): return number
    case .mean(let ofBlock):
      let numbers = present(ofBlock: ofBlock)
      return numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
    case .median(let ofBlock):
      let numbers = present(ofBlock: ofBlock).sorted()
      guard !numbers.isEmpty else { return nil }
      let middle = numbers.count / 2
      return numbers.count.isMultiple(of: 2) ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
    }
  }
}
