internal import CDraws

extension DrawKernel {
  func rank() {
    run(plan.rankingProgram)
    fill(ranking, holdingDown: !plan.ceilings.isEmpty)
    if hasWholeTotals, rankedCount <= Self.fewUnits, makeSmallWholes() {
      orderByCounting()
    } else {
      order.update(from: orders + ranking.order, count: rankedCount)
      sort(order, rankedCount, by: ranking)
      number(order, 0..<rankedCount, into: ranks)
    }
    if plan.needsRanks { rankElsewhere() }
  }

  /// Hands ranks to expressions that ask for them.
  private func rankElsewhere() {
    let (column, parts) = (column(plan.rankColumn), Double(rankParts))
    for place in 0..<rankedCount { column[order[place]] = Double(ranks[order[place]]) / parts }
    if plan.needsBlockRanks { rankWithinBlocks() }
  }

  /// So many units are ordered by comparing all pairs, many at once, which no branch hangs on: up to here that is quicker
  /// than sorting.
  static let fewUnits = 200

  /// Takes totals as whole numbers above the least; false where they are too large.
  private func makeSmallWholes() -> Bool {
    if !hasWholes {
      let total = column(plan.totalColumn)
      guard let scale = DrawPlan.scale(plan.set.decimals) else { return false }
      for row in 0..<count {
        let whole = (total[row] * scale).rounded()
        guard whole < Self.quickLimit else { return false }
        wholes[row] = Int32(whole)
      }
    }
    return lowerFigures(wholes, hasTotalMarks, stride, smallWholes)
  }

  private func orderByCounting() {
    countAhead(smallWholes, count, smallAhead)
    var sum: Int32 = 0
    for unit in 0..<count {
      let ahead = Int32(smallAhead[unit])
      sum &+= ahead
      ranks[unit] = (ahead &+ 1) &* Int32(rankParts)
    }
    // Of equals none is ahead of the other, so that fewer are ahead in all. Units without a total stand behind.
    if sum == sumOfPlaces {
      for unit in 0..<count { order[Int(smallAhead[unit])] = unit }
    } else {
      orderEquals()
    }
  }

  private func orderEquals() {
    var tied = 0
    for place in 0..<rankedCount { order[place] = -1 }
    // Apart from the counting, so that no count waits for where the unit before it is put.
    for unit in 0..<count where hasTotal[unit] {
      let first = Int(smallAhead[unit])
      var place = first
      while order[place] >= 0 { place &+= 1 }
      // Its second unit makes a group.
      if place == first &+ 1 {
        fitting[tied] = first
        tied &+= 1
      }
      order[place] = unit
    }
    settle(tied)
  }

  /// Orders and numbers groups of units with the same total, which begin at the places in `fitting`.
  private func settle(_ tied: Int) {
    let isDense = plan.set.rankStyle == .dense
    for turn in 0..<tied {
      let first = fitting[turn]
      var end = first
      while end < rankedCount, Int(smallAhead[order[end]]) == first { end &+= 1 }
      if ranking.end - ranking.first > 1 { sort(order + first, end - first, by: ranking) }
      if !isDense { number(order, first..<end, into: ranks) }
    }
    if isDense { number(order, 0..<rankedCount, into: ranks) }
  }

  private func rankWithinBlocks() {
    let (column, parts) = (column(plan.blockRankColumn), Double(rankParts))
    for block in 0..<plan.blockCount {
      var size = 0
      for place in 0..<rankedCount where blocks[order[place]] == block {
        fitting[size] = order[place]
        size += 1
      }
      number(fitting, 0..<size, into: ranksOfBlock)
      for place in 0..<size { column[fitting[place]] = Double(ranksOfBlock[fitting[place]]) / parts }
    }
  }

  /// Numbers units in their order, equals as the set says. Those before the places stand ahead of all.
  private func number(
    _ order: UnsafeMutablePointer<Int>, _ places: Range<Int>, into ranks: UnsafeMutablePointer<Int32>
  ) {
    var rank = places.lowerBound + 1
    var first = places.lowerBound
    while first < places.upperBound {
      var end = first + 1
      while end < places.upperBound, areEqual(order[first], order[end], ranking) { end += 1 }
      let equals = end - first
      for turn in first..<end {
        switch plan.set.rankStyle {
        case .competition, .dense: ranks[order[turn]] = Int32(rank)
        case .ordinal: ranks[order[turn]] = Int32(rank + turn - first)
        // Twice the mean.
        case .average: ranks[order[turn]] = Int32(2 * rank + equals - 1)
        }
      }
      rank += plan.set.rankStyle == .dense ? 1 : equals
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
      for row in 0..<(isGapless[index] ? 0 : count) where states[row] != .present {
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
