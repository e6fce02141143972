/// The advance widths of Times New Roman, in 2048ths of the font's size.
///
/// - Source: the `hmtx` tables of Liberation Serif 2.1, which has the metrics of Times New Roman.
enum TimesAdvances {
  /// The advance of a letter, which is that of its base letter when it carries marks.
  ///
  /// Letters that only Vietnamese has are counted a little wider than their base letter, as `ơ` and `ư` are. A machine
  /// that has neither Times New Roman nor Liberation Serif 2 takes them from another and wider font.
  static func advance(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    if let index = asciiIndex(scalar) { return Double((isBold ? bold : regular)[index]) }
    if let base = vietnameseBase(scalar), let index = asciiIndex(base) {
      let widening = scalar.value < 0x180 ? 1 : 1.06
      return Double((isBold ? bold : regular)[index]) * widening
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .dashPunctuation, .initialPunctuation, .finalPunctuation: return 1024
    // The ellipsis, signs, East Asian letters and the like: a whole em does for all.
    default: return 2048
    }
  }

  private static func asciiIndex(_ scalar: Unicode.Scalar) -> Int? {
    (32..<127).contains(scalar.value) ? Int(scalar.value) - 32 : nil
  }

  private static func vietnameseBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let base = bases[scalar] { return base }
    guard let lower = scalar.properties.lowercaseMapping.unicodeScalars.first, let base = bases[lower] else {
      return nil
    }
    return base.properties.uppercaseMapping.unicodeScalars.first
  }

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in families {
      for letter in letters.unicodeScalars { bases[letter] = base }
    }
    return bases
  }()

  /// From space to `~`.
  private static let regular = [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139,
    1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479,
    1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024,
    1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ]

  private static let bold = [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251,
    1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479,
    1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706,
    1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ]
}
