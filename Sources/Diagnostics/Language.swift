/// A language that the product speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language of a POSIX locale name such as `en_GB.UTF-8`.
  ///
  /// Vietnamese unless the locale asks for English: the offices that use the product often run machines
  /// whose locale was never set.
  public init(locale: String?) {
    self = locale?.lowercased().hasPrefix("en") == true ? .english : .vietnamese
  }
}
