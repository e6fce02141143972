import Formulas

/// A text made safe for the file.
///
/// XML cannot hold control characters; workbooks write them as `_x000B_`. A text that happens to look like that is
/// escaped in turn, lest Excel show another one.
///
/// - Throws: `.tooLong` beyond `limit` UTF-16 units, `.character` for what no escape can hold.
func escaped(_ text: String, limit: Int = FormulaLimits.cellText) throws(WorkbookError) -> String {
  if text.utf8.count > limit {
    let length = text.utf16.count
    guard length <= limit else { throw .tooLong(characters: length, limit: limit) }
  }
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else { return text }
  var output = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (position, scalar) in scalars.enumerated() {
    switch scalar.value {
    case 0, 0xFFFE, 0xFFFF: throw .character(scalar)
    case 0x09, 0x0A: output.append(scalar)
    case 0x01..<0x20: output.append(contentsOf: escape(scalar).unicodeScalars)
    case 0x5F where readsAsEscape(scalars[position...]): output.append(contentsOf: escape(scalar).unicodeScalars)
    default: output.append(scalar)
    }
  }
  return String(output)
}

/// A text for places that have no escapes: names, headers, number formats.
func plain(_ text: String, limit: Int) throws(WorkbookError) -> String {
  let length = text.utf16.count
  guard length <= limit else { throw .tooLong(characters: length, limit: limit) }
  for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
    throw .character(scalar)
  }
  return text
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
}

private func readsAsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let head = scalars.prefix(7)
  guard head.count == 7, head.last == "_", head.dropFirst().first == "x" else { return false }
  return head.dropFirst(2).dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
}
