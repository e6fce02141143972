import Foundation

/// A program that tests run beside the product, such as LibreOffice.
public struct Tool: Sendable {
  public let path: String

  /// The program of that name in the usual folders, nil when it is not installed.
  ///
  /// The system's folders come before `PATH`, where another Python without the needed modules may stand first.
  public init?(_ name: String) {
    let searched = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"] + searched
    let candidates = folders.map { $0 + "/" + name }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }

  /// The program at a path.
  public init(path: String) { self.path = path }

  public struct Output: Sendable {
    public let status: Int32
    public let text: String
    public let errors: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: where it runs; nil for where the test does.
  ///   - environment: set in addition to the test's own.
  @discardableResult
  public func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody empties stops the program.
    return try withTemporaryFolder { outputFolder in
      let outputs = try ["text", "errors"].map { name in
        let url = URL(fileURLWithPath: outputFolder.file(name))
        try Data().write(to: url)
        return (url, try FileHandle(forWritingTo: url))
      }
      process.standardOutput = outputs[0].1
      process.standardError = outputs[1].1
      try process.run()
      process.waitUntilExit()
      let contents = try outputs.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
      return Output(status: process.terminationStatus, text: contents[0], errors: contents[1])
    }
  }
}

/// A tool did not do its work.
public struct ToolFailure: Error, CustomStringConvertible {
  public let description: String
}
