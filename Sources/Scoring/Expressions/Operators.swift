/// The operators between numbers.
enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
}

/// The relations between two numbers or two texts.
public enum ComparisonOperator: String, CaseIterable, Hashable, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The relation that holds exactly when this one does not.
  public var negated: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// Whether texts must have an order to be compared so.
  public var needsOrder: Bool { self != .equal && self != .notEqual }

  /// Whether the relation holds when the left side stands to the right as `order` stands to 0.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

/// The functions that take numbers and give a number.
enum NumericFunction: String, CaseIterable, Hashable, Sendable {
  case min, max, abs, floor, ceil, sqrt, ln, log10, exp

  /// Whether any number of arguments from one up is taken; else exactly one.
  var isVariadic: Bool { self == .min || self == .max }
}
