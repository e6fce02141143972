/// What a draw of weights has to reckon, worked out once for a set and a year.
///
/// Everything is a column of figures, one row a unit, in one numbered store: what hangs on no weight is in it from the
/// start. A draw writes the others, step after step. Values that hang on points of other criteria, and adjustments that
/// do, have no plan.
struct DrawPlan: Sendable {
  let set: CriteriaSet
  let unitCount: Int
  /// Rows of a column in the store, a multiple of 8.
  let stride: Int
  private(set) var columns: [Column] = []

  // MARK: Criteria

  /// Criteria and groups, children before their groups.
  private(set) var steps: [Step] = []
  private(set) var children: [Int] = []
  private(set) var combinations: [Combination] = []
  /// Units to which the same criteria apply share a pattern.
  private(set) var patterns: [Int] = []
  /// step × pattern: whether it applies.
  private(set) var applies: [Bool] = []
  private(set) var patternCount = 0
  /// The topmost steps.
  private(set) var top: [Int] = []
  /// Whether what groups are worth decides anything.
  private(set) var needsWorths = false
  private(set) var topKind = Step.Kind.sum
  private(set) var topCombination = 0

  // MARK: Totals, ranks, awards

  private(set) var hasTotal: [Bool] = []
  /// The sum of the adjustments.
  private(set) var adjustmentColumn = 0
  private(set) var totalColumn = 0
  private(set) var exactColumn = 0
  private(set) var gradeColumn = 0
  private(set) var rankColumn = 0
  private(set) var blockRankColumn = 0
  private(set) var needsRanks = false
  private(set) var needsBlockRanks = false
  /// Whether an expression asks for grades, other than those that the grade alone decides.
  private(set) var needsGrades = false
  /// The least total of each grade, in rising order.
  private(set) var gradeBounds: [Double] = []
  /// Whether ranks go by totals that are whole numbers by the set's decimals.
  var hasWholeTotals: Bool { ranking.columns.first == totalColumn && set.hasPlainTotals }
  private(set) var blocks: [Int] = []
  private(set) var blockCount = 0
  private(set) var program: [Instruction] = []
  private(set) var tables: [[Double]] = []
  private(set) var keys: [KeyStep] = []
  private(set) var ceilings: [(condition: Truth, most: Double)] = []
  private(set) var ranking = KeyList()
  private(set) var rankingProgram = 0..<0
  private(set) var exclusions: [Truth] = []
  private(set) var awards: [AwardStep] = []

  // MARK: Making it

  /// nil where the set has something that only a whole evaluation can reckon.
  init?(of reweighting: Reweighting) {
    set = reweighting.outcome.set
    unitCount = reweighting.year.units.count
    stride = (unitCount + 7) / 8 * 8
    guard !reweighting.hangsOnPoints, reweighting.kept.count == set.leaves.count else { return nil }
    let outcome = reweighting.outcome
    hasTotal = outcome.total.states.map { $0 == .present }
    var found: [Criterion.ID: Int] = [:]
    for node in set.criteria { top.append(add(node, reweighting, &found)) }
    findPatterns()
    needsWorths =
      set.notApplicable != .rescaleTotal || !set.addsPoints
      || steps.contains { [.weightedSum, .mean, .combined].contains($0.kind) }
    gradeBounds = set.grades.grades.map { Decimal15.significant($0.from) }
    topKind = Self.kind(of: set.combination)
    topCombination = combinations.count
    combinations.append(set.combination)
    let figure = Column(
      numbers: Array(repeating: 0, count: unitCount), states: outcome.total.states)
    adjustmentColumn = add(outcome.adjustment)
    totalColumn = add(figure)
    exactColumn = add(figure)
    gradeColumn = add(figure)
    rankColumn = add(figure)
    blockRankColumn = add(figure)
    let ids = Array(Set(reweighting.year.units.map(\.block))).sorted()
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    blocks = reweighting.year.units.map { places[$0.block] ?? 0 }
    blockCount = ids.count
    var compiler = ExpressionCompiler(outcome, found, self)
    guard addRules(&compiler, reweighting, ids) else { return nil }
    for name in compiler.asked { if let step = found[name] { steps[step].isAsked = true } }
    markWholes()
    program = compiler.program
    tables = compiler.tables
    columns = compiler.columns
  }

  private mutating func add(_ column: Column) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  private mutating func add(
    _ node: Criterion, _ reweighting: Reweighting, _ found: inout [Criterion.ID: Int]
  ) -> Int {
    let inner = node.children.map { add($0, reweighting, &found) }
    let weight = reweighting.weights.criteria.firstIndex(of: node.id)
    let result = reweighting.outcome.criteria[node.id]
    let points = result?.points ?? Column(repeating: 0, count: unitCount)
    var step = Step(
      kind: .score, column: add(points), weight: weight, isWeighted: node.isWeighted,
      official: node.weight)
    switch node.content {
    case .measure(let measure):
      let places = measure.decimals ?? (node.isWeighted ? nil : set.decimals)
      step.finish = set.rounding == .none ? .raw : places.map { .decimals($0) } ?? .raw
      step.scale = step.finish.scale
      if !node.isWeighted {
        step.kind = .points
        let achievement = result?.achievement ?? Column(repeating: 0, count: unitCount)
        step.most = achievement.numbers.reduce(0) { max($0, abs($1)) }
        step.achievement = add(achievement)
        step.officialPoints = add(points)
      }
    case .group(let members, let rule):
      step.children = children.count..<(children.count + inner.count)
      children += inner
      step.finish = rule.decimals.map { set.rounding == .none ? .raw : .decimals($0) } ?? .digits
      step.scale = step.finish.scale
      if rule.addsPoints(of: members) {
        step.kind = .sum
        let scales = inner.map { steps[$0].scale }
        let isScaled = set.notApplicable == .rescaleSiblings || set.notApplicable == .full
        if step.finish == .digits, !isScaled, !scales.contains(nil) {
          step.scale = scales.compactMap(\.self).max()
        }
      } else {
        step.kind = Self.kind(of: rule.combination)
        step.combination = combinations.count
        combinations.append(rule.combination)
      }
    }
    steps.append(step)
    found[node.id] = steps.count - 1
    return steps.count - 1
  }

