/// Encodings of one byte a letter, as tables of what differs from Latin-1.
///
/// - Source: Unicode Consortium, Mappings/VENDORS/MICSFT/WINDOWS, CP1252.TXT and CP1258.TXT. Converters of the system
///   are not used: glibc keeps these tables in modules that a machine may lack, and none knows the fonts' encodings,
///   which need the same machinery.
struct SingleByte {
  private let scalars: [Unicode.Scalar?]

  /// The letters, undefined bytes as U+FFFD.
  func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalars[Int(byte)] ?? "\u{FFFD}") }
    return String(text)
  }

  static let windows1252 = SingleByte(upper: western)
  static let windows1258 = SingleByte(
    upper: western.merging([
      0x8A: nil, 0x8E: nil, 0x9A: nil, 0x9E: nil, 0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ",
      0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư",
      0xFE: "₫",
    ]) { $1 })

  private static let western: [UInt8: Unicode.Scalar?] = [
    0x80: "€", 0x81: nil, 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
    0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8D: nil, 0x8E: "Ž", 0x8F: nil, 0x90: nil, 0x91: "‘", 0x92: "’", 0x93: "“",
    0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9D: nil,
    0x9E: "ž", 0x9F: "Ÿ",
  ]

  private init(upper: [UInt8: Unicode.Scalar?]) {
    scalars = (0...UInt8.max).map { byte in
      if let found = upper[byte] { return found }
      return Unicode.Scalar(byte)
    }
  }
}
