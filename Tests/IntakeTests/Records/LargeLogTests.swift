import CivilCalendar
import Diagnostics
import Files
import Foundation
@testable import Intake
import TestSupport
import Testing

/// Logs cut into parts at every place, logs that are damaged, and logs that are longer than they should be.
@Suite struct LargeLogTests {
  /// Rows with quotes, line breaks in quotes that look like rows, blank lines and all line ends.
  private static func log(_ random: inout SeededGenerator, rows: Int) -> [UInt8] {
    let first = 16_801
    let texts = [
      "", "Y tế", "\"Giao thông, vận tải\"", "\"a\n7,cong,p,2016-01-01,,,,\"", "\"\"\"x\"\"\r\ny\"", "\"\n\n\"",
      "Đất đai",
    ]
    var log = RecordDesk.header + "\r\n"
    for row in 0..<rows {
      let received = first + random.below(350)
      let forwarded = random.below(5) == 0 ? received + random.below(4) : nil
      let answered = random.below(6) == 0 ? nil : (forwarded ?? received) + random.below(16)
      func date(_ day: Int?) -> String { day.flatMap { CivilDate(dayNumber: $0)?.iso } ?? "" }
      let key = random.below(40) == 0 ? random.below(row + 1) : row
      log += "k\(key),\(random.pick(["cong", "trang"])),\(random.pick(["p", "q"])),\(date(received)),\(date(answered)),"
      log += "\(date(forwarded)),\(random.below(9)),\(random.pick(texts))"
      log += random.pick(["\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
    }
    if random.below(2) == 0 { log.removeLast() }
    return Array(log.utf8)
  }

  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"), arguments: 1...3 as ClosedRange<UInt64>)
  func countsTheSameHoweverTheLogIsCutUp(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let log = Self.log(&random, rows: 150)
    let whole = try RecordDesk(log)
    let figures = whole.figures()
    let expected = try #require(figures)
    #expect(whole.found.allSatisfy { $0.hasPrefix("L001") || $0.hasPrefix("L009") }, "seed \(seed): \(whole.found)")

    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/records.py"
    let lines = try Python.lines(
      script: script, [whole.folder.file("questions.csv"), Repository.root + "/Criteria/calendar.csv"])
    for (unit, line) in lines.enumerated() {
      let counts = ["received", "cong", "on_time", "weeks"].map { expected[$0]?[unit] }
      let days = line.split(separator: " ").compactMap { Double($0) }
      #expect(counts == [days[0], days[1], days[2], days[4]], "seed \(seed), unit \(unit)")
    }
    for (part, block) in [(61, 16), (97, 4096), (1000, 128), (4096, 64)] {
      let desk = try RecordDesk(log)
      desk.cut(part: part, block: block)
      let again = desk.figures()
      #expect(again == expected, "seed \(seed), parts of \(part), blocks of \(block)")
      #expect(desk.found == whole.found, "seed \(seed), parts of \(part), blocks of \(block)")
    }
  }

  /// Whatever the bytes, reading ends, and ends the same however the log is cut up.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func survivesAnyBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "\"", "\"", "\"\"", ",", ",", "\n", "\r", "\r\n", "a", "1,cong,p,2016-01-04,,,,\n", "\u{0}", "Ủ", " ",
    ]
    for _ in 0..<15 {
      var text = RecordDesk.header + "\n"
      for _ in 0..<random.below(60) { text += random.pick(pieces) }
      let bytes = Array(text.utf8) + (random.below(3) == 0 ? [UInt8(random.below(256))] : [])
      let whole = try RecordDesk(bytes)
      let expected = whole.figures()
      for part in [7, 50] {
        let desk = try RecordDesk(bytes)
        desk.cut(part: part, block: 16)
        let again = desk.figures()
        #expect(again == expected && desk.found == whole.found, "seed \(seed), parts of \(part): \(bytes)")
      }
    }
  }

  @Test func readsOnBehindAFieldOfAHundredMegabytes() throws {
    for opening in ["", "\""] {
      var log = Array("\(RecordDesk.header)\n1,cong,p,2016-03-07,,,,\n2,cong,p,2016-03-07,,,,\(opening)".utf8)
      log += Array(repeating: UInt8(ascii: "x"), count: 100 << 20)
      log += Array("\n3,cong,p,2016-03-07,,,,\n".utf8)
      let desk = try RecordDesk(log)
      let figures = desk.figures()
      #expect(figures?["received"] == [2, 0])
      #expect(desk.found == ["T012 3:24", "L009 0:0"])
    }
  }

  @Test func tellsOfALastLineThatIsCutOff() throws {
    let desk = try RecordDesk(Array("\(RecordDesk.header)\n1,cong,p,2016-03-07,,,,\n2,cong,p,2016-".utf8))
    let figures = desk.figures()
    #expect(figures?["received"] == [1, 0])
    #expect(desk.found == ["T005 3:0", "L009 0:0"])
  }

  @Test func needsAHeaderThatNamesEveryColumn() throws {
    func found(_ header: String) throws -> [String] {
      let desk = try RecordDesk(Array("\(header)\n".utf8))
      let figures = desk.figures()
      #expect(figures == nil)
      return desk.found
    }
    #expect(try found("") == ["T011 0:0"])
    #expect(try found("id,channel,unit,received,answered,forwarded,pages,feld") == ["R001 1:51"])
    #expect(try found("id,channel,unit,answered") == ["R002 1:1"])
    #expect(try found("id,id,channel,unit,received") == ["T006 1:4"])
    let desk = try RecordDesk(Array("\u{FEFF}id;channel;unit;received\r\n1;cong;p;2016-03-07".utf8))
    let figures = desk.figures()
    #expect(figures?["received"] == [1, 0])
  }

  @Test func seesThatALogChangedWhileItWasRead() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.csv")
    try folder.write("0123456789", to: "a.csv")
    let log = try RandomAccessFile(path)
    var bytes = [UInt8](repeating: 0, count: 4)
    func read(at place: Int) throws -> Int {
      try bytes.withUnsafeMutableBytes { try log.read(into: $0, at: place) }
    }
    #expect(try read(at: 8) == 2)
    try log.checkUnchanged()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 5)
    #expect(throws: FileProblem.changed(path: path)) { try read(at: 4) }
    #expect(throws: FileProblem.changed(path: path)) { try log.checkUnchanged() }
    try handle.truncate(atOffset: 10)
    #expect(throws: FileProblem.changed(path: path)) { try log.checkUnchanged() }
  }
}
