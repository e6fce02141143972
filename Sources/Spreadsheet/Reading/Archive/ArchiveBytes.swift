internal import CLibZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes in memory as the library reads an archive from them, without a copy.
final class ArchiveBytes {
  private let bytes: [UInt8]
  private var position = 0
  private var error = zip_error_t()

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    zip_error_init(&error)
  }

  /// A source of the library's, which owns the bytes from now on and frees them with itself; nil where the library
  /// has no memory.
  static func source(_ bytes: [UInt8]) -> OpaquePointer? {
    let owner = Unmanaged.passRetained(ArchiveBytes(bytes))
    var error = zip_error_t()
    zip_error_init(&error)
    let source = zip_source_function_create(
      { owner, data, length, command in
        guard let owner else { return -1 }
        let bytes = Unmanaged<ArchiveBytes>.fromOpaque(owner)
        if command == ZIP_SOURCE_FREE {
          bytes.release()
          return 0
        }
        return bytes.takeUnretainedValue().answer(command, data, length)
      }, owner.toOpaque(), &error)
    if source == nil { owner.release() }
    return source
  }

  private static let supported = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(zip_int64_t(0)) { $0 | 1 << zip_int64_t($1.rawValue) }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_READ: return read(into: data, atMost: length)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(status)
      status.pointee.size = zip_uint64_t(bytes.count)
      status.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    case ZIP_SOURCE_SEEK:
      let offset = zip_source_seek_compute_offset(
        zip_uint64_t(position), zip_uint64_t(bytes.count), data, length, &error)
      guard offset >= 0, offset <= bytes.count else { return -1 }
      position = Int(offset)
      return 0
    case ZIP_SOURCE_TELL: return zip_int64_t(position)
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default:
      zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private func read(into data: UnsafeMutableRawPointer?, atMost length: zip_uint64_t) -> zip_int64_t {
    let count = min(Int(clamping: length), bytes.count - position)
    guard count > 0, let data else { return 0 }
    UnsafeMutableRawBufferPointer(start: data, count: count).copyBytes(from: bytes[position..<(position + count)])
    position += count
    return zip_int64_t(count)
  }
}
