extension DrawKernel {
  /// The units that may not be named for anything.
  func exclude() {
    if plan.ceilings.isEmpty { isExcluded.update(from: isExcludedAlways, count: count) }
    for exclusion in plan.exclusions where !exclusion.isStatic {
      run(exclusion.program)
      hold(exclusion, in: isExcluded)
    }
  }

  /// Marks the rows for which a condition holds. A blank that leaves it open for a unit with a total is a fault.
  func hold(_ condition: DrawPlan.Truth, in marks: UnsafeMutablePointer<Bool>) {
    let (truths, states) = (column(condition.column), state(condition.column))
    for row in 0..<count {
      switch states[row] {
      case .present: if truths[row] == 1 { marks[row] = true }
      case .notApplicable: break
      case .missing: if hasTotal[row] { isFaulty = true }
      case .dividedByZero, .outOfDomain: isFaulty = true
      }
    }
  }

  /// Awards in their order, then reserves.
  func award() {
    isTaken.update(repeating: false, count: count)
    naming.update(repeating: .none, count: plan.awards.count &* count)
    for (index, step) in plan.awards.enumerated() {
      let units = considered + index &* count
      consideredCount[index] = consider(step, units)
      draw(step, units, consideredCount[index], naming + index &* count)
      guard plan.set.oneAwardPerUnit else { continue }
      for row in 0..<count where naming[index &* count &+ row] != .none { isTaken[row] = true }
    }
    for (index, step) in plan.awards.enumerated() where step.reserves > 0 {
      reserve(step, considered + index &* count, consideredCount[index], naming + index &* count)
    }
  }

  /// Lists those considered, in the order of the award.
  private func consider(_ step: DrawPlan.AwardStep, _ units: UnsafeMutablePointer<Int>) -> Int {
    if let eligible = step.eligible {
      run(eligible.program)
      isEligible.update(repeating: false, count: count)
      hold(eligible, in: isEligible)
    } else {
      isEligible.update(repeating: true, count: count)
    }
    var size = 0
    func take(_ unit: Int) {
      if isEligible[unit], hasTotal[unit], !isExcluded[unit], !isTaken[unit] {
        units[size] = unit
        size += 1
      }
    }
    if step.isRanking {
      for place in 0..<rankedCount { take(order[place]) }
      return size
    }
    run(step.keyProgram)
    fill(step.keys)
    for unit in step.keys.order { take(unit) }
    sort(units, size, by: step.keys)
    return size
  }

  /// Names those before the quota line, and those across it, as `QuotaLines` does.
  private func draw(
    _ step: DrawPlan.AwardStep, _ units: UnsafeMutablePointer<Int>, _ size: Int, _ naming: UnsafeMutablePointer<Naming>
  ) {
    var left = step.seats
    for block in 0..<plan.blockCount { leftOfBlock[block] = step.bounds?[block] ?? Int.max }
    var first = 0
    while first < size, left > 0 {
      var end = first + 1
      while end < size, areEqual(units[first], units[end], step.keys) { end += 1 }
      let fits = fit(step, units, first..<end, &left, naming)
      if fits > left {
        _ = tie(fitting, fits, seats: left, naming)
        return
      }
      for place in 0..<fits { naming[fitting[place]] = .proposed }
      left -= fits
      first = end
    }
  }

  /// Gathers those of a group of equals whose block has room, in `fitting`; ties at a block's own line are settled.
  private func fit(
    _ step: DrawPlan.AwardStep, _ units: UnsafeMutablePointer<Int>, _ group: Range<Int>, _ left: inout Int,
    _ naming: UnsafeMutablePointer<Naming>
  ) -> Int {
    var fits = 0
    guard step.bounds != nil else {
      for place in group {
        fitting[fits] = units[place]
        fits += 1
      }
      return fits
    }
    for place in group { isSeen[units[place]] = false }
    for place in group where !isSeen[units[place]] {
      let block = blocks[units[place]]
      // The block's members are put behind those that fit, where they may stay.
      var size = 0
      for other in place..<group.upperBound where blocks[units[other]] == block {
        isSeen[units[other]] = true
        fitting[fits + size] = units[other]
        size += 1
      }
      let room = leftOfBlock[block]
      if size <= room {
        fits += size
        leftOfBlock[block] = room == Int.max ? room : room - size
      } else if room > 0 {
        let taken = tie(fitting + fits, size, seats: min(room, left), naming)
        left -= step.haveOwnSeats ? room : taken
        leftOfBlock[block] = 0
      }
    }
    return fits
  }

  /// - Returns: how many seats the tie takes.
  private func tie(
    _ units: UnsafeMutablePointer<Int>, _ size: Int, seats: Int, _ naming: UnsafeMutablePointer<Naming>
  ) -> Int {
    switch plan.set.atQuotaTie {
    case .extend:
      for place in 0..<size { naming[units[place]] = .proposed }
      return size
    case .hold:
      for place in 0..<size { naming[units[place]] = .held }
      return seats
    case .cut: return 0
    }
  }

  /// The next units behind the line, from those named nowhere; equals all, or under `cut` none.
  private func reserve(
    _ step: DrawPlan.AwardStep, _ units: UnsafeMutablePointer<Int>, _ size: Int, _ naming: UnsafeMutablePointer<Naming>
  ) {
    let isOne = plan.set.oneAwardPerUnit
    var named = 0
    var first = 0
    while first < size, named < step.reserves {
      var end = first + 1
      while end < size, areEqual(units[first], units[end], step.keys) { end += 1 }
      var free = 0
      for place in first..<end {
        let unit = units[place]
        let isFree = isOne ? !isTaken[unit] : naming[unit] == .none
        if isFree {
          fitting[free] = unit
          free += 1
        }
      }
      if plan.set.atQuotaTie == .cut, named + free > step.reserves { return }
      for place in 0..<free { naming[fitting[place]] = .reserve }
      named += free
      first = end
    }
  }
}
