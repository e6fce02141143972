/// What a value of an expression is.
public enum ExpressionType: Hashable, Sendable {
  case number
  /// A day, as days since 1970-01-01: two of them are compared or subtracted, one moves by a number of days. Only
  /// records have dates.
  case date
  /// Yes or no.
  case truth
  /// One of some texts; `ordered` when they rise as listed, as grades do. Without labels it may be any: a block,
  /// where no year says which there are.
  case text(labels: [String]?, ordered: Bool)

  /// The kind alone, without labels.
  public var kind: ExpressionKinds {
    switch self {
    case .number: .number
    case .date: .date
    case .truth: .truth
    case .text: .text
    }
  }
}

/// Which kinds of value a place takes: a condition a truth, a summary's figure a number or a text.
public struct ExpressionKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let number = ExpressionKinds(rawValue: 1)
  public static let truth = ExpressionKinds(rawValue: 2)
  public static let text = ExpressionKinds(rawValue: 4)
  public static let date = ExpressionKinds(rawValue: 8)
}

/// The labels of a text that comes from either of two columns: those of the one that has them all, else the
/// left ones followed by those that only the right has.
func mergedLabels(_ left: [String], _ right: [String]) -> [String] {
  let added = right.filter { !left.contains($0) }
  if added.isEmpty { return left }
  return left.allSatisfy(right.contains) ? right : left + added
}
