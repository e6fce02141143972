import CivilCalendar
import Diagnostics
@testable import Intake
import Scoring
import TestSupport
import Testing

/// The late records of a log, against a plain look at each of its records.
@Suite struct LateSearchTests {
  /// Few different days, so that many records are late equally long.
  private static func log(_ random: inout SeededGenerator, rows: Int) -> String {
    let first = CivilDate(year: 2016, month: 2, day: 1)?.dayNumber ?? 0
    func date(_ day: Int) -> String { CivilDate(dayNumber: day)?.iso ?? "" }
    return (0..<rows).map { row in
      let received = first + random.below(12)
      let answered = random.below(3) == 0 ? "" : date(received + random.below(25))
      let forwarded = random.below(6) == 0 ? date(received) : ""
      // A unit that is not evaluated, and a key that was there.
      let key = random.below(30) == 0 ? random.below(row + 1) : row
      return
        "một khóa dài \(key),\(random.pick(["cong", "trang"])),\(random.pick(["p", "q", "r"])),\(date(received)),\(answered),\(forwarded),,"
    }.joined(separator: "\n")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func findsThoseThatAreLateTheLongest(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.log(&random, rows: 600)
    for dayText in ["2016-02-20", "2016-12-31"] {
      let day = try #require(CivilDate(iso: dayText))
      for takesAnswered in [true, false] {
        let desk = try RecordDesk(text)
        let late = try #require(desk.records()).filter { record in
          let state = record.state(on: day)
          return record.received <= day && (state == .overdue || takesAnswered && state == .answeredLate)
        }
        let units = desk.source.units.map(\.id)
        let order = late.sorted { left, right in
          let (one, other) = (left.daysOverdue(on: day), right.daysOverdue(on: day))
          if one != other { return one > other }
          if left.unit != right.unit {
            return (units.firstIndex(of: left.unit) ?? 0) < (units.firstIndex(of: right.unit) ?? 0)
          }
          return left.due == right.due ? left.place.line < right.place.line : left.due < right.due
        }
        try #require(late.count > 20)
        for most in [nil, 1, 2, 7, late.count - 1, late.count, late.count + 1] {
          for (part, block) in [(2 << 20, 1 << 18), (300, 64)] {
            let cut = try RecordDesk(text)
            cut.cut(part: part, block: block)
            let search = LateSearch(day: day, takesAnswered: takesAnswered, most: most)
            let found = try #require(cut.source.late(search, findings: &cut.findings, inputs: &cut.inputs))
            let context = "seed \(seed), \(dayText), \(takesAnswered), \(most ?? 0), parts of \(part)"
            #expect(found.total == late.count, "\(context)")
            #expect(
              found.records.map { "\($0.key) \($0.place.line) \($0.due.iso)" }
                == order.prefix(most ?? .max).map { "\($0.key) \($0.place.line) \($0.due.iso)" }, "\(context)")
            #expect(
              found.records.allSatisfy { record in
                late.contains { $0.place.line == record.place.line && $0.key == record.key && $0.unit == record.unit }
              }, "\(context)")
          }
        }
      }
    }
  }
}
