import CivilCalendar
import Diagnostics
@testable import Intake
import TestSupport
import Testing

@Suite struct RecordCountingTests {
  private static let rows = """
    1,cong,p,2016-01-04,2016-01-08,,2,Đất đai
    2,trang,p,2016-01-11,2016-01-29,2016-01-18,3,"Giao thông, vận tải"
    3,Trang,Sở phương bắc,2016-12-29,,,,Y tế
    4,CỔNG,SPB,2016-12-20,2016-12-30,,5,"Giao thông, vận tải"
    5,cong,q,2016-03-01,2016-03-02,,,
    """

  @Test func countsEveryStatisticByUnit() throws {
    let desk = try RecordDesk(Self.rows)
    let figures = try #require(desk.figures())
    #expect(desk.found == [])
    #expect(figures["received"] == [4, 1])
    #expect(figures["cong"] == [2, 1])
    // Question 3 is due in the year after.
    #expect(figures["due"] == [3, 1])
    // 2 was forwarded: 7 working days from 19/01 end on 27/01; 4 was due on 27/12.
    #expect(figures["on_time"] == [1, 1])
    #expect(figures["days"]?[0].map { abs($0 - 32 / 3.0) < 1e-12 } == true)
    #expect(figures["middle"] == [10, 1])
    // Of 4, 10, 18 the 90th percentile by PERCENTILE.INC lies 0.8 of the way from 10 to 18.
    #expect(figures["slow"]?[0].map { abs($0 - 16.4) < 1e-12 } == true)
    // A blank is neither 0 nor another text.
    #expect(figures["pages"] == [8, 0])
    #expect(figures["fields"] == [3, 1])
    #expect(figures["weeks"] == [4, 1])
  }

  @Test func countsAtMost52Weeks() throws {
    let days = (0..<366).compactMap { CivilDate(dayNumber: 16_801 + $0)?.iso }
    #expect(days.first == "2016-01-01" && days.last == "2016-12-31")
    let desk = try RecordDesk(days.enumerated().map { "\($0),cong,p,\($1),,,," }.joined(separator: "\n"))
    #expect(desk.figures()?["weeks"] == [52, 0])
  }

  @Test func leavesMeansOutWhereNothingArose() throws {
    let desk = try RecordDesk("1,cong,p,2016-01-04,2016-01-08,,,")
    let counted = try #require(desk.figures())
    #expect(counted["days"] == [4, nil] && counted["middle"] == [4, nil] && counted["received"] == [1, 0])
  }

  /// Rows with the place that is to be blamed marked by `«`; without one the row as a whole is meant.
  private static let badRows: [(row: String, code: String)] = [
    ("«1,cong,p,2016-05-04,,,,", "L001"),
    ("2,cong,p,2016-05-04,«2016-05-03,,,", "L002"),
    ("2,cong,p,2016-05-04,«2016-05-05,2016-05-06,,", "L002"),
    ("2,cong,p,2016-05-04,,«2016-05-03,,", "L002"),
    ("2,cong,p,«2017-05-04,,,,", "L003"),
    ("2,cong,«Sở Phương Nam,2016-05-04,,,,", "L004"),
    ("2,«thư,p,2016-05-04,,,,", "L005"),
    ("2,cong,«,2016-05-04,,,,", "L006"),
    ("«,cong,p,2016-05-04,,,,", "L006"),
    ("2,cong,p,«04/05/2016,,,,", "L007"),
    ("Đ2,cong,p,«2016-02-30,,,,", "L007"),
    ("\"Đ\n2\",cong,p,«2016-05-32,,,,", "L007"),
    ("2,cong,p,2016-05-04,,,«1.5,", "L014"),
    ("2,cong,p,2016-05-04,,,«-1,", "L014"),
    ("2,cong,p,2016-05-04,,,«\"1,5\",", "T014"),
    ("2,cong,p,2016-05-04,,,«nhiều,", "T016"),
    ("2,cong,p,2016-05-04,,,", "T005"),
    ("2,cong,p,2016-05-04,,,,,«x", "T004"),
    ("2,cong,p,2016-05-04,,,,a «\"b\"", "T003"),
    ("2,cong,p,2016-05-04,,,,\"a\"« b", "T002"),
    ("2,cong,p,2016-05-04,,,,«\"a", "T001"),
  ]

