#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file of any size that several threads read at once, each where it needs.
///
/// It is read into buffers and not mapped into memory: a mapped file that another program cuts short ends the
/// process by a signal, where a read only comes back with less.
public final class RandomAccessFile: Sendable {
  /// As the caller gave it, for messages.
  public let path: String
  /// In bytes, when the file was opened.
  public var size: Int { version.size }
  private let descriptor: FileDescriptor
  private let version: FileVersion

  /// - Errors: `.missing`, `.isFolder`, `.unreadable`, also for pipes and devices, which have no places.
  public init(_ path: String) throws(FileProblem) {
    self.path = path
    descriptor = try FileDescriptor(path, for: .reading, named: path)
    let status = try descriptor.status()
    switch FileKind(status) {
    case .folder: throw .isFolder(path: path)
    case .other, .unknown: throw .unreadable(path: path, reason: SystemReason(ESPIPE))
    case .file: break
    }
    version = FileVersion(status)
  }

  /// Fills `buffer` from place `offset` on, less only at the end of the file.
  ///
  /// - Errors: `.changed` where the file ends before its size, `.unreadable`.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileProblem) -> Int {
    let wanted = min(buffer.count, size - offset)
    var filled = 0
    while filled < wanted {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<wanted])
      let count = try descriptor.fill(rest, at: offset + filled)
      if count == 0 { throw .changed(path: path) }
      filled += count
    }
    return filled
  }

  /// Sees that the file is the one that was opened, so that what was read from it belongs together.
  ///
  /// - Errors: `.changed` where its size or the time of its last writing differs.
  public func checkUnchanged() throws(FileProblem) {
    if FileVersion(try descriptor.status()) != version { throw .changed(path: path) }
  }
}
