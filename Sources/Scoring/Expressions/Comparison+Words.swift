public import Diagnostics

extension Comparison {
  /// The comparison as a person would note it: `B2 = 13.40 < 14`, `on_time / due = 64.71% < 70%`.
  public func text(_ language: Language) -> String {
    switch self {
    case .relation(let left, let relation, let right):
      let isRate = left.text.contains("/") && [left, right].contains { $0.isLiteral && $0.text.hasSuffix("%") }
      let sign = relation.map { " \($0.rawValue) " } ?? " ? "
      return left.noted(language, asRate: isRate) + sign + right.noted(language, asRate: isRate)
    case .truth(let text, let truth): return "\(text) = \(Self.word(truth)[language])"
    case .missingness(let side): return side.noted(language, asRate: false)
    case .award(let past, let truth):
      return "awarded(\(past.award), within: \(past.within)) = \(Self.word(truth)[language])"
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

extension Comparison.Side {
  /// A literal says its value itself; anything else is noted as `text = value`.
  fileprivate func noted(_ language: Language, asRate: Bool) -> String {
    if isLiteral { return text }
    let value: String =
      switch self.value {
      case .number(let number) where asRate:
        NumberText.format(number * 100, places: 2, grouping: false, language: language) + "%"
      case .number(let number):
        NumberText.format(number, places: nil, grouping: false, language: language)
      case .text(let text): text
      case .missing: Words("thiếu", "missing")[language]
      case .notApplicable: Words("không phát sinh", "not applicable")[language]
      case .undefined: Words("không tính được", "undefined")[language]
      }
    return "\(text) = \(value)"
  }
}
