extension DrawKernel {
  /// The units that may not be named for anything.
  func exclude() {
    if plan.ceilings.isEmpty { excluded.update(from: excludedAlways) }
    for exclusion in plan.exclusions where !exclusion.isStatic {
      run(exclusion.program)
      hold(exclusion, in: excluded)
    }
  }

  /// Takes up the units for which a condition holds. A blank that leaves it open for a unit with a total is a fault.
  func hold(_ condition: DrawPlan.Truth, in units: UnitSet) {
    hold(condition, in: units) { _ in isFaulty = true }
  }

  func hold(_ condition: DrawPlan.Truth, in units: UnitSet, onFault: (Int) -> Void) {
    let (truths, states) = (column(condition.column), state(condition.column))
    for row in 0..<count {
      switch states[row] {
      case .present: if truths[row] == 1 { units.insert(row) }
      case .notApplicable: break
      case .missing: if hasTotal[row] { onFault(row) }
      case .dividedByZero, .outOfDomain: onFault(row)
      }
    }
  }

  /// Awards in their order, then reserves.
  func award() {
    taken.removeAll()
    open.update(from: ranked, without: excluded)
    for index in 0..<plan.awards.count {
      consider(index)
      draw(index)
      guard plan.set.oneAwardPerUnit else { continue }
      taken.formUnion(named[index].proposed)
      taken.formUnion(named[index].held)
    }
    for index in 0..<plan.awards.count where awards[index].reserves > 0 { reserve(index) }
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
    let units = listed + index &* count
    let named = named[index]
    named.removeAll()
    var left = step.seats
    if step.hasBounds {
      leftOfBlock.update(from: bounds + index &* plan.blockCount, count: plan.blockCount)
    }
    var first = 0
    reserveStart[index] = 0
    if !step.hasBounds, hasClearLine(index) {
      first = min(left, consideredCount[index])
      named.proposed.insert(units, first)
      reserveStart[index] = first
      return
    }
    while first < consideredCount[index], left > 0 {
      let end = end(index, from: first)
      let fits = fit(step, units, first..<end, &left, named)
      if fits > left {
        _ = tie(fitting, fits, seats: left, named)
        return
      }
      named.proposed.insert(fitting, fits)
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
    _ named: Named
  ) -> Int {
    var fits = 0
    guard step.hasBounds else {
      for place in group {
        fitting[fits] = units[place]
        fits += 1
      }
      return fits
    }
    seen.removeAll()
    for place in group where !seen.contains(units[place]) {
      let block = blocks[units[place]]
      // The block's members are put behind those that fit, where they may stay.
      var size = 0
      for other in place..<group.upperBound where blocks[units[other]] == block {
        seen.insert(units[other])
        fitting[fits + size] = units[other]
        size += 1
      }
      let room = leftOfBlock[block]
      if size <= room {
        fits += size
        leftOfBlock[block] = room == Int.max ? room : room - size
      } else if room > 0 {
        let taken = tie(fitting + fits, size, seats: min(room, left), named)
        left -= step.haveOwnSeats ? room : taken
        leftOfBlock[block] = 0
      }
    }
    return fits
  }

  /// - Returns: how many seats the tie takes.
  private func tie(
    _ units: UnsafeMutablePointer<Int>, _ size: Int, seats: Int,
    _ named: Named
  ) -> Int {
    switch plan.set.atQuotaTie {
    case .extend:
      named.proposed.insert(units, size)
      return size
    case .hold:
      named.held.insert(units, size)
      return seats
    case .cut: return 0
    }
  }

  /// The next units behind the line, from those named nowhere; equals all, or under `cut` none.
  private func reserve(_ index: Int) {
    let isOne = plan.set.oneAwardPerUnit
    let most = awards[index].reserves
    let units = listed + index &* count
    let named = named[index]
    var size = 0
    var first = reserveStart[index]
    while first < consideredCount[index], size < most {
      let end = end(index, from: first)
      var free = 0
      for place in first..<end {
        let unit = units[place]
        let isFree = isOne ? !taken.contains(unit) : !named.proposed.contains(unit) && !named.held.contains(unit)
        if isFree {
          fitting[free] = unit
          free += 1
        }
      }
      if plan.set.atQuotaTie == .cut, size + free > most { return }
      named.reserves.insert(fitting, free)
      size += free
      first = end
    }
  }
}
