/// How a text file writes its letters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Tones are letters of their own behind the vowel. What Vietnamese Excel saves as CSV.
  case windows1258 = "windows-1258"
  /// The letters of the fonts .VnTime and their like, in place of the accented ones of western fonts; capitals stand
  /// in fonts of their own (.VnTimeH), so that a text has none.
  case tcvn3 = "TCVN3"
  /// The letters of the fonts VNI-Times and their like: a vowel and, behind it, an accented letter for its marks.
  case vni = "VNI"
}

/// A text made for a font that draws Vietnamese in place of western letters: "Së Néi vô" in TCVN3, "Sôû Noäi vuï"
/// in VNI. Such text comes in files of any encoding, since only the font makes it Vietnamese.
public enum LegacyFont: Hashable, Sendable, CaseIterable {
  case tcvn3
  case vni

  public var encoding: TextEncoding {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    }
  }

  /// The text as it was meant. What the font does not draw differently stays as it is.
  public func decode(_ text: String) -> String {
    switch self {
    case .tcvn3: TCVN3.decode(text)
    case .vni: VNI.decode(text)
    }
  }

  /// The font that `text` was made for; nil where the text is as likely meant as it stands.
  ///
  /// By evidence: of the words with a letter beyond ASCII, three in four must be Vietnamese syllables in the font's
  /// reading, and no more than half of them as they stand. A text with any letter of Unicode's Vietnamese pages was
  /// not made for a font.
  public static func recognized(in text: String) -> LegacyFont? {
    var isWestern = false
    for scalar in text.unicodeScalars where scalar.value >= 0xA1 {
      switch scalar.value {
      case 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323, 0x1EA0...0x1EF9: return nil
      case 0xA1...0xFF, 0x3BC: isWestern = true
      default: break
      }
    }
    guard isWestern else { return nil }
    let words = EncodedWord.all(in: text)
    let asWritten = EncodedWord.syllables(of: words) { $0 }
    guard !words.isEmpty, asWritten * 2 <= words.count else { return nil }
    let read = allCases.map { font in (font, EncodedWord.syllables(of: words, read: font.decode)) }
    guard let best = read.max(by: { $0.1 < $1.1 }), best.1 * 4 >= words.count * 3, best.1 > asWritten else {
      return nil
    }
    return best.0
  }
}
