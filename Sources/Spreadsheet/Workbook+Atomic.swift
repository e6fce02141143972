import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Workbook {
  /// Writes a workbook that appears at `path` whole, or not at all: an earlier file there stays as it was until the
  /// new one is finished, checked and on the disk. It hands on its permissions.
  ///
  /// The file and the library's temporary files grow in a hidden folder beside `path`, which is removed in the end,
  /// whatever happens.
  ///
  /// - Parameters: as in `init(path:created:title:author:tempFolder:)`.
  /// - Throws: `WorkbookError`, and what `fill` throws.
  public static func writeAtomically(
    to path: String, created: CivilMoment, title: String = "", author: String = "",
    _ fill: (inout Workbook) throws -> Void
  ) throws {
    let parent = folder(of: path)
    let hidden = try hiddenFolder(for: path)
    let unfinished = hidden.path + "/workbook.xlsx"
    var workbook = try Workbook(
      path: unfinished, created: created, title: title, author: author, tempFolder: hidden.path)
    try fill(&workbook)
    do throws(WorkbookError) {
      try workbook.close()
    } catch {
      throw error.naming(path)
    }
    try givePermissions(of: path, to: unfinished)
    try synchronize(unfinished, for: path)
    guard rename(unfinished, path) == 0 else { throw WorkbookError.file(path: path, reason: systemReason()) }
    try synchronize(parent, for: path)
  }
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func hiddenFolder(for path: String) throws(WorkbookError) -> UnfinishedFolder {
  do {
    return try UnfinishedFolder(beside: path)
  } catch {
    guard case .unwritable(_, let reason) = error else { throw .file(path: path, reason: nil) }
    throw .file(path: path, reason: reason)
  }
}

/// Where nothing lay at the path, the umask has the say.
private func givePermissions(of earlier: String, to file: String) throws(WorkbookError) {
  var status = stat()
  if stat(earlier, &status) == 0 {
    chmod(file, status.st_mode & 0o777)
    return
  }
  let reason = SystemReason(errno)
  if !reason.saysNothingLies { throw .file(path: earlier, reason: reason) }
}

/// Waits until the file's contents, or the folder's entries, are on the disk.
private func synchronize(_ entry: String, for path: String) throws(WorkbookError) {
  let descriptor = open(entry, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .file(path: path, reason: systemReason()) }
  defer { close(descriptor) }
  // Some file systems cannot synchronize a folder and say EINVAL, which is no failure.
  guard fsync(descriptor) == 0 || errno == EINVAL else { throw .file(path: path, reason: systemReason()) }
}
