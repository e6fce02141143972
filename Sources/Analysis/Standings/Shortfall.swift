public import Scoring

/// By how much a figure misses what a condition asks for.
public struct Shortfall: Hashable, Sendable {
  /// Above 0 as a rule; 0 where the figure stands at a bound that must be passed.
  public let amount: Double
  /// Whether the figure would have to be greater; else smaller.
  public let mustRise: Bool
  /// Whether the bound itself is not enough.
  public let mustPass: Bool
  /// The figure, as it was written.
  public let figure: String
  /// Whether figure and bound are shares, to be told as percentages.
  public let isShare: Bool

  /// Of a comparison that holds and should not, or the other way round: what the relation that holds now lacks to its
  /// opposite.
  ///
  /// - Returns: nil where there is nothing to be measured: truths, texts, figures that are not known.
  public init?(of comparison: Comparison) {
    guard case .relation(let left, let relation?, let right) = comparison, case .number(let a) = left.value,
      case .number(let b) = right.value
    else { return nil }
    let isMirrored = left.isLiteral && !right.isLiteral
    let (own, bound) = isMirrored ? (b, a) : (a, b)
    figure = isMirrored ? right.text : left.text
    isShare = figure.contains("/") && [left, right].contains { $0.isLiteral && $0.text.hasSuffix("%") }
    amount = abs(Decimal15.round(bound - own, places: 9))
    let isBelow =
      switch relation {
      case .less, .lessOrEqual: !isMirrored
      case .greater, .greaterOrEqual: isMirrored
      case .equal, .notEqual: own < bound
      }
    mustRise = isBelow
    switch relation {
    case .lessOrEqual, .greaterOrEqual: mustPass = true
    case .less, .greater, .notEqual: mustPass = false
    // Any other figure would do.
    case .equal: return nil
    }
  }
}
