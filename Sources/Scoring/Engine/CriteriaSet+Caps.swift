extension CriteriaSet {
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
