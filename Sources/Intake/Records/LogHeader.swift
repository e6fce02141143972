import Diagnostics
import Files

/// The first line of a log that is not blank: the names of its columns.
struct LogHeader {
  let table: CSVTable
  let separator: UInt8
  /// Where the line behind it begins.
  let end: Int
  /// The line breaks up to there.
  let lines: Int
  let text: String

  /// The most bytes of a header.
  private static let limit = 1 << 20

  /// - Returns: nil where there is no header to go by; what is wrong is in `findings`.
  init?(_ log: RandomAccessFile, findings: inout Findings) throws(FileProblem) {
    var bytes = [UInt8](repeating: 0, count: min(log.size, Self.limit))
    var result = Result<Int, FileProblem>.success(0)
    bytes.withUnsafeMutableBytes { buffer in
      result = Result { () throws(FileProblem) in try log.read(into: buffer, at: 0) }
    }
    _ = try result.get()
    // The header and some rows tell how the log is written; the rest is compared byte by byte.
    if !Self.isUTF8(bytes, isWhole: bytes.count == log.size) {
      findings.add(RecordProblem.notUTF8, at: Place(file: log.path))
      return nil
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    var end = mark
    while end < bytes.count, CSV.isLineBreak(bytes[end]) { end += 1 }
    let first = end
    while end < bytes.count, isQuoted || !CSV.isLineBreak(bytes[end]) {
      if bytes[end] == CSV.quote { isQuoted.toggle() }
      end += 1
    }
    // By the table reader, which knows all that can be wrong with a header.
    guard let table = CSVReader.read(Array(bytes[..<end]), file: log.path, findings: &findings) else { return nil }
    self.table = table
    separator = CSV.separator(of: bytes[first...])
    text = String(decoding: bytes[first..<end].prefix { !CSV.isLineBreak($0) }, as: UTF8.self)
    if end + 1 < bytes.count, bytes[end] == CSV.carriageReturn, bytes[end + 1] == CSV.lineFeed { end += 1 }
    self.end = min(end + 1, log.size)
    lines = bytes[..<min(end + 1, bytes.count)].withUnsafeBufferPointer { buffer in
      var count = 0
      var index = 0
      while index < buffer.count {
        if CSV.isLineBreak(buffer[index]) {
          count += 1
          if buffer[index] == CSV.carriageReturn, index + 1 < buffer.count, buffer[index + 1] == CSV.lineFeed {
            index += 1
          }
        }
        index += 1
      }
      return count
    }
  }

  private static func isUTF8(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    var index = 0
    while index < bytes.count {
      let length = UTF8.length(at: index, of: bytes)
      // A letter may be cut off where more follows; no text has a byte of 0.
      if length == 0 { return !isWhole && index + 4 > bytes.count }
      if bytes[index] == 0 { return false }
      index += length
    }
    return true
  }
}
