import CFieldEnds
import CivilCalendar
@testable import Intake
import TestSupport
import Testing

/// The byte-level readers against the plainest ones there are.
@Suite struct FieldEndsTests {
  /// As `findFieldEnds` is described, a byte at a time.
  private static func ends(_ text: [UInt8], _ start: Int, _ limit: Int, _ separator: UInt8) -> (
    ends: [Int32], rows: [Int32]
  ) {
    var (ends, rows): ([Int32], [Int32]) = ([], [])
    var (isQuoted, isFieldStart, isClosed) = (false, true, false)
    for place in start..<limit {
      let byte = text[place]
      if isQuoted {
        if byte == UInt8(ascii: "\n") { break }
        if byte == UInt8(ascii: "\r"), text[place + 1] != UInt8(ascii: "\n") { break }
        if byte == UInt8(ascii: "\"") { (isQuoted, isClosed) = (false, true) }
        continue
      }
      if byte == separator || byte == UInt8(ascii: "\n") {
        ends.append(Int32(place))
        if byte != separator { rows.append(Int32(ends.count)) }
        (isFieldStart, isClosed) = (true, false)
        continue
      }
      if byte == UInt8(ascii: "\r") {
        if text[place + 1] != UInt8(ascii: "\n") { break }
      } else if isClosed {
        break
      } else if byte == UInt8(ascii: "\"") {
        if !isFieldStart { break }
        isQuoted = true
      }
      isFieldStart = false
    }
    return (ends, rows)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func findsTheEndsThatAByteAtATimeFinds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "bc", "Ủy ban", ",", ",", ",", "2016-01-01", "\n", "\r\n", ",\"x, y\",", ",\"\"", "\"", "\r", "\"\"", "\"\n",
      ";",
    ]
    for _ in 0..<400 {
      var text = ""
      // Strays are rare enough that some texts are plain for long.
      let kinds = random.pick([10, 11, pieces.count])
      for _ in 0..<random.below(120) { text += pieces[random.below(kinds)] }
      let limit = text.utf8.count
      let bytes = Array(text.utf8) + Array(repeating: UInt8(ascii: "\n"), count: ByteScan.padding)
      let expected = Self.ends(bytes, 0, limit, UInt8(ascii: ","))
      for find in [findFieldEnds, findFieldEndsAnywhere] {
        var ends = [Int32](repeating: 0, count: limit + 80)
        var rows = [Int32](repeating: 0, count: limit + 64)
        let count = find(bytes, 0, limit, UInt8(ascii: ","), &ends, limit + 1, &rows, limit + 1)
        #expect(Array(rows[..<count]) == expected.rows, "seed \(seed): \(text.debugDescription)")
        let found = Int(expected.rows.last ?? 0)
        #expect(Array(ends[..<found]) == Array(expected.ends[..<found]), "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  @Test func readsEveryDateOfTwoCenturies() throws {
    let dates = DateBytes()
    func day(_ text: String) -> Int? {
      dates.months.withUnsafeBufferPointer { months in
        ByteScan.withPaddedBytes(of: text) { bytes, _ in
          guard let months = months.baseAddress else { return nil }
          let day = DateBytes.day(bytes, UnsafeMutablePointer(mutating: months))
          return day.isDay ? Int(day.number) : nil
        }
      }
    }
    let first = try #require(CivilDate(year: 1890, month: 1, day: 1)).dayNumber
    let last = try #require(CivilDate(year: 2160, month: 12, day: 31)).dayNumber
    for number in first...last {
      let date = try #require(CivilDate(dayNumber: number))
      let expected = 1900...2155 ~= date.year ? number : nil
      if day(date.iso) != expected { Issue.record("\(date.iso)") }
    }
    // Every byte at every place, and every pair of digits for years, months and days.
    let sound = Array("2016-05-17".utf8)
    for place in sound.indices {
      for byte in UInt8(1)...127 {
        var bytes = sound
        bytes[place] = byte
        let text = String(decoding: bytes, as: UTF8.self)
        if day(text) != CivilDate(iso: text)?.dayNumber.within(dates: text) { Issue.record("\(text.debugDescription)") }
      }
    }
    for pair in 0...99 {
      let two = pair < 10 ? "0\(pair)" : "\(pair)"
      for text in ["\(two)16-05-17", "20\(two)-02-29", "2016-\(two)-17", "2016-02-\(two)"] {
        if day(text) != CivilDate(iso: text)?.dayNumber.within(dates: text) { Issue.record("\(text)") }
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func findsNamesByTheirBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = ByteTable()
    var expected: [String: Int32] = [:]
    func name() -> String {
      let base = random.pick(["", "a", "sở", "Ủy ban nhân dân quận ", "0123456789abcde", "0123456789abcdef", "\u{0}"])
      return base
        + random.pick(["", "\u{0}", "x", "\(random.below(400))", "một tên dài hơn mười sáu byte \(random.below(400))"])
    }
    for number in 0..<1500 {
      let name = name()
      if !name.isEmpty, expected[name] == nil { expected[name] = Int32(number) }
      table.insert(name, number: Int32(number))
    }
    #expect(table.count == expected.count)
    for _ in 0..<3000 {
      let name = name()
      let found = ByteScan.withPaddedBytes(of: name) { table.number(of: $0, count: $1) }
      #expect(found == expected[name], "seed \(seed): \(name.debugDescription)")
    }
  }

  @Test func hashesByBytesAndLengthAlone() {
    var seen: Set<UInt64> = []
    for count in 0...70 {
      let text = String(repeating: "\u{0}", count: count)
      seen.insert(ByteHash.hash(text))
      // What lies behind the end is nothing to it.
      let bytes = Array(repeating: UInt8(0), count: count) + Array(repeating: UInt8(7), count: ByteScan.padding)
      #expect(
        bytes.withUnsafeBufferPointer { $0.baseAddress.map { ByteHash.hash($0, count: count) } } == ByteHash.hash(text))
    }
    #expect(seen.count == 71)
    #expect(Set((0..<100_000).map { ByteHash.hash("CH\($0)") >> 24 }).count > 99_990)
  }
}

extension Int {
  /// The day, where its year is one that `DateBytes` knows.
  fileprivate func within(dates text: String) -> Int? {
    guard let year = Int(text.prefix(4)), 1900...2155 ~= year else { return nil }
    return self
  }
}
