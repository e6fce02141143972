#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for what is made only to be read again. It goes with the files in it.
public struct ScratchFolder: ~Copyable {
  private let unfinished: Unfinished

  public var path: String { unfinished.path }

  /// Makes one where the system keeps such, which `TMPDIR` names, else `/tmp`.
  ///
  /// - Errors: `.unwritable`, with the system's reason.
  public init() throws(FileProblem) {
    let home = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = home.isEmpty ? "/tmp" : home
    unfinished = try Unfinished(.folder, in: parent + "/", startingWith: "bangvang-scratch-", named: parent)
  }
}
