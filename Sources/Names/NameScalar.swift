/// The signs that stand for one another in names.
public enum NameScalar {
  /// What `scalar` counts as: a space for every space, a hyphen for every dash; nil for what nobody sees.
  public static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x21...0x7E: scalar
    case 0x09...0x0D, 0x20, 0x85, 0xA0: " "
    // A zero-width space is set between words; the other invisible ones within them.
    case 0x200B: " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0x2018...0x201B, 0x60, 0xB4: "'"
    case 0x201C...0x201F, 0xAB, 0xBB: "\""
    case 0xD0, 0x110, 0x189: "đ"
    case 0xF0: "đ"
    case 0..<0x20, 0x7F...0x9F: nil
    case 0xAD: nil
    case 0xA1..<0x370: scalar
    default: unusual(scalar)
    }
  }

  private static func unusual(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if 0x1E00...0x1EFF ~= scalar.value { return scalar }
    if let latin = LookAlike.latinLetter(for: scalar) { return latin }
    if scalar.properties.isWhitespace { return " " }
    return scalar.properties.generalCategory == .format ? nil : scalar
  }
}
