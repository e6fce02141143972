/// The texts that a workbook's cells share (`sharedStrings.xml`), in one piece of memory.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []

  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  fileprivate mutating func append(_ text: [UInt8]) throws(WorkbookProblem) {
    guard ends.count < ReadingLimits.strings else { throw .tooMany(.strings, limit: ReadingLimits.strings) }
    guard bytes.count + text.count <= ReadingLimits.stringBytes else {
      throw .tooLarge(limit: ReadingLimits.stringBytes)
    }
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  static func read(_ stream: PartStream) throws -> SharedStrings {
    let reader = SharedStringsReader(sizeHint: stream.size)
    try XMLReading.read(stream, to: reader)
    return reader.strings
  }

  fileprivate mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(min(count, ReadingLimits.stringBytes))
  }
}

private final class SharedStringsReader: XMLHandler {
  var strings = SharedStrings()
  private var text = RichText()
  private var isInString = false
  private var keepsSpaces = false

  /// - Parameter sizeHint: the part's size, which the texts cannot pass; memory that is not used costs nothing.
  init(sizeHint: Int) {
    strings.reserve(sizeHint)
  }

  func start(_ element: XMLElement, depth: Int) throws {
    switch depth {
    case 1:
      try element.mustBeRoot("sst")
      keepsSpaces = element.keepsSpaces ?? false
    case 2:
      isInString = element.isNamed("si")
      if isInString { text.begin(element, depth: depth, keepsSpaces: keepsSpaces) }
    default:
      if isInString { text.start(element, depth: depth) }
    }
  }

  func end(depth: Int) throws {
    guard isInString else { return }
    if depth == 2 {
      try strings.append(text.bytes)
      isInString = false
    } else {
      text.end(depth: depth)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if isInString { try text.append(bytes) }
  }
}
