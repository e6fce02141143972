import Diagnostics
import Evaluation
import TestSupport
import Testing

/// The sample year with bytes changed at random: it is evaluated, or there is an error to mend; it never crashes.
@Suite struct MutationTests {
  private static let files = [
    "Criteria/unit-websites-2016.yaml", "Criteria/metrics.yaml", "Reports/2016/metrics.csv", "Reports/2016/units.csv",
    "Reports/2016/report.yaml",
  ]
  private static let all =
    files + ["results", "metrics", "decisions"].map { "Reports/2016/previous/\($0).csv" }

  @Test(arguments: files)
  func evaluatesOrReports(file: String) throws {
    let folder = try TemporaryFolder()
    for file in Self.all { try folder.write(Self.sound(file), to: file) }
    let sound = try Self.sound(file)
    var (evaluated, refused) = (0, 0)
    for seed in 1...150 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes = sound
      for _ in 0...random.int(0...2) { mutate(&bytes, &random) }
      try folder.write(bytes, to: file)
      let attempt = evaluate(folder: folder.path + "/Reports/2016")
      #expect((attempt.evaluated == nil) == attempt.findings.hasErrors, "\(file), seed \(seed)")
      for place in attempt.findings.diagnostics.compactMap(\.place) {
        #expect(place.line >= 0 && place.column >= 0 && place.length > 0, "\(file), seed \(seed)")
      }
      if attempt.evaluated == nil { refused += 1 } else { evaluated += 1 }
    }
    #expect(evaluated > 0 && refused > 0)
  }

  /// The file as it is; of a table the rows of the first four units, which are enough to go wrong and much faster.
  private static func sound(_ file: String) throws -> [UInt8] {
    func rows(of file: String) throws -> [Substring] {
      String(decoding: try Repository.bytes(of: file), as: UTF8.self).split(separator: "\n")
    }
    guard file.hasSuffix(".csv") else { return try Repository.bytes(of: file) }
    let units = Set(try rows(of: "Reports/2016/units.csv").prefix(5).map { $0.prefix { $0 != "," } })
    let kept = try rows(of: file).enumerated().filter { row in
      row.offset == 0 || row.element.split(separator: ",").prefix(2).contains { units.contains($0) }
    }
    return Array(kept.map { $0.element + "\n" }.joined().utf8)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.int(0...bytes.count - 1)
    let common = Array("0129-.,:;{}[]\"'#|>&*!%@? \n\tax".utf8)
    switch random.int(0...4) {
    case 0: bytes[place] ^= UInt8(1 << random.int(0...7))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8(random.int(0...255)), at: place)
    case 3: bytes.insert(common[random.int(0...common.count - 1)], at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + random.int(1...20)))
    }
  }
}
