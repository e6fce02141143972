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
  /// Something may lie there, but the system does not say. Nobody may take that for nothing: whoever reads or writes it
  /// is told the reason.
  case unknown(SystemReason)

  /// Nil where nothing lies.
  public init?(at path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      self.init(status)
      return
    }
    let reason = SystemReason(errno)
    if reason.saysNothingLies { return nil }
    self = .unknown(reason)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
