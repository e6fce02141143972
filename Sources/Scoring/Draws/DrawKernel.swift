/// Reckons draws by a plan, on memory of its own that is taken once: nothing is allocated from draw to draw, but where
/// scores are combined in a way that has no step of its own.
///
/// All unsafe memory of draws is in this type and its extensions. Each pointer is allocated in `init` for the sizes of
/// the plan and freed in `deinit`; indices are the plan's columns, units, steps and awards, which are below those sizes.
/// A kernel is used by one core at a time.
///
/// It gives what `Reweighting.outcome(under:)` gives, digit for digit: the same operations in the same order, with quick
/// ways of rounding only where they cannot come to anything else.
final class DrawKernel {
  let plan: DrawPlan
  let count: Int
  let stride: Int
  let numbers: UnsafeMutablePointer<Double>
  let states: UnsafeMutablePointer<CellState>
  let weights: UnsafeMutableBufferPointer<Double>
  let steps: UnsafeMutableBufferPointer<DrawPlan.Step>
  /// What each step counts beside its siblings.
  let worth: UnsafeMutablePointer<Double>
  /// step × pattern: the maximum that counts.
  let applicable: UnsafeMutablePointer<Double>
  /// By pattern, of the whole.
  let reachable: UnsafeMutablePointer<Double>
  let patterns: UnsafeMutablePointer<Int>
  let blocks: UnsafeMutablePointer<Int>
  let hasTotal: UnsafeMutablePointer<Bool>
  /// By unit: the most that its total may be.
  let most: UnsafeMutablePointer<Double>
  let isHeldDown: UnsafeMutablePointer<Bool>
  let isExcluded: UnsafeMutablePointer<Bool>
  let isExcludedAlways: UnsafeMutablePointer<Bool>
  let isEligible: UnsafeMutablePointer<Bool>
  let isTaken: UnsafeMutablePointer<Bool>
  let ranks: UnsafeMutablePointer<Double>
  let order: UnsafeMutablePointer<Int>
  let rankedCount: Int
  let sorting: SortingBuffers
  /// award × unit: those considered, in the order of the award, and how many there are.
  let considered: UnsafeMutablePointer<Int>
  let consideredCount: UnsafeMutablePointer<Int>
  /// award × unit.
  let naming: UnsafeMutablePointer<Naming>
  let leftOfBlock: UnsafeMutablePointer<Int>
  let fitting: UnsafeMutablePointer<Int>
  /// Keeps the rows of a group of equals that have been looked at.
  let isSeen: UnsafeMutablePointer<Bool>
  /// Whether something could not be reckoned.
  var isFaulty = false

  enum Naming: UInt8 { case none, proposed, held, reserve }

  init(_ plan: DrawPlan) {
    self.plan = plan
    count = plan.unitCount
    stride = plan.stride
    let (count, awards, patternCount) = (plan.unitCount, plan.awards.count, plan.patternCount)
    numbers = UnsafeMutableRawPointer.allocate(byteCount: plan.columns.count * plan.stride * 8 + 32, alignment: 32)
      .bindMemory(to: Double.self, capacity: plan.columns.count * plan.stride)
    numbers.initialize(repeating: 0, count: plan.columns.count * plan.stride)
    states = Self.take(plan.columns.count * plan.stride, .missing)
    for (index, column) in plan.columns.enumerated() {
      for row in 0..<count {
        numbers[index * plan.stride + row] = column.numbers[row]
        states[index * plan.stride + row] = column.states[row]
      }
    }
    weights = UnsafeMutableBufferPointer(start: Self.take(plan.set.weights.count, 0), count: plan.set.weights.count)
    for (place, official) in plan.set.weights.official.enumerated() { weights[place] = official }
    steps = .allocate(capacity: plan.steps.count)
    _ = steps.initialize(from: plan.steps)
    worth = Self.take(plan.steps.count, 0)
    applicable = Self.take(plan.steps.count * patternCount, 0)
    reachable = Self.take(patternCount, 0)
    patterns = Self.take(count, 0)
    blocks = Self.take(count, 0)
    hasTotal = Self.take(count, false)
    most = Self.take(count, plan.set.atMost ?? .infinity)
    isHeldDown = Self.take(count, false)
    isExcluded = Self.take(count, false)
    isExcludedAlways = Self.take(count, false)
    isEligible = Self.take(count, false)
    isTaken = Self.take(count, false)
    ranks = Self.take(count, 0)
    order = Self.take(count, 0)
    rankedCount = plan.ranking.order.count
    sorting = SortingBuffers(count)
    considered = Self.take(awards * count, 0)
    consideredCount = Self.take(awards, 0)
    naming = Self.take(awards * count, .none)
    leftOfBlock = Self.take(plan.blockCount, 0)
    fitting = Self.take(count, 0)
    isSeen = Self.take(count, false)
    for row in 0..<count {
      patterns[row] = plan.patterns[row]
      blocks[row] = plan.blocks[row]
      hasTotal[row] = plan.hasTotal[row]
    }
    for exclusion in plan.exclusions where exclusion.isStatic { hold(exclusion, in: isExcludedAlways) }
  }

  deinit {
    UnsafeMutableRawPointer(numbers).deallocate()
    states.deallocate()
    weights.deallocate()
    steps.deinitialize()
    steps.deallocate()
    for pointer in [worth, applicable, reachable, most, ranks] { pointer.deallocate() }
    for pointer in [patterns, blocks, order, considered, consideredCount, leftOfBlock, fitting] {
      pointer.deallocate()
    }
    for pointer in [hasTotal, isHeldDown, isExcluded, isExcludedAlways, isEligible, isTaken, isSeen] {
      pointer.deallocate()
    }
    naming.deallocate()
  }

  static func take<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    memory.initialize(repeating: value, count: max(1, count))
    return memory
  }

  @inline(__always)
  func column(_ index: Int) -> UnsafeMutablePointer<Double> { numbers + index &* stride }

  @inline(__always)
  func state(_ index: Int) -> UnsafeMutablePointer<CellState> { states + index &* stride }

  // MARK: A draw

  /// Reckons a draw and counts what comes of it.
  func count(_ draw: Int, of source: WeightDraws, in counts: inout DrawCounts) {
    source.draw(draw, into: weights)
    reckon()
    tally(in: &counts)
  }

  /// From the weights to the awards. Weights that are officially above 0 must be so.
  func reckon() {
    isFaulty = false
    weigh()
    for index in 0..<steps.count { score(index) }
    total()
    rank()
    exclude()
    award()
  }

  private func tally(in counts: inout DrawCounts) {
    counts.draws += 1
    if isFaulty {
      counts.faulty += 1
      return
    }
    let parts = Double(counts.rankParts)
    let slots = counts.rankSlots
    counts.ranks.withUnsafeMutableBufferPointer { counts in
      for place in 0..<rankedCount {
        let unit = order[place]
        counts[unit &* slots &+ Int(ranks[unit] * parts)] &+= 1
      }
    }
    let grades = column(plan.gradeColumn)
    let gradeStates = state(plan.gradeColumn)
    let gradeSlots = counts.gradeSlots
    counts.grades.withUnsafeMutableBufferPointer { counts in
      for unit in 0..<count {
        let grade = gradeStates[unit] == .present ? Int(grades[unit]) &+ 1 : 0
        counts[unit &* gradeSlots &+ grade] &+= 1
      }
    }
    let size = plan.awards.count &* count
    counts.named.withUnsafeMutableBufferPointer { counts in
      for place in 0..<size where naming[place] != .none {
        counts[place &* 3 &+ Int(naming[place].rawValue) &- 1] &+= 1
      }
    }
  }
}
