extension Reweighting {
  /// The outcome under other weights with thresholds shaken, each shake as a draw of the seed has it. Exclusions
  /// and awards do not tell the figures that made them so.
  ///
  /// - Parameter values: as for `outcome(under:)`.
  /// - Throws: the faults where something cannot be reckoned.
  public func outcome(
    under values: [Double], shaking shakes: [(shake: RuleShake, draw: Int)], seed: UInt64
  ) throws(ScoringFaults) -> Outcome {
    var set = outcome.set
    var changed: Set<Criterion.ID> = []
    for (shake, draw) in shakes {
      changed.formUnion(shake.changed(in: set))
      set = shake.shaken(set, seed: seed, draw: draw)
    }
    return try outcome(of: set, changing: changed, under: values, tellingFigures: false)
  }
}
