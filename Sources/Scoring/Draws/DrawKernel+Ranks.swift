extension DrawKernel {
  /// Base, adjustments, total and grade.
  func total() {
    let exact = column(plan.exactColumn)
    let total = column(plan.totalColumn)
    if addsPoints {
      add(0..<plan.top.count, in: top, to: exact)
      for row in 0..<count {
        let reachable = reachable[patterns[row]]
        exact[row] = reachable == 0 ? 0 : exact[row] / reachable * plan.set.points
      }
    } else {
      combine(plan.top[...], plan.topKind, plan.topCombination, exact)
      for row in 0..<count { exact[row] *= plan.set.points }
    }
    round(exact, to: total)
    holdDown()
    let adjustment = column(plan.adjustmentColumn)
    if plan.set.rankOn == .exact {
      for row in 0..<count { exact[row] = min(max(exact[row] + adjustment[row], 0), most[row]) }
    }
    for row in 0..<stride { total[row] += adjustment[row] }
    round(total, to: total)
    for row in 0..<count { total[row] = min(max(total[row], 0), most[row]) }
    for row in 0..<count where !hasTotal[row] { total[row] = 0 }
    grade(total)
  }

  /// As the set publishes. The two may be the same.
  private func round(_ source: UnsafeMutablePointer<Double>, to out: UnsafeMutablePointer<Double>) {
    guard plan.set.rounding != .none, let scale = DrawPlan.scale(plan.set.decimals),
      isQuick(source, scale)
    else {
      for row in 0..<count { out[row] = plan.set.rounded(source[row]) }
      return
    }
    // Figures are read before they are written over, four rows at a time.
    var four = SIMD4<Double>()
    quicklyRounded(scale, out, finish: .decimals(plan.set.decimals)) { row in
      four = UnsafeRawPointer(source + row).load(as: SIMD4<Double>.self)
      return four
    } exact: { row in
      four[row & 3]
    }
  }

  private func isQuick(_ source: UnsafeMutablePointer<Double>, _ scale: Double) -> Bool {
    var most = 0.0
    for row in 0..<count { most = max(most, abs(source[row])) }
    return most * scale < Self.quickLimit
  }

  /// The most that each total may be, by the set and by exclusions.
  private func holdDown() {
    if plan.ceilings.isEmpty { return }
    for row in 0..<count {
      most[row] = plan.set.atMost ?? .infinity
      isHeldDown[row] = false
    }
    isExcluded.update(from: isExcludedAlways, count: count)
    for (condition, ceiling) in plan.ceilings {
      run(condition.program)
      isEligible.update(repeating: false, count: count)
      hold(condition, in: isEligible)
      for row in 0..<count where isEligible[row] {
        most[row] = min(most[row], ceiling)
        isHeldDown[row] = true
        isExcluded[row] = true
      }
    }
  }

  private func grade(_ total: UnsafeMutablePointer<Double>) {
    let grade = column(plan.gradeColumn)
    let states = state(plan.gradeColumn)
    let isPlain = plan.set.hasPlainTotals
    let bounds = plan.gradeBounds
    grade.update(repeating: -1, count: stride)
    if isPlain {
      for bound in bounds {
        for row in 0..<stride { grade[row] += total[row] >= bound ? 1 : 0 }
      }
    } else {
      for row in 0..<count {
        grade[row] = plan.set.grades.index(of: total[row]).map(Double.init) ?? -1
      }
    }
    for row in 0..<count {
      let isGraded = grade[row] >= 0 && hasTotal[row]
      if !isGraded { grade[row] = 0 }
      states[row] = isGraded ? .present : .notApplicable
      gradeSlot[row] = isGraded ? Int(grade[row]) &+ 1 : 0
    }
  }

  /// Asks a condition once for each grade that a unit may have.
  func judge(_ condition: DrawPlan.Truth, into verdicts: UnsafeMutablePointer<Verdict>) {
    let (grades, gradeStates) = (column(plan.gradeColumn), state(plan.gradeColumn))
    let (truths, states) = (column(condition.column), state(condition.column))
    for slot in 0..<gradeSlots {
      for row in 0..<count {
        grades[row] = Double(max(slot - 1, 0))
        gradeStates[row] = slot > 0 ? .present : .notApplicable
      }
      run(condition.program)
      for row in 0..<count {
        verdicts[row * gradeSlots + slot] =
          switch states[row] {
          case .present: truths[row] == 1 ? .holds : .fails
          case .notApplicable: .fails
          case .missing: hasTotal[row] ? .isFaulty : .fails
          case .dividedByZero, .outOfDomain: .isFaulty
          }
      }
    }
  }

  // MARK: Ranks

  func rank() {
    run(plan.rankingProgram)
    fill(ranking, holdingDown: !plan.ceilings.isEmpty)
    if plan.hasWholeTotals, rankedCount <= Self.fewUnits, wholesFit() {
      if !orderByCounting() {
        for place in 0..<rankedCount { ranks[order[place]] = Double(place &+ 1) }
        return rankElsewhere()
      }
    } else {
      (order).update(from: orders + ranking.order, count: rankedCount)
      sort(order, rankedCount, by: ranking)
    }
    number(order, rankedCount, into: ranks)
    rankElsewhere()
  }

  /// Hands ranks to expressions that ask for them.
  private func rankElsewhere() {
    if !plan.needsRanks { return }
    let column = column(plan.rankColumn)
    for place in 0..<rankedCount { column[order[place]] = ranks[order[place]] }
    if plan.needsBlockRanks { rankWithinBlocks() }
  }

  /// So many units are ordered by comparing all pairs, four at once, which no branch hangs on: up to here that is quicker
  /// than sorting.
  static let fewUnits = 160

  /// Takes totals as whole numbers; false where they are too large.
  private func wholesFit() -> Bool {
    guard let scale = DrawPlan.scale(plan.set.decimals) else { return false }
    let total = column(plan.totalColumn)
    var most = 0.0
    for row in 0..<count {
      most = max(most, total[row])
      // Totals are multiples of 1 ÷ scale, so that a half is far from any.
      wholes[row] = hasTotal[row] ? Int32(truncatingIfNeeded: Int(total[row] * scale + 0.5)) : .min
    }
    return most * scale < 1e9
  }

  /// - Returns: whether there are equal totals.
  private func orderByCounting() -> Bool {
    let blocks = stride &>> 2
    let fours = UnsafeRawPointer(wholes)
    var hasEquals = false
    for place in 0..<rankedCount { order[place] = -1 }
    for unit in 0..<count where hasTotal[unit] {
      let own = SIMD4<Int32>(repeating: wholes[unit])
      var before = SIMD4<Int32>()
      for block in 0..<blocks {
        let others = fours.loadUnaligned(fromByteOffset: block &* 16, as: SIMD4<Int32>.self)
        before.replace(with: before &+ 1, where: others .> own)
      }
      var place = Int(before.wrappedSum())
      ahead[unit] = place
      while order[place] >= 0 {
        place += 1
        hasEquals = true
      }
      order[place] = unit
    }
    if !hasEquals || ranking.end - ranking.first == 1 { return hasEquals }
    var first = 0
    while first < rankedCount {
      var end = first + 1
      while end < rankedCount, ahead[order[end]] == ahead[order[first]] { end += 1 }
      if end - first > 1 { sort(order + first, end - first, by: ranking) }
      first = end
    }
    return true
  }

  private func rankWithinBlocks() {
    let column = column(plan.blockRankColumn)
    for block in 0..<plan.blockCount {
      var size = 0
      for place in 0..<rankedCount where blocks[order[place]] == block {
        fitting[size] = order[place]
        size += 1
      }
      number(fitting, size, into: column)
    }
  }

  /// Numbers units in their order, equals as the set says.
  private func number(
    _ order: UnsafeMutablePointer<Int>, _ size: Int, into ranks: UnsafeMutablePointer<Double>
  ) {
    var place = 1.0
    var first = 0
    while first < size {
      var end = first + 1
      while end < size, areEqual(order[first], order[end], ranking) { end += 1 }
      let equals = Double(end - first)
      for turn in first..<end {
        switch plan.set.rankStyle {
        case .competition, .dense: ranks[order[turn]] = place
        case .ordinal: ranks[order[turn]] = place + Double(turn - first)
        case .average: ranks[order[turn]] = place + (equals - 1) / 2
        }
      }
      place += plan.set.rankStyle == .dense ? 1 : equals
      first = end
    }
  }

  // MARK: Keys

  /// Fills the keys of a list that move with weights.
  ///
  /// - Parameter holdingDown: whether no tie-break tells units apart whose totals are held down.
  func fill(_ list: Keys, holdingDown: Bool = false) {
    for index in list.filled {
      let step = plan.keys[index]
      let (source, states, key) = (column(step.source), state(step.source), column(step.key))
      switch step.way {
      case .copy: key.update(from: source, count: stride)
      case .snap(let scale): snap(source, to: scale, into: key)
      case .digits: for row in 0..<count { key[row] = Decimal15.significant(source[row]) }
      }
      for row in 0..<count where states[row] != .present {
        if step.mayFail, states[row].isUndefined, hasTotal[row] { isFaulty = true }
        key[row] = -.infinity
      }
      if holdingDown, step.key != keyColumns[list.first] {
        for row in 0..<count where isHeldDown[row] { key[row] = -.infinity }
      }
    }
  }

  @inline(__always)
  func areEqual(_ a: Int, _ b: Int, _ list: Keys) -> Bool {
    for place in list.first..<list.end {
      let key = column(keyColumns[place])
      if key[a] != key[b] { return false }
    }
    return true
  }

  /// Sorts units by keys, higher first, equals in the order of the year. O(n log n), and O(n) near the order given.
  func sort(_ units: UnsafeMutablePointer<Int>, _ size: Int, by list: Keys) {
    let first = column(keyColumns[list.first])
    let (keys, otherKeys, others) = (sorting.keys, sorting.otherKeys, sorting.units)
    for place in 0..<size { keys[place] = first[units[place]] }
    let run = 32
    var start = 0
    while start < size {
      let end = min(start + run, size)
      for place in (start + 1)..<max(end, start + 1) {
        let (key, unit) = (keys[place], units[place])
        var hole = place
        while hole > start,
          keys[hole - 1] < key
            || (keys[hole - 1] == key && comesBefore(unit, units[hole - 1], list))
        {
          keys[hole] = keys[hole - 1]
          units[hole] = units[hole - 1]
          hole -= 1
        }
        keys[hole] = key
        units[hole] = unit
      }
      start = end
    }
    var width = run
    while width < size {
      var start = 0
      while start + width < size {
        let (middle, end) = (start + width, min(start + 2 * width, size))
        merge(units, keys, others, otherKeys, start, middle, end, list)
        start = end
      }
      width *= 2
    }
  }

  private func merge(
    _ units: UnsafeMutablePointer<Int>, _ keys: UnsafeMutablePointer<Double>,
    _ others: UnsafeMutablePointer<Int>,
    _ otherKeys: UnsafeMutablePointer<Double>, _ start: Int, _ middle: Int, _ end: Int, _ list: Keys
  ) {
    func isAhead(_ a: Int, _ b: Int) -> Bool {
      keys[a] != keys[b] ? keys[a] > keys[b] : comesBefore(units[a], units[b], list)
    }
    if isAhead(middle - 1, middle) { return }
    var (left, right) = (start, middle)
    for place in start..<end {
      let takesLeft = right >= end || (left < middle && isAhead(left, right))
      let from = takesLeft ? left : right
      if takesLeft { left += 1 } else { right += 1 }
      others[place] = units[from]
      otherKeys[place] = keys[from]
    }
    (units + start).update(from: others + start, count: end - start)
    (keys + start).update(from: otherKeys + start, count: end - start)
  }

  /// Of two units with the same first key.
  func comesBefore(_ a: Int, _ b: Int, _ list: Keys) -> Bool {
    for place in (list.first + 1)..<max(list.first + 1, list.end) {
      let key = column(keyColumns[place])
      if key[a] != key[b] { return key[a] > key[b] }
    }
    return a < b
  }
}

/// Room for sorting units.
final class SortingBuffers {
  let keys: UnsafeMutablePointer<Double>
  let otherKeys: UnsafeMutablePointer<Double>
  let units: UnsafeMutablePointer<Int>

  init(_ count: Int) {
    keys = DrawKernel.take(count, 0)
    otherKeys = DrawKernel.take(count, 0)
    units = DrawKernel.take(count, 0)
  }

  deinit {
    keys.deallocate()
    otherKeys.deallocate()
    units.deallocate()
  }
}
