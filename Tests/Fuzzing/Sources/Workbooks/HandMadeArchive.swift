import CZlib

/// A zip archive made entry by entry, so that a test can make one that no program would.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.9, 4.3.7, 4.3.12 and 4.3.16.
public struct HandMadeArchive: Sendable {
  private var entries: [Entry] = []

  public struct Entry: Sendable {
    public var name: String
    public var packed: [UInt8]
    /// As the archive states it.
    public var size: Int
    public var checksum: UInt32
    /// 0 stored, 8 deflated.
    public var method: UInt16
    public var flags: UInt16 = 0
  }

  public init() {}

  /// Adds a file.
  ///
  /// - Parameter change: makes the entry say something else than what is true.
  public mutating func add(
    _ name: String, _ bytes: [UInt8], deflated: Bool = true, change: (inout Entry) -> Void = { _ in }
  ) {
    var entry = Entry(
      name: name, packed: deflated ? deflate(bytes) : bytes, size: bytes.count,
      checksum: UInt32(crc32(0, bytes, uInt(bytes.count))), method: deflated ? 8 : 0)
    change(&entry)
    entries.append(entry)
  }

  public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      var head = little(entry.flags) + little(entry.method) + little(UInt32(0x21_0000))
      head +=
        little(entry.checksum) + little(UInt32(entry.packed.count)) + little(UInt32(truncatingIfNeeded: entry.size))
      head += little(UInt16(name.count)) + little(UInt16(0))
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + little(UInt16(20)) + head
      directory += [UInt8](repeating: 0, count: 10) + little(UInt32(file.count)) + name
      file += little(UInt32(0x0403_4B50)) + little(UInt16(20)) + head + name + entry.packed
    }
    let count = little(UInt16(truncatingIfNeeded: entries.count))
    return file + directory + little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(UInt32(file.count)) + [0, 0]
  }

  private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }

  private func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // Negative: bare deflate, as in a zip.
    deflateInit2_(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))) + 16)
    let room = output.count
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(room)
        _ = CZlib.deflate(&stream, Z_FINISH)
        return room - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}
