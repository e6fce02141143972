import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct CSVFuzzTests {
  /// Whatever the bytes, the reader returns, every row is as wide as the header, every place lies within the
  /// input, and nothing is passed over in silence: without findings, the fields written anew read back equal.
  @Test(arguments: [1, 2] as [UInt64])
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      [[0x22], [0x22], [0x22, 0x22], [0x2C], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0x20], [0x00]]
      + [
        [0x61], [0x62], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC4, 0x91], [0xE1, 0xBB, 0xA6], [0xF0, 0x9F, 0x98, 0x80],
      ]
    for _ in 0..<10_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(24) {
        bytes += random.below(12) == 0 ? [UInt8(random.below(256))] : pieces[random.below(pieces.count)]
      }
      check(bytes, seed)
    }
  }

  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    var findings = Findings()
    let table = CSVReader.read(bytes, file: "a.csv", findings: &findings)
    let comment = Comment("seed \(seed), bytes \(bytes)")
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    for place in findings.diagnostics.compactMap(\.place) {
      #expect(place.line <= lines && place.column <= bytes.count + 1, comment)
    }
    guard let table else {
      #expect(findings.hasErrors, comment)
      return
    }
    for row in table.rows {
      #expect(row.count == table.header.count, comment)
      for field in row { #expect(field.place.line <= lines && field.place.column <= bytes.count + 1, comment) }
    }
    guard findings.diagnostics.isEmpty else { return }
    let texts = [table.header.map(\.text)] + table.rows.map { $0.map(\.text) }
    let written = texts.map { row in
      row.map { "\"" + String($0.flatMap { $0 == "\"" ? "\"\"" : String($0) }) + "\"" }.joined(separator: ",") + "\r\n"
    }
    var again = Findings()
    let second = CSVReader.read(Array(written.joined().utf8), file: "a.csv", findings: &again)
    #expect(again.diagnostics.isEmpty, comment)
    #expect(second.map { table in [table.header.map(\.text)] + table.rows.map { $0.map(\.text) } } == texts, comment)
  }
}
