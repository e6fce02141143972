/// Numbers as cells write them: `12`, `-0.5`, `1.0E-3`.
enum CellNumber {
  /// - Returns: the nearest Double, -0 as 0; nil where it is no number, or none that is finite.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    if let number = short(text) { return number }
    guard isNumber(text), let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number + 0
  }

  /// Most numbers of tables: up to 15 digits, perhaps with a point. A whole number and a power of ten that both are
  /// exact give the nearest Double in one division.
  ///
  /// - Source: W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990.
  private static func short(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    var digits = 0
    var decimals: Int?
    var mantissa: UInt64 = 0
    for byte in isNegative ? text[1...] : text[...] {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 15 else { return nil }
      mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
      digits += 1
      decimals = decimals.map { $0 + 1 }
    }
    guard digits > 0 else { return nil }
    let number = Double(mantissa) / powers[decimals ?? 0]
    return isNegative && mantissa != 0 ? -number : number
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Decimal digits with a sign, a point and an exponent where wanted; not `nan`, `inf` or `0x1p3`, which Swift reads.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0) }
  }
}
