#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for what is made only to be read again. It goes with the files in it.
public struct ScratchFolder: ~Copyable {
  public let path: String

  /// Makes one where the system keeps such, which `TMPDIR` names, else `/tmp`.
  ///
  /// - Errors: `.unwritable`, with the system's reason.
  public init() throws(FileProblem) {
    let home = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = home.isEmpty ? "/tmp" : home
    var template = Array((parent + "/bangvang-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .unwritable(path: parent, reason: SystemReason(errno)) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Folder.remove(path) }
}
