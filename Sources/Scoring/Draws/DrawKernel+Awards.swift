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
      for place in 0..<orderedCount[index] {
        let unit = considered[index &* count &+ place]
        if naming[index &* count &+ unit] != .none { isTaken[unit] = true }
      }
    }
    for index in 0..<plan.awards.count where awards[index].reserves > 0 { reserve(index) }
  }

  /// Up to so many, those considered are kept in order as they are found; more are sorted.
  private static let fewPlaces = 24

  /// Lists those considered for an award, best first, as far as it will usually ask for them.
  private func consider(_ index: Int) {
    if let eligible = awards[index].eligible { markEligible(index, eligible) }
    // Kept as it stands now, for when more of the list is asked for.
    let (marks, eligible) = (isConsidered + index &* count, isEligibleFor + index &* count)
    mark(marks, eligible)
    if !awards[index].isRanking {
      run(awards[index].keyProgram)
      fill(awardKeys[index])
    }
    // One behind the line tells whether equals lie across it.
    let (seats, reserves) = (awards[index].seats, awards[index].reserves)
    // Those who follow may have been taken by the time that reserves are sought.
    let usual = seats + (reserves > 0 ? 2 * reserves + 4 : 0) + 1
    if usual > Self.fewPlaces {
      listAll(index)
    } else if awards[index].isRanking {
      listFirst(usual, of: index)
    } else {
      listBest(usual, of: index)
    }
  }

  /// Truths are bytes, 0 or 1.
  private func mark(
    _ marks: UnsafeMutablePointer<Bool>, _ eligible: UnsafeMutablePointer<Bool>
  ) {
    marks.withMemoryRebound(to: UInt8.self, capacity: count) { marks in
      eligible.withMemoryRebound(to: UInt8.self, capacity: count) { eligible in
        isOpen.withMemoryRebound(to: UInt8.self, capacity: count) { open in
          isTaken.withMemoryRebound(to: UInt8.self, capacity: count) { taken in
            for unit in 0..<count { marks[unit] = eligible[unit] & open[unit] & (taken[unit] ^ 1) }
          }
        }
      }
    }
  }

  private func markEligible(_ index: Int, _ eligible: DrawPlan.Truth) {
    let marks = isEligibleFor + index &* count
    guard let verdicts = awards[index].byGrade else {
      run(eligible.program)
      marks.update(repeating: false, count: count)
      return hold(eligible, in: marks)
    }
    for unit in 0..<count {
      let verdict = verdicts[unit &* gradeSlots &+ gradeSlot[unit]]
      marks[unit] = verdict == .holds
      if verdict == .isFaulty { isFaulty = true }
    }
  }

  private func listFirst(_ most: Int, of index: Int) {
    let (units, marks) = (considered + index &* count, isConsidered + index &* count)
    var size = 0
    for place in 0..<rankedCount {
      let unit = order[place]
      if !marks[unit] { continue }
      if size == most { return keep(size, of: index, isAll: false) }
      units[size] = unit
      size &+= 1
    }
    keep(size, of: index, isAll: true)
  }

  /// Looks at units in their official order, in which those that come later are seldom among the best.
  private func listBest(_ most: Int, of index: Int) {
    let (units, marks) = (considered + index &* count, isConsidered + index &* count)
    let keys = sorting.keys
    let list = awardKeys[index]
    let (from, first) = (orders + list.order, column(keyColumns[list.first]))
    var size = 0
    var all = 0
    var least = leastOfLast(most, index, first)
    for unit in 0..<count { all &+= marks[unit] ? 1 : 0 }
    for place in 0..<count {
      let unit = from[place]
      let key = first[unit]
      if key < least || !marks[unit] { continue }
      if size == most {
        if key == least, !comesBefore(unit, units[most &- 1], list) { continue }
        size &-= 1
      }
      var hole = size
      while hole > 0,
        keys[hole &- 1] < key
          || (keys[hole &- 1] == key && comesBefore(unit, units[hole &- 1], list))
      {
        keys[hole] = keys[hole &- 1]
        units[hole] = units[hole &- 1]
        hole &-= 1
      }
      keys[hole] = key
      units[hole] = unit
      size &+= 1
      if size == most { least = keys[most &- 1] }
    }
    keep(size, of: index, isAll: size == all)
  }

  /// What so many units reach at least, going by those listed in the draw before; minus infinity where they tell nothing.
  private func leastOfLast(
    _ most: Int, _ index: Int, _ keys: UnsafeMutablePointer<Double>
  ) -> Double {
    if orderedCount[index] < most { return -.infinity }
    let (units, marks) = (considered + index &* count, isConsidered + index &* count)
    var least = Double.infinity
    for place in 0..<most {
      if !marks[units[place]] { return -.infinity }
      least = min(least, keys[units[place]])
    }
    return least
  }

  private func listAll(_ index: Int) {
    let (units, marks) = (considered + index &* count, isConsidered + index &* count)
    let isRanking = awards[index].isRanking
    let from = isRanking ? order : orders + awardKeys[index].order
    var size = 0
    for place in 0..<(isRanking ? rankedCount : count) where marks[from[place]] {
      units[size] = from[place]
      size &+= 1
    }
    if !isRanking { sort(units, size, by: awardKeys[index]) }
    keep(size, of: index, isAll: true)
  }

  /// Where not all are listed, there is at least one more.
  private func keep(_ size: Int, of index: Int, isAll: Bool) {
    orderedCount[index] = size
    consideredCount[index] = isAll ? size : size &+ 1
  }

  /// The unit at a place of an award, below `consideredCount`, which grows where more is asked for than was listed.
  private func unit(_ index: Int, at place: Int) -> Int {
    if place >= orderedCount[index] { listAll(index) }
    return considered[index &* count &+ place]
  }

  /// Where a group of equals that begins at a place ends.
  private func end(_ index: Int, from first: Int) -> Int {
    let unit = unit(index, at: first)
    var end = first + 1
    while end < consideredCount[index],
      areEqual(unit, self.unit(index, at: end), awardKeys[index])
    { end += 1 }
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
    reserveStart[index] = 0
    if !step.hasBounds, hasClearLine(index) {
      first = min(left, consideredCount[index])
      for place in 0..<first { naming[units[place]] = .proposed }
      reserveStart[index] = first
      return
    }
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

  /// Whether no equals lie across the line.
  private func hasClearLine(_ index: Int) -> Bool {
    let seats = awards[index].seats
    if seats <= 0 || seats >= consideredCount[index] { return true }
    let next = unit(index, at: seats)
    return !areEqual(unit(index, at: seats - 1), next, awardKeys[index])
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
    var first = reserveStart[index]
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
