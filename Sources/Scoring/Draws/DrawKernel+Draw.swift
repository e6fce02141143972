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
    for index in 0..<steps.count { score(index) }
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
    let slots = counts.rankSlots
    counts.ranks.withUnsafeMutableBufferPointer { counts in
      for place in 0..<rankedCount {
        let unit = order[place]
        counts[unit &* slots &+ ranks[unit]] &+= 1
      }
    }
    counts.grades.withUnsafeMutableBufferPointer { counts in
      for unit in 0..<count { counts[unit &* gradeSlots &+ gradeSlot[unit]] &+= 1 }
    }
    isSeen.update(repeating: false, count: count)
    // Who is named stands among the first of those considered.
    for award in 0..<plan.awards.count {
      let first = award &* count
      for place in 0..<orderedCount[award] {
        let unit = considered[first &+ place]
        let way = naming[first &+ unit]
        if way == .none {
          if !awards[award].hasBounds && awards[award].reserves == 0 { break }
          continue
        }
        counts.named[(first &+ unit) &* 3 &+ Int(way.rawValue) &- 1] &+= 1
        if way == .proposed, !isSeen[unit] {
          isSeen[unit] = true
          counts.proposed[unit] &+= 1
        }
      }
    }
  }
}
