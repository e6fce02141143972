import CivilCalendar
import Testing

@Suite struct ReportPeriodTests {
  private func text(_ period: ReportPeriod?) -> String? { period.map { "\($0.first.iso)..\($0.last.iso)" } }

  @Test(arguments: [
    ("2016", "2016-01-01..2016-12-31", "2015-01-01..2015-12-31", "2015-01-01..2015-12-31"),
    ("2016-Q3", "2016-07-01..2016-09-30", "2016-04-01..2016-06-30", "2015-07-01..2015-09-30"),
    ("2016-q1", "2016-01-01..2016-03-31", "2015-10-01..2015-12-31", "2015-01-01..2015-03-31"),
    ("2016-03", "2016-03-01..2016-03-31", "2016-02-01..2016-02-29", "2015-03-01..2015-03-31"),
    ("2016-02", "2016-02-01..2016-02-29", "2016-01-01..2016-01-31", "2015-02-01..2015-02-28"),
    // Whole months are compared with as many months, other days with as many days.
    ("2016-01-01..2016-06-30", "2016-01-01..2016-06-30", "2015-07-01..2015-12-31", "2015-01-01..2015-06-30"),
    ("2016-03-07..2016-03-13", "2016-03-07..2016-03-13", "2016-02-29..2016-03-06", "2015-03-07..2015-03-13"),
    ("2016-02-20..2016-02-29", "2016-02-20..2016-02-29", "2016-02-10..2016-02-19", "2015-02-20..2015-02-28"),
    ("2016-02-28..2016-02-28", "2016-02-28..2016-02-28", "2016-02-27..2016-02-27", "2015-02-28..2015-02-28"),
  ])
  func hasAPeriodBeforeAndOneAYearBefore(written: String, days: String, before: String, yearBefore: String) throws {
    let period = try #require(ReportPeriod(written))
    #expect(text(period) == days)
    #expect(text(period.before) == before)
    #expect(text(period.yearBefore) == yearBefore)
  }

  @Test(arguments: [
    "", "16", "2016-Q0", "2016-Q5", "2016-Q", "2016-Q11", "2016-13", "2016-8", "2016-08-01", "2016-02-30..2016-03-01",
    "2016-06-30..2016-01-01", "2016-01-01..", "0000", "2016-Q+3", "+016", "2016-Q3 ",
  ])
  func refusesWhatIsNone(written: String) {
    #expect(ReportPeriod(written) == nil)
  }

  @Test func tellsItsMonthsUnlessOneIsCut() throws {
    let months = try #require(ReportPeriod("2015-11-01..2016-02-29")?.months)
    #expect(months.map(\.iso) == ["2015-11", "2015-12", "2016-01", "2016-02"])
    #expect(ReportPeriod("2015-11-01..2016-02-29")?.year == nil)
    #expect(ReportPeriod("2016-02-01..2016-02-28")?.months == nil)
    #expect(ReportPeriod("2016-02-02..2016-02-29")?.months == nil)
  }

  @Test func knowsQuarters() {
    #expect((1...4).map { ReportPeriod("2016-Q\($0)")?.quarter } == [1, 2, 3, 4])
    #expect(ReportPeriod("2016-02-01..2016-04-30")?.quarter == nil)
    #expect(ReportPeriod("2016-03")?.quarter == nil)
  }

  /// The quarter before is looked at as far from its end, or, within the quarter, from its beginning: the 91st day of
  /// this quarter is the last of the one before.
  @Test(arguments: [
    ("2016-09-30", "2016-06-30"), ("2016-10-10", "2016-07-10"), ("2016-07-01", "2016-04-01"),
    ("2016-08-15", "2016-05-16"), ("2016-09-29", "2016-06-30"),
  ])
  func comparesOnTheSameDay(on: String, before: String) throws {
    let period = try #require(ReportPeriod("2016-Q3"))
    let day = try #require(CivilDate(iso: on))
    #expect(period.day(of: try #require(period.before), like: day).iso == before)
  }

  @Test func neverLooksAtAShorterMonthAfterItsEnd() throws {
    let march = try #require(ReportPeriod("2016-03"))
    let day = try #require(CivilDate(iso: "2016-03-30"))
    #expect(march.day(of: try #require(march.before), like: day).iso == "2016-02-29")
  }
}
