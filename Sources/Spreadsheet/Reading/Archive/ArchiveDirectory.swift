/// What an archive's end says of its directory, looked at before the library takes memory for every entry.
///
/// The library believes these numbers; a file of 60 MB may hold a million entries.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.9, 4.3.14 to 4.3.16.
struct ArchiveDirectory {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether every record that could be the directory's end stays within the limits. An archive without one is
  /// left to the library.
  var isSmall: Bool {
    // A comment of 65,535 bytes may follow the record, in which any number of them may be hidden.
    let first = max(0, bytes.count - 22 - 0xFFFF)
    var offset = bytes.count - 22
    while offset >= first {
      if bytes[offset] == 0x50, number(at: offset, bytes: 4) == 0x0605_4B50, !isSmall(recordAt: offset) { return false }
      offset -= 1
    }
    return true
  }

  private func isSmall(recordAt offset: Int) -> Bool {
    let count = number(at: offset + 10, bytes: 2)
    let size = number(at: offset + 12, bytes: 4)
    // Of a large archive the true numbers stand in another record, to which the 20 bytes before point.
    if offset >= 20, number(at: offset - 20, bytes: 4) == 0x0706_4B50 {
      let record = number(at: offset - 12, bytes: 8)
      guard record >= 0, record <= bytes.count - 56, number(at: record, bytes: 4) == 0x0606_4B50 else { return false }
      return isSmall(count: number(at: record + 32, bytes: 8), size: number(at: record + 40, bytes: 8))
    }
    return isSmall(count: count, size: size)
  }

  private func isSmall(count: Int, size: Int) -> Bool {
    (0...ReadingLimits.parts).contains(count) && (0...ReadingLimits.directory).contains(size)
  }

  /// A little-endian number that lies within the file; negative where it is too large for any file.
  private func number(at offset: Int, bytes count: Int) -> Int {
    Int(bitPattern: bytes[offset..<(offset + count)].reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) })
  }
}
