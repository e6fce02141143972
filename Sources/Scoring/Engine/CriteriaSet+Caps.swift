extension CriteriaSet {
  /// The adjustments of each of `count` units together, each group that shares a cap held to it.
  ///
  /// - Parameter points: those of every adjustment, after its own cap.
  func adjustment(of points: [Adjustment.ID: Column], count: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    func add(_ ids: [Adjustment.ID], to sums: inout [Double]) {
      for column in ids.compactMap({ points[$0] }) {
        for row in 0..<count { sums[row] += column.numbers[row] }
      }
    }
    let capped = Set(caps.flatMap(\.adjustments))
    add(adjustments.map(\.id).filter { !capped.contains($0) }, to: &sums)
    for cap in caps {
      var together = Array(repeating: 0.0, count: count)
      add(adjustments.map(\.id).filter(cap.adjustments.contains), to: &together)
      for row in 0..<count { sums[row] += min(max(together[row], -cap.atMost), cap.atMost) }
    }
    return adjustments.isEmpty ? sums : sums.each(Decimal15.significant)
  }

  /// The adjustments together, each group that shares a cap held to it.
  ///
  /// - Parameters:
  ///   - wanted: which adjustments count; all unless said otherwise.
  ///   - points: the points of an adjustment, after its own cap.
  public func adjustment(
    of wanted: (Adjustment) -> Bool = { _ in true }, points: (Adjustment.ID) -> Double
  ) -> Double {
    let members = adjustments.filter(wanted)
    let capped = Set(caps.flatMap(\.adjustments))
    var sum = members.filter { !capped.contains($0.id) }.reduce(0) { $0 + points($1.id) }
    for cap in caps {
      let together = members.filter { cap.adjustments.contains($0.id) }.reduce(0) { $0 + points($1.id) }
      sum += min(max(together, -cap.atMost), cap.atMost)
    }
    return Decimal15.significant(sum)
  }
}
