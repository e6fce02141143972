#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new folder of files that appears whole or not at all.
///
/// It is filled under a temporary name that starts with a dot, beside where it is to lie, and `commit` renames it. A
/// folder given up before that is removed with what is in it.
public struct OutputFolder: ~Copyable {
  private let unfinished: Unfinished
  /// As the caller gave it, for messages.
  private let path: String

  /// Begins a folder that is to lie at `path`; the folders above it are made where they are missing.
  ///
  /// - Errors: `.notEmpty` where a folder with anything in it lies there, `.isNotFolder` where something else does,
  ///   `.unwritable`.
  public init(at path: String) throws(FileProblem) {
    try Self.refuse(path)
    let parent = Unfinished.home(of: path)
    if !parent.isEmpty { try Folder.make(parent) }
    unfinished = try Unfinished(.folder, in: parent, named: path)
    self.path = path
  }

  /// Why nothing new may lie at `path`, if so.
  ///
  /// - Errors: `.notEmpty`, `.isNotFolder`, `.unreadable`.
  public static func refuse(_ path: String) throws(FileProblem) {
    if FileKind(at: path) == nil { return }
    try Folder.require(path)
    let names = try Folder.names(in: path)
    if !names.isEmpty { throw .notEmpty(path: path, names: names) }
  }

  /// Adds a file under a name without folders, and waits until it lies on the disk.
  ///
  /// - Errors: `.unwritable`, with the system's reason.
  public func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
    let file = try FileDescriptor("\(unfinished.path)/\(name)", for: .creating, named: "\(path)/\(name)")
    try file.append(bytes)
    try file.synchronize()
  }

  /// Puts the folder where it is to lie.
  ///
  /// - Errors: `.notEmpty` where something has come to lie there meanwhile, `.unwritable`.
  public consuming func commit() throws(FileProblem) {
    try unfinished.descriptor.synchronize()
    if rename(unfinished.path, path) != 0 {
      let number = errno
      try Self.refuse(path)
      throw .unwritable(path: path, reason: SystemReason(number))
    }
    Folder.synchronize(Unfinished.home(of: path))
  }
}

extension Folder {
  /// Waits until the names in a folder lie on the disk, after something got its name there. Where that fails the name
  /// stands all the same, old or new, so that nothing is to be undone or told.
  ///
  /// - Parameter path: ending in a slash; blank for the current one.
  static func synchronize(_ path: String) {
    try? FileDescriptor(path.isEmpty ? "." : path, for: .holding, named: path).synchronize()
  }

  /// Removes a folder with the files in it, to undo what was made; one that holds folders stays.
  public static func remove(_ path: String) {
    for name in (try? names(in: path)) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// Removes a file, to undo what was made.
  public static func removeFile(_ path: String) { unlink(path) }

  /// The way from one folder to another, such as `../2016`. Links are followed; `folder` need not exist yet.
  ///
  /// - Errors: `.missing` where `other` does not exist, `.unreadable`.
  public static func way(from folder: String, to other: String) throws(FileProblem) -> String {
    guard let goal = try real(other) else { throw .missing(path: other) }
    // The nearest folder above that exists, and what is to lie below it.
    var start = folder
    var below: [Substring] = []
    while try real(start) == nil, let slash = start.lastIndex(of: "/"), slash != start.startIndex {
      below.insert(start[start.index(after: slash)...], at: 0)
      start = String(start[..<slash])
    }
    if try real(start) == nil {
      below.insert(start[...], at: 0)
      start = "."
    }
    let from = (try real(start) ?? "/").split(separator: "/") + below.filter { !$0.isEmpty && $0 != "." }
    let to = goal.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - shared) + to[shared...].map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// Nil where nothing lies. C: `realpath`.
  private static func real(_ path: String) throws(FileProblem) -> String? {
    guard let resolved = realpath(path, nil) else {
      let reason = SystemReason(errno)
      if reason.saysNothingLies { return nil }
      throw .unreadable(path: path, reason: reason)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
