import Names

/// The letters of the VNI fonts for Windows: the vowel, then a western letter that stands for its marks.
///
/// - Source: VNI Software, VNI character set for Windows.
enum VNI {
  static func decode(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var decoded = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let vowel = vowels[scalar] ?? scalar
      if index < scalars.count, let marks = marks(behind: vowel, scalars[index]) {
        decoded.append(vowel)
        decoded.append(contentsOf: marks.unicodeScalars)
        index += 1
      } else {
        decoded.append(letters[scalar] ?? vowel)
      }
    }
    return String(decoded).composed
  }

  private static func marks(behind vowel: Unicode.Scalar, _ sign: Unicode.Scalar) -> String? {
    guard let marks = signs[sign], let base = "aeouyơưAEOUYƠƯ".unicodeScalars.first(where: { $0 == vowel }) else {
      return nil
    }
    let takesShape = marks.hasPrefix("\u{302}") ? "aeoAEO" : marks.hasPrefix("\u{306}") ? "aA" : "aeouyơưAEOUYƠƯ"
    return takesShape.unicodeScalars.contains(base) ? marks : nil
  }

  /// Vowels that other signs may stand behind.
  private static let vowels: [Unicode.Scalar: Unicode.Scalar] = ["ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"]

  /// Whole letters.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "Ñ": "Đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "Í": "Í", "Ì": "Ì", "Æ": "Ỉ",
    "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
  ]

  /// What a sign adds to the vowel before it: circumflex or breve, then the tone.
  private static let signs: [Unicode.Scalar: String] = {
    let small: [(Unicode.Scalar, String)] = [
      ("ù", "\u{301}"), ("ø", "\u{300}"), ("û", "\u{309}"), ("õ", "\u{303}"), ("ï", "\u{323}"), ("â", "\u{302}"),
      ("á", "\u{302}\u{301}"), ("à", "\u{302}\u{300}"), ("å", "\u{302}\u{309}"), ("ã", "\u{302}\u{303}"),
      ("ä", "\u{302}\u{323}"), ("ê", "\u{306}"), ("é", "\u{306}\u{301}"), ("è", "\u{306}\u{300}"),
      ("ú", "\u{306}\u{309}"), ("ü", "\u{306}\u{303}"), ("ë", "\u{306}\u{323}"),
    ]
    var signs: [Unicode.Scalar: String] = [:]
    for (sign, marks) in small {
      signs[sign] = marks
      // The capital letters lie 32 below the small ones in Latin-1.
      if let capital = Unicode.Scalar(sign.value - 32) { signs[capital] = marks }
    }
    return signs
  }()
}
