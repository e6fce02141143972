extension SetEvaluation {
  /// Scores a criterion or a group, after everything that its expressions refer to.
  mutating func score(_ id: Criterion.ID) {
    guard results[id] == nil, let node = nodes[id] else { return }
    switch node.content {
    case .measure(let measure):
      for expression in measure.value.expressions { scoreCriteria(in: expression) }
      let result = score(node, measure)
      results[id] = result
      environment.set(id, to: result.points)
    case .group(let children, let rule):
      for child in children { score(child.id) }
      let result = combine(node, children, by: rule)
      results[id] = result
      environment.set(id, to: result.points)
    }
  }

  mutating func scoreCriteria(in expression: Expression) {
    for symbol in expression.symbols { score(symbol.name) }
  }

  /// Whether a node applies: what its own `applies` says where its parent applies.
  mutating func applies(_ id: Criterion.ID) -> Column? {
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
    var value: Column
    var marks: PanelMarks?
    switch measure.value {
    case .figure(let figure): value = figures(of: figure, for: criterion)
    case .marks(let judges): (value, marks) = panel(judges, criterion, measure)
    }
    let deciding = expressions(decidingOn: criterion)
    let unscored = fill(
      &value, by: measure.missing, at: criterion.id, metrics: deciding.flatMap(metrics).withoutRepeats(),
      previous: deciding.flatMap(previous).withoutRepeats())
    hold(&value, by: measure.winsorizing, at: criterion.id)
    let scale = scale(of: criterion, measure)
    if !measure.isScoredByBlock, count > 0, value.states.areAllPresent {
      return scored(criterion, measure, value, marks, scale)
    }
    var achievement = Column(numbers: Array(repeating: 0, count: count), states: value.states)
    var points = achievement
    for (members, rows) in partitions(of: value, measure) {
      let block = year.units[members[0]].block
      let place = year.blockPlaces[members[0]]
      func isMember(_ row: Int) -> Bool { members.count == rows.count || year.blockPlaces[row] == place }
      let arguments = arguments(of: measure, criterion, block: block, labels: value.labels ?? [], marks)
      var refusals: [ValueRefusal] = []
      let scores = measure.method(rows.map { value.numbers[$0] }, arguments, refusals: &refusals)
      for refusal in refusals where isMember(rows[refusal.index]) {
        refuse(value, row: rows[refusal.index], refusal.reason, criterion, measure)
      }
      for (row, score) in zip(rows, scores) where isMember(row) {
        achievement.numbers[row] = scale.achievement(score)
        points.numbers[row] = scale.rounded(scale.reached(score))
      }
    }
    for row in unscored {
      (achievement.numbers[row], achievement.states[row]) = (0, .present)
      (points.numbers[row], points.states[row]) = (0, .present)
    }
    return CriterionResult(
      value: value, achievement: achievement, points: points, applicable: reachable(criterion.points, points.states),
      marks: marks)
  }

  /// A criterion for which every unit has a value, and all are scored together.
  private mutating func scored(
    _ criterion: Criterion, _ measure: Measure, _ value: Column, _ marks: PanelMarks?, _ scale: PointScale
  ) -> CriterionResult {
    let arguments = arguments(
      of: measure, criterion, block: year.units[0].block, labels: value.labels ?? [], marks)
    var refusals: [ValueRefusal] = []
    let scores = measure.method(value.numbers, arguments, refusals: &refusals)
    for refusal in refusals { refuse(value, row: refusal.index, refusal.reason, criterion, measure) }
    return CriterionResult(
      value: value, achievement: Column(numbers: scale.achievements(scores), states: value.states),
      points: Column(numbers: scale.points(scores), states: value.states),
      applicable: reachable(criterion.points, value.states), marks: marks)
  }

  private mutating func refuse(
    _ value: Column, row: Int, _ reason: ValueRefusal.Reason, _ criterion: Criterion, _ measure: Measure
  ) {
    fault(
      .refusedValue(unit: year.units[row], at: criterion.id, value: value.numbers[row], reason: reason), unit: row,
      metrics: measure.value.expressions.flatMap(metrics))
  }

  /// The maximum that counts for each unit; criteria with the same one share its column where they apply to all.
  mutating func reachable(_ points: Double, _ states: [CellState]) -> [Double] {
    guard states.areAllPresent else { return states.map { $0 == .present ? points : 0 } }
    if let known = everywhere[points] { return known }
    let column = Array(repeating: points, count: states.count)
    everywhere[points] = column
    return column
  }

  /// What becomes of a criterion's scores, rounded as it or the set says.
  func scale(of criterion: Criterion, _ measure: Measure) -> PointScale {
    PointScale(
      isShare: measure.method.gives == .achievement || criterion.isWeighted, isWeighted: criterion.isWeighted,
      points: criterion.points, most: officialPoints(of: criterion), rounding: set.rounding,
      places: measure.decimals ?? (criterion.isWeighted ? nil : set.decimals))
  }

  /// What a method is given for a criterion's units of one block: its steps are for the official maximum.
  ///
  /// - Parameter marks: those that made the values, each of which has been held to the method's step.
  func arguments(
    of measure: Measure, _ criterion: Criterion, block: Block.ID, labels: [String] = [], _ marks: PanelMarks? = nil
  ) -> MethodArguments {
    let arguments = measure.parameters.arguments(
      forBlock: block, points: criterion.isWeighted ? .infinity : officialPoints(of: criterion), labels: labels)
    return marks == nil ? arguments : arguments.without("step")
  }

  private func officialPoints(of criterion: Criterion) -> Double { (official[criterion.id] ?? criterion).points }

  /// Whether a trial of weights silences a node: what officially counts for nothing already is another matter.
  private func isSilenced(_ node: Criterion) -> Bool {
    node.weight == 0 && official[node.id].map { $0.weight != 0 } ?? false
  }

  /// The figures of an expression for the units to which the criterion applies.
  mutating func figures(of expression: Expression, for criterion: Criterion) -> Column {
    var value = expression.evaluate(in: environment)
    guard let applies = applies(criterion.id) else { return value }
    for row in 0..<count where applies[row] != 1 {
      value.set(row, to: applies.states[row] == .present ? .notApplicable : applies.states[row])
    }
    return value
  }

  /// Holds values far out in, and keeps a list of what was changed.
  private mutating func hold(_ value: inout Column, by rule: Winsorizing?, at id: Criterion.ID) {
    guard let rule else { return }
    let rows = value.states.indices.filter { value.states[$0] == .present }
    for (row, held) in zip(rows, rule.held(rows.map { value.numbers[$0] })) where held != value.numbers[row] {
      heldIn.append(HeldIn(unit: row, criterion: id, from: value.numbers[row], to: held))
      value.numbers[row] = held
    }
  }

  /// The rows that have a value, together or block by block where a method's parameters differ by block, each with
  /// the rows that it is scored among.
  private func partitions(of value: Column, _ measure: Measure) -> [(members: [Int], peers: [Int])] {
    let present = value.states.indices.filter { value.states[$0] == .present }
    if present.isEmpty { return [] }
    guard measure.isScoredByBlock else { return [(present, present)] }
    let isAmongAll = measure.method.isRelative && !measure.parameters.comparesWithinBlock
    return Dictionary(grouping: present) { year.blockPlaces[$0] }.values.sorted { $0[0] < $1[0] }
      .map { ($0, isAmongAll ? present : $0) }
  }

  private func expressions(decidingOn criterion: Criterion) -> [Expression] {
    var conditions: [Expression] = []
    var id: Criterion.ID? = criterion.id
    while let current = id {
      if let condition = nodes[current]?.applies { conditions.append(condition) }
      id = parents[current]
    }
    return (criterion.measure?.value.expressions ?? []) + conditions
  }

  /// The metrics that an expression reads.
  func metrics(in expression: Expression) -> [Metric.ID] {
    expression.symbols.map(\.name).filter { year.metrics[$0] != nil }.withoutRepeats()
  }

  /// The metrics of which an expression reads the year before.
  func previous(in expression: Expression) -> [Metric.ID] { expression.previousSymbols.map(\.name) }

  /// A group's score: points added up, scaled where the set asks for it, or its children's achievements combined.
  private mutating func combine(_ group: Criterion, _ children: [Criterion], by rule: GroupRule) -> CriterionResult {
    return rule.addsPoints(of: children) ? added(group, children, rule) : combined(group, children, rule)
  }

  private func added(_ group: Criterion, _ children: [Criterion], _ rule: GroupRule) -> CriterionResult {
    let (sums, applicable) = sum(children)
    var points = Column(numbers: sums, states: anyApplies(children).map { $0 ? .present : .notApplicable })
    var reachable = applicable
    for row in 0..<count where points.states[row] == .present {
      if set.notApplicable == .rescaleSiblings {
        points.numbers[row] = applicable[row] == 0 ? 0 : sums[row] / applicable[row] * group.points
        reachable[row] = group.points
      }
      points.numbers[row] = rounded(points.numbers[row], to: rule.decimals)
    }
    for row in 0..<count where points.states[row] != .present { points.numbers[row] = 0 }
    return CriterionResult(value: nil, achievement: nil, points: points, applicable: reachable)
  }

  private mutating func combined(
    _ group: Criterion, _ children: [Criterion], _ rule: GroupRule
  ) -> CriterionResult {
    let achievement = combined(children, by: rule.combination, at: group.id)
    var points = achievement
    for row in 0..<count where points.states[row] == .present {
      points.numbers[row] = rounded(achievement.numbers[row] * group.points, to: rule.decimals)
    }
    let applicable = points.states.map { $0 == .present ? group.points : 0 }
    return CriterionResult(value: nil, achievement: achievement, points: points, applicable: applicable)
  }

  private func rounded(_ score: Double, to decimals: Int?) -> Double {
    decimals.map { set.rounding.round(score, places: $0) } ?? Decimal15.significant(score)
  }

  /// The children's achievements combined; what is outside the combination's domain is reported.
  mutating func combined(_ children: [Criterion], by combination: Combination, at id: String) -> Column {
    let children = children.filter { !isSilenced($0) }
    if children.isEmpty {
      return Column(numbers: Array(repeating: 0, count: count), states: Array(repeating: .notApplicable, count: count))
    }
    let columns = children.map { achievement(of: $0) }
    var result = combination(columns, weights: children.map(\.weight))
    for row in 0..<count where result.states[row].isUndefined {
      report(
        result.states[row], at: id, unit: row,
        metrics: children.compactMap(\.measure).flatMap { $0.value.expressions.flatMap(metrics) }.withoutRepeats())
      result.set(row, to: .notApplicable)
    }
    return result
  }

  /// What a node has reached: its score, points taken as a share of the maximum.
  private func achievement(of node: Criterion) -> Column {
    guard var column = results[node.id]?.points else { return Column(numbers: [], states: []) }
    if node.points == 1 { return column }
    for row in 0..<count where column.states[row] == .present {
      column.numbers[row] /= node.points
    }
    return column
  }

  /// The sum of the nodes' points and of the maxima that count, in the order of the nodes.
  func sum(_ children: [Criterion]) -> (points: [Double], applicable: [Double]) {
    var points = Array(repeating: 0.0, count: count)
    var applicable = points
    for child in children {
      guard let result = results[child.id] else { continue }
      if result.points.states.areAllPresent {
        for row in 0..<count {
          points[row] += result.points.numbers[row]
          applicable[row] += result.applicable[row]
        }
        continue
      }
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
    let counted = children.filter { !isSilenced($0) }.compactMap { results[$0.id]?.points }
    if counted.contains(where: \.states.areAllPresent) { return Array(repeating: true, count: count) }
    return (0..<count).map { row in counted.contains { $0.states[row] == .present } }
  }
}
