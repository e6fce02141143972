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
    for unit in 0..<count { isOpen[unit] = hasTotal[unit] && !isExcluded[unit] }
    for index in 0..<plan.awards.count {
      consider(index)
      draw(index)
      guard plan.set.oneAwardPerUnit else { continue }
      for row in 0..<count where naming[index &* count &+ row] != .none { isTaken[row] = true }
    }
    for index in 0..<plan.awards.count where awards[index].reserves > 0 { reserve(index) }
  }

  /// Lists those considered for an award. They are put in order as far as they are asked for.
  private func consider(_ index: Int) {
    var marks = isEligibleAlways + index &* count
    if let eligible = awards[index].eligible {
      run(eligible.program)
      isEligible.update(repeating: false, count: count)
      hold(eligible, in: isEligible)
      marks = isEligible
    }
    let units = considered + index &* count
    var size = 0
    let isRanking = awards[index].isRanking
    if !isRanking {
      run(awards[index].keyProgram)
      fill(awardKeys[index])
    }
    let from = isRanking ? order : orders + awardKeys[index].order
    for place in 0..<(isRanking ? rankedCount : count) {
      let unit = from[place]
      units[size] = unit
      size &+= marks[unit] && isOpen[unit] && !isTaken[unit] ? 1 : 0
    }
    consideredCount[index] = size
    orderedCount[index] = isRanking ? size : 0
    if isRanking { return }
    let (keys, first) = (
      consideredKeys + index &* count, column(keyColumns[awardKeys[index].first])
    )
    for place in 0..<size { keys[place] = first[units[place]] }
  }

  /// The unit at a place of an award. Awards have few seats, so the next best is picked as it is asked for; where that
  /// goes on, all that is left is sorted.
  private func unit(_ index: Int, at place: Int) -> Int {
    let units = considered + index &* count
    let size = consideredCount[index]
    let list = awardKeys[index]
    while orderedCount[index] <= place {
      let next = orderedCount[index]
      if next >= 24 {
        sort(units + next, size - next, by: list)
        orderedCount[index] = size
        break
      }
      let keys = consideredKeys + index &* count
      var best = next
      for other in (next &+ 1)..<max(size, next &+ 1) where keys[other] >= keys[best] {
        if keys[other] > keys[best] || comesBefore(units[other], units[best], list) { best = other }
      }
      (units[next], units[best]) = (units[best], units[next])
      (keys[next], keys[best]) = (keys[best], keys[next])
      orderedCount[index] = next + 1
    }
    return units[place]
  }

  /// Where a group of equals that begins at a place ends.
  private func end(_ index: Int, from first: Int) -> Int {
    let size = consideredCount[index]
    let unit = unit(index, at: first)
    var end = first + 1
    while end < size, areEqual(unit, self.unit(index, at: end), awardKeys[index]) { end += 1 }
    return end
  }

  /// Names those before the quota line, and those across it, as `QuotaLines` does.
  private func draw(_ index: Int) {
    let step = awards[index]
    let units = considered + index &* count
    let naming = naming + index &* count
    var left = step.seats
    if step.hasBounds {
      leftOfBlock.update(from: bounds + index &* plan.blockCount, count: plan.blockCount)
    }
    var first = 0
    while first < consideredCount[index], left > 0 {
      let end = end(index, from: first)
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
    _ step: AwardTerms, _ units: UnsafeMutablePointer<Int>, _ group: Range<Int>,
    _ left: inout Int,
    _ naming: UnsafeMutablePointer<Naming>
  ) -> Int {
    var fits = 0
    guard step.hasBounds else {
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
    _ units: UnsafeMutablePointer<Int>, _ size: Int, seats: Int,
    _ naming: UnsafeMutablePointer<Naming>
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
  private func reserve(_ index: Int) {
    let isOne = plan.set.oneAwardPerUnit
    let most = awards[index].reserves
    let units = considered + index &* count
    let naming = naming + index &* count
    var named = 0
    var first = 0
    while first < consideredCount[index], named < most {
      let end = end(index, from: first)
      var free = 0
      for place in first..<end {
        let unit = units[place]
        let isFree = isOne ? !isTaken[unit] : naming[unit] == .none
        if isFree {
          fitting[free] = unit
          free += 1
        }
      }
      if plan.set.atQuotaTie == .cut, named + free > most { return }
      for place in 0..<free { naming[fitting[place]] = .reserve }
      named += free
      first = end
    }
  }
}
