#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Folder {
  /// How long one run waits for another, in seconds.
  public static let patience = 10

  /// Does what reads files of a folder and writes them anew, with no other run doing so: else what one adds could get
  /// lost under what the other writes.
  ///
  /// The lock is on the folder itself and ends with the process. Where the folder cannot be opened, or the file system
  /// knows no locks, there is none.
  ///
  /// - Errors: `.busy` where another run holds the folder for longer than `patience` seconds, and what `body` throws.
  public static func locked<Result>(_ path: String, patience: Int = patience, _ body: () throws -> Result) throws
    -> Result
  {
    // The dot follows a link to the folder.
    guard let descriptor = try? FileDescriptor(path + "/.", for: .holding, named: path) else { return try body() }
    var waits = 0
    while descriptor.isLockedByAnother() {
      if waits >= patience * 20 { throw FileProblem.busy(path: path) }
      usleep(50_000)
      waits += 1
    }
    defer { descriptor.unlock() }
    return try body()
  }
}
