#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file or folder that grows under a name which nobody looks for, until it is put where it is to lie.
///
/// It goes with its owner, unless it was renamed. A process that is killed cannot see to that: what it leaves is told
/// from what another process is still filling by a lock, which the system ends with the process. Whoever makes the
/// next such name in the same folder removes what is no longer locked. What could not be locked, as where the file
/// system knows no locks, bears a name that nobody takes for a leftover: else it would be removed while it is filled.
/// After a kill it stays until somebody removes it, and hinders nobody.
struct Unfinished: ~Copyable {
  enum Kind { case file, folder }

  let path: String
  /// Open as long as the owner lives, and with it the lock.
  let descriptor: FileDescriptor

  /// What names start with beside the files that they are to become.
  static let hidden = ".bangvang-"

  /// Makes an empty file or folder, after removing what ended processes have left.
  ///
  /// - Parameters:
  ///   - folder: where, ending in a slash; blank for the current one.
  ///   - prefix: what names of this sort start with; a process number and a counter follow.
  ///   - name: for messages.
  /// - Errors: `.unwritable`.
  init(_ kind: Kind, in folder: String, startingWith prefix: String = hidden, named name: String) throws(FileProblem) {
    Self.removeLeftovers(in: folder, startingWith: prefix)
    var takesLocks = true
    for attempt in 0..<1000 {
      let candidate = "\(folder)\(prefix)\(takesLocks ? "" : "unlocked-")\(getpid())-\(attempt)"
      do throws(FileProblem) {
        let descriptor = try Self.made(kind, at: candidate, named: name)
        let isHeld = !takesLocks || descriptor.lock()
        // Another process may have taken it for a leftover before it was locked; or the system does not say.
        if isHeld, descriptor.lies(at: candidate) {
          self.path = candidate
          self.descriptor = descriptor
          return
        }
        takesLocks = takesLocks && isHeld
        // It bears our number and was made just now, so that it is nobody else's.
        if kind == .file { unlink(candidate) } else { rmdir(candidate) }
      } catch {
        guard case .unwritable(_, let reason) = error, [EEXIST, ENOENT].contains(reason.number),
          reason.number == EEXIST || FileKind(at: folder.isEmpty ? "." : folder) == .folder
        else { throw error }
      }
    }
    // A file system on which nothing is found under the name that it was just given.
    throw .unwritable(path: name, reason: SystemReason(EIO))
  }

  private static func made(_ kind: Kind, at path: String, named name: String) throws(FileProblem) -> FileDescriptor {
    if kind == .file { return try FileDescriptor(path, for: .creating, named: name) }
    if mkdir(path, 0o777) != 0 { throw .unwritable(path: name, reason: SystemReason(errno)) }
    do {
      return try FileDescriptor(path, for: .holding, named: name)
    } catch {
      rmdir(path)
      throw error
    }
  }

  /// Where such a name is to lie for what will bear the name `path`.
  static func home(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  deinit { descriptor.removeWhatLies(at: path) }

  private static func removeLeftovers(in folder: String, startingWith prefix: String) {
    for name in (try? Folder.names(in: folder.isEmpty ? "." : folder)) ?? [] where isOurs(name, prefix) {
      guard let descriptor = try? FileDescriptor(folder + name, for: .holding, named: name), descriptor.lockIfFree()
      else { continue }
      descriptor.removeWhatLies(at: folder + name)
    }
  }

  /// Whether a name is one that `init` gives.
  private static func isOurs(_ name: String, _ prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
