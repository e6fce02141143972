public import Scoring

/// What is drawn to see how sure an outcome is.
public struct RobustnessDesign: Hashable, Sendable {
  /// How many draws, at least 1.
  public let draws: Int
  /// The same seed gives the same draws.
  public let seed: UInt64
  /// How weights are drawn; nil leaves them as they are.
  public let weights: WeightDraws.Distribution?
  public let shake: RuleShake

  public init(
    draws: Int = 10_000, seed: UInt64 = 1, weights: WeightDraws.Distribution? = .uniform(spread: 0.25),
    shake: RuleShake = .none
  ) {
    self.draws = draws
    self.seed = seed
    self.weights = weights
    self.shake = shake
  }
}
