extension DrawKernel {
  /// Up to so many, those considered are kept in order as they are found; more are sorted.
  private static let fewPlaces = 24

  /// Lists those considered for an award, best first, as far as it will usually ask for them.
  func consider(_ index: Int) {
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
  func unit(_ index: Int, at place: Int) -> Int {
    if place >= orderedCount[index] { listAll(index) }
    return considered[index &* count &+ place]
  }
}
