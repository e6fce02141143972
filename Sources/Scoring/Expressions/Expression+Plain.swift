/// A condition made of comparisons alone, put together by `and` and `or`: one that holds or does not wherever its
/// figures are present, so that whoever has millions of rows may ask it in a way of their own.
public indirect enum PlainCondition: Hashable, Sendable {
  case comparison(Operand, ComparisonOperator, Operand)
  case all(PlainCondition, PlainCondition)
  case any(PlainCondition, PlainCondition)

  public enum Operand: Hashable, Sendable {
    case symbol(String)
    case text(String)
    case number(Double)
  }
}

extension Expression {
  /// The expression as a plain condition; nil for one that is more than that.
  public var plainCondition: PlainCondition? { Self.plain(root) }

  private static func plain(_ node: Node) -> PlainCondition? {
    switch node.kind {
    case .comparison(let comparison, let left, let right):
      guard let left = operand(left), let right = operand(right) else { return nil }
      return .comparison(left, comparison, right)
    case .junction(let junction, let left, let right):
      guard let left = plain(left), let right = plain(right) else { return nil }
      return junction == .and ? .all(left, right) : .any(left, right)
    default: return nil
    }
  }

  private static func operand(_ node: Node) -> PlainCondition.Operand? {
    switch node.kind {
    case .symbol(let name): .symbol(name)
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    default: nil
    }
  }
}