  /// What is wrong with a row is told at its place and leaves the row out of every figure, and no other.
  /// T17, T18: dates outside the year, answers before the question, and what else makes a row unfit to be counted.
  @Test(arguments: badRows)
  func leavesABadRowOutAndSaysWhere(row: String, code: String) throws {
    let sound = ["1,cong,p,2016-03-07,2016-03-08,,1,Y tế", "9,cong,p,2016-03-08,2016-03-09,,1,Y tế"]
    let desk = try RecordDesk("\(sound[0])\n\(row.replacing("«", with: ""))\n\(sound[1])")
    let counted = desk.figures()
    let figures = try #require(counted)
    let lines = row.split(separator: "\n").map(String.init)
    let line = lines.firstIndex { $0.contains("«") }
    let column = line.map { lines[$0].unicodeScalars.prefix { $0 != "«" }.count + 1 }
    #expect(desk.found == ["\(code) \(3 + (line ?? 0)):\(column ?? 0)", "L009 0:0"])
    #expect(figures["received"] == [2, 0] && figures["pages"] == [2, 0] && figures["days"] == [1, nil])
    #expect(desk.findings.hasErrors == false)
    let place = try #require(desk.findings.diagnostics.first?.place)
    #expect(desk.inputs.lines(at: [place])(place) == lines[line ?? 0].replacing("«", with: ""))
  }

  @Test func showsTwentyOfAKindAndCountsTheRest() throws {
    let rows = (0..<100).map { "\($0),cong,Sở Nam,2016-03-07,,,," } + (100..<200).map { "\($0),cong,p,2016-03-07,,,," }
    let desk = try RecordDesk(rows.joined(separator: "\n"))
    desk.cut(part: 300, block: 64)
    #expect(desk.figures()?["received"] == [100, 0])
    let messages = desk.findings.diagnostics.map(\.problem.message.en)
    #expect(messages.count == 22)
    #expect(messages.suffix(2) == ["80 more rows like that", "100 of 200 rows left out: counted in no figure"])
    let place = desk.findings.diagnostics[19].place
    #expect(place?.line == 21)
    #expect(place.flatMap { desk.inputs.lines(at: [$0])($0) } == "19,cong,Sở Nam,2016-03-07,,,,")
  }

  @Test func stopsWhereTooManyRowsAreBad() throws {
    let strict = RecordDesk.dictionary.replacing("bad_rows: 100%", with: "bad_rows: 20%")
    let rows = (0..<9).map { "\($0),cong,p,2016-03-07,,,," }
    let sound = try RecordDesk((rows + ["a,b"]).joined(separator: "\n"), dictionary: strict)
    #expect(sound.figures()?["received"] == [9, 0])
    let broken = try RecordDesk((rows + ["a,b", "a,b", "a,b"]).joined(separator: "\n"), dictionary: strict)
    #expect(broken.figures() == nil)
    #expect(broken.found.last == "L010 0:0" && broken.findings.hasErrors)
  }

  /// T26: the same question twice.
  @Test func showsWhereTheFirstOfARepeatedKeyStands() throws {
    let desk = try RecordDesk("a,cong,p,2016-03-07,,,,\nb,cong,q,2016-03-07,,,,\n\" a\",cong,q,2016-03-07,,,,")
    #expect(desk.figures()?["received"] == [1, 1])
    #expect(desk.findings.diagnostics.first?.place?.line == 4)
    #expect(desk.findings.diagnostics.first?.related?.line == 2)
  }

  @Test func knowsTheYearsThatTheCalendarLacks() throws {
    let first = try #require(CivilDate(iso: "2016-01-01"))
    let calendar = WorkCalendar(daysOff: [first], makeUpDays: [])
    let desk = try RecordDesk(
      Array("\(RecordDesk.header)\n1,trang,p,2016-12-29,,,,\n".utf8), calendar: calendar)
    #expect(desk.figures() == nil)
    #expect(desk.findings.diagnostics.map(\.problem.message.en) == ["the calendar does not cover the year 2017"])
  }

