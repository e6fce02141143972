public import Scoring

/// What a rule says, ready to be compared and told.
public enum RuleValue: Hashable, Sendable {
  case number(Double)
  case truth(Bool)
  /// A text of the file: a title, a word such as `half_up`, an id.
  case text(String)
  /// Lines of text, such as legal bases.
  case texts([String])
  case method(ScoringMethod)
  case expression(Expression)
  /// A tie-break order.
  case expressions([Expression])
  /// The ids of items in their order.
  case order([String])

  /// Whether both say the same; expressions may differ in spaces and quotes.
  func saysTheSame(as other: RuleValue) -> Bool {
    switch (self, other) {
    case (.expression(let left), .expression(let right)): left.saysTheSame(as: right)
    case (.expressions(let left), .expressions(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    default: self == other
    }
  }
}
