import Diagnostics
import Evaluation
import Foundation
import Intake
import TestSupport
import Testing

/// The lines that messages show, with every kind of line end, against Foundation's own way of splitting.
@Suite struct FileLinesTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsEveryLine(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for (file, sound) in try SoundYear().texts { try folder.write(sound, to: file) }
    for _ in 0..<20 {
      let parts = (0..<random.int(1...30)).map { _ in random.pick(["ệ", "a,b", "\"", "\r", "\n", "\r\n", "\n\r", ""]) }
      let mark = random.pick(["", "\u{FEFF}"])
      // Whatever is in it, it is read, and kept for messages.
      try folder.write(mark + parts.joined(), to: SoundYear.metrics)
      let attempt = Evaluation.evaluate(folder: folder.path + "/Reports/2016")
      let path = try #require(attempt.inputs.files.map(\.path).first { $0.hasSuffix("/2016/metrics.csv") })
      let line = attempt.inputs.lines(at: [Place(file: path, line: 1)])
      let expected = parts.joined().replacingOccurrences(of: "\r\n", with: "\n")
        .replacingOccurrences(of: "\r", with: "\n").components(separatedBy: "\n")
      let found = (0...expected.count + 1).map { line(Place(file: path, line: $0)) }
      #expect(found == [nil] + expected.map { $0 } + [nil], "seed \(seed)")
      #expect(line(Place(file: "other.csv", line: 1)) == nil)
    }
  }
}
