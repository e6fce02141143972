/// A value, condition or key of the criteria language, such as `due > 0 and on_time / due < 70%`.
///
/// It is parsed once, checked against the names it may use (`check`), evaluated over whole columns (`evaluate`),
/// explained at a row (`decidingComparisons`) and written as a spreadsheet formula (`formula`).
public struct Expression: Hashable, Sendable {
  /// The expression as it was written.
  public let text: String
  let root: Node

  /// Parses an expression.
  ///
  /// - Parameter text: one expression, at most `lengthLimit` Unicode scalars.
  /// - Throws: everything wrong with its form, each with its range in `text`; never empty.
  public init(parsing text: String) throws(ExpressionErrors) {
    self.text = text
    root = try ExpressionParser.parse(text)
  }

  /// The total, by which awards rank unless they say otherwise.
  public static let total = Expression(symbol: "total")

  private init(symbol name: String) {
    text = name
    root = Node(kind: .symbol(name), range: 0..<name.unicodeScalars.count)
  }

  /// The most Unicode scalars that an expression may have.
  public static let lengthLimit = 10_000
  /// The most levels that brackets, calls and signs may be nested.
  public static let nestingLimit = 100
  /// The most infix operators that an expression may have; it bounds the depth of long chains.
  public static let operatorLimit = 1_000

  /// Words that cannot name a metric or a criterion, since they mean something by themselves.
  public static let reservedWords: Set<String> = Set(Token.Keyword.allCases.map(\.rawValue))

  /// Whether an expression could name something so: letters, digits and underscores, no digit first, no keyword.
  public static func isIdentifier(_ name: String) -> Bool {
    guard let expression = try? Expression(parsing: name), case .symbol(name) = expression.root.kind else {
      return false
    }
    return expression.root.range == 0..<name.unicodeScalars.count
  }

  /// A part of an expression: what it is and where it stands, without brackets around it.
  struct Node: Hashable, Sendable {
    let kind: Kind
    let range: Range<Int>

    indirect enum Kind: Hashable, Sendable {
      case number(Double)
      case text(String)
      case symbol(String)
      case previous(Mention)
      case awarded(PastAward, name: Mention)
      case negation(Node)
      case arithmetic(ArithmeticOperator, Node, Node)
      case comparison(ComparisonOperator, Node, Node)
      case not(Node)
      case junction(Junction, Node, Node)
      case isMissing(Node)
      case choice(condition: Node, then: Node, otherwise: Node)
      case round(Node, places: Int)
      case call(NumericFunction, [Node])
    }
  }

  enum Junction: String, Hashable, Sendable {
    case and, or

    /// The truth of one operand that settles the whole, whatever the other is.
    var settling: Bool { self == .or }
  }

  /// A name where it is used.
  public struct Mention: Hashable, Sendable {
    public let name: String
    /// Offsets in Unicode scalars within the expression.
    public let range: Range<Int>
  }

  /// The part of the text that a node came from.
  func source(of node: Node) -> String { String(Array(text.unicodeScalars)[node.range]) }
}

/// Whether an award was won in one of the last years: `awarded(DM1, within: 2)`.
public struct PastAward: Hashable, Sendable {
  public let award: String
  /// How many years back are asked, the last one being 1.
  public let within: Int

  public init(award: String, within: Int) {
    self.award = award
    self.within = within
  }
}
