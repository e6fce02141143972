/// Reads words into a tree by operator precedence (Pratt, "Top down operator precedence", POPL 1973).
///
/// What is only misspelled is noted and reading goes on; what cannot be understood ends it, since all that
/// follows would be guesses.
struct ExpressionParser {
  /// How tightly an operator binds, from the loosest.
  enum Binding: Int, Comparable {
    case or, and, not, comparison, sum, product, sign, power

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  typealias Node = Expression.Node

  /// Ends the reading; what is wrong stands in `errors`.
  struct Stop: Error {}

  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  private(set) var errors: [ExpressionError]
  private var index = 0
  private var nesting = 0
  private var operators = 0

  static func parse(_ text: String) throws(ExpressionErrors) -> Node {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= Expression.lengthLimit else {
      throw ExpressionErrors(.tooLong(scalars.count, limit: Expression.lengthLimit), at: 0..<scalars.count)
    }
    let lexer = Lexer(scalars)
    var parser = ExpressionParser(scalars: scalars, tokens: lexer.tokens, errors: lexer.errors)
    let root = lexer.isReliable ? try? parser.wholeExpression() : nil
    guard let root, parser.errors.isEmpty else { throw ExpressionErrors(parser.errors) }
    return root
  }

  private init(scalars: [Unicode.Scalar], tokens: [Token], errors: [ExpressionError]) {
    self.scalars = scalars
    self.tokens = tokens
    self.errors = errors
  }

  // MARK: Words

  var token: Token { tokens[index] }

  /// The word before the current one, if any.
  var lastToken: Token? { index > 0 ? tokens[index - 1] : nil }

  mutating func advance() { if index + 1 < tokens.count { index += 1 } }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func require(_ symbol: Token.Symbol, _ expectation: ExpressionProblem.Expectation) throws(Stop) {
    guard take(symbol) else { throw expected(expectation) }
  }

  func slice(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// From a place to the end of the last word read.
  func range(from start: Int) -> Range<Int> { start..<max(start, lastToken?.range.upperBound ?? start) }

  mutating func note(_ problem: ExpressionProblem, at range: Range<Int>) {
    errors.append(ExpressionError(problem, at: range))
  }

  func stop() -> Stop { Stop() }

  mutating func expected(_ expectation: ExpressionProblem.Expectation) -> Stop {
    if let range = decimalComma {
      note(.decimalComma(slice(range)), at: range)
    } else {
      note(.expected(expectation, found: token.kind == .end ? nil : slice(token.range)), at: token.range)
    }
    return Stop()
  }

  /// The range of a number written with a decimal comma, when the current word is that comma.
  var decimalComma: Range<Int>? {
    guard token.kind == .symbol(.comma), slice(token.range) == ",", let before = lastToken, index + 1 < tokens.count
    else { return nil }
    let after = tokens[index + 1]
    guard case .number = before.kind, case .number = after.kind, before.range.upperBound == token.range.lowerBound,
      token.range.upperBound == after.range.lowerBound
    else { return nil }
    return before.range.lowerBound..<after.range.upperBound
  }

  // MARK: Operators

  private mutating func wholeExpression() throws(Stop) -> Node {
    if token.kind == .end {
      note(.empty, at: 0..<scalars.count)
      throw Stop()
    }
    let root = try expression(.or)
    guard token.kind == .end else { throw expected(.operatorOrEnd) }
    return root
  }

  /// Reads operators that bind at least as tightly as `loosest`, and their operands.
  mutating func expression(_ loosest: Binding) throws(Stop) -> Node {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Expression.nestingLimit else {
      note(.nestedTooDeep(limit: Expression.nestingLimit), at: token.range)
      throw Stop()
    }
    let start = token.range.lowerBound
    var left = try operand()
    var comparedFrom: Token?
    while let binding = infixBinding, binding >= loosest {
      operators += 1
      guard operators <= Expression.operatorLimit else {
        note(.tooManyOperators(limit: Expression.operatorLimit), at: token.range)
        throw Stop()
      }
      let word = token
      advance()
      switch word.kind {
      case .keyword(.and), .keyword(.or):
        let junction: Expression.Junction = word.kind == .keyword(.and) ? .and : .or
        // The right side binds tighter by one: chains lean to the left.
        let right = try expression(junction == .and ? .not : .and)
        left = Node(kind: .junction(junction, left, right), range: range(from: start))
      case .keyword(.is):
        left = try missingness(of: left, from: start)
      case .symbol(let symbol):
        if let comparison = symbol.comparison {
          let right = try expression(.sum)
          if let first = comparedFrom { noteChain(first, word, from: start) }
          // One chain is noted once, however long it is.
          comparedFrom = comparedFrom == nil ? word : nil
          left = Node(kind: .comparison(comparison, left, right), range: range(from: start))
        } else if let arithmetic = symbol.arithmetic {
          let right = try expression(rightBinding(of: arithmetic))
          left = Node(kind: .arithmetic(arithmetic, left, right), range: range(from: start))
        }
      default:
        throw expected(.operatorOrEnd)
      }
    }
    return left
  }

  private var infixBinding: Binding? {
    switch token.kind {
    case .keyword(.or): .or
    case .keyword(.and): .and
    case .keyword(.is): .comparison
    case .symbol(let symbol) where symbol.comparison != nil: .comparison
    case .symbol(.plus), .symbol(.minus): .sum
    case .symbol(.times), .symbol(.divide): .product
    case .symbol(.power): .power
    default: nil
    }
  }

  private func rightBinding(of operation: ArithmeticOperator) -> Binding {
    switch operation {
    case .add, .subtract: .product
    case .multiply, .divide: .sign
    // To the right: 2^3^2 is 2^(3^2).
    case .power: .power
    }
  }

  /// `1 < x < 5`: says how to write it, with the writer's own words.
  private mutating func noteChain(_ first: Token, _ second: Token, from start: Int) {
    let left = slice(start..<first.range.lowerBound).trimmed
    let between = slice(first.range.upperBound..<second.range.lowerBound).trimmed
    let right = slice(second.range.upperBound..<range(from: start).upperBound).trimmed
    let suggestion =
      "\(left) \(slice(first.range)) \(between) and \(between) \(slice(second.range)) \(right)"
    note(.chainedComparison(suggestion: suggestion), at: range(from: start))
  }

  /// What follows `is`: `missing` or `not missing`.
  private mutating func missingness(of subject: Node, from start: Int) throws(Stop) -> Node {
    let isNegated = token.kind == .keyword(.not)
    if isNegated { advance() }
    guard case .name(let word) = token.kind, word.lowercased() == "missing" else { throw expected(.missing) }
    if word != "missing" { note(.otherSpelling(word, right: "missing"), at: token.range) }
    advance()
    let test = Node(kind: .isMissing(subject), range: range(from: start))
    return isNegated ? Node(kind: .not(test), range: test.range) : test
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? unicodeScalars.endIndex
    let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace }.map { unicodeScalars.index(after: $0) }
    return String(unicodeScalars[start..<(end ?? start)])
  }
}
