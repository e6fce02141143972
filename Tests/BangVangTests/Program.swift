import Foundation
import TestSupport
import Testing

/// The program as it was built beside these tests, run as a process of its own.
enum Program {
  static let sample = Repository.root + "/Reports/2016"

  /// - Parameters:
  ///   - environment: set in addition to the test's own; colours and the locale are settled unless it says otherwise.
  ///   - shell: what a shell does first, such as setting limits; `"$@"` is the program with its arguments.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], shell: String? = nil
  ) throws -> Tool.Output {
    let settled = ["LC_ALL": "C.UTF-8", "NO_COLOR": ""].merging(environment) { $1 }
    let program = try Tool.builtProgram()
    guard let shell else { return try program.run(arguments, environment: settled) }
    return try Tool(path: "/bin/sh").run(["-c", shell, "sh", program.path] + arguments, environment: settled)
  }

  /// A copy of the sample year with its criteria, for changes. Without its records, from which figures that a test
  /// takes away would be counted anew.
  ///
  /// - Returns: the year's folder.
  static func copySample(into folder: TemporaryFolder) throws -> String {
    try FileManager.default.createDirectory(atPath: folder.file("Reports"), withIntermediateDirectories: true)
    for part in ["Criteria", "Reports/2016"] {
      try FileManager.default.copyItem(atPath: Repository.root + "/" + part, toPath: folder.file(part))
    }
    let year = folder.file("Reports/2016")
    for part in ["out", "records"] { try? FileManager.default.removeItem(atPath: "\(year)/\(part)") }
    return year
  }

  /// Puts `new` in the place of `old`, which must be in the file.
  static func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new, maxReplacements: 1).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
