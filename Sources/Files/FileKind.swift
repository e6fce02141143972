#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies at a path; links are followed.
public enum FileKind: Hashable, Sendable {
  case file
  case folder
  /// A device, pipe or socket.
  case other

  /// Nil where nothing lies, or nothing that may be looked at.
  public init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
