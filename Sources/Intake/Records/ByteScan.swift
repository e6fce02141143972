/// Looking for bytes eight at a time.
///
/// - Source: H. S. Warren, Hacker's Delight, 2nd edition, 6-1, "Find First 0-Byte". The lowest byte marked is right;
///   those above it may not be.
enum ByteScan {
  /// How many bytes behind the end of a text may be looked at, so that words and the 64 bytes that are looked at at a
  /// time need no care at the end.
  static let padding = 72

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
  }

  /// The first `count` bytes of two words, 0 to 16, the others 0.
  ///
  /// - Precondition: 16 bytes may be read.
  @inline(__always)
  static func pair(_ bytes: UnsafePointer<UInt8>, count: Int, edge: Edge = edge) -> Pair {
    let mask = UnsafeRawPointer(edge.bytes - count)
    return Pair(
      first: word(bytes, at: 0) & mask.loadUnaligned(as: UInt64.self).littleEndian,
      second: word(bytes, at: 8) & (mask + 8).loadUnaligned(as: UInt64.self).littleEndian)
  }

  /// Sixteen bytes with all bits, and behind them sixteen with none: from `count` bytes before the latter on, they
  /// leave so many bytes of two words.
  struct Edge: @unchecked Sendable {
    fileprivate let bytes: UnsafePointer<UInt8>

    fileprivate init() {
      let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)
      memory.initialize(repeating: 0xFF, count: 16)
      (memory + 16).initialize(repeating: 0, count: 16)
      bytes = UnsafePointer(memory + 16)
    }
  }

  /// Whoever reads many fields asks for it once.
  static let edge = Edge()

  struct Pair {
    var first: UInt64 = 0
    var second: UInt64 = 0

    /// How many bytes it holds.
    static let size = 16

    @inline(__always)
    static func == (left: Pair, right: Pair) -> Bool {
      (left.first ^ right.first) | (left.second ^ right.second) == 0
    }
  }

  /// A text's bytes where words may be read to their end.
  static func withPaddedBytes<Result>(of text: String, _ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
    let count = text.utf8.count
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count + padding)
    defer { bytes.deallocate() }
    bytes.initialize(repeating: 0, count: count + padding)
    for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    return body(bytes, count)
  }

  /// A byte in every place of a word.
  @inline(__always)
  static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// The high bit of each byte of `word` that is the one that `pattern` has in every place.
  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let zeroed = word ^ pattern
    return (zeroed &- ones) & ~zeroed & highBits
  }

  /// The high bit of each byte of `word` that is not above CR; both line breaks are, and hardly anything else.
  @inline(__always)
  private static func controls(_ word: UInt64) -> UInt64 {
    (word &- spread(CSV.carriageReturn + 1)) & ~word & highBits
  }

  /// The first separator, line break or quote from `start` on; `limit` where there is none.
  @inline(__always)
  static func endOfPlain(
    _ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, separators: UInt64
  ) -> Int {
    var index = start
    while index < limit {
      let word = word(bytes, at: index)
      var found = matches(word, separators) | matches(word, spread(CSV.quote)) | controls(word)
      while found != 0 {
        let place = index + found.trailingZeroBitCount >> 3
        let byte = bytes[place]
        let ends = byte == UInt8(truncatingIfNeeded: separators) || byte == CSV.quote || CSV.isLineBreak(byte)
        if ends || place >= limit { return min(limit, place) }
        // A tab, say, or what was marked only since it stands behind one.
        found &= found &- 1
      }
      index += 8
    }
    return limit
  }

  /// The first quote from `start` on; `limit` where there is none.
  @inline(__always)
  static func quote(_ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let found = matches(word(bytes, at: index), spread(CSV.quote))
      if found != 0 { return min(limit, index + found.trailingZeroBitCount >> 3) }
      index += 8
    }
    return limit
  }

  /// The first line break from `start` on; `limit` where there is none.
  static func lineBreak(_ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let word = word(bytes, at: index)
      let found = matches(word, spread(CSV.lineFeed)) | matches(word, spread(CSV.carriageReturn))
      if found != 0 { return min(limit, index + found.trailingZeroBitCount >> 3) }
      index += 8
    }
    return limit
  }

  /// Where a line that ends at `index` leads on: behind LF, CR LF or CR.
  @inline(__always)
  static func afterLineBreak(_ bytes: UnsafePointer<UInt8>, at index: Int, limit: Int) -> Int {
    bytes[index] == CSV.carriageReturn && index + 1 < limit && bytes[index + 1] == CSV.lineFeed ? index + 2 : index + 1
  }

  /// How many line breaks lie in a range; CR LF is one.
  static func lineBreaks(_ bytes: UnsafePointer<UInt8>, in range: Range<Int>) -> Int {
    var count = 0
    var index = lineBreak(bytes, from: range.lowerBound, limit: range.upperBound)
    while index < range.upperBound {
      count += 1
      index = afterLineBreak(bytes, at: index, limit: range.upperBound)
      index = lineBreak(bytes, from: index, limit: range.upperBound)
    }
    return count
  }
}