  /// Marks the sums whose children's points are whole numbers by one scale.
  private mutating func markWholes() {
    guard [.rescaleTotal, .zero].contains(set.notApplicable) else { return }
    for index in steps.indices where steps[index].kind == .sum && steps[index].finish == .digits {
      let members = steps[index].children.map { children[$0] }
      let first = members.first.flatMap { steps[$0].scale }
      guard first != nil, members.allSatisfy({ isWhole(steps[$0], by: first) }) else {
        continue
      }
      steps[index].isWhole = true
      for member in members { steps[member].isWithinWhole = true }
    }
  }

  private func isWhole(_ step: Step, by scale: Double?) -> Bool {
    step.kind == .points && step.scale == scale
      && columns[step.achievement].numbers.allSatisfy { $0 >= 0 }
  }

  private mutating func findPatterns() {
    var known: [[Bool]: Int] = [:]
    var found: [[Bool]] = []
    for unit in 0..<unitCount {
      let pattern = steps.map { columns[$0.column].states[unit] == .present }
      if known[pattern] == nil {
        known[pattern] = found.count
        found.append(pattern)
      }
      patterns.append(known[pattern] ?? 0)
    }
    patternCount = found.count
    applies = steps.indices.flatMap { step in found.map { $0[step] } }
  }

  /// - Returns: whether all of them can be reckoned.
  private mutating func addRules(
    _ compiler: inout ExpressionCompiler, _ reweighting: Reweighting, _ ids: [Block.ID]
  ) -> Bool {
    let outcome = reweighting.outcome
    for exclusion in set.exclusions {
      guard let most = exclusion.atMost else { continue }
      guard let truth = compiler.truth(exclusion.when) else { return false }
      ceilings.append((truth, most))
    }
    let units = Array(0..<unitCount)
    let ranked = units.filter { hasTotal[$0] }
    var filled: [KeyStep] = []
    if set.rankOn == .exact || !set.hasPlainTotals {
      filled.append(compiler.key(of: set.rankOn == .exact ? exactColumn : totalColumn))
    }
    ranking.columns = [filled.first?.key ?? totalColumn]
    let first = compiler.program.count
    for tie in set.ties {
      guard let key = compiler.key(tie, always: !ceilings.isEmpty) else { return false }
      ranking.columns.append(key.column)
      filled += key.step.map { [$0] } ?? []
    }
    rankingProgram = first..<compiler.program.count
    ranking.filled = keys.count..<(keys.count + filled.count)
    keys += filled
    ranking.order = outcome.ranking.filter { hasTotal[$0] }
    for exclusion in set.exclusions where exclusion.atMost == nil {
      guard let truth = compiler.truth(exclusion.when) else { return false }
      exclusions.append(truth)
    }
    for award in set.awards {
      guard let step = add(award, &compiler, outcome, ids, ranked) else { return false }
      awards.append(step)
    }
    needsBlockRanks = compiler.asked.contains("block_rank")
    needsRanks = needsBlockRanks || compiler.asked.contains("rank")
    needsGrades = needsGrades(compiler.program)
    return true
  }

  private mutating func add(
    _ award: Award, _ compiler: inout ExpressionCompiler, _ outcome: Outcome, _ ids: [Block.ID],
    _ ranked: [Int]
  ) -> AwardStep? {
    var eligible: Truth?
    if let condition = award.eligible {
      guard let truth = compiler.truth(condition) else { return nil }
      eligible = truth
    }
    let seats = award.quota.seats(ranked: ranked.map { outcome.units[$0].block })
    let bounds = ids.map { seats.ofBlock($0) }
    let isRanking =
      award.rankBy == .total && award.ties == nil && set.rankOn == .published && ceilings.isEmpty
    var list = KeyList()
    let first = compiler.program.count
    if isRanking {
      list = ranking
    } else {
      var filled: [KeyStep] = []
      for expression in [award.rankBy] + (award.ties ?? set.ties) {
        guard let key = compiler.key(expression, always: false) else { return nil }
        list.columns.append(key.column)
        filled += key.step.map { [$0] } ?? []
      }
      list.filled = keys.count..<(keys.count + filled.count)
      keys += filled
      let columns = ([award.rankBy] + (award.ties ?? set.ties)).map {
        $0.evaluate(in: outcome.environment)
      }
      list.order = Ranking.groups(Array(0..<unitCount), by: columns).flatMap(\.self)
    }
    return AwardStep(
      seats: seats.all, reserves: award.reserves,
      bounds: bounds.contains { $0 != nil } ? bounds.map { $0 ?? Int.max } : nil,
      haveOwnSeats: award.quota.isOfBlocks, eligible: eligible,
      keyProgram: first..<compiler.program.count, keys: list,
      isRanking: isRanking, isByGrade: eligible.map { isByGrade($0, compiler.program) } ?? false)
  }
}
