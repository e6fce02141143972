#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, closed once when its owner is gone.
struct FileDescriptor: ~Copyable {
  /// What the file is opened for, which decides what a refusal is called.
  enum Purpose {
    case reading
    /// A new file, which must not exist yet.
    case creating
    /// A file or folder of which only its being there matters; no link is followed, and no pipe waited for.
    case holding

    var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .creating: O_WRONLY | O_APPEND | O_CREAT | O_EXCL
      case .holding: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      }
    }
  }

  let number: Int32
  private let purpose: Purpose
  /// The name for messages.
  private let name: String

  /// C: `open`. The descriptor is not handed on to programs that are started.
  init(_ path: String, for purpose: Purpose, named name: String) throws(FileProblem) {
    self.purpose = purpose
    self.name = name
    number = open(path, purpose.flags | O_CLOEXEC, 0o666)
    if number < 0 { throw Self.refusal(purpose, name) }
  }

  /// C: `fstat`.
  func status() throws(FileProblem) -> stat {
    var status = stat()
    if fstat(number, &status) != 0 { throw refusal }
    return status
  }

  /// Reads into `bytes` from place `start` on; returns how many, 0 at the end of the file. C: `read`.
  func fill(_ bytes: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        return read(number, rest.baseAddress, rest.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw refusal }
    }
  }

  /// Reads into `buffer` from place `offset` of the file on; returns how many bytes, 0 at the end. C: `pread`.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileProblem) -> Int {
    while true {
      let count = pread(number, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw refusal }
    }
  }

  /// Writes all of `bytes`. C: `write`.
  func append(_ bytes: [UInt8]) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return write(number, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw refusal
      }
    }
  }

  /// Waits until the file, or the folder's list of names, lies on the disk. C: `fsync`.
  func synchronize() throws(FileProblem) {
    // Some file systems cannot do so for a folder and say EINVAL, which is no failure.
    if fsync(number) != 0, purpose != .holding || errno != EINVAL {
      throw .unwritable(path: name, reason: SystemReason(errno))
    }
  }

  /// Sets who may read and write, where the file system lets it. C: `fchmod`.
  func setPermissions(_ permissions: mode_t) {
    fchmod(number, permissions)
  }

  deinit { close(number) }

  private var refusal: FileProblem { Self.refusal(purpose, name) }

  /// What `errno` says now.
  private static func refusal(_ purpose: Purpose, _ name: String) -> FileProblem {
    switch (purpose, errno) {
    case (.reading, ENOENT): .missing(path: name)
    case (.reading, let number): .unreadable(path: name, reason: SystemReason(number))
    case (_, let number): .unwritable(path: name, reason: SystemReason(number))
    }
  }
}
