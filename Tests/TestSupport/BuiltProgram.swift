import Foundation

extension Tool {
  /// The program under test, which lies beside the tests' own.
  public static func builtProgram(_ name: String = "bangvang") throws -> Tool {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: candidate) { return Tool(path: candidate) }
      folder.deleteLastPathComponent()
    }
    throw ToolFailure(description: "\(name) was not built beside \(CommandLine.arguments[0])")
  }
}
