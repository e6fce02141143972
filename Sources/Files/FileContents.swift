#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading files whole.
public enum FileContents {
  /// The most bytes that are read unless told otherwise: 64 MB, a hundred times a large office table.
  public static let limit = 64 << 20

  /// All bytes of the file at `path`. A pipe is read to its end.
  ///
  /// - Errors: `.missing`, `.isFolder`, `.tooLarge` above `limit` bytes, `.changed` where another program wrote to it
  ///   meanwhile, `.unreadable`.
  public static func read(_ path: String, limit: Int = limit) throws(FileProblem) -> [UInt8] {
    let file = try FileDescriptor(path, for: .reading, named: path)
    let status = try file.status()
    if FileKind(status) == .folder { throw .isFolder(path: path) }
    if status.st_size > limit { throw .tooLarge(path: path, limit: limit) }
    // One byte more than the file has, so that its end is seen without growing.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(filled, 1 << 16)) }
      let count = try file.fill(&bytes, from: filled)
      if count == 0 { break }
      filled += count
      if filled > limit { throw .tooLarge(path: path, limit: limit) }
    }
    bytes.removeLast(bytes.count - filled)
    if FileKind(status) == .file, FileVersion(try file.status()) != FileVersion(status) { throw .changed(path: path) }
    return bytes
  }
}
