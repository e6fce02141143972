/// A word of the expression language at its place.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case text(String)
    case name(String)
    case keyword(Keyword)
    case symbol(Symbol)
    case end
  }

  enum Keyword: String, CaseIterable, Hashable, Sendable {
    case and, or, not, `is`
  }

  enum Symbol: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case power = "^"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case open = "("
    case close = ")"
    case comma = ","
    case colon = ":"

    var comparison: ComparisonOperator? { ComparisonOperator(rawValue: rawValue) }
    var arithmetic: ArithmeticOperator? { ArithmeticOperator(rawValue: rawValue) }
  }

  let kind: Kind
  /// Offsets in Unicode scalars.
  let range: Range<Int>
}
