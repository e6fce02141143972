/// What the bytes of a field say at once, without a text.
enum FieldBytes {
  /// Up to 15 digits, nothing else: those that a number holds exactly.
  @inline(__always)
  static func digits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    guard count > 0, count <= 15 else { return nil }
    var number = 0
    for index in 0..<count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return Double(number)
  }

  /// Whether white space, seen or unseen, may stand at either end; by the bytes with which such characters begin.
  @inline(__always)
  static func mayHaveOuterSpaces(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count == 0 { return false }
    let (first, last) = (bytes[0], bytes[count &- 1])
    if first &- 0x21 < 0x5F, last &- 0x21 < 0x5F { return false }
    return mayHaveOuterSpaces(bytes, count, first, last)
  }

  private static func mayHaveOuterSpaces(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ first: UInt8, _ last: UInt8
  ) -> Bool {
    func isSpace(_ lead: UInt8, _ second: UInt8) -> Bool {
      lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF || lead == 0xE1 && second == 0x9A
    }
    if first <= 0x20 || last <= 0x20 { return true }
    if first >= 0x80, isSpace(first, count > 1 ? bytes[1] : 0) { return true }
    guard last >= 0x80, count > 1 else { return false }
    return isSpace(bytes[count - 2], last) || count > 2 && isSpace(bytes[count - 3], bytes[count - 2])
  }
}
