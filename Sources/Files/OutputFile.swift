#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Its content is written under a temporary name that starts with a dot, in the folder where the file is to
/// lie, and `commit` renames it. A file given up before that leaves what lay at the path untouched and
/// removes the temporary one. To let several files appear together, fill all of them before the first commit: what can
/// fail, as for want of room, has then been done.
public struct OutputFile: ~Copyable {
  private let unfinished: Unfinished
  /// As the caller gave it, for messages.
  private let path: String
  /// Where links lead, so that a link stays a link.
  private let target: String

  /// Writes `bytes` as the file at `path`, in place of what lay there.
  ///
  /// - Errors: as `init(at:)`, `write` and `commit`.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let file = try OutputFile(at: path)
    try file.write(bytes)
    try file.commit()
  }

  /// Begins a file that is to lie at `path`, in a folder that exists. A file already there hands on its
  /// permissions.
  ///
  /// - Errors: `.isFolder`, `.isNotOrdinaryFile` for devices and pipes, `.unwritable`.
  public init(at path: String) throws(FileProblem) {
    let target = try Self.withoutLinks(path)
    switch FileKind(at: target) {
    case .folder: throw .isFolder(path: path)
    case .other: throw .isNotOrdinaryFile(path: path)
    case .unknown(let reason): throw .unwritable(path: path, reason: reason)
    case .file, nil: break
    }
    let permissions = try Self.permissions(of: target, named: path)
    unfinished = try Unfinished(.file, in: Unfinished.home(of: target), named: path)
    self.path = path
    self.target = target
    if let permissions { unfinished.descriptor.setPermissions(permissions) }
  }

  /// Adds to the file, and waits until it lies on the disk.
  ///
  /// - Errors: `.unwritable`, with the system's reason.
  public func write(_ bytes: [UInt8]) throws(FileProblem) {
    try unfinished.descriptor.append(bytes)
    try unfinished.descriptor.synchronize()
  }

  /// Puts the content in place of what lay at the path.
  ///
  /// - Errors: `.unwritable`; what lay there is then untouched.
  public consuming func commit() throws(FileProblem) {
    if rename(unfinished.path, target) != 0 { throw .unwritable(path: path, reason: SystemReason(errno)) }
    Folder.synchronize(Unfinished.home(of: target))
  }

  /// Those of the file at `path`; nil where there is none.
  private static func permissions(of path: String, named name: String) throws(FileProblem) -> mode_t? {
    var earlier = stat()
    if stat(path, &earlier) == 0 { return earlier.st_mode & 0o777 }
    let reason = SystemReason(errno)
    if reason.saysNothingLies { return nil }
    throw .unwritable(path: name, reason: reason)
  }

  /// Where the links at `path` lead, so that a link is kept and what it names is replaced. C: `realpath`.
  private static func withoutLinks(_ path: String) throws(FileProblem) -> String {
    guard let resolved = realpath(path, nil) else {
      // Where nothing lies, no link does; a folder that is missing too is told when the file is begun.
      let reason = SystemReason(errno)
      if reason.saysNothingLies { return path }
      throw .unwritable(path: path, reason: reason)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
