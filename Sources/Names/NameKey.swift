/// The form in which names, headings, titles and answers are compared. What was written is kept for display.
///
/// Two texts have the same key where a person would read the same name:
///
/// - composed or not: ở, o + U+031B + U+0309 (T03);
/// - capital or small letters;
/// - the tone on either vowel of a syllable: Ủy and Uỷ, Hòa and Hoà, nghĩa and nghiã (T01, T02);
/// - Ð and ð (U+00D0, U+00F0), Ɖ (U+0189) for Đ and đ (T07), and letters of other scripts that pass for Latin ones
///   (T08; `LookAlike` tells of them);
/// - spaces of every kind, any number of them, line breaks and tabs, at the ends and beside punctuation: "Q. Hải
///   Châu" and "Q.Hải Châu" (T09); what nobody sees (U+FEFF, U+00AD and their like) is nothing;
/// - hyphens and dashes of every kind, quotation marks of every kind (T10);
/// - "&" for "và" between words;
/// - a colon, comma, semicolon or full stop at the end.
///
/// Letters with different diacritics stay different: "Sở Y tế" is not "So Y te". Nothing is abbreviated or spelled
/// out; that is what aliases are for.
///
/// Cost: one pass over the text.
public struct NameKey: Hashable, Sendable {
  /// The key as text: lower case, composed; not for display, since tones stand on a syllable's last vowel.
  public let text: String

  public init(_ written: String) {
    text = Self.isPlain(written.utf8) ? written.lowercased() : Self.fold(written)
  }

  public var isEmpty: Bool { text.isEmpty }

  public var words: [Substring] { text.split(separator: " ") }

  /// Letters and digits of ASCII need no folding but of their case; ids mostly are that, and tables have many of them.
  private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
  }

  private static func fold(_ written: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      if let plain = NameScalar.plain(scalar) { scalars.append(plain) }
    }
    let words = withTonesAtTheEnd(String(scalars)).split(separator: " ")
    var key = ""
    for (index, word) in words.enumerated() {
      let isBetween = index > 0 && index < words.count - 1
      let word = isBetween && word == "và" ? "&" : word
      if let last = key.last, let first = word.first, !isPunctuation(last), !isPunctuation(first) { key += " " }
      key += word
    }
    var trimmed = key[...]
    while let last = trimmed.last, ".,:;".contains(last) { trimmed.removeLast() }
    return (trimmed.isEmpty ? key : String(trimmed)).composed
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    if let ascii = character.asciiValue, isPlain(CollectionOfOne(ascii)) { return false }
    return character.isPunctuation || character.isSymbol
  }

  /// The text in lower case, the tone of each run of vowels behind its last one. A run with two tones is no
  /// Vietnamese syllable and keeps them where they are.
  private static func withTonesAtTheEnd(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var run: [Vowel] = []
    func close() {
      let tones = run.compactMap(\.tone)
      for (index, vowel) in run.enumerated() {
        if tones.count > 1, let tone = vowel.tone {
          folded.unicodeScalars.append(vowel.with(tone))
        } else if tones.count == 1, index == run.count - 1 {
          folded.unicodeScalars.append(vowel.with(tones[0]))
        } else {
          folded.append(vowel.letter)
        }
      }
      run.removeAll(keepingCapacity: true)
    }
    for character in text {
      if let vowel = Vowel(character) {
        run.append(vowel)
      } else {
        if !run.isEmpty { close() }
        if let ascii = character.asciiValue, character != "\r\n" {
          folded.unicodeScalars.append(
            Unicode.Scalar(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= ascii ? ascii | 0x20 : ascii))
        } else {
          folded += character.lowercased()
        }
      }
    }
    close()
    return folded
  }
}

extension NameKey: Comparable {
  public static func < (left: NameKey, right: NameKey) -> Bool { left.text < right.text }
}

extension NameKey: ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral written: String) { self.init(written) }

  public var description: String { text }
}
