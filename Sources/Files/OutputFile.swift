#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Its content is written under a temporary name that starts with a dot, in the folder where the file is to
/// lie, and `commit` renames it. A file given up before that leaves what lay at the path untouched and
/// removes the temporary one. To let several files appear together, fill all of them before the first commit.
public struct OutputFile: ~Copyable {
  /// The empty file to be filled, by `write` or by a library that wants a path.
  public let temporaryPath: String
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
    let target = Self.withoutLinks(path)
    self.path = path
    self.target = target
    switch FileKind(at: target) {
    case .folder: throw .isFolder(path: path)
    case .other: throw .isNotOrdinaryFile(path: path)
    case .file, nil: temporaryPath = try Self.temporaryFile(beside: target, named: path)
    }
  }

  /// Adds to the file.
  ///
  /// - Errors: `.unwritable`, with the system's reason.
  public func write(_ bytes: [UInt8]) throws(FileProblem) {
    try FileDescriptor(temporaryPath, for: .appending, named: path).append(bytes)
  }

  /// Waits until the content lies on the disk and puts it in place of what lay at the path.
  ///
  /// - Errors: `.unwritable`; what lay there is then untouched.
  public consuming func commit() throws(FileProblem) {
    try FileDescriptor(temporaryPath, for: .appending, named: path).synchronize()
    if rename(temporaryPath, target) != 0 { throw .unwritable(path: path, reason: SystemReason(errno)) }
  }

  // After a commit nothing lies there any more, and removing it does nothing.
  deinit { unlink(temporaryPath) }

  /// Makes an empty file under a name that nothing has.
  private static func temporaryFile(beside target: String, named path: String) throws(FileProblem) -> String {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    var earlier = stat()
    let permissions = stat(target, &earlier) == 0 ? earlier.st_mode & 0o777 : nil
    var attempt = 0
    while true {
      let candidate = "\(folder).bangvang-\(getpid())-\(attempt)"
      do throws(FileProblem) {
        let file = try FileDescriptor(candidate, for: .creating, named: path)
        if let permissions { file.setPermissions(permissions) }
        return candidate
      } catch {
        guard case .unwritable(_, let reason) = error, reason.number == EEXIST, attempt < 1000 else { throw error }
        attempt += 1
      }
    }
  }

  /// Where the links at `path` lead, so that a link is kept and what it names is replaced. C: `realpath`.
  private static func withoutLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
