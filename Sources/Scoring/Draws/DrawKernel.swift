internal import CDraws

/// Reckons draws by a plan, on memory of its own that is taken once: nothing is allocated from draw to draw, but where
/// scores are combined in a way that has no step of its own.
///
/// All unsafe memory of draws is in this type, its extensions and `UnitSet`. Each pointer is taken in `init` for the
/// sizes of the plan, and goes with `memory`; indices are the plan's columns, units, steps and awards, which are below
/// those sizes. A kernel is used by one core at a time.
///
/// It gives what `Reweighting.outcome(under:)` gives, digit for digit: the same operations in the same order, with quick
/// ways of rounding only where they cannot come to anything else.
final class DrawKernel {
  let plan: DrawPlan
  let memory = DrawMemory()
  let count: Int
  let stride: Int
  let numbers: UnsafeMutablePointer<Double>
  let states: UnsafeMutablePointer<CellState>
  let weights: UnsafeMutableBufferPointer<Double>
  let steps: UnsafeMutableBufferPointer<DrawPlan.Step>
  /// The plan's lists, where nothing is asked whether it is shared.
  let children: UnsafeMutablePointer<Int>
  /// Beside `children`: the achievements of each as single numbers.
  let singles: UnsafeMutablePointer<Float>
  /// Of the children of a sum: what their achievements are multiplied by.
  let factors: UnsafeMutablePointer<Float>
  /// step × pattern: 1 where it applies, else 0; for each step a multiple of 8.
  let appliesAsNumber: UnsafeMutablePointer<Double>
  let patternStride: Int
  /// The steps that have a weight of their own, those that are sums, and those that every draw has to score.
  let weighed: UnsafeMutableBufferPointer<(step: Int, weight: Int)>
  let sums: UnsafeMutableBufferPointer<Int>
  let scored: UnsafeMutableBufferPointer<Int>
  /// Beside `children`, then `top`: what each counts in a sum of maxima.
  let maxima: UnsafeMutablePointer<Product>
  let one: UnsafeMutablePointer<Double>
  /// Whether what does not apply counts nowhere in sums.
  let isPlainlyScaled: Bool
  /// Beside `children`: the achievements of each.
  let achievements: UnsafeMutablePointer<UnsafeMutablePointer<Double>>
  let top: UnsafeMutablePointer<Int>
  let applies: UnsafeMutablePointer<Bool>
  let addsPoints: Bool
  let ranking: Keys
  let awardKeys: UnsafeMutableBufferPointer<Keys>
  let awards: UnsafeMutableBufferPointer<AwardTerms>
  /// award × block.
  let bounds: UnsafeMutablePointer<Int>
  let keyColumns: UnsafeMutablePointer<Int>
  let orders: UnsafeMutablePointer<Int>
  /// What each step counts beside its siblings.
  let worth: UnsafeMutablePointer<Double>
  /// step × pattern: the maximum that counts.
  let applicable: UnsafeMutablePointer<Double>
  /// By pattern, of the whole.
  let reachable: UnsafeMutablePointer<Double>
  let patterns: UnsafeMutablePointer<Int32>
  let blocks: UnsafeMutablePointer<Int>
  let hasTotal: UnsafeMutablePointer<Bool>
  /// All ones or 0.
  let hasTotalMarks: UnsafeMutablePointer<Int32>
  /// By unit: the most that its total may be.
  let most: UnsafeMutablePointer<Double>
  let isHeldDown: UnsafeMutablePointer<Bool>
  /// Those with a total, and those that may not be named for anything, in this draw and in all.
  let ranked: UnitSet
  let excluded: UnitSet
  let excludedAlways: UnitSet
  /// Those that may be named, and those that some award has named.
  let open: UnitSet
  let taken: UnitSet
  /// By award: those that it may name, and those that it looks at.
  let eligible: UnsafeMutablePointer<UnitSet>
  let considered: UnsafeMutablePointer<UnitSet>
  /// Which of a list have been looked at.
  let seen: UnitSet
  /// What a loop has found.
  let found: UnitSet
  /// Its grade's place, from 1; 0 is none.
  let gradeSlot: UnsafeMutablePointer<Int32>
  let gradeSlots: Int
  /// The least total of each grade, in rising order, as a whole number.
  let wholeBounds: UnsafeMutablePointer<Int32>
  /// Ranks times `rankParts`, so that means of ranks are whole too.
  let ranks: UnsafeMutablePointer<Int32>
  let rankParts: Int
  let ranksOfBlock: UnsafeMutablePointer<Int32>
  let order: UnsafeMutablePointer<Int>
  let rankedCount: Int
  let sorting: SortingBuffers
  /// Totals as whole numbers, and those above the least as small ones; −1 has none.
  let wholes: UnsafeMutablePointer<Int32>
  let smallWholes: UnsafeMutablePointer<Int16>
  let smallAhead: UnsafeMutablePointer<Int16>
  /// Whether the totals of this draw have been found as whole numbers.
  var hasWholes = false
  /// How many stand ahead of units in all, where no two are equal.
  let sumOfPlaces: Int32
  /// The adjustments by the scale of totals.
  let scaledAdjustments: UnsafeMutablePointer<Double>
  /// By pattern: what the sum of points is multiplied by for a total as a whole number.
  let shares: UnsafeMutablePointer<Double>
  /// What makes the points of all topmost groups whole numbers; nil where they are not.
  let topScale: Double?
  /// Their sums as whole numbers, and whether those of this draw are.
  let topWholes: UnsafeMutablePointer<Float>
  var topIsWhole = false
  /// Those of which the last loop was not certain.
  let unsure: UnitSet
  /// The place from which reserves of an award are sought.
  let reserveStart: UnsafeMutablePointer<Int>
  /// By step of `plan.keys`: whether all its cells are figures, whatever the weights.
  let isGapless: UnsafeMutablePointer<Bool>
  /// nil where totals take steps of their own.
  let totalScale: Double?
  let hasWholeTotals: Bool
  /// award × unit: those considered, best first, how many there are, and how many of them are listed.
  let listed: UnsafeMutablePointer<Int>
  let consideredCount: UnsafeMutablePointer<Int>
  let orderedCount: UnsafeMutablePointer<Int>
  /// By award.
  let named: UnsafeMutablePointer<Named>
  let leftOfBlock: UnsafeMutablePointer<Int>
  let fitting: UnsafeMutablePointer<Int>
  /// Whether something could not be reckoned.
  var isFaulty = false

