/// A problem of an expression at its place.
public struct ExpressionError: Error, Hashable, Sendable {
  public let problem: ExpressionProblem
  /// Offsets in Unicode scalars within the expression (or the summary template); empty at its end.
  public let range: Range<Int>

  public init(_ problem: ExpressionProblem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  /// The same error in a longer text that contains the expression `offset` scalars from its start.
  func shifted(by offset: Int) -> ExpressionError {
    ExpressionError(problem, at: range.lowerBound + offset..<range.upperBound + offset)
  }
}

/// Everything wrong with an expression's form, in reading order; never empty.
public struct ExpressionErrors: Error, Hashable, Sendable {
  public let errors: [ExpressionError]

  init(_ errors: [ExpressionError]) {
    precondition(!errors.isEmpty)
    self.errors = errors.inReadingOrder
  }

  init(_ problem: ExpressionProblem, at range: Range<Int>) {
    self.init([ExpressionError(problem, at: range)])
  }
}

extension [ExpressionError] {
  /// By where they start; those at one place in the order found.
  var inReadingOrder: [ExpressionError] {
    enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.offset) < (right.element.range.lowerBound, right.offset)
    }.map(\.element)
  }
}
