extension SetEvaluation {
  /// One value of each unit's marks: every mark is held to the scale at its own cell, severity is evened out where
  /// the criterion says so, and what the marks come to is held within 0 and the maximum, which evening out may pass.
  ///
  /// - Returns: the values, missing where too few judges gave a mark; and the marks that made them.
  mutating func panel(
    _ judges: [Expression], _ criterion: Criterion, _ measure: Measure
  ) -> (value: Column, marks: PanelMarks) {
    let applies = applies(criterion.id)
    let columns = judges.map { figures(of: $0, for: criterion) }
    let rows = (0..<count).filter { row in applies.map { $0[row] == 1 } ?? true }
    for (judge, column) in zip(judges, columns) { check(column, of: judge, in: rows, criterion, measure) }
    var marks = PanelMarks(columns.map { column in (0..<count).map { column[$0] } })
    // How severity is taken holds for all blocks alike.
    if PanelRule(arguments(of: measure, criterion, block: "")).evensOutSeverity { marks = marks.evenedOut }
    var value = Column(numbers: Array(repeating: 0, count: count), states: Array(repeating: .missing, count: count))
    for row in 0..<count {
      let arguments = arguments(of: measure, criterion, block: year.units[row].block)
      let rule = PanelRule(arguments)
      if let applies, applies[row] != 1 {
        value.set(row, to: applies.states[row] == .present ? .notApplicable : applies.states[row])
      } else if let number = marks.value(of: row, by: rule) {
        value.set(row, to: rule.evensOutSeverity ? min(max(number, 0), arguments.points) : number)
      } else if measure.missing == .error {
        let given = marks.columns.count { $0[row] != nil }
        fault(
          .tooFewMarks(unit: year.units[row], at: criterion.id, marks: given, needed: rule.fewestMarks), unit: row,
          metrics: zip(judges, columns).filter { $1[row] == nil }.flatMap { metrics(in: $0.0) })
        value.set(row, to: .notApplicable)
      }
    }
    return (value, marks)
  }

  /// Reports marks that leave the scale or cannot be reckoned; a blank or what does not apply is an abstention.
  private mutating func check(
    _ column: Column, of judge: Expression, in rows: [Int], _ criterion: Criterion, _ measure: Measure
  ) {
    let metrics = metrics(in: judge)
    for row in rows {
      report(column.states[row], at: criterion.id, unit: row, metrics: metrics)
      guard let mark = column[row] else { continue }
      let arguments = arguments(of: measure, criterion, block: year.units[row].block)
      if let reason = arguments.refusal(ofMark: mark) {
        fault(
          .refusedValue(unit: year.units[row], at: criterion.id, value: mark, reason: reason), unit: row,
          metrics: metrics)
      }
    }
  }
}