  /// The optional column `forwarded` under another name, with another meaning for deadlines.
  private func desk(_ column: String, _ rows: String, run: Int) throws -> RecordDesk {
    let desk = try RecordDesk(
      Array("\(RecordDesk.header.replacing("forwarded", with: column))\n\(rows)\n".utf8),
      dictionary: RecordDesk.dictionary.replacing("forwarded", with: column))
    desk.cut(part: 1 << 20, block: 1 << 16, run: run)
    return desk
  }

  /// T29: by the days of `AnswerDeadlineTests`: seven working days from 04/01/2016 end on 13/01; one extension ends on
  /// 29/01; one on a day of Tết, so on 15/02; and one that came to nothing, so on 13/01.
  @Test(arguments: [1, .max])
  func waitsForAnExtension(run: Int) throws {
    let rows = """
      1,trang,p,2016-01-04,2016-01-29,2016-01-29,,
      2,trang,p,2016-01-04,2016-02-01,2016-01-29,,
      3,trang,p,2016-01-04,2016-02-15,2016-02-08,,
      4,trang,p,2016-01-04,2016-02-16,2016-02-08,,
      5,trang,p,2016-01-04,2016-01-13,2016-01-06,,
      6,trang,p,2016-01-04,2016-01-14,2016-01-06,,
      7,trang,q,2016-01-04,2016-01-13,,,
      """
    let desk = try desk("extended", rows, run: run)
    let figures = desk.figures()
    #expect(desk.found.isEmpty)
    #expect(figures?["due"] == [6, 1] && figures?["on_time"] == [3, 1])
    let end = try #require(CivilDate(iso: "2016-12-31"))
    let all = try #require(desk.records())
    #expect(
      all.map(\.due.iso) == [
        "2016-01-29", "2016-01-29", "2016-02-15", "2016-02-15", "2016-01-13", "2016-01-13", "2016-01-13",
      ])
    #expect(all.filter { $0.state(on: end) == .answeredLate }.map(\.key) == ["2", "4", "6"])
  }

  @Test(arguments: [1, .max])
  func refusesAnExtensionFromBeforeTheQuestion(run: Int) throws {
    let desk = try desk("extended", "1,cong,p,2016-03-07,,2016-03-04,,\n2,cong,p,2016-03-07,,,,", run: run)
    #expect(desk.figures()?["received"] == [1, 0])
    #expect(desk.found == ["L002 2:22", "L009 0:0"])
  }

  /// What the log says is used, and told where the calendar says otherwise. Five days from 07/03 end on 14/03.
  @Test(arguments: [1, .max])
  func takesTheLastDayThatTheLogStates(run: Int) throws {
    let rows = "1,cong,p,2016-03-07,2016-03-16,2016-03-16,,\n2,cong,q,2016-03-07,2016-03-15,2016-03-14,,"
    let desk = try desk("due", rows, run: run)
    let figures = desk.figures()
    #expect(figures?["on_time"] == [1, 0])
    #expect(desk.found == ["L008 2:32"])
  }

  @Test func listsTheQuestionsThatAreLate() throws {
    let desk = try RecordDesk(Self.rows)
    let end = try #require(CivilDate(iso: "2017-01-31"))
    let found = try #require(
      desk.source.late(
        LateSearch(day: end, takesAnswered: true), findings: &desk.findings, inputs: &desk.inputs))
    #expect(found.total == 3 && found.records.map(\.key) == ["3", "4", "2"])
    let late = found.records.sorted { $0.place < $1.place }
    #expect(late.map(\.key) == ["2", "3", "4"])
    #expect(late.map { $0.state(on: end) } == [.answeredLate, .overdue, .answeredLate])
    #expect(late.map { $0.daysOverdue(on: end) } == [2, 21, 3])
    #expect(late.map(\.unit) == ["p", "p", "p"] && late.map(\.channel) == ["trang", "trang", "cong"])
    #expect(late.map(\.place.line) == [3, 4, 5])
    let calendar = try #require(desk.source.calendar)
    // 11 to 25/01 without weekends; Tết begins on 26/01.
    #expect(try late[1].workingDaysOverdue(on: end, in: calendar) == 11)
  }
}
