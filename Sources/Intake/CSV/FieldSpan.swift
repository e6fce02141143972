import Diagnostics

/// Where a field is written: its bytes, quotes included, and the line and column of the first.
///
/// In half the usual width, since a large table has millions of them and memory is what they cost; the reader
/// refuses files for which it would not do.
struct FieldSpan: Sendable {
  private let first: UInt32
  private let past: UInt32
  private let firstLine: UInt32
  private let firstColumn: UInt32

  init(_ bytes: Range<Int>, line: Int, column: Int) {
    first = UInt32(bytes.lowerBound)
    past = UInt32(bytes.upperBound)
    firstLine = UInt32(line)
    firstColumn = UInt32(column)
  }

  var bytes: Range<Int> { Int(first)..<Int(past) }
  var line: Int { Int(firstLine) }
  var column: Int { Int(firstColumn) }

  func isQuoted(in text: [UInt8]) -> Bool { !bytes.isEmpty && text[bytes.lowerBound] == CSV.quote }

  func text(in text: [UInt8]) -> String {
    guard isQuoted(in: text) else { return String(decoding: text[bytes], as: UTF8.self) }
    let inner = text[bytes].dropFirst().dropLast()
    guard inner.contains(CSV.quote) else { return String(decoding: inner, as: UTF8.self) }
    var meant: [UInt8] = []
    var isSecondOfTwo = false
    for byte in inner {
      isSecondOfTwo = byte == CSV.quote && !isSecondOfTwo
      if !isSecondOfTwo { meant.append(byte) }
    }
    return String(decoding: meant, as: UTF8.self)
  }

  func place(in text: [UInt8], file: String) -> Place {
    let line = String(decoding: text[bytes].prefix { !CSV.isLineBreak($0) }, as: UTF8.self)
    return Place(file: file, line: self.line, column: column, length: max(1, line.unicodeScalars.count))
  }
}
