/// Cuts an expression into words, noting every spelling that other languages use and this one does not.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var errors: [ExpressionError] = []
  /// Whether the words are what the writer meant: a foreign operator is understood, an unclosed quote is not.
  private(set) var isReliable = true

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    while position < scalars.count { next() }
    tokens.append(Token(kind: .end, range: position..<position))
  }

  private mutating func next() {
    let scalar = scalars[position]
    if scalar.properties.isWhitespace {
      position += 1
    } else if scalar.isDigit || scalar == "." && peek(1)?.isDigit == true {
      number()
    } else if scalar.startsName {
      name()
    } else if let close = Self.quotes[scalar] {
      text(closedBy: close)
    } else {
      symbol()
    }
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private func slice(_ range: Range<Int>) -> String { String(scalars[range]) }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<position))
  }

  private mutating func report(_ problem: ExpressionProblem, from start: Int, fatal: Bool) {
    errors.append(ExpressionError(problem, at: start..<position))
    if fatal { isReliable = false }
  }

  // MARK: Numbers

  private mutating func digits() -> String {
    let start = position
    while let scalar = peek(0), scalar.isDigit { position += 1 }
    return slice(start..<position)
  }

  private mutating func number() {
    let start = position
    let whole = digits()
    var isWellFormed = !whole.isEmpty
    var mantissa = whole
    if peek(0) == "." {
      position += 1
      let fraction = digits()
      isWellFormed = isWellFormed && !fraction.isEmpty
      mantissa += "." + fraction
    }
    var exponent = 0
    if let e = peek(0), e == "e" || e == "E", let sign = peek(1),
      sign.isDigit || (sign == "-" || sign == "+") && peek(2)?.isDigit == true
    {
      position += 2
      let rest = digits()
      // An exponent of more digits than an Int holds is beyond any number.
      exponent = Int((sign == "+" ? "" : String(sign)) + rest) ?? (sign == "-" ? -9999 : 9999)
    }
    if peek(0) == "%" {
      // As a decimal, not by dividing: 70% is exactly the number nearest to 0.7.
      position += 1
      exponent = max(exponent, -9999) - 2
    }
    while let scalar = peek(0), scalar.continuesName || scalar == "." && peek(1)?.isDigit == true {
      isWellFormed = false
      position += 1
    }
    let spelling = slice(start..<position)
    guard isWellFormed, let value = Double("\(mantissa)e\(exponent)") else {
      let mended = whole.isEmpty && Double("0" + spelling) != nil ? "0" + spelling : nil
      return report(.malformedNumber(spelling, suggestion: mended), from: start, fatal: true)
    }
    guard value.isFinite else { return report(.numberTooLarge(spelling), from: start, fatal: true) }
    add(.number(value), from: start)
  }

  // MARK: Names and texts

  private mutating func name() {
    let start = position
    while let scalar = peek(0), scalar.continuesName { position += 1 }
    let spelling = slice(start..<position)
    let lowercase = spelling.lowercased()
    guard let keyword = Token.Keyword(rawValue: lowercase) else { return add(.name(spelling), from: start) }
    if spelling != lowercase { report(.otherSpelling(spelling, right: lowercase), from: start, fatal: false) }
    add(.keyword(keyword), from: start)
  }

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»"]

  private mutating func text(closedBy close: Unicode.Scalar) {
    let start = position
    position += 1
    if scalars[start] != close {
      report(.otherSpelling(String(scalars[start]), right: "\""), from: start, fatal: false)
    }
    while let scalar = peek(0), scalar != close { position += 1 }
    guard position < scalars.count else { return report(.unclosedText, from: start, fatal: true) }
    position += 1
    add(.text(slice(start + 1..<position - 1)), from: start)
  }

  // MARK: Operators

  /// Spellings of other languages and of typography, with ours.
  private static let otherSpellings: [String: Token.Kind] = [
    "=": .symbol(.equal), "&&": .keyword(.and), "&": .keyword(.and), "||": .keyword(.or), "|": .keyword(.or),
    "!": .keyword(.not), "<>": .symbol(.notEqual), "≠": .symbol(.notEqual), "≥": .symbol(.greaterOrEqual),
    "≤": .symbol(.lessOrEqual), "=>": .symbol(.greaterOrEqual), "=<": .symbol(.lessOrEqual), "×": .symbol(.times),
    "·": .symbol(.times), "**": .symbol(.power), "÷": .symbol(.divide), "−": .symbol(.minus), "–": .symbol(.minus),
    ";": .symbol(.comma),
  ]

  private mutating func symbol() {
    let start = position
    // The longer spelling first: `<=` is not `<` and `=`.
    for length in [2, 1] where start + length <= scalars.count {
      let spelling = slice(start..<start + length)
      if let symbol = Token.Symbol(rawValue: spelling) {
        position += length
        return add(.symbol(symbol), from: start)
      }
      if let kind = Self.otherSpellings[spelling] {
        position += length
        report(.otherSpelling(spelling, right: kind.spelling), from: start, fatal: false)
        return add(kind, from: start)
      }
    }
    position += 1
    report(.unexpectedCharacter(String(scalars[start])), from: start, fatal: true)
  }
}

extension Token.Kind {
  fileprivate var spelling: String {
    switch self {
    case .keyword(let keyword): keyword.rawValue
    case .symbol(let symbol): symbol.rawValue
    case .number, .text, .name, .end: ""
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var startsName: Bool { self == "_" || properties.isAlphabetic }

  /// Marks too: Vietnamese letters may come decomposed, as a letter and its accents.
  fileprivate var continuesName: Bool {
    if isDigit || startsName { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
