import Dispatch

extension Reweighting {
  /// Evaluates the year under many drawn weights, and counts what comes of them.
  ///
  /// A set that the plan of a draw can hold is reckoned on plain numbers; any other is evaluated whole for each draw.
  /// Both give the same counts, on any number of cores.
  ///
  /// - Parameters:
  ///   - draws: the numbers of the draws.
  ///   - cores: how many work at once, at least 1; all of them unless said otherwise.
  ///   - progress: told now and then, from any thread, how many draws are done.
  /// - Complexity: draws × (units × criteria + units log units) a key; memory does not grow with the draws.
  public func counts(
    of source: WeightDraws, draws: Range<Int>, cores: Int = Cores.count,
    progress: (@Sendable (Int) -> Void)? = nil
  ) -> DrawCounts {
    let plan = DrawPlan(of: self)
    let work = DrawWork(draws: draws, batch: plan == nil ? 16 : 128, empty: emptyCounts)
    return work.counts(cores, progress) {
      guard let plan else {
        return { counts, draw in counts.count(try? outcome(under: source.draw(draw))) }
      }
      let kernel = DrawKernel(plan)
      return { counts, draw in kernel.count(draw, of: source, in: &counts) }
    }
  }

  /// The same with thresholds shaken as well, or alone; every draw is evaluated whole, but for criteria that it leaves
  /// alone.
  ///
  /// - Parameter source: nil leaves weights as they are.
  public func counts(
    of source: WeightDraws?, shaking shake: RuleShake, seed: UInt64, draws: Range<Int>,
    cores: Int = Cores.count,
    progress: (@Sendable (Int) -> Void)? = nil
  ) -> DrawCounts {
    let set = outcome.set
    let changed = shake.changed(in: set)
    return DrawWork(draws: draws, batch: 16, empty: emptyCounts).counts(cores, progress) {
      { counts, draw in
        let shaken = shake.shaken(set, seed: seed, draw: draw)
        counts.count(
          try? outcome(of: shaken, changing: changed, under: source?.draw(draw) ?? weights.official)
        )
      }
    }
  }

  /// Whether shaking moves anything in the set.
  public func isMoved(by shake: RuleShake) -> Bool {
    !shake.changed(in: outcome.set).isEmpty
      || (shake.grades > 0 && !outcome.set.grades.grades.isEmpty)
  }

  /// Whether draws are reckoned on plain numbers, thousands in the time of a few whole evaluations.
  public var isQuick: Bool { DrawPlan(of: self) != nil }

  var emptyCounts: DrawCounts { DrawCounts(outcome.set, units: year.units.count) }
}

/// Draws handed out in batches to as many workers as there are cores.
final class DrawWork: @unchecked Sendable {
  /// Counts one draw.
  typealias Counting = (inout DrawCounts, Int) -> Void

  private let draws: Range<Int>
  private let batch: Int
  // Asked only on the queue.
  private var next: Int
  private var done = 0
  private var all: DrawCounts
  private let queue = DispatchQueue(label: "draws")

  init(draws: Range<Int>, batch: Int, empty: DrawCounts) {
    self.draws = draws
    self.batch = batch
    next = draws.lowerBound
    all = empty
  }

  /// Counts all of them, once.
  ///
  /// - Parameter worker: makes what one core works with.
  func counts(
    _ cores: Int, _ progress: (@Sendable (Int) -> Void)?, worker: @Sendable () -> Counting
  ) -> DrawCounts {
    let empty = all
    @Sendable func work() {
      var counts = empty
      let count = worker()
      while let some = take() {
        for draw in some { count(&counts, draw) }
        finish(some, progress)
      }
      queue.sync { all.add(counts) }
    }
    let workers = max(1, min(cores, (draws.count + batch - 1) / batch))
    if workers == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
    return queue.sync { all }
  }

  private func take() -> Range<Int>? {
    queue.sync {
      guard next < draws.upperBound else { return nil }
      let first = next
      next = min(first + batch, draws.upperBound)
      return first..<next
    }
  }

  private func finish(_ some: Range<Int>, _ progress: (@Sendable (Int) -> Void)?) {
    let done = queue.sync {
      self.done += some.count
      return self.done
    }
    progress?(done)
  }
}
