/// What a criterion's value is found from.
public enum MeasuredValue: Hashable, Sendable {
  /// One figure.
  case figure(Expression)
  /// The marks of a panel, one expression a judge, of which the method makes one value.
  case marks([Expression])

  public var expressions: [Expression] {
    switch self {
    case .figure(let figure): [figure]
    case .marks(let judges): judges
    }
  }

  /// The judges' marks; nil where the value is one figure.
  public var judges: [Expression]? {
    if case .marks(let judges) = self { judges } else { nil }
  }

  /// As people read it.
  public var text: String { expressions.map(\.text).joined(separator: ", ") }

  /// Every name that is used, with its place in the expression that uses it.
  public var symbols: [Expression.Mention] { expressions.flatMap(\.symbols) }
}
