import Names

/// Text that lost its Vietnamese letters on the way through a program that did not know them: "S? N?i v?",
/// "à Nng", U+FFFD. What stood there cannot be told.
public enum LostLetters {
  /// The first word of `text` that shows the loss; nil where there is none.
  ///
  /// A word shows it by U+FFFD or by a question mark before or between its letters, two words by question marks at
  /// their ends. A text of which a third of the
  /// words are consonants alone ("n v", "tr li") shows it as well; abbreviations, with capitals or a full stop, do not
  /// count, nor does anything beside figures ("5 km").
  public static func sign(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    if let word = words.first(where: isPierced) { return String(word) }
    let asking = words.filter { $0.hasSuffix("?") && $0.count > 1 }
    if asking.count > 1 { return String(asking[0]) }
    let bare = words.filter(isBare)
    guard let first = bare.first, words.count > 1, bare.count * 3 >= words.count, !text.contains(where: \.isNumber)
    else { return nil }
    return String(first)
  }

  private static func isPierced(_ word: Substring) -> Bool {
    if word.contains("\u{FFFD}") { return true }
    guard let mark = word.firstIndex(of: "?"), !word.contains(where: { "/:=&".contains($0) }) else { return false }
    return word[word.index(after: mark)...].contains(where: \.isLetter)
  }

  /// Consonants alone, small but for the first, and not that one alone.
  private static func isBare(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isLetter && !isVowel($0) } && word.last?.isLowercase == true
      && word.dropFirst().allSatisfy(\.isLowercase)
  }

  private static func isVowel(_ letter: Character) -> Bool {
    NameKey(String(letter)).bare.first.map { "aeiouy".contains($0) } ?? false
  }
}
