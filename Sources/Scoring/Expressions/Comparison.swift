/// One of the reasons why a condition holds at a unit, or does not: data for a sentence such as
/// `B2 = 13.40 < 14`.
public enum Comparison: Hashable, Sendable {
  /// Two values and the relation that holds between them; nil when either of them is not a figure.
  case relation(Side, ComparisonOperator?, Side)
  /// A truth that is used by itself: `disciplined`. Nil when it is not known.
  case truth(text: String, Bool?)
  /// `x is missing`, with what `x` is.
  case missingness(Side)
  /// `awarded(…)`, and whether it was; nil when it is not known.
  case award(PastAward, Bool?)

  /// One side of a comparison.
  public struct Side: Hashable, Sendable {
    /// As it was written.
    public let text: String
    public let value: Value
    /// Whether the text already says the value: a number or a text between quotes.
    public let isLiteral: Bool

    public init(text: String, value: Value, isLiteral: Bool) {
      self.text = text
      self.value = value
      self.isLiteral = isLiteral
    }
  }

  public enum Value: Hashable, Sendable {
    case number(Double)
    case text(String)
    case missing
    case notApplicable
    case undefined
  }
}
