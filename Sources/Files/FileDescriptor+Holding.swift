#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is asked of a file or folder through its descriptor, whatever becomes of its name meanwhile.
extension FileDescriptor {
  /// Waits for the lock, which ends with the descriptor. C: `flock`.
  ///
  /// - Returns: false where there is none, as on a file system that knows no locks.
  func lock() -> Bool {
    while flock(number, LOCK_EX) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  func unlock() { flock(number, LOCK_UN) }

  /// Takes the lock unless another descriptor has it, or there are none.
  func lockIfFree() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 }

  /// Whether somebody else has the lock.
  func isLockedByAnother() -> Bool { !lockIfFree() && errno == EWOULDBLOCK }

  /// Whether it is still this that bears a name. C: `fstat`, `lstat`.
  func lies(at path: String) -> Bool {
    var own = stat()
    var named = stat()
    return fstat(number, &own) == 0 && lstat(path, &named) == 0 && own.st_ino == named.st_ino
      && own.st_dev == named.st_dev
  }

  /// Removes the file or the folder with the files in it, if it is this that bears the name; a folder that holds folders
  /// stays. The files are removed through the descriptor, so that no link can lead elsewhere.
  func removeWhatLies(at path: String) {
    var own = stat()
    guard fstat(number, &own) == 0, lies(at: path) else { return }
    guard FileKind(own) == .folder else {
      unlink(path)
      return
    }
    guard let entries = fdopendir(dup(number)) else { return }
    rewinddir(entries)
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      name.withUnsafeBufferPointer { bytes in
        if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { return }
        let text = bytes.map(CChar.init(bitPattern:)) + [0]
        unlinkat(number, text, 0)
      }
    }
    closedir(entries)
    rmdir(path)
  }
}
