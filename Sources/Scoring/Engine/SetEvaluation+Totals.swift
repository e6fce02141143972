extension SetEvaluation {
  struct Sums {
    let applicable: [Double]
    let base: Column
    let adjustments: [Adjustment.ID: AdjustmentResult]
    let adjustment: Column
    let total: Column
    let exactTotal: Column
    let grade: Column
    let unranked: [UnrankedReason?]
    let ceilings: [Double?]
  }

  /// Base on the set's scale, adjustments, total and grade.
  mutating func totals() -> Sums {
    let unranked = unranked()
    let states: [CellState] = (0..<count).map { unranked[$0] == nil ? .present : .notApplicable }
    let (exact, applicable) = imposed ?? exactBase()
    let (rounding, places) = (set.rounding, set.decimals)
    let base = Column(numbers: exact.each { rounding.round($0, places: places) }, states: states).blanked
    var adjustments: [Adjustment.ID: AdjustmentResult] = [:]
    for rule in set.adjustments {
      let result = adjust(rule, counting: states)
      adjustments[rule.id] = result
      environment.set(rule.id, to: result.points)
    }
    let adjustment = Column(
      numbers: set.adjustment(of: adjustments.mapValues(\.points), count: count), states: states
    ).blanked
    var total = base
    if !set.adjustments.isEmpty {
      for row in 0..<count { total.numbers[row] += adjustment.numbers[row] }
      total.numbers = total.numbers.each { rounding.round($0, places: places) }
    }
    var exactTotal = base
    let ceilings = ceilings(base: base)
    for row in 0..<count where states[row] == .present {
      let most = min(ceilings[row] ?? .infinity, set.atMost ?? .infinity)
      exactTotal.numbers[row] = min(max(exact[row] + adjustment.numbers[row], 0), most)
      var sum = total.numbers[row]
      if !sum.isFinite {
        report(.outOfDomain, at: "total", unit: row, metrics: set.adjustments.flatMap { metrics(in: $0.value) })
        sum = 0
      }
      total.numbers[row] = min(max(sum, 0), most)
    }
    let grade = grades(of: total)
    environment.set("total", to: total)
    environment.set("grade", to: grade)
    return Sums(
      applicable: applicable, base: base, adjustments: adjustments, adjustment: adjustment, total: total,
      exactTotal: exactTotal, grade: grade, unranked: unranked, ceilings: ceilings)
  }

  /// The base before it is rounded, and the points that could be reached.
  mutating func exactBase() -> (base: [Double], applicable: [Double]) {
    guard set.addsPoints else {
      let score = combined(set.criteria, by: set.combination, at: "total")
      let points = set.points
      return (score.numbers.each { $0 * points }, reachable(points, score.states))
    }
    let (points, applicable) = sum(set.criteria)
    let base = zip(points, applicable).map { $1 == 0 ? 0 : $0 / $1 * set.points }
    return (base, applicable)
  }

  /// The units that get no total, and why.
  private func unranked() -> [UnrankedReason?] {
    let applies = anyApplies(set.criteria)
    let leaves = set.leaves.compactMap { results[$0.id]?.value }
    guard let required = set.atLeast else { return applies.map { $0 ? nil : .nothingApplies } }
    let filledIn = Dictionary(grouping: filledIn, by: \.unit).mapValues { Set($0.map(\.criterion)) }
    return (0..<count).map { row in
      if !applies[row] { return .nothingApplies }
      let filled = filledIn[row] ?? []
      let asked = set.leaves.indices.filter { index in
        leaves[index].states[row] == .present || filled.contains(set.leaves[index].id)
      }
      let known = asked.filter { !filled.contains(set.leaves[$0].id) }
      let share = asked.isEmpty ? 0 : Double(known.count) / Double(asked.count)
      return Decimal15.compare(share, required) < 0 ? .tooLittleData(share: share, required: required) : nil
    }
  }

  /// One adjustment, capped. What does not apply adjusts nothing; a unit without a total needs no figure.
  mutating func adjust(_ rule: Adjustment, counting states: [CellState]) -> AdjustmentResult {
    var value = rule.value.evaluate(in: environment)
    for row in 0..<count where states[row] != .present { value.set(row, to: .notApplicable) }
    _ = fill(
      &value, by: rule.missing, at: rule.id, metrics: metrics(in: rule.value), previous: previous(in: rule.value))
    let cap = rule.atMost ?? .infinity
    let points = value.numbers.indices.map { row -> Double in
      guard rule.id != waived, let number = value[row] else { return 0 }
      return set.rounded(min(max(number * rule.each, -cap), cap))
    }
    return AdjustmentResult(value: value, points: Column(numbers: points, states: states))
  }

  private func grades(of total: Column) -> Column {
    var grade = Column(
      numbers: Array(repeating: 0, count: count), states: Array(repeating: .notApplicable, count: count),
      labels: set.grades.grades.map(\.title))
    if set.grades.grades.isEmpty { return grade }
    for row in 0..<count {
      if let index = total[row].flatMap({ set.grades.index(of: $0) }) { grade.set(row, to: Double(index)) }
    }
    return grade
  }

  /// Keys to rank by. One that is missing or does not apply comes last; one that cannot be reckoned is reported, for the
  /// units that it ranks.
  mutating func keys(_ expressions: [Expression], at id: String, of ranked: [Int]) -> [Column] {
    expressions.map { expression in
      let key = expression.evaluate(in: environment)
      for row in ranked { report(key.states[row], at: id, unit: row, metrics: metrics(in: expression)) }
      return key
    }
  }

  /// Ranks over all and within each block, for units with a total.
  mutating func rank(_ sums: Sums) -> (overall: [Double?], byBlock: [Double?]) {
    let (ranked, keys) = rankingKeys(sums)
    let ranking = Ranking(ranked, by: keys)
    let overall = ranking.ranks(set.rankStyle, count: count)
    var byBlock: [Double?] = Array(repeating: nil, count: count)
    for block in ranking.split(by: year.blockPlaces) { block.rank(set.rankStyle, into: &byBlock) }
    environment.set("rank", to: Self.column(overall))
    environment.set("block_rank", to: Self.column(byBlock))
    return (overall, byBlock)
  }

  /// The units with a total, and what the ranking compares, the first key deciding.
  mutating func rankingKeys(_ sums: Sums) -> (ranked: [Int], keys: [Column]) {
    let ranked =
      sums.total.states.areAllPresent ? Array(0..<count) : (0..<count).filter { sums.total[$0] != nil }
    var ties = keys(set.ties, at: "ranking", of: ranked)
    for row in 0..<count where sums.ceilings[row] != nil {
      for key in ties.indices { ties[key].set(row, to: .notApplicable) }
    }
    return (ranked, [set.rankOn == .exact ? sums.exactTotal : sums.total] + ties)
  }

  private static func column(_ ranks: [Double?]) -> Column {
    Column(numbers: ranks.map { $0 ?? 0 }, states: ranks.map { $0 == nil ? .notApplicable : .present })
  }
}
