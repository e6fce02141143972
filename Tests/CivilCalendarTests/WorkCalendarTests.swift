import CivilCalendar
import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

/// A day by its ISO spelling.
func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso), "\(iso)") }

/// The calendar that comes with the project.
func projectCalendar() throws -> WorkCalendar {
  var findings = Findings()
  let bytes = try Repository.bytes(of: "Criteria/calendar.csv")
  let calendar = CalendarReader.read(bytes, file: "calendar.csv", findings: &findings)
  #expect(findings.diagnostics.isEmpty)
  return try #require(calendar)
}

@Suite struct WorkCalendarTests {
  private let calendar: WorkCalendar

  init() throws { calendar = try projectCalendar() }

  @Test func coversTheYearsThatListTheirFirstOfJanuary() {
    // 2014 has but a make-up day.
    #expect(calendar.years == Set(2015...2026))
  }

  /// Tết, and the days at a year's end, as announced and reported in the press of those years.
  @Test(arguments: [
    // Giáp Ngọ – Ất Mùi: off from 15/02 to 23/02/2015, the Saturday 14/02 worked.
    ("2015-02-13", 1, "2015-02-14"), ("2015-02-14", 1, "2015-02-24"), ("2015-02-13", 5, "2015-02-27"),
    // Bính Thân: off from Saturday 06/02 to Sunday 14/02/2016.
    ("2016-02-05", 1, "2016-02-15"), ("2016-02-03", 5, "2016-02-17"),
    // Đinh Dậu: off from 26/01 to 01/02/2017.
    ("2017-01-25", 1, "2017-02-02"), ("2017-01-20", 7, "2017-02-07"),
    // Giáp Thìn: off from 08/02 to 14/02/2024. Ất Tỵ: off from 25/01 to 02/02/2025.
    ("2024-02-07", 1, "2024-02-15"), ("2025-01-24", 1, "2025-02-03"),
    // New Year's Day, a Friday; a Sunday made up for on Monday.
    ("2015-12-31", 1, "2016-01-04"), ("2016-12-30", 1, "2017-01-03"), ("2016-12-28", 7, "2017-01-09"),
    // Hùng Kings and Reunification Day on weekends, made up for on weekdays.
    ("2016-04-15", 1, "2016-04-19"), ("2016-04-29", 1, "2016-05-04"),
    // The Saturday 04/05/2024 was worked for Monday 29/04.
    ("2024-05-03", 1, "2024-05-04"), ("2024-04-26", 1, "2024-05-02"),
  ])
  func movesPastHolidays(start: String, days: Int, due: String) throws {
    #expect(try calendar.date(days, workingDaysAfter: day(start)).iso == due)
    #expect(try calendar.workingDays(after: day(start), through: day(due)) == days)
  }

  @Test func movesALastDayThatIsOffOn() throws {
    #expect(try calendar.workingDay(from: day("2016-02-08")).iso == "2016-02-15")
    #expect(try calendar.workingDay(from: day("2016-02-05")).iso == "2016-02-05")
    #expect(try calendar.date(0, workingDaysAfter: day("2016-09-02")).iso == "2016-09-05")
  }

  @Test func refusesAYearThatItDoesNotCover() throws {
    #expect(throws: CalendarProblem.yearNotCovered(2014)) { try calendar.isWorkingDay(day("2014-12-27")) }
    #expect(throws: CalendarProblem.yearNotCovered(2027)) { try calendar.date(7, workingDaysAfter: day("2026-12-29")) }
    #expect(throws: CalendarProblem.yearNotCovered(2027)) {
      try calendar.workingDays(after: day("2026-12-29"), through: day("2027-01-05"))
    }
    let gap = WorkCalendar(daysOff: [try day("2015-01-01"), try day("2017-01-01")], makeUpDays: [])
    #expect(throws: CalendarProblem.yearNotCovered(2016)) { try gap.date(7, workingDaysAfter: day("2015-12-30")) }
    #expect(throws: CalendarProblem.yearNotCovered(2016)) {
      try gap.workingDays(after: day("2015-12-30"), through: day("2017-01-09"))
    }
    let empty = WorkCalendar(daysOff: [], makeUpDays: [])
    #expect(throws: CalendarProblem.yearNotCovered(2016)) { try empty.isWorkingDay(day("2016-01-04")) }
  }

  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"), arguments: [1, 2] as [UInt64])
  func agreesWithCountingDayByDay(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = try day("2014-11-01").dayNumber
    let last = try day("2027-02-01").dayNumber
    var asked: [String] = []
    var found: [String] = []
    for _ in 0..<2_000 {
      let start = try #require(CivilDate(dayNumber: random.int(first...last)))
      if random.below(2) == 0 {
        let end = try #require(CivilDate(dayNumber: start.dayNumber + random.int(-60...60)))
        asked.append("between \(start.iso) \(end.iso)")
        found.append((try? calendar.workingDays(after: start, through: end)).map { "\($0)" } ?? "none")
      } else {
        let days = random.below(random.below(4) == 0 ? 60 : 11)
        asked.append("after \(days) \(start.iso)")
        found.append((try? calendar.date(days, workingDaysAfter: start))?.iso ?? "none")
      }
    }
    let folder = try TemporaryFolder()
    try folder.write(asked.joined(separator: "\n"), to: "asked.txt")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/working_days.py"
    let expected = try Python.lines(
      script: script, [Repository.root + "/Criteria/calendar.csv", folder.file("asked.txt")])
    try #require(expected.count == asked.count)
    for index in asked.indices {
      #expect(found[index] == expected[index], "seed \(seed): \(asked[index])")
    }
  }

  private static let examples = ProcessInfo.processInfo.environment["BANGVANG_SHARED"].map {
    $0 + "/domain/deadline-examples.csv"
  }

  @Test(.enabled(if: examples != nil, "needs BANGVANG_SHARED"))
  func meetsEveryExample() throws {
    let text = try String(contentsOfFile: #require(Self.examples), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count >= 10)
    for row in rows {
      let deadline = AnswerDeadline(received: try day(row[0]), limit: try #require(Int(row[1])))
      #expect(try deadline.due(in: calendar).iso == row[2], "\(row)")
    }
  }
}
