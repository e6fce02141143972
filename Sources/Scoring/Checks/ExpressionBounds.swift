/// What the data dictionary alone lets be said of an expression's values, whatever the figures.
struct ExpressionBounds {
  private let expression: Expression
  private let dictionary: DataDictionary

  init(of expression: Expression, in dictionary: DataDictionary) {
    self.expression = expression
    self.dictionary = dictionary
  }

  /// Whether every value is a whole number: counts, added, multiplied and compared.
  var areWhole: Bool { isWhole(expression.root) }

  /// Between which numbers every value lies; infinite where nothing is known.
  var range: ClosedRange<Double> { range(of: expression.root) }

  private func metric(_ name: String) -> Metric? { dictionary.metrics.first { $0.id == name } }

  private func isWhole(_ node: Expression.Node) -> Bool {
    switch node.kind {
    case .number(let number): number == number.rounded()
    case .symbol(let name): metric(name)?.kind == .count
    case .previous(let mention): metric(mention.name)?.kind == .count
    case .negation(let operand): isWhole(operand)
    case .arithmetic(.add, let a, let b), .arithmetic(.subtract, let a, let b), .arithmetic(.multiply, let a, let b):
      isWhole(a) && isWhole(b)
    case .choice(_, let then, let otherwise): isWhole(then) && isWhole(otherwise)
    case .round(_, let places): places <= 0
    case .call(.floor, _), .call(.ceil, _): true
    case .call(.min, let operands), .call(.max, let operands), .call(.abs, let operands):
      operands.allSatisfy(isWhole)
    default: false
    }
  }

  private static let unbounded = -Double.infinity...Double.infinity

  private func range(of node: Expression.Node) -> ClosedRange<Double> {
    switch node.kind {
    case .number(let number): return number...number
    case .symbol(let name):
      guard let range = metric(name)?.range else { return Self.unbounded }
      let isOpen = (range.lowerBound <= -.greatestFiniteMagnitude, range.upperBound >= .greatestFiniteMagnitude)
      return (isOpen.0 ? -.infinity : range.lowerBound)...(isOpen.1 ? .infinity : range.upperBound)
    case .arithmetic(.add, let a, let b):
      let (left, right) = (range(of: a), range(of: b))
      return Self.range(left.lowerBound + right.lowerBound, left.upperBound + right.upperBound)
    case .arithmetic(.subtract, let a, let b):
      let (left, right) = (range(of: a), range(of: b))
      return Self.range(left.lowerBound - right.upperBound, left.upperBound - right.lowerBound)
    case .arithmetic(.divide, let a, let b):
      // A part over its whole, as a check of the dictionary says: every unit's figures have passed it.
      let isShare = range(of: a).lowerBound >= 0 && range(of: b).lowerBound >= 0 && isAtMost(a, b)
      return isShare ? 0...1 : Self.unbounded
    default: return Self.unbounded
    }
  }

  /// Literals beyond what a number can hold leave nothing known.
  private static func range(_ least: Double, _ greatest: Double) -> ClosedRange<Double> {
    least <= greatest ? least...greatest : unbounded
  }

  /// Whether a check of the dictionary holds the first to the second.
  private func isAtMost(_ small: Expression.Node, _ large: Expression.Node) -> Bool {
    let (own, other) = (words(expression, small), words(expression, large))
    return dictionary.checks.contains { check in
      check.rule.root.operands(of: .and).contains { node in
        switch node.kind {
        case .comparison(.lessOrEqual, let a, let b), .comparison(.less, let a, let b):
          words(check.rule, a) == own && words(check.rule, b) == other
        case .comparison(.greaterOrEqual, let a, let b), .comparison(.greater, let a, let b):
          words(check.rule, b) == own && words(check.rule, a) == other
        default: false
        }
      }
    }
  }

  private func words(_ expression: Expression, _ node: Expression.Node) -> [Token.Kind] {
    Lexer(Array(expression.source(of: node).unicodeScalars)).tokens.map(\.kind)
  }
}
