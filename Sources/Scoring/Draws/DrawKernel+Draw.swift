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
      var first = 0
      for unit in 0..<count {
        // All ones is −1. A unit without a total has a rank within the slots too, where nothing is added.
        ranked[first &+ Int(ranks[unit])] &-= UInt32(bitPattern: hasTotalMarks[unit])
        first &+= slots
      }
    }
    counts.grades.withUnsafeMutableBufferPointer { grades in
      var first = 0
      for unit in 0..<count {
        grades[first &+ Int(gradeSlot[unit])] &+= 1
        first &+= gradeSlots
      }
    }
    seen.removeAll()
    counts.named.withUnsafeMutableBufferPointer { counts in
      for award in 0..<plan.awards.count {
        let (named, first) = (named[award], award &* count)
        named.proposed.forEach { counts[(first &+ $0) &* 3] &+= 1 }
        named.held.forEach { counts[(first &+ $0) &* 3 &+ 1] &+= 1 }
        named.reserves.forEach { counts[(first &+ $0) &* 3 &+ 2] &+= 1 }
        seen.formUnion(named.proposed)
      }
    }
    counts.proposed.withUnsafeMutableBufferPointer { counts in seen.forEach { counts[$0] &+= 1 } }
  }
}