  init(_ plan: DrawPlan) {
    self.plan = plan
    let memory = memory
    count = plan.unitCount
    stride = plan.stride
    let (count, awards, patternCount) = (plan.unitCount, plan.awards.count, plan.patternCount)
    numbers = memory.take(plan.columns.count * plan.stride, 0)
    states = memory.take(plan.columns.count * plan.stride, .missing)
    for (index, column) in plan.columns.enumerated() {
      for row in 0..<count {
        numbers[index * plan.stride + row] = column.numbers[row]
        states[index * plan.stride + row] = column.states[row]
      }
    }
    weights = memory.copy(plan.set.weights.official)
    steps = memory.copy(plan.steps)
    children = memory.take(plan.children.count, 0)
    achievements = memory.take(plan.children.count, numbers)
    singles = memory.take(plan.children.count * plan.stride, 0)
    factors = memory.take(plan.children.count, 0)
    patternStride = (patternCount + 7) / 8 * 8
    appliesAsNumber = memory.take(plan.steps.count * patternStride, 0)
    for step in plan.steps.indices {
      for pattern in 0..<patternCount where plan.applies[step * patternCount + pattern] {
        appliesAsNumber[step * patternStride + pattern] = 1
      }
    }
    isPlainlyScaled = plan.set.notApplicable == .rescaleTotal
    for (place, child) in plan.children.enumerated() {
      let source = plan.columns[plan.steps[child].achievement]
      for row in 0..<count { singles[place * plan.stride + row] = Float(source.numbers[row]) }
      children[place] = child
      achievements[place] = numbers + plan.steps[child].achievement * plan.stride
    }
    top = memory.pointer(to: plan.top)
    addsPoints = plan.set.addsPoints
    applies = memory.pointer(to: plan.applies)
    let lists = [plan.ranking] + plan.awards.map(\.keys)
    keyColumns = memory.take(lists.reduce(0) { $0 + $1.columns.count }, 0)
    orders = memory.take(lists.count * count, 0)
    var keys: [Keys] = []
    for (index, list) in lists.enumerated() {
      let first = keys.last?.end ?? 0
      for (place, column) in list.columns.enumerated() { keyColumns[first + place] = column }
      for (place, unit) in list.order.enumerated() { orders[index * count + place] = unit }
      keys.append(
        Keys(
          first: first, end: first + list.columns.count, order: index * count, filled: list.filled))
    }
    ranking = keys[0]
    awardKeys = memory.copy(Array(keys.dropFirst()))
    bounds = memory.take(awards * plan.blockCount, Int.max)
    gradeSlots = plan.set.grades.grades.count + 1
    self.awards = memory.copy(plan.awards.map(AwardTerms.init))
    for (index, award) in plan.awards.enumerated() {
      for (block, bound) in (award.bounds ?? []).enumerated() {
        bounds[index * plan.blockCount + block] = bound
      }
    }
    worth = memory.take(plan.steps.count, 0)
    one = memory.take(1, 1)
    weighed = memory.copy(plan.steps.enumerated().compactMap { step, what in what.weight.map { (step, $0) } })
    sums = memory.copy(plan.steps.indices.filter { plan.steps[$0].kind == .sum })
    scored = memory.copy(plan.steps.indices.filter { plan.steps[$0].isScored })
    maxima = memory.take(plan.children.count + plan.top.count, Product(figures: worth, factor: one))
    applicable = memory.take(plan.steps.count * patternStride, 0)
    reachable = memory.take(patternStride, 0)
    shares = memory.take(patternStride, 0)
    patterns = memory.take(plan.stride, 0)
    for (row, pattern) in plan.patterns.enumerated() { patterns[row] = Int32(pattern) }
    blocks = memory.pointer(to: plan.blocks)
    hasTotal = memory.pointer(to: plan.hasTotal)
    hasTotalMarks = memory.take(plan.stride, 0)
    most = memory.take(count, plan.set.atMost ?? .infinity)
    isHeldDown = memory.take(count, false)
    ranked = memory.units(count)
    excluded = memory.units(count)
    excludedAlways = memory.units(count)
    open = memory.units(count)
    taken = memory.units(count)
    eligible = memory.units(awards, count)
    considered = memory.units(awards, count)
    seen = memory.units(count)
    found = memory.units(count)
    gradeSlot = memory.take(plan.stride, 0)
    wholeBounds = memory.pointer(to: plan.wholeBounds)
    ranks = memory.take(count, 0)
    order = memory.take(count, 0)
    rankedCount = plan.ranking.order.count
    sumOfPlaces = Int32(rankedCount * (rankedCount - 1) / 2 + (count - rankedCount) * rankedCount)
    ranksOfBlock = memory.take(count, 0)
    sorting = SortingBuffers(
      keys: memory.take(count, 0), otherKeys: memory.take(count, 0), units: memory.take(count, 0))
    rankParts = plan.set.rankStyle == .average ? 2 : 1
    wholes = memory.take(plan.stride, 0)
    let wide = (count + 63) / 64 * 64
    smallWholes = memory.take(wide, -1)
    smallAhead = memory.take(wide, 0)
    scaledAdjustments = memory.take(plan.stride, 0)
    totalScale = plan.totalScale
    hasWholeTotals = plan.hasWholeTotals
    topScale = plan.topScale
    topWholes = memory.take(plan.stride, 0)
    unsure = memory.units(plan.stride)
    reserveStart = memory.take(awards, 0)
    isGapless = memory.take(plan.keys.count, false)
    for (place, key) in plan.keys.enumerated() {
      isGapless[place] =
        !key.mayFail && plan.columns[key.source].states.allSatisfy { $0 == .present }
    }
    for row in 0..<count {
      scaledAdjustments[row] = plan.columns[plan.adjustmentColumn].numbers[row] * (totalScale ?? 1)
      if plan.hasTotal[row] {
        hasTotalMarks[row] = -1
        ranked.insert(row)
      }
    }
    listed = memory.take(awards * count, 0)
    consideredCount = memory.take(awards, 0)
    orderedCount = memory.take(awards, 0)
    named = memory.pointer(
      to: plan.awards.map { _ in
        Named(proposed: memory.units(count), held: memory.units(count), reserves: memory.units(count))
      })
    leftOfBlock = memory.take(plan.blockCount, 0)
    fitting = memory.take(count, 0)
    for (index, award) in plan.awards.enumerated() {
      guard let condition = award.eligible else {
        eligible[index].update(from: ranked)
        continue
      }
      if condition.isStatic { hold(condition, in: eligible[index]) }
      if award.isByGrade { self.awards[index].byGrade = verdicts(on: condition) }
    }
    for (place, step) in (plan.children + plan.top).enumerated() { maxima[place] = maximum(of: step) }
    for exclusion in plan.exclusions where exclusion.isStatic {
      hold(exclusion, in: excludedAlways)
    }
  }

  @inline(__always)
  func column(_ index: Int) -> UnsafeMutablePointer<Double> { numbers + index &* stride }

  @inline(__always)
  func state(_ index: Int) -> UnsafeMutablePointer<CellState> { states + index &* stride }
}
