import CExchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of generated files that takes the place of an earlier one.
///
/// It is filled under a temporary name that starts with a dot, beside where it is to lie. `commit` lets it change places
/// with the earlier one in one step. Where somebody has laid other files into that one, or the file system cannot do so,
/// the files take the place of the earlier ones one by one, each whole, and what is not generated stays where it is.
/// Either way no file of the earlier run is left that the new one does not have. A folder given up before is removed
/// with what is in it.
public struct ReplacementFolder: ~Copyable {
  private let unfinished: Unfinished
  /// As the caller gave it, for messages.
  private let path: String
  /// The ending of the files that are generated here, such as `.xlsx`.
  private let ending: String

  /// Where the files are to be made, by whoever wants paths.
  public var temporaryPath: String { unfinished.path }

  /// Begins a folder that is to lie at `path`; the folders above it are made where they are missing.
  ///
  /// - Errors: `.isNotFolder` where something else lies there, `.unreadable`, `.unwritable`.
  public init(at path: String, filesEndingIn ending: String) throws(FileProblem) {
    if FileKind(at: path) != nil { try Folder.require(path) }
    let parent = Unfinished.home(of: path)
    if !parent.isEmpty { try Folder.make(parent) }
    unfinished = try Unfinished(.folder, in: parent, named: path)
    self.path = path
    self.ending = ending
  }

  /// Puts the files where they are to lie.
  ///
  /// - Errors: `.unwritable`; where the folder takes its place in one step, what lay there is then untouched.
  public consuming func commit() throws(FileProblem) {
    let names = try Folder.names(in: temporaryPath)
    for name in names {
      try FileDescriptor("\(temporaryPath)/\(name)", for: .holding, named: "\(path)/\(name)").synchronize()
    }
    try unfinished.descriptor.synchronize()
    // Where nothing lies yet, or an empty folder.
    if rename(temporaryPath, path) != 0 {
      guard errno == ENOTEMPTY || errno == EEXIST else { throw .unwritable(path: path, reason: SystemReason(errno)) }
      let earlier = try Folder.names(in: path)
      if try !exchanged(earlier) { try replaceOneByOne(earlier, with: names) }
    }
    Folder.synchronize(Unfinished.home(of: path))
  }

  /// Whether the folders could change places.
  private func exchanged(_ earlier: [String]) throws(FileProblem) -> Bool {
    guard earlier.allSatisfy({ $0.hasSuffix(ending) }) else { return false }
    guard exchange_names(temporaryPath, path) == 0 else {
      if [EINVAL, ENOSYS, ENOTSUP, EPERM].contains(errno) { return false }
      throw .unwritable(path: path, reason: SystemReason(errno))
    }
    for name in (try? Folder.names(in: temporaryPath)) ?? earlier {
      if name.hasSuffix(ending) {
        unlink("\(temporaryPath)/\(name)")
      } else {
        // It has come to lie there this very moment.
        _ = rename("\(temporaryPath)/\(name)", "\(path)/\(name)")
      }
    }
    rmdir(temporaryPath)
    return true
  }

  private func replaceOneByOne(_ earlier: [String], with names: [String]) throws(FileProblem) {
    for name in names {
      let target = "\(path)/\(name)"
      if rename("\(temporaryPath)/\(name)", target) != 0 {
        throw .unwritable(path: target, reason: SystemReason(errno))
      }
    }
    for name in earlier where name.hasSuffix(ending) && !names.contains(name) { unlink("\(path)/\(name)") }
    Folder.synchronize(path)
  }
}
