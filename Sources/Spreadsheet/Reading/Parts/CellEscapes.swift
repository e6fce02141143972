/// Characters that XML cannot hold stand in cells as `_x000D_`, the UTF-16 unit in four hexadecimal digits; a text
/// that happens to look so has its first underscore escaped: `_x005F_x000D_`.
///
/// - Source: ISO/IEC 29500-1:2016, 22.4.2.4 (bstr).
enum CellEscapes {
  /// Decodes the escapes behind `start`. Half of a pair of units becomes U+FFFD. Cost: the bytes behind `start`.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = (start..<bytes.count).first(where: { unit(at: $0, in: bytes) != nil }) else { return }
    var decoded: [UInt8] = []
    var units: [UInt16] = []
    var index = first
    while index < bytes.count {
      if let unit = unit(at: index, in: bytes) {
        units.append(unit)
        index += 7
      } else {
        flush(&units, to: &decoded)
        decoded.append(bytes[index])
        index += 1
      }
    }
    flush(&units, to: &decoded)
    bytes.replaceSubrange(first..., with: decoded)
  }

  private static func flush(_ units: inout [UInt16], to bytes: inout [UInt8]) {
    if units.isEmpty { return }
    bytes += String(decoding: units, as: UTF16.self).utf8
    units.removeAll(keepingCapacity: true)
  }

  private static func unit(at index: Int, in bytes: [UInt8]) -> UInt16? {
    guard bytes[index] == UInt8(ascii: "_"), index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
