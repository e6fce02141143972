public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file or folder could not be read or written. The path is as the caller gave it.
public enum FileProblem: Problem {
  case missing(path: String)
  /// A folder where a file was expected.
  case isFolder(path: String)
  /// A file where a folder was expected.
  case isNotFolder(path: String)
  /// A device or pipe, which replacing would destroy, where a file was to be written.
  case isNotOrdinaryFile(path: String)
  /// A folder with files in it where a new one was to be made.
  case notEmpty(path: String, names: [String])
  /// More than `limit` bytes.
  case tooLarge(path: String, limit: Int)
  /// Written to by another program between the first byte read and the last.
  case changed(path: String)
  /// A folder whose files another run is just writing anew.
  case busy(path: String)
  case unreadable(path: String, reason: SystemReason)
  case unwritable(path: String, reason: SystemReason)

  public var isOfAccess: Bool { true }
}

/// Why the system refused: its error number.
public struct SystemReason: Hashable, Sendable {
  /// A value of `errno`.
  public let number: Int32

  public init(_ number: Int32) {
    self.number = number
  }

  /// Whether it tells that nothing lies at a path; anything else leaves that open.
  public var saysNothingLies: Bool { [ENOENT, ENOTDIR, ENAMETOOLONG].contains(number) }
}
