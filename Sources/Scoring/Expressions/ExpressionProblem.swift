public import Diagnostics

/// What can be wrong with an expression or a summary template.
public enum ExpressionProblem: Problem {
  // Words
  case empty
  case tooLong(Int, limit: Int)
  case unexpectedCharacter(String)
  case unclosedText
  case malformedNumber(String, suggestion: String?)
  case numberTooLarge(String)
  /// A spelling of another language, such as `&&` or `AND`.
  case otherSpelling(String, right: String)
  /// `0,5` where `0.5` is meant.
  case decimalComma(String)

  // Form
  /// `found` is nil at the end.
  case expected(Expectation, found: String?)
  /// `1 < x < 5`.
  case chainedComparison(suggestion: String)
  case nestedTooDeep(limit: Int)
  case tooManyOperators(limit: Int)
  case unknownFunction(String, suggestions: [String])
  case wrongArgumentCount(function: String, takes: ClosedRange<Int>, found: Int)
  /// `previous(…)` or `awarded(…)` of something that is not a bare name.
  case needsName(function: String)
  case periodNotWhole
  case placesNotWhole

  // Meaning
  case unknownName(String, suggestions: [String])
  /// A figure of a later step of the evaluation.
  case knownLater(String, after: EvaluationStep)
  case unknownPrevious(String, suggestions: [String])
  case unknownAward(String, suggestions: [String])
  case wrongKind(found: ExpressionKinds, expected: ExpressionKinds)
  case unknownLabel(String, labels: [String], suggestions: [String])
  /// `<` between texts that have no order.
  case unorderedText
  /// Texts that come from different lists of values.
  case differentLabels
  /// The two sides of a comparison, or the two branches of `if`.
  case differentKinds(ExpressionKinds, ExpressionKinds)
  /// A division by a literal 0.
  case dividesByZero
  /// A literal text that nothing says the values of.
  case textAlone(String)

  /// A text beside a date that spells no day.
  case notADate(String)

  // Summary templates
  case unclosedFigure
  case unclosedClause
  case nestedClause
  case strayBracket(String)
  case unknownStyle(String)
  case clauseWithoutFigure
  case percentOfText

  /// What should have stood where something else stands.
  public enum Expectation: Hashable, Sendable {
    case operand
    case operatorOrEnd
    case closingBracket
    case commaOrClosingBracket
    /// `missing` or `not missing`, behind `is`.
    case missing
    /// `within: 2`, inside `awarded(…)`.
    case period
  }

  public var code: String {
    switch self {
    case .empty: "X001"
    case .tooLong: "X002"
    case .unexpectedCharacter: "X003"
    case .unclosedText: "X004"
    case .malformedNumber: "X005"
    case .numberTooLarge: "X006"
    case .otherSpelling: "X007"
    case .decimalComma: "X008"
    case .expected: "X009"
    case .chainedComparison: "X010"
    case .nestedTooDeep: "X011"
    case .tooManyOperators: "X012"
    case .unknownFunction: "X013"
    case .wrongArgumentCount: "X014"
    case .needsName: "X015"
    case .periodNotWhole: "X016"
    case .placesNotWhole: "X017"
    case .unknownName: "X018"
    case .unknownPrevious: "X019"
    case .unknownAward: "X020"
    case .wrongKind: "X021"
    case .unknownLabel: "X022"
    case .unorderedText: "X023"
    case .differentLabels: "X024"
    case .differentKinds: "X025"
    case .dividesByZero: "X026"
    case .textAlone: "X027"
    case .unclosedFigure: "X028"
    case .unclosedClause: "X029"
    case .nestedClause: "X030"
    case .strayBracket: "X031"
    case .unknownStyle: "X032"
    case .clauseWithoutFigure: "X033"
    case .percentOfText: "X034"
    case .knownLater: "X035"
    case .notADate: "X036"
    }
  }
}
