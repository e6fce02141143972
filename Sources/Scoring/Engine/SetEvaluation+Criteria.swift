extension SetEvaluation {
  /// Scores a criterion or a group, after everything that its expressions refer to.
  mutating func score(_ id: Criterion.ID) {
    guard results[id] == nil, let node = nodes[id] else { return }
    switch node.content {
    case .measure(let measure):
      scoreCriteria(in: measure.value)
      let result = score(node, measure)
      results[id] = result
      environment.set(id, to: result.points)
    case .group(let children, let decimals):
      for child in children { score(child.id) }
      let result = combine(node, children, decimals: decimals)
      results[id] = result
      environment.set(id, to: result.points)
    }
  }

  private mutating func scoreCriteria(in expression: Expression) {
    for symbol in expression.symbols { score(symbol.name) }
  }

  /// Whether a node applies: what its own `applies` says where its parent applies.
  private mutating func applies(_ id: Criterion.ID) -> Column? {
    if let known = applicability[id] { return known }
    let above = parents[id].flatMap { applies($0) }
    guard let condition = nodes[id]?.applies else { return above }
    scoreCriteria(in: condition)
    var own = condition.evaluate(in: environment)
    if let above {
      for row in 0..<count where above[row] != 1 {
        if above.states[row] == .present { own.set(row, to: 0) } else { own.set(row, to: above.states[row]) }
      }
    }
    applicability[id] = own
    return own
  }

  private mutating func score(_ criterion: Criterion, _ measure: Measure) -> CriterionResult {
    var value = measure.value.evaluate(in: environment)
    if let applies = applies(criterion.id) {
      for row in 0..<count where applies[row] != 1 {
        value.set(row, to: applies.states[row] == .present ? .notApplicable : applies.states[row])
      }
    }
    let deciding = expressions(decidingOn: criterion)
    let unscored = fill(
      &value, by: measure.missing, at: criterion.id, metrics: deciding.flatMap(metrics).withoutRepeats(),
      previous: deciding.flatMap(previous).withoutRepeats())
    var achievement = Column(numbers: Array(repeating: 0, count: count), states: value.states)
    var points = achievement
    for rows in partitions(of: value, byBlock: !measure.parameters.areUniform) {
      let arguments = measure.parameters.arguments(
        forBlock: year.units[rows[0]].block, points: criterion.points, labels: value.labels ?? [])
      var refusals: [ValueRefusal] = []
      let scores = measure.method(rows.map { value.numbers[$0] }, arguments, refusals: &refusals)
      for refusal in refusals {
        let row = rows[refusal.index]
        fault(
          .refusedValue(
            unit: year.units[row], at: criterion.id, value: value.numbers[row], reason: refusal.reason),
          unit: row, metrics: metrics(in: measure.value))
      }
      for (row, score) in zip(rows, scores) {
        let share = measure.method.gives == .points ? (criterion.points == 0 ? 0 : score / criterion.points) : score
        let exact = measure.method.gives == .points ? score : criterion.points * score
        achievement.numbers[row] = share
        points.numbers[row] = Decimal15.round(exact, places: set.decimals)
      }
    }
    for row in unscored {
      (achievement.numbers[row], achievement.states[row]) = (0, .present)
      (points.numbers[row], points.states[row]) = (0, .present)
    }
    let applicable = points.states.map { $0 == .present ? criterion.points : 0 }
    return CriterionResult(value: value, achievement: achievement, points: points, applicable: applicable)
  }

  /// The rows that have a value, together or block by block where a method's parameters differ by block.
  private func partitions(of value: Column, byBlock: Bool) -> [[Int]] {
    let present = value.states.indices.filter { value.states[$0] == .present }
    if present.isEmpty { return [] }
    guard byBlock else { return [present] }
    return Dictionary(grouping: present) { year.units[$0].block }.values.sorted { $0[0] < $1[0] }
  }

  private func expressions(decidingOn criterion: Criterion) -> [Expression] {
    var conditions: [Expression] = []
    var id: Criterion.ID? = criterion.id
    while let current = id {
      if let condition = nodes[current]?.applies { conditions.append(condition) }
      id = parents[current]
    }
    return (criterion.measure.map { [$0.value] } ?? []) + conditions
  }

  /// The metrics that an expression reads.
  func metrics(in expression: Expression) -> [Metric.ID] {
    expression.symbols.map(\.name).filter { year.metrics[$0] != nil }.withoutRepeats()
  }

  /// The metrics of which an expression reads the year before.
  func previous(in expression: Expression) -> [Metric.ID] { expression.previousSymbols.map(\.name) }

  /// A group's points: the sum of its children's, scaled where the set asks for it.
  private func combine(_ group: Criterion, _ children: [Criterion], decimals: Int?) -> CriterionResult {
    let (sums, applicable) = sum(children)
    var points = Column(numbers: sums, states: anyApplies(children).map { $0 ? .present : .notApplicable })
    var reachable = applicable
    for row in 0..<count where points.states[row] == .present {
      if set.notApplicable == .rescaleSiblings {
        points.numbers[row] = applicable[row] == 0 ? 0 : sums[row] / applicable[row] * group.points
        reachable[row] = group.points
      }
      points.numbers[row] =
        decimals.map { Decimal15.round(points.numbers[row], places: $0) }
        ?? Decimal15.significant(points.numbers[row])
    }
    for row in 0..<count where points.states[row] != .present { points.numbers[row] = 0 }
    return CriterionResult(value: nil, achievement: nil, points: points, applicable: reachable)
  }

  /// The sum of the nodes' points and of the maxima that count, in the order of the nodes.
  func sum(_ children: [Criterion]) -> (points: [Double], applicable: [Double]) {
    var points = Array(repeating: 0.0, count: count)
    var applicable = points
    for child in children {
      guard let result = results[child.id] else { continue }
      for row in 0..<count {
        if result.points.states[row] == .present {
          points[row] += result.points.numbers[row]
          applicable[row] += result.applicable[row]
        } else if set.notApplicable == .zero || set.notApplicable == .full {
          points[row] += set.notApplicable == .full ? child.points : 0
          applicable[row] += child.points
        }
      }
    }
    return (points, applicable)
  }

  func anyApplies(_ children: [Criterion]) -> [Bool] {
    (0..<count).map { row in children.contains { results[$0.id]?.points.states[row] == .present } }
  }
}
