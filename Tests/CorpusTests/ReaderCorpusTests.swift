import Foundation
import FuzzedReaders
import TestSupport
import Testing

/// The files that the fuzzer starts from and those in which it found something, read as ordinary tests: no crash, places
/// within the file, twice the same, and what else the readers promise.
@Suite(.serialized) struct ReaderCorpusTests {
  private static let folder = Repository.root + "/Tests/Fuzzing/Corpus/"
  private static let files = FuzzedReader.all.flatMap { reader in
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + reader.corpus)) ?? []).sorted().map {
      CorpusFile(reader: reader, name: $0)
    }
  }

  struct CorpusFile: Sendable, CustomTestStringConvertible {
    let reader: FuzzedReader
    let name: String

    var testDescription: String { "\(reader.corpus)/\(name)" }

    var bytes: [UInt8] {
      get throws { try Repository.bytes(of: "Tests/Fuzzing/Corpus/\(reader.corpus)/\(name)") }
    }
  }

  @Test func everyReaderHasFilesToStartFrom() {
    for reader in FuzzedReader.all { #expect(Self.files.contains { $0.reader.name == reader.name }, "\(reader.name)") }
  }

  @Test(arguments: files)
  func isReadOrRefused(file: CorpusFile) throws { try file.reader.read(try file.bytes) }

  /// What was found in files cut off: the library says a line that there is not.
  @Test(arguments: ["a: [1,\n  2", "a: {b: \"c", "- a\n- {x: 1"])
  func tellsTheEndOfAFileWithoutALineBreak(text: String) throws {
    let reader = try #require(FuzzedReader.all.first { $0.name == "criteria" })
    try reader.read(Array(text.utf8))
  }

  /// Cut off anywhere, or with a byte changed, it is still read or refused.
  @Test(arguments: files)
  func isReadOrRefusedWhenDamaged(file: CorpusFile) throws {
    let seed: UInt64 = 11
    var random = SeededGenerator(seed: seed)
    let bytes = try file.bytes
    try #require(!bytes.isEmpty)
    for number in 0..<3 {
      var damaged = Array(bytes.prefix(random.below(bytes.count) + 1))
      if number > 0 {
        damaged = bytes
        damaged[random.below(bytes.count)] = UInt8(random.below(256))
      }
      do {
        try file.reader.read(damaged)
      } catch {
        Issue.record("\(error), seed \(seed), number \(number)")
      }
    }
  }
}
