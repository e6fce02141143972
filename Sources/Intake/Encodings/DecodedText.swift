import Names

/// A text file's bytes as UTF-8, and what they were.
///
/// The encoding is told by the byte-order mark, else by evidence: bytes that are UTF-8 are UTF-8; where every other
/// byte is 0, it is UTF-16; else it is that encoding of one byte a letter in whose reading most words are Vietnamese
/// syllables. Text in UTF-8 or UTF-16 may still be made for an old font (`LegacyFont`) and is then read as that.
struct DecodedText {
  /// UTF-8 but for files of which no encoding is known. A byte-order mark is only there where it was UTF-8's.
  let bytes: [UInt8]
  /// nil where no encoding gives a sensible text.
  let encoding: TextEncoding?
  /// The first place at which UTF-16 is broken: how many bytes of the text stand before it.
  let broken: Int?

  /// Cost: one pass over UTF-8, a few over anything else.
  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes[2...], bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes[2...], bigEndian: true)
    } else if let bigEndian = Self.byteOrder(of: bytes) {
      self.init(utf16: bytes[...], bigEndian: bigEndian)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.init(unicode: bytes, .utf8)
    } else {
      self.init(singleByte: bytes)
    }
  }

  private init(_ bytes: [UInt8], _ encoding: TextEncoding?, broken: Int? = nil) {
    self.bytes = bytes
    self.encoding = encoding
    self.broken = broken
  }

  /// How much of a text is looked at as evidence, in bytes.
  private static let evidence = 1 << 18

  /// UTF-8, or what was made UTF-8 of an encoding of all letters: either may hold text made for an old font.
  private init(unicode bytes: [UInt8], _ encoding: TextEncoding, broken: Int? = nil) {
    let sample = String(decoding: bytes.prefix(Self.evidence), as: UTF8.self)
    if broken == nil, let font = LegacyFont.recognized(in: sample) {
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self.init(Array(font.decode(String(decoding: bytes[start...], as: UTF8.self)).utf8), font.encoding)
    } else {
      self.init(bytes, encoding, broken: broken)
    }
  }

  /// What most words of the sample are Vietnamese in, the readings in the order in which they are likely.
  private init(singleByte bytes: [UInt8]) {
    let readings: [(TextEncoding, ([UInt8]) -> String)] = [
      (.windows1258, { SingleByte.windows1258.decode($0).composed }),
      (.tcvn3, { TCVN3.decode(SingleByte.windows1252.decode($0)) }),
      (.vni, { VNI.decode(SingleByte.windows1252.decode($0)) }),
    ]
    let sample = Array(bytes.prefix(Self.evidence))
    let words = EncodedWord.all(in: SingleByte.windows1252.decode(sample)).count
    let found = readings.map { _, read in EncodedWord.syllables(of: EncodedWord.all(in: read(sample))) { $0 } }
    let most = found.max() ?? 0
    guard most * 5 >= words * 3, found.count(where: { $0 == most }) == 1, let best = found.firstIndex(of: most) else {
      self.init(bytes, nil)
      return
    }
    self.init(Array(readings[best].1(bytes).utf8), readings[best].0)
  }

  private init(utf16 bytes: ArraySlice<UInt8>, bigEndian: Bool) {
    var decoder = UTF16()
    var position = bytes.startIndex
    var units = AnyIterator<UInt16> {
      guard position + 1 < bytes.endIndex else { return nil }
      defer { position += 2 }
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var broken: Int?
    reading: while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar): text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .error:
        if broken == nil { broken = text.count }
        text.append(contentsOf: UTF8.encodedReplacementCharacter)
      case .emptyInput: break reading
      }
    }
    if bytes.count % 2 == 1, broken == nil { broken = text.count }
    self.init(unicode: text, bigEndian ? .utf16BigEndian : .utf16LittleEndian, broken: broken)
  }

  /// Whether UTF-16 without a mark is big-endian; nil where the bytes are not UTF-16. Half of its letters are ASCII
  /// in any table, and those have a byte 0, always on the same side.
  private static func byteOrder(of bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4_096)
    guard sample.count >= 4, sample.contains(0) else { return nil }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    if odd * 6 >= sample.count, even * 20 <= odd { return false }
    if even * 6 >= sample.count, odd * 20 <= even { return true }
    return nil
  }
}
