/// The signs of comma-separated values. Source: RFC 4180, section 2.
enum CSV {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// What may stand between fields: comma, semicolon (Excel where the comma is the decimal sign), tab.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// The separator that occurs most often outside quotes in the first line that is not blank; of equals the
  /// one named first in `separators`.
  static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in bytes.drop(while: isLineBreak) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineBreak(byte) { break }
      if let found = separators.firstIndex(of: byte) { counts[found] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  /// The separator of a file that may begin with lines of text: the one for which the lines that have the same count of it
  /// hold the most of it; of equals the one named first in `separators`.
  static func separator(ofLines bytes: ArraySlice<UInt8>) -> UInt8 {
    var lines = separators.map { _ in [Int: Int]() }
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    func close() {
      for index in separators.indices where counts[index] > 0 { lines[index][counts[index], default: 0] += 1 }
      counts = separators.map { _ in 0 }
    }
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineBreak(byte) { close() }
      if let found = separators.firstIndex(of: byte) { counts[found] += 1 }
    }
    close()
    let scores = lines.map { $0.map { $0.key * $0.value }.max() ?? 0 }
    return separators[scores.firstIndex(of: scores.max() ?? 0) ?? 0]
  }
}
