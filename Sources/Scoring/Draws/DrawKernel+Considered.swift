internal import CDraws

extension DrawKernel {
  /// Up to so many, those considered are kept in order as they are found; more are sorted.
  private static let fewPlaces = 24

  /// Lists those considered for an award, best first, as far as it will usually ask for them.
  func consider(_ index: Int) {
    if let condition = awards[index].eligible { findEligible(index, condition) }
    // Kept as it stands now, for when more of the list is asked for.
    considered[index].update(from: open, without: taken)
    considered[index].formIntersection(eligible[index])
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

  private func findEligible(_ index: Int, _ condition: DrawPlan.Truth) {
    eligible[index].removeAll()
    guard let verdicts = awards[index].byGrade else {
      run(condition.program)
      return hold(condition, in: eligible[index])
    }
    for place in 0..<verdicts.count {
      let verdict = verdicts[place]
      markEqual(gradeSlot, stride, Int32(verdict.slot), found.bytes)
      eligible[index].formUnion(verdict.holding, cutting: found)
      if !verdict.faulty.isDisjoint(with: found) { isFaulty = true }
    }
  }

  private func listFirst(_ most: Int, of index: Int) {
    let (units, considered) = (listed + index &* count, considered[index])
    var size = 0
    for place in 0..<rankedCount {
      let unit = order[place]
      if !considered.contains(unit) { continue }
      if size == most { return keep(size, of: index, isAll: false) }
      units[size] = unit
      size &+= 1
    }
    keep(size, of: index, isAll: true)
  }

  /// Looks at those that reach what so many reach, which are seldom many more.
  private func listBest(_ most: Int, of index: Int) {
    let units = listed + index &* count
    let keys = sorting.keys
    let list = awardKeys[index]
    let first = column(keyColumns[list.first])
    markAtLeast(first, stride, least(most, index, first), found.bytes)
    found.formIntersection(considered[index])
    var size = 0
    found.forEach { unit in
      let key = first[unit]
      func isAhead(of place: Int) -> Bool {
        key > keys[place] || (key == keys[place] && comesBefore(unit, units[place], list))
      }
      if size == most {
        if !isAhead(of: most &- 1) { return }
        size &-= 1
      }
      var hole = size
      while hole > 0, isAhead(of: hole &- 1) {
        keys[hole] = keys[hole &- 1]
        units[hole] = units[hole &- 1]
        hole &-= 1
      }
      keys[hole] = key
      units[hole] = unit
      size &+= 1
    }
    keep(size, of: index, isAll: size == considered[index].count)
  }

  /// What so many of those considered reach at least, going by the officially first of them; minus infinity where there
  /// are not so many.
  private func least(_ most: Int, _ index: Int, _ keys: UnsafeMutablePointer<Double>) -> Double {
    let (units, considered) = (orders + awardKeys[index].order, considered[index])
    var (least, size) = (Double.infinity, 0)
    for place in 0..<count where considered.contains(units[place]) {
      least = min(least, keys[units[place]])
      size &+= 1
      if size == most { return least }
    }
    return -.infinity
  }

  private func listAll(_ index: Int) {
    let (units, considered) = (listed + index &* count, considered[index])
    let isRanking = awards[index].isRanking
    let from = isRanking ? order : orders + awardKeys[index].order
    var size = 0
    for place in 0..<(isRanking ? rankedCount : count) where considered.contains(from[place]) {
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
    return listed[index &* count &+ place]
  }
}
