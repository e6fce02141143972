public import Diagnostics

extension Comparison {
  /// The comparison as a person would note it: `B2 = 13.40 < 14`, `on_time / due = 64.71% < 70%`.
  ///
  /// - Parameter names: what readers call the names of expressions.
  public func text(_ language: Language, names: ReaderNames = ReaderNames()) -> String {
    switch self {
    case .relation(let left, let relation, let right):
      let isRate = left.text.contains("/") && [left, right].contains { $0.isLiteral && $0.text.hasSuffix("%") }
      let sign = relation.map { " \($0.sign) " } ?? " ? "
      return left.noted(language, names, asRate: isRate) + sign + right.noted(language, names, asRate: isRate)
    case .truth(let text, let truth): return "\(names.text(text)) = \(Self.word(truth)[language])"
    case .missingness(let side): return side.noted(language, names, asRate: false)
    case .award(let past, let truth):
      let asked = Words(
        "đã được khen \(past.award) trong \(past.within) năm", "\(past.award) won within \(past.within) years")
      return "\(asked[language]) = \(Self.word(truth)[language])"
    }
  }

  private static func word(_ truth: Bool?) -> Words {
    switch truth {
    case true?: Words("có", "yes")
    case false?: Words("không", "no")
    case nil: Words("không rõ", "not known")
    }
  }
}

/// What readers call the names that expressions use.
public struct ReaderNames: Sendable {
  private let titles: [String: String]
  /// The names whose figures are points, with their decimals.
  private let points: Set<String>
  private let decimals: Int

  public init(titles: [String: String] = [:], points: Set<String> = [], decimals: Int = 2) {
    self.titles = titles
    self.points = points
    self.decimals = decimals
  }

  /// An expression's text with titles in place of names.
  public func text(_ expression: String) -> String {
    guard !titles.isEmpty, let parsed = try? Expression(parsing: expression) else { return expression }
    var scalars = Array(expression.unicodeScalars)
    let mentions = (parsed.symbols + parsed.previousSymbols).sorted { $0.range.lowerBound > $1.range.lowerBound }
    for mention in mentions {
      guard let title = titles[mention.name] else { continue }
      scalars.replaceSubrange(mention.range, with: title.unicodeScalars)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// A figure that an expression gave: points with their published decimals, others as they are.
  public func figure(_ number: Double, of expression: String, _ language: Language) -> String {
    let symbols = (try? Expression(parsing: expression))?.symbols.map(\.name) ?? []
    let isPoints = !symbols.isEmpty && symbols.allSatisfy(points.contains)
    return NumberText.format(number, places: isPoints ? decimals : nil, grouping: false, language: language)
  }
}

extension ComparisonOperator {
  /// As printed for people.
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}

extension Comparison.Side {
  /// A literal says its value itself; anything else is noted as `text = value`.
  fileprivate func noted(_ language: Language, _ names: ReaderNames, asRate: Bool) -> String {
    if isLiteral { return text.filter { $0 != "\"" && $0 != "'" } }
    let value: String =
      switch self.value {
      case .number(let number) where asRate: NumberText.percent(number, places: 2, language: language)
      case .number(let number): names.figure(number, of: text, language)
      case .text(let text): text
      case .missing: Words("thiếu", "missing")[language]
      case .notApplicable: Words("không phát sinh", "not applicable")[language]
      case .undefined: Words("không tính được", "undefined")[language]
      }
    return "\(names.text(text)) = \(value)"
  }
}
