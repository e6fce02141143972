import Foundation
import TestSupport
import Testing

/// Output that was looked at once and must stay as it is.
///
/// `RECORD_GOLDEN=1 swift test --filter BangVangTests` writes it anew, and fails so that it is looked at again.
enum Golden {
  static func expect(_ text: String, equals name: String) throws {
    let path = Repository.root + "/Tests/BangVangTests/Golden/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: look at it")
      return
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let (new, old) = (lines(text), lines(golden))
    for (number, line) in zip(1..., zip(new, old)) where line.0 != line.1 {
      Issue.record("\(name):\(number): \"\(line.0)\" was \"\(line.1)\"")
      return
    }
    #expect(new.count == old.count, "\(name): lines")
    #expect(text == golden)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
