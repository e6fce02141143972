import Foundation

/// The folder of the project, found from where this file stands in it.
public enum Repository {
  public static let root: String = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  public static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: root).appendingPathComponent(file)))
  }
}
