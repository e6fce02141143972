/// A letter of another script in a text that is meant to be Latin, such as the Cyrillic С in "Сông an".
public struct LookAlike: Hashable, Sendable {
  public let scalar: Unicode.Scalar
  /// The Latin letter that it passes for; nil where it looks like none.
  public let latin: Character?
  /// Where it stands in the text, in scalars from 0.
  public let offset: Int

  /// Its code point as Unicode writes it: `U+0421`.
  public var codePoint: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// All of them in `text`, in its order.
  public static func all(in text: String) -> [LookAlike] {
    // Nearly every text is Latin, which is seen without asking Unicode.
    guard text.unicodeScalars.contains(where: { $0.value >= 0x370 && !(0x1E00...0x1EFF ~= $0.value) }) else {
      return []
    }
    return text.unicodeScalars.enumerated().compactMap { offset, scalar in
      guard isForeignLetter(scalar) else { return nil }
      return LookAlike(scalar: scalar, latin: latin[scalar].map(Character.init), offset: offset)
    }
  }

  /// The Latin letter that `scalar` passes for, case kept.
  static func latinLetter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    0x370...0x52F ~= scalar.value || scalar.value == 0xEC0 ? latin[scalar] : nil
  }

  private static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x370, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06,
      0xFF21...0xFF5A:
      return false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return true
      default: return false
      }
    }
  }

  /// Source: Unicode Technical Standard 39, confusables.txt, the letters that keyboards and fonts mix up.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("АВЕЅІЈКМНОРСТУХҺԌԚԜ", "ABESIJKMHOPCTYXhGQW"), ("аеѕіјорсухһԁԛԝӏ", "aesijopcyxhdqwl"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("οινυ", "oivu"), ("ເ", "c"),
    ]
    var latin: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (foreign, letters) in pairs {
      for (scalar, letter) in zip(foreign.unicodeScalars, letters.unicodeScalars) { latin[scalar] = letter }
    }
    return latin
  }()
}
