#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Listing folders.
public enum Folder {
  /// The names of what lies in the folder at `path`, hidden ones too, sorted by their bytes so that the
  /// order is the same on every machine.
  ///
  /// - Errors: `.missing`, `.isNotFolder`, `.unreadable`.
  public static func names(in path: String) throws(FileProblem) -> [String] {
    guard let folder = opendir(path) else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR: throw .isNotFolder(path: path)
      case let number: throw .unreadable(path: path, reason: SystemReason(number))
      }
    }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw .unreadable(path: path, reason: SystemReason(errno)) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Sees that a folder lies at `path`.
  ///
  /// - Errors: `.missing`, `.isNotFolder`, `.unreadable`.
  public static func require(_ path: String) throws(FileProblem) {
    switch FileKind(at: path) {
    case .folder: return
    case nil: throw .missing(path: path)
    case .file, .other: throw .isNotFolder(path: path)
    case .unknown(let reason): throw .unreadable(path: path, reason: reason)
    }
  }

  /// Makes the folder at `path`, and those above it, where they are missing.
  ///
  /// - Errors: `.isNotFolder` where a file stands in the way, `.unwritable`.
  public static func make(_ path: String) throws(FileProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o777) == 0 { continue }
      let number = errno
      switch FileKind(at: made) {
      case .folder: continue
      case nil: throw .unwritable(path: made, reason: SystemReason(number))
      case .unknown(let reason): throw .unwritable(path: made, reason: reason)
      case .file, .other: throw .isNotFolder(path: made)
      }
    }
  }
}
