extension SummaryTemplate {
  /// Parses a template.
  ///
  /// - Throws: everything wrong with its form, with ranges in `text`; never empty.
  public init(parsing text: String) throws(ExpressionErrors) {
    var reader = SummaryReader(Array(text.unicodeScalars))
    reader.read()
    guard reader.errors.isEmpty else { throw ExpressionErrors(reader.errors) }
    self.text = text
    parts = reader.parts
  }
}

/// Reads a template from left to right; after an error it goes on, where what follows can be told.
private struct SummaryReader {
  typealias Piece = SummaryTemplate.Piece

  let scalars: [Unicode.Scalar]
  var parts: [SummaryTemplate.Part] = []
  var errors: [ExpressionError] = []
  private var position = 0
  private var plain: [Unicode.Scalar] = []
  /// The pieces of the clause being read, and where it opened.
  private var clause: (pieces: [Piece], hasFigure: Bool, start: Int)?

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func read() {
    while position < scalars.count { next() }
    if let clause { note(.unclosedClause, at: clause.start..<clause.start + 1) }
    endText()
  }

  private static let brackets: Set<Unicode.Scalar> = ["{", "}", "[", "]"]

  private mutating func next() {
    let scalar = scalars[position]
    if Self.brackets.contains(scalar), position + 1 < scalars.count, scalars[position + 1] == scalar {
      plain.append(scalar)
      position += 2
      return
    }
    switch scalar {
    case "{": return figure()
    case "[": openClause()
    case "]" where clause != nil: closeClause()
    case "]", "}": note(.strayBracket(String(scalar)), at: position..<position + 1)
    default: plain.append(scalar)
    }
    position += 1
  }

  private mutating func note(_ problem: ExpressionProblem, at range: Range<Int>) {
    errors.append(ExpressionError(problem, at: range))
  }

  private mutating func add(_ piece: Piece) {
    if clause == nil { parts.append(.piece(piece)) } else { clause?.pieces.append(piece) }
  }

  private mutating func endText() {
    if !plain.isEmpty { add(.text(String(plain[...]))) }
    plain = []
  }

  // MARK: Clauses

  private mutating func openClause() {
    if clause != nil {
      note(.nestedClause, at: position..<position + 1)
      // Which of the brackets to come belongs to which clause is a guess.
      clause = nil
      position = scalars.count
      return
    }
    endText()
    clause = ([], false, position)
  }

  private mutating func closeClause() {
    endText()
    guard let closed = clause else { return }
    clause = nil
    if !closed.hasFigure { note(.clauseWithoutFigure, at: closed.start..<position + 1) }
    parts.append(.clause(closed.pieces))
  }

  // MARK: Figures

  /// Reads `{expression}` or `{expression : style}`.
  private mutating func figure() {
    endText()
    let start = position + 1
    clause?.hasFigure = true
    let (end, colon) = extent(from: start)
    guard let end else {
      note(.unclosedFigure, at: position..<position + 1)
      position = scalars.count
      return
    }
    position = end + 1
    var isPercentage = false
    if let colon {
      let style = String(scalars[colon + 1..<end]).trimmed
      if style == "percent" { isPercentage = true } else { note(.unknownStyle(style), at: colon + 1..<end) }
    }
    do throws(ExpressionErrors) {
      let expression = try Expression(parsing: String(scalars[start..<(colon ?? end)]))
      add(.figure(SummaryTemplate.Figure(expression: expression, isPercentage: isPercentage, offset: start)))
    } catch {
      errors += error.errors.map { $0.shifted(by: start) }
    }
  }

  /// Where the figure's `}` stands, and the `:` before its style if it has one; brackets and quotes are passed over.
  private func extent(from start: Int) -> (end: Int?, colon: Int?) {
    var quote: Unicode.Scalar?
    var depth = 0
    var colon: Int?
    for place in start..<scalars.count {
      let scalar = scalars[place]
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "'": quote = scalar
      case "(": depth += 1
      case ")": depth -= 1
      case ":" where depth == 0: colon = colon ?? place
      case "}": return (place, colon)
      default: break
      }
    }
    return (nil, colon)
  }
}
