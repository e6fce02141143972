extension String {
  /// Without white space at either end, among it what nobody sees: U+00A0, U+200B, U+FEFF.
  var withoutOuterSpaces: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      // Asking Unicode is slow, and nearly every text begins and ends with a letter or digit.
      if scalar.isASCII { return scalar.value == 0x20 || 0x09...0x0D ~= scalar.value }
      return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
    guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
