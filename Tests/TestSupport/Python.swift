import Foundation

/// The system's Python, an independent reckoner to compare with.
public enum Python {
  private static let path = "/usr/bin/python3"

  public static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  public struct Failure: Error {
    public let status: Int32
  }

  /// What a script prints, line by line.
  public static func lines(script: String, _ arguments: [String]) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [script] + arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
