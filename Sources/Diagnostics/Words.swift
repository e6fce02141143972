/// The same words in both languages, kept side by side so that neither can be forgotten.
public struct Words: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// Words that are the same in both languages: names, figures, symbols.
  public init(both text: String) {
    self.init(text, text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
