public import Scoring

/// All that is tried of an outcome one by one rather than by draws.
public struct SystematicTrials: Sendable {
  public let swaps: QuotaSwaps
  public let leftOut: [LeftOut]
  public let alternatives: [AlternativeShift]

  public init(of reweighting: Reweighting) {
    swaps = QuotaSwaps(of: reweighting.outcome)
    leftOut = LeftOut.all(of: reweighting)
    alternatives = AlternativeShift.all(of: reweighting.outcome, on: reweighting.year)
  }
}
