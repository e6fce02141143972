import Diagnostics

extension ExpressionParser {
  /// Reads what stands where a value may stand: a literal, a name, a call, brackets, a sign or `not`.
  mutating func operand() throws(Stop) -> Node {
    let first = token
    switch first.kind {
    case .number(let number):
      advance()
      return Node(kind: .number(number), range: first.range)
    case .text(let text):
      advance()
      return Node(kind: .text(text), range: first.range)
    case .name(let name):
      advance()
      if take(.open) { return try call(Expression.Mention(name: name, range: first.range)) }
      return Node(kind: .symbol(name), range: first.range)
    case .symbol(.minus):
      advance()
      let operand = try expression(.sign)
      return Node(kind: .negation(operand), range: range(from: first.range.lowerBound))
    case .keyword(.not):
      advance()
      let operand = try expression(.not)
      return Node(kind: .not(operand), range: range(from: first.range.lowerBound))
    case .symbol(.open):
      advance()
      let inner = try expression(.or)
      try require(.close, .closingBracket)
      return inner
    default:
      throw expected(.operand)
    }
  }

  // MARK: Calls

  /// Every name that may be called.
  static let functions = ["if", "round", "previous", "awarded"] + NumericFunction.allCases.map(\.rawValue)

  /// Reads the arguments of a call whose opening bracket has been read.
  private mutating func call(_ function: Expression.Mention) throws(Stop) -> Node {
    let start = function.range.lowerBound
    switch function.name {
    case "previous":
      let metric = try name(for: function)
      try require(.close, .closingBracket)
      return Node(kind: .previous(metric), range: range(from: start))
    case "awarded":
      return try awarded(function)
    case "if":
      let list = try arguments(of: function, 3...3)
      return Node(
        kind: .choice(condition: list[0], then: list[1], otherwise: list[2]), range: range(from: start))
    case "round":
      let list = try arguments(of: function, 1...2)
      let places = list.count == 2 ? decimals(list[1]) : 0
      return Node(kind: .round(list[0], places: places), range: range(from: start))
    default:
      guard let known = NumericFunction(rawValue: function.name) else {
        let likely = nearestFew(to: function.name, in: Self.functions)
        note(.unknownFunction(function.name, suggestions: likely), at: function.range)
        // Its arguments are read all the same, for what may be wrong in them.
        _ = try arguments(of: function, nil)
        return Node(kind: .number(0), range: range(from: start))
      }
      let list = try arguments(of: function, known.isVariadic ? 1...Int.max : 1...1)
      return Node(kind: .call(known, list), range: range(from: start))
    }
  }

  /// Reads arguments up to the closing bracket and sees that there are as many as asked, where it is known.
  private mutating func arguments(of function: Expression.Mention, _ counts: ClosedRange<Int>?) throws(Stop) -> [Node] {
    var list: [Node] = []
    var comma: Range<Int>?
    if token.kind != .symbol(.close) {
      list.append(try expression(.or))
      while token.kind == .symbol(.comma) {
        comma = comma ?? decimalComma
        advance()
        list.append(try expression(.or))
      }
    }
    try require(.close, .commaOrClosingBracket)
    guard let counts, !counts.contains(list.count) else { return list }
    if let comma, list.count > counts.upperBound {
      note(.decimalComma(slice(comma)), at: comma)
    } else {
      note(
        .wrongArgumentCount(function: function.name, takes: counts, found: list.count),
        at: range(from: function.range.lowerBound))
    }
    throw stop()
  }

  /// Reads a bare name, all that `previous` and `awarded` take.
  private mutating func name(for function: Expression.Mention) throws(Stop) -> Expression.Mention {
    guard case .name(let name) = token.kind else {
      note(.needsName(function: function.name), at: token.range)
      throw stop()
    }
    let mention = Expression.Mention(name: name, range: token.range)
    advance()
    return mention
  }

  /// `awarded(DM1, within: 2)`, from behind its opening bracket.
  private mutating func awarded(_ function: Expression.Mention) throws(Stop) -> Node {
    let award = try name(for: function)
    try require(.comma, .period)
    guard token.kind == .name("within") else { throw expected(.period) }
    advance()
    try require(.colon, .period)
    let period = token
    advance()
    guard case .number(let number) = period.kind, let years = Int(exactly: number), years > 0 else {
      note(.periodNotWhole, at: period.range)
      throw stop()
    }
    try require(.close, .closingBracket)
    let past = PastAward(award: award.name, within: years)
    return Node(kind: .awarded(past, name: award), range: range(from: function.range.lowerBound))
  }

  /// The decimals of `round`, which must be written out: a formula's shape depends on them.
  private mutating func decimals(_ node: Node) -> Int {
    let number: Double? =
      switch node.kind {
      case .number(let number): number
      case .negation(let inner): if case .number(let number) = inner.kind { -number } else { nil }
      default: nil
      }
    guard let number, let places = Int(exactly: number), (-15...15).contains(places) else {
      note(.placesNotWhole, at: node.range)
      return 0
    }
    return places
  }
}
