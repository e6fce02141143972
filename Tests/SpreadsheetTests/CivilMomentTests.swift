import Spreadsheet
import Testing

@Suite struct CivilMomentTests {
  /// The right-hand numbers are what DATE() and TIME() give in Excel.
  @Test(
    arguments: [
      (CivilMoment(year: 1900, month: 3, day: 1), 61.0),
      (CivilMoment(year: 2000, month: 1, day: 1), 36_526),
      (CivilMoment(year: 2016, month: 2, day: 29), 42_429),
      (CivilMoment(year: 2017, month: 3, day: 2, hour: 18), 42_796.75),
      (CivilMoment(year: 9999, month: 12, day: 31), 2_958_465),
    ] as [(CivilMoment, Double)])
  func countsDaysAsSpreadsheetsDo(moment: CivilMoment, serial: Double) {
    #expect(moment.serial == serial)
  }

  @Test(arguments: [
    CivilMoment(year: 2017, month: 2, day: 29), CivilMoment(year: 2017, month: 13, day: 1),
    CivilMoment(year: 2017, month: 4, day: 31), CivilMoment(year: 1900, month: 2, day: 28),
    CivilMoment(year: 2017, month: 1, day: 1, hour: 24), CivilMoment(year: 10_000, month: 1, day: 1),
    CivilMoment(year: 1969, month: 12, day: 31),
  ])
  func refusesAsTheDateOfCreation(moment: CivilMoment) {
    #expect(throws: WorkbookError.moment(moment)) { _ = try Workbook(path: "book.xlsx", created: moment) }
  }
}
