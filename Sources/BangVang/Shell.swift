import ArgumentParser
import Diagnostics
import Files
import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The exit statuses that scripts may rely on; wrong usage gives 64.
enum Status: Int32 {
  case done = 0
  case inputsHaveErrors = 1
  case couldNotReadOrWrite = 2
}

/// What touches the terminal and ends the process.
enum Shell {
  /// Whether text for a stream may be coloured: only on a terminal, and never under `NO_COLOR`.
  static func isInColour(_ stream: Int32) -> Bool {
    let refuses = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return isatty(stream) == 1 && !refuses && environment("TERM") != "dumb"
  }

  /// A file that may not grow any more is a failed write, to be told and cleaned up after, not the end of the process.
  static func reportLimitsAsErrors() { signal(SIGXFSZ, SIG_IGN) }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Prints to standard output. A disk that is full ends the run with status 2; a pipe that is closed ends it as it
  /// ends every program, by the signal.
  static func print(_ text: String) {
    if !write(text, to: STDOUT_FILENO) {
      fail(FileProblem.unwritable(path: "stdout", reason: SystemReason(errno)))
    }
  }

  static func printError(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to stream: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { posixWrite(stream, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// Prints all findings, with a count, to standard error.
  ///
  /// - Parameters:
  ///   - consequence: what the errors came to, where the command was to do more than look.
  ///   - isSorted: in reading order; else as they were found.
  static func report(
    _ findings: Findings, _ inputs: InputFiles, _ language: Language, consequence: Words = Words(both: ""),
    isSorted: Bool = true
  ) {
    let diagnostics = isSorted ? findings.inReadingOrder : findings.diagnostics
    let places = diagnostics.flatMap { [$0.place, $0.related] }.compactMap(\.self)
    let renderer = DiagnosticRenderer(
      language: language, inColour: isInColour(STDERR_FILENO), text: inputs.lines(at: places))
    for diagnostic in diagnostics { printError(renderer.render(diagnostic) + "\n") }
    let errors = diagnostics.filter { $0.problem.severity == .error }.count
    if errors > 0 {
      printError(Words("\(errors) lỗi.", "\(counted(errors, "error")).")[language] + consequence[language] + "\n")
    }
  }

  /// The status that findings call for: what could not be read weighs more than what is wrong in it.
  static func status(of findings: Findings) -> Status {
    if !findings.hasErrors { return .done }
    return findings.diagnostics.contains(where: \.problem.isOfAccess) ? .couldNotReadOrWrite : .inputsHaveErrors
  }

  static func exit(_ status: Status) -> Never { endProcess(status.rawValue) }

  /// Ends with a problem, and the status that it calls for.
  static func fail(_ problem: any Problem, _ language: Language = .ofUser) -> Never {
    let renderer = DiagnosticRenderer(language: language, inColour: isInColour(STDERR_FILENO)) { _ in nil }
    printError(renderer.render(Diagnostic(problem, at: nil)))
    exit(problem.isOfAccess ? .couldNotReadOrWrite : .inputsHaveErrors)
  }

  /// Ends with the parser's own message: help and version on standard output, wrong usage on standard error
  /// with status 64.
  static func exit(withUsage error: any Error) -> Never {
    let code = BangVang.exitCode(for: error)
    let message = UsageText.translated(BangVang.fullMessage(for: error), to: .ofUser)
    if code.isSuccess { print(message + "\n") } else { printError(message + "\n") }
    endProcess(code.rawValue)
  }
}

private let posixWrite = write as @Sendable (Int32, UnsafeRawPointer?, Int) -> Int

private func endProcess(_ code: Int32) -> Never {
  #if canImport(Glibc)
    Glibc.exit(code)
  #else
    Darwin.exit(code)
  #endif
}

extension Shell {
  /// Ends with wrong usage, status 64, as the argument parser does.
  static func failUsage(_ problem: any Problem, _ language: Language) -> Never {
    let renderer = DiagnosticRenderer(language: language, inColour: isInColour(STDERR_FILENO)) { _ in nil }
    printError(renderer.render(Diagnostic(problem, at: nil)))
    endProcess(ExitCode.validationFailure.rawValue)
  }
}
