internal import CZlib
import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Checks that a finished workbook is whole: every part of the zip unpacks to the size and the checksum that the
/// directory gives, and ends with the tag that closes its root.
///
/// The checksum alone would not do: it is reckoned over what the library read back from a temporary file, which on
/// a full disk is only the beginning of what it wrote. What this cannot see is a loss in the middle of a part, which
/// takes a disk that fills up and is freed again while the part is being written.
///
/// - Throws: `.file` when it cannot be read, `.incomplete` with the part that is not whole.
/// - Cost: one reading of the file and one unpacking, by all cores, the memory of the packed file.
func checkPackage(_ path: String) throws(WorkbookError) {
  let archive = try contents(of: path)
  guard let parts = directory(of: archive), !parts.isEmpty else { throw .incomplete(path: path, part: "zip") }
  let areWhole = [Bool](unsafeUninitializedCapacity: parts.count) { buffer, count in
    // Each part writes its own place alone.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: parts.count) { places[$0] = isWhole(parts[$0], in: archive) }
    count = parts.count
  }
  for (part, isWhole) in zip(parts, areWhole) where !isWhole { throw .incomplete(path: path, part: part.name) }
}

/// A part as the zip's directory lists it ([APPNOTE.TXT] 4.3.12).
private struct Part {
  var name: String
  var method: Int
  var checksum: UInt
  var packedSize: Int
  var size: Int
  var offset: Int
}

private func directory(of archive: [UInt8]) -> [Part]? {
  // The library writes no comment, so the directory's end stands at the file's end.
  let end = archive.count - 22
  guard end >= 0, archive.number(at: end, bytes: 4) == 0x0605_4B50 else { return nil }
  let count = archive.number(at: end + 10, bytes: 2)
  var offset = archive.number(at: end + 16, bytes: 4)
  var parts: [Part] = []
  for _ in 0..<count {
    guard offset + 46 <= end, archive.number(at: offset, bytes: 4) == 0x0201_4B50 else { return nil }
    let nameLength = archive.number(at: offset + 28, bytes: 2)
    guard offset + 46 + nameLength <= end else { return nil }
    parts.append(
      Part(
        name: String(decoding: archive[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self),
        method: archive.number(at: offset + 10, bytes: 2),
        checksum: UInt(archive.number(at: offset + 16, bytes: 4)),
        packedSize: archive.number(at: offset + 20, bytes: 4),
        size: archive.number(at: offset + 24, bytes: 4),
        offset: archive.number(at: offset + 42, bytes: 4)))
    offset += 46 + nameLength + archive.number(at: offset + 30, bytes: 2) + archive.number(at: offset + 32, bytes: 2)
  }
  return parts
}

private func isWhole(_ part: Part, in archive: [UInt8]) -> Bool {
  guard part.method == Int(Z_DEFLATED), part.offset + 30 <= archive.count else { return false }
  let start =
    part.offset + 30 + archive.number(at: part.offset + 26, bytes: 2) + archive.number(at: part.offset + 28, bytes: 2)
  guard start + part.packedSize <= archive.count else { return false }
  guard let unpacked = unpack(archive[start..<(start + part.packedSize)]) else { return false }
  return unpacked.size == part.size && unpacked.checksum == part.checksum
    && isClosed(head: unpacked.head, tail: unpacked.tail)
}

private struct Unpacked {
  var size = 0
  var checksum = crc32(0, nil, 0)
  /// The first and the last bytes, enough for the root's name.
  var head: [UInt8] = []
  var tail: [UInt8] = []

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    size += bytes.count
    checksum = crc32(checksum, bytes.baseAddress, uInt(bytes.count))
    if head.count < Self.kept { head += bytes.prefix(Self.kept - head.count) }
    tail = Array((tail + bytes.suffix(Self.kept)).suffix(Self.kept))
  }

  private static let kept = 256
}

private func unpack(_ packed: ArraySlice<UInt8>) -> Unpacked? {
  var stream = z_stream()
  // Negative: bare deflate, as in a zip, without zlib's own header.
  guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var unpacked = Unpacked()
  let isComplete = packed.withUnsafeBufferPointer { input in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { output in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = uInt(input.count)
      while true {
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        unpacked.append(
          UnsafeBufferPointer(rebasing: UnsafeBufferPointer(output)[..<(output.count - Int(stream.avail_out))]))
        if status == Z_STREAM_END { return true }
        if status != Z_OK { return false }
      }
    }
  }
  return isComplete ? unpacked : nil
}

/// Whether an XML part that begins with `head` ends by closing its root.
private func isClosed(head: [UInt8], tail: [UInt8]) -> Bool {
  var rest = head[...]
  if rest.starts(with: Array("<?".utf8)) {
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
    rest = rest[(end + 1)...].drop(while: isBlank)
  }
  guard rest.first == UInt8(ascii: "<") else { return false }
  let name = rest.dropFirst().prefix { !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
  let closing = Array("</".utf8) + name + Array(">".utf8)
  let end = Array(tail.reversed().drop(while: isBlank).prefix(closing.count).reversed())
  return !name.isEmpty && end == closing
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

private func contents(of path: String) throws(WorkbookError) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .file(path: path, reason: systemReason()) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .file(path: path, reason: systemReason()) }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let taken = read(file, buffer.baseAddress?.advanced(by: count), size - count)
      if taken <= 0 { break }
      count += taken
    }
  }
  guard bytes.count == size else { throw .file(path: path, reason: systemReason()) }
  return bytes
}

extension [UInt8] {
  /// A little-endian number; the caller has checked that it lies within.
  fileprivate func number(at offset: Int, bytes: Int) -> Int {
    self[offset..<(offset + bytes)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
