extension DrawKernel {
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
    topIsWhole = topScale != nil
    if topIsWhole { topWholes.update(repeating: 0, count: stride) }
    for place in 0..<scored.count { score(scored[place]) }
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
    counts.ranks.withUnsafeMutableBufferPointer { ranked in
      let slots = counts.rankSlots
      for place in 0..<rankedCount {
        let unit = orders[ranking.order &+ place]
        ranked[unit &* slots &+ Int(ranks[unit])] &+= 1
      }
    }
    counts.grades.withUnsafeMutableBufferPointer { grades in
      for unit in 0..<count { grades[unit &* gradeSlots &+ Int(gradeSlot[unit])] &+= 1 }
    }
    seen.removeAll()
    counts.named.withUnsafeMutableBufferPointer { named in
      counts.proposed.withUnsafeMutableBufferPointer { proposed in
        for award in 0..<plan.awards.count { tally(award, named, proposed) }
      }
    }
  }

  /// Who is named stands among the first of those considered.
  @inline(__always)
  private func tally(
    _ award: Int, _ named: UnsafeMutableBufferPointer<UInt32>, _ proposed: UnsafeMutableBufferPointer<UInt32>
  ) {
    let first = award &* count
    for place in 0..<orderedCount[award] {
      let unit = listed[first &+ place]
      let way = naming[first &+ unit]
      if way == .none {
        if !awards[award].hasBounds && awards[award].reserves == 0 { return }
        continue
      }
      named[(first &+ unit) &* 3 &+ Int(way.rawValue) &- 1] &+= 1
      if way == .proposed, !seen.contains(unit) {
        seen.insert(unit)
        proposed[unit] &+= 1
      }
    }
  }
}
