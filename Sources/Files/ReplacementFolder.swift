#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of generated files that takes the place of an earlier one whole, or not at all.
///
/// It is filled under a temporary name that starts with a dot, beside where it is to lie. `commit` puts it
/// in the earlier one's place, whose files of the same kind are removed, so that none is left that the new one does not
/// have; whatever else somebody laid there stays. A folder given up before that is removed with what is in it.
public struct ReplacementFolder: ~Copyable {
  /// Where the files are to be made, by whoever wants paths.
  public let temporaryPath: String
  /// As the caller gave it, for messages.
  private let path: String
  /// The ending of the files that are generated here, such as `.xlsx`.
  private let ending: String

  /// Begins a folder that is to lie at `path`; the folders above it are made where they are missing.
  ///
  /// - Errors: `.isNotFolder` where something else lies there, `.unwritable`.
  public init(at path: String, filesEndingIn ending: String) throws(FileProblem) {
    if let kind = FileKind(at: path), kind != .folder { throw .isNotFolder(path: path) }
    let parent = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    if !parent.isEmpty { try Folder.make(String(parent)) }
    var attempt = 0
    while mkdir("\(parent).bangvang-\(getpid())-\(attempt)", 0o777) != 0 {
      guard errno == EEXIST, attempt < 1000 else { throw .unwritable(path: path, reason: SystemReason(errno)) }
      attempt += 1
    }
    self.path = path
    self.ending = ending
    temporaryPath = "\(parent).bangvang-\(getpid())-\(attempt)"
  }

  /// Puts the folder where it is to lie.
  ///
  /// - Errors: `.unwritable`; what lay there is then untouched.
  public consuming func commit() throws(FileProblem) {
    // No call that Swift's Glibc knows lets two names change places at once: for a moment none lies there.
    let aside = temporaryPath + "-aside"
    let isReplacing = rename(path, aside) == 0
    guard isReplacing || errno == ENOENT else { throw .unwritable(path: path, reason: SystemReason(errno)) }
    guard rename(temporaryPath, path) == 0 else {
      let number = errno
      if isReplacing { _ = rename(aside, path) }
      throw .unwritable(path: path, reason: SystemReason(number))
    }
    guard isReplacing else { return }
    for name in try Folder.names(in: aside) {
      if name.hasSuffix(ending) {
        unlink("\(aside)/\(name)")
      } else {
        _ = rename("\(aside)/\(name)", "\(path)/\(name)")
      }
    }
    // What could not be moved keeps its folder.
    rmdir(aside)
  }

  // After a commit nothing lies there any more, and removing it does nothing.
  deinit { Folder.remove(temporaryPath) }
}
