extension SetEvaluation {
  struct Sums {
    let applicable: [Double]
    let base: Column
    let adjustments: [Adjustment.ID: AdjustmentResult]
    let adjustment: Column
    let total: Column
    let grade: Column
  }

  /// Base on the set's scale, adjustments, total and grade.
  mutating func totals() -> Sums {
    let (points, applicable) = sum(set.criteria)
    let states: [CellState] = anyApplies(set.criteria).map { $0 ? .present : .notApplicable }
    var base = Column(numbers: Array(repeating: 0, count: count), states: states)
    for row in 0..<count where states[row] == .present && applicable[row] > 0 {
      base.numbers[row] = Decimal15.round(points[row] / applicable[row] * set.points, places: set.decimals)
    }
    var adjustments: [Adjustment.ID: AdjustmentResult] = [:]
    var adjustment = Column(numbers: Array(repeating: 0, count: count), states: states)
    for rule in set.adjustments {
      let result = adjust(rule, counting: states)
      adjustments[rule.id] = result
      environment.set(rule.id, to: result.points)
      for row in 0..<count where states[row] == .present { adjustment.numbers[row] += result.points.numbers[row] }
    }
    var total = base
    for row in 0..<count where states[row] == .present {
      adjustment.numbers[row] = Decimal15.significant(adjustment.numbers[row])
      var sum = Decimal15.round(base.numbers[row] + adjustment.numbers[row], places: set.decimals)
      if !sum.isFinite {
        report(.outOfDomain, at: "total", unit: row, metrics: set.adjustments.flatMap { metrics(in: $0.value) })
        sum = 0
      }
      total.numbers[row] = min(max(sum, 0), set.atMost ?? .infinity)
    }
    let grade = grades(of: total)
    environment.set("total", to: total)
    environment.set("grade", to: grade)
    return Sums(
      applicable: applicable, base: base, adjustments: adjustments, adjustment: adjustment, total: total, grade: grade)
  }

  /// One adjustment, capped. What does not apply adjusts nothing; a unit without a total needs no figure.
  private mutating func adjust(_ rule: Adjustment, counting states: [CellState]) -> AdjustmentResult {
    var value = rule.value.evaluate(in: environment)
    for row in 0..<count where states[row] != .present { value.set(row, to: .notApplicable) }
    _ = fill(
      &value, by: rule.missing, at: rule.id, metrics: metrics(in: rule.value), previous: previous(in: rule.value))
    let cap = rule.atMost ?? .infinity
    let points = value.numbers.indices.map { row -> Double in
      guard let number = value[row] else { return 0 }
      return Decimal15.round(min(max(number * rule.each, -cap), cap), places: set.decimals)
    }
    return AdjustmentResult(value: value, points: Column(numbers: points, states: states))
  }

  private func grades(of total: Column) -> Column {
    var grade = Column(
      numbers: Array(repeating: 0, count: count), states: Array(repeating: .notApplicable, count: count),
      labels: set.grades.grades.map(\.title))
    for row in 0..<count {
      if let index = total[row].flatMap({ set.grades.index(of: $0) }) { grade.set(row, to: Double(index)) }
    }
    return grade
  }

  /// Ranks over all and within each block, for units with a total.
  mutating func rank(_ total: Column) -> (overall: [Int?], byBlock: [Int?]) {
    let keys = [total] + set.ties.map { $0.evaluate(in: environment) }
    let ranked = (0..<count).filter { total[$0] != nil }
    let overall = Ranking.ranks(ranked, by: keys, count: count)
    var byBlock: [Int?] = Array(repeating: nil, count: count)
    for block in Set(ranked.map { year.units[$0].block }) {
      let members = ranked.filter { year.units[$0].block == block }
      let ranks = Ranking.ranks(members, by: keys, count: count)
      for unit in members { byBlock[unit] = ranks[unit] }
    }
    environment.set("rank", to: Self.column(overall))
    environment.set("block_rank", to: Self.column(byBlock))
    return (overall, byBlock)
  }

  private static func column(_ ranks: [Int?]) -> Column {
    Column(numbers: ranks.map { Double($0 ?? 0) }, states: ranks.map { $0 == nil ? .notApplicable : .present })
  }
}
