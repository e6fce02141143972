import Diagnostics
import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line on the terminal that tells how far the reading of large logs, or the writing of many files, has come, once it
/// takes over a second. Where errors do not go to a terminal there is none.
struct ProgressLine {
  private let language: Language
  private let start = ContinuousClock.now
  private static let clearing = "\r\u{1B}[K"

  init(_ language: Language) {
    self.language = language
  }

  /// To be told of each step of the reading.
  var report: (@Sendable (ReadingProgress) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    return { progress in
      guard isDue else { return }
      let (done, size) = (progress.done >> 20, progress.size >> 20)
      let words = Words("Đang đọc \(progress.file): \(done)/\(size) MB", "Reading \(progress.file): \(done)/\(size) MB")
      Shell.printError(Self.clearing + words[language])
    }
  }

  /// To be told of each card that is written, of how many.
  var reportCards: ((Int, Int) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    return { done, total in
      guard isDue else { return }
      Shell.printError(
        Self.clearing + Words("Đang lập phiếu: \(done)/\(total)", "Writing cards: \(done)/\(total)")[language])
    }
  }

  /// To be told, from whichever thread, how many draws of how many are done.
  func reportDraws(of total: Int) -> (@Sendable (Int) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    return { done in
      guard isDue else { return }
      let words = Words("Đang thử: \(done)/\(total)", "Drawing: \(done)/\(total)")
      Shell.printError(Self.clearing + words[language])
    }
  }

  /// Takes the line away, before anything else is printed.
  func end() {
    if isDue, isatty(STDERR_FILENO) == 1 { Shell.printError(Self.clearing) }
  }

  private var isDue: Bool { ContinuousClock.now - start > .seconds(1) }
}
