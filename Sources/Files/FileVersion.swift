#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// By what one tells that a file was written to: its size and the time of its last writing.
struct FileVersion: Hashable, Sendable {
  /// In bytes.
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Glibc)
      (seconds, nanoseconds) = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    #else
      (seconds, nanoseconds) = (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
    #endif
  }
}
