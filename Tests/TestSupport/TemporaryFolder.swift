import Foundation

/// A folder of its own for a test.
public struct TemporaryFolder: Sendable {
  public let path: String

  /// The path of a file in the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// The names of what lies in the folder, sorted, hidden files too.
  public func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// Makes a folder that is removed with everything in it when `body` is done.
@discardableResult
public func withTemporaryFolder<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "/bangvang-test-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(TemporaryFolder(path: path))
}
