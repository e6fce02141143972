import Files

/// A log of records that was read. It may be large: only the lines that messages show are kept.
public struct LogFile: Sendable {
  /// As messages show it.
  public let path: String
  /// In bytes.
  public let size: Int
  var lines: [Int: String] = [:]

  /// The hash of the file as it lies there now; nil where it can no longer be read.
  ///
  /// - Complexity: reads the whole file.
  public var sha256: String? {
    guard let file = try? RandomAccessFile(path), file.size == size else { return nil }
    return try? SHA256.hex(of: file)
  }
}
