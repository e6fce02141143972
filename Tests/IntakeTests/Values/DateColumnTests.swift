import CivilCalendar
import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct DateColumnTests {
  private func shown(_ column: DateColumn) -> [String] {
    column.cells.map { reading in
      switch reading {
      case .value(let date): "\(date.year)-\(date.month)-\(date.day)"
      case .nothingArose: "-"
      case .missing: ""
      case .fault(let problem): problem.code
      }
    }
  }

  private func dates(_ texts: [String]) -> [String] {
    shown(DateColumn(texts.map { $0.isEmpty ? .blank : .text($0) }, years: 2010...2020))
  }

  @Test(
    "T15, T17: dates as offices write them",
    arguments: [
      ("02/3/2017", "2017-3-2"), ("2-3-2017", "2017-3-2"), ("2.3.2017", "2017-3-2"), ("2 / 3 / 2017", "2017-3-2"),
      ("ngày 2 tháng 3 năm 2017", "2017-3-2"), ("Ngày 02 tháng 3 năm 2017", "2017-3-2"),
      ("2 tháng 3, 2017", "2017-3-2"),
      ("Ngày 2/3/2017", "2017-3-2"), ("2017-03-02", "2017-3-2"), ("2017/3/2", "2017-3-2"), ("02–03–2017", "2017-3-2"),
      ("2017-03-02T08:30:00", "2017-3-2"), ("02/3/2017 8:30", "2017-3-2"), ("42796", "2017-3-2"),
      ("25/3/2016", "2016-3-25"),
      ("02/03/17", "V011"), ("10/02/2106", "V012"), ("1/1/1016", "V012"), ("31/02/2017", "V008"), ("29/2/2017", "V008"),
      ("13/13/2017", "V008"), ("3/25/2016", "V009"), ("2/3", "V008"), ("tháng 3 năm 2017", "V008"),
      ("2-3/2017", "V008"),
      ("quý I", "V008"), ("2/3/2017 hoặc 3/3", "V008"), ("-", "-"), ("chưa có", ""), ("không có", "V006"), ("", ""),
    ])
  func readsOneDate(text: String, expected: String) {
    #expect(dates([text]) == [expected])
  }

  @Test("T15: day and month are never swapped in silence") func refusesAmericanDatesAmongOthers() {
    #expect(dates(["3/2/2016", "25/3/2016"]) == ["2016-2-3", "2016-3-25"])
    #expect(dates(["3/25/2016", "3/2/2016", "4/4/2016", "25/3/2016"]) == ["V009", "V010", "2016-4-4", "2016-3-25"])
    #expect(dates(["3/25/2016", "3/2/2016", "2016-02-03"]) == ["V009", "V010", "2016-2-3"])
  }

  @Test("T15: warns of dates that a program may have swapped") func warnsOfSwappedSerials() {
    let cells: [WrittenCell] = [.text("25/3/2016"), .number(42_403), .number(42_431), .number(42_464), .number(42_461)]
    let column = DateColumn(cells, years: 2010...2020)
    #expect(shown(column) == ["2016-3-25", "2016-2-3", "2016-3-2", "2016-4-4", "2016-4-1"])
    #expect(column.remarks.map(\.cell) == [1, 2, 4] && column.remarks.allSatisfy { $0.problem.code == "V013" })
    // A day above 12 among the numbers, or a text that could be either, clears them.
    #expect(DateColumn(cells + [.number(42_480)], years: 2010...2020).remarks.isEmpty)
    #expect(DateColumn(cells + [.text("3/2/2016")], years: 2010...2020).remarks.isEmpty)
  }

  @Test("T15, T16: counts days as Python does, in both systems", .enabled(if: Tool("python3") != nil, "needs python3"))
  func readsSerialsAsPythonDoes() throws {
    let script = """
      from datetime import date, timedelta
      for n in list(range(0, 80)) + list(range(80, 80000, 37)):
        a = None if n in (0, 60) else date(1899, 12, 30 if n > 60 else 31) + timedelta(n)
        b = date(1904, 1, 1) + timedelta(n)
        print(n, a and f"{a.year}-{a.month}-{a.day}", f"{b.year}-{b.month}-{b.day}")
      """
    let output = try #require(Tool("python3")).run(["-c", script])
    let rows = output.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    try #require(rows.count > 2_000, "\(output.errors)")
    for row in rows {
      let serial = (Double(row[0]) ?? -1) + 0.75
      for (system, expected) in [(DateSystem.from1900, row[1]), (.from1904, row[2])] {
        let date = CivilDate(serial: serial, system: system)
        #expect(date.map { "\($0.year)-\($0.month)-\($0.day)" } ?? "None" == expected, "\(serial) \(system)")
      }
    }
    #expect(CivilDate(serial: -1, system: .from1900) == nil && CivilDate(serial: .nan, system: .from1904) == nil)
    #expect(CivilDate(serial: .infinity, system: .from1900) == nil)
  }

  @Test("T16: the system is the workbook's") func takesTheWorkbooksSystem() {
    #expect(shown(DateColumn([.number(41_334)], system: .from1904, years: 2010...2020)) == ["2017-3-2"])
  }
}
