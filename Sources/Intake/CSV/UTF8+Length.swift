extension UTF8 {
  /// How many bytes the well-formed character at `index` has: 1…4, or 0 where the bytes are no UTF-8.
  ///
  /// Source: The Unicode Standard 15.0, table 3-7.
  static func length(at index: Int, of bytes: [UInt8]) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for later in index + 2..<max(index + 2, index + length) where bytes[later] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
