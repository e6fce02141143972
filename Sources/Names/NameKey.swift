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
    var plain = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      if let plainScalar = NameScalar.plain(scalar) { plain.append(plainScalar) }
    }
    // Composed, a letter is one scalar, and scalars are several times faster to go through than characters.
    let words = withTonesAtTheEnd(String(plain).composed.unicodeScalars).split(separator: " ")
    var key: [Unicode.Scalar] = []
    for (index, word) in words.enumerated() {
      let isBetween = index > 0 && index < words.count - 1
      let word = isBetween && word.elementsEqual("và".unicodeScalars) ? ["&"] : word
      if let last = key.last, let first = word.first, !isPunctuation(last), !isPunctuation(first) { key.append(" ") }
      key += word
    }
    var trimmed = key[...]
    while let last = trimmed.last, ".,:;".unicodeScalars.contains(last) { trimmed.removeLast() }
    return String(String.UnicodeScalarView(trimmed.isEmpty ? key[...] : trimmed)).composed
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !isPlain(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value))) }
    if Vowel(scalar) != nil { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  /// The text in lower case, the tone of each run of vowels behind its last one. A run with two tones is no
  /// Vietnamese syllable and keeps them where they are.
  private static func withTonesAtTheEnd(_ text: String.UnicodeScalarView) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(text.underestimatedCount)
    var run: [Vowel] = []
    func close() {
      var tones = run.lazy.compactMap(\.tone).makeIterator()
      let (tone, another) = (tones.next(), tones.next())
      for (index, vowel) in run.enumerated() {
        let own = another != nil ? vowel.tone : index == run.count - 1 ? tone : nil
        folded.append(vowel.with(own))
      }
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text {
      if let vowel = Vowel(scalar) {
        run.append(vowel)
        continue
      }
      if !run.isEmpty { close() }
      if scalar.isASCII {
        let isCapital = UInt32(UInt8(ascii: "A"))...UInt32(UInt8(ascii: "Z")) ~= scalar.value
        folded.append(isCapital ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)) : scalar)
      } else {
        folded += scalar.properties.lowercaseMapping.unicodeScalars
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
