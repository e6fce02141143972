/// The lines of a text file, as its readers decode it, so that the columns of messages fit.
struct FileLines: Sendable {
  private let bytes: [UInt8]
  /// Where each begins.
  private let starts: [Int]

  /// - Complexity: O(bytes); each line is then found at once.
  init(of file: [UInt8]) {
    let bytes = DecodedText(of: file).bytes
    // The mark that Windows programs put before UTF-8 counts for no column.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var place = starts[0]
    while place < bytes.count {
      let isPair = bytes[place...].starts(with: [CSV.carriageReturn, CSV.lineFeed])
      if CSV.isLineBreak(bytes[place]) { starts.append(place + (isPair ? 2 : 1)) }
      place += isPair ? 2 : 1
    }
    (self.bytes, self.starts) = (bytes, starts)
  }

  /// A line by its number, from 1; nil behind the last.
  subscript(number: Int) -> String? {
    guard starts.indices.contains(number - 1) else { return nil }
    return String(decoding: bytes[starts[number - 1]...].prefix { !CSV.isLineBreak($0) }, as: UTF8.self)
  }
}
