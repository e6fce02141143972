import Foundation

/// Linux's strace, which lets a chosen system call of a program fail, or ends the program there. It sees those of the C
/// libraries too, which a library loaded before them would not.
public enum Strace {
  /// Whether it is there and may look into other processes.
  public static let isUsable: Bool = (try? Tool("strace")?.run(["-qq", "-e", "trace=none", "true"]).status) == 0
  /// For `.enabled(if:)`.
  public static let needed = "needs strace (Debian: strace) and the right to trace"

  /// A system call as it was made.
  public struct Call: Hashable, Sendable {
    public let name: String
    /// The thread that made it.
    public let thread: String
    /// Which of its thread's calls of that name it is, from 1.
    public let number: Int
    /// The call with its arguments and what came of it.
    public let text: String
  }

  /// What is done to some calls of a name: strace's `inject`, such as `signal=KILL:when=3`.
  public struct Fault: Hashable, Sendable, CustomStringConvertible {
    public let call: String
    public let action: String

    public init(_ call: String, _ action: String) {
      self.call = call
      self.action = action
    }

    public var description: String { "\(call):\(action)" }
  }

  /// The calls of some names that a program makes, in their order.
  public static func calls(
    _ names: [String], of program: Tool, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String]
  ) throws -> (calls: [Call], output: Tool.Output) {
    try withTemporaryFolder { logs in
      let log = logs.file("log")
      let output = try tool().run(
        ["-f", "-qq", "-y", "-s", "0", "-o", log, "-e", "trace=" + list(names), program.path] + arguments,
        in: folder.path, environment: environment)
      var counts: [String: Int] = [:]
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { line -> Call? in
        guard let match = line.wholeMatch(of: #/(\d+) +(\w+)\((.*)/#) else { return nil }
        let (thread, name) = (String(match.output.1), String(match.output.2))
        let number = counts["\(thread) \(name)", default: 0] + 1
        counts["\(thread) \(name)"] = number
        return Call(name: name, thread: thread, number: number, text: "\(name)(\(match.output.3)")
      }
      return (calls, output)
    }
  }

  /// Runs a program with a fault in it.
  ///
  /// - Parameter path: only calls on this file are counted and concerned; nil for all.
  public static func run(
    _ program: Tool, _ arguments: [String], fault: Fault, on path: String? = nil, in folder: TemporaryFolder,
    environment: [String: String]
  ) throws -> Tool.Output {
    try withTemporaryFolder { logs in
      let only = path.map { ["-P", $0] } ?? []
      return try tool().run(
        ["-f", "-qq", "-o", logs.file("log")] + only + [
          "-e", "trace=" + list([fault.call]), "-e", "inject=\(list([fault.call])):\(fault.action)", program.path,
        ] + arguments, in: folder.path, environment: environment)
    }
  }

  /// A name that this kind of machine does not have is passed over.
  private static func list(_ names: [String]) -> String { names.map { "?" + $0 }.joined(separator: ",") }

  private static func tool() throws -> Tool {
    guard let strace = Tool("strace") else { throw ToolFailure(description: needed) }
    return strace
  }
}
