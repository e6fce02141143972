import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Days counted in both systems. The figures are those of ISO/IEC 29500-1:2016, 18.17.4.1, and of Excel's own cells.
@Suite struct DateTests {
  private func moment(_ serial: Double, _ system: DateSystem = .from1900) -> String? {
    SerialDate(serial: serial, system: system).moment.map {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\($0.year)-\(two($0.month))-\(two($0.day)) \(two($0.hour)):\(two($0.minute)):\(two($0.second))"
    }
  }

  @Test(arguments: [
    (1.0, "1900-01-01 00:00:00"), (59, "1900-02-28 00:00:00"), (61, "1900-03-01 00:00:00"),
    (42_776, "2017-02-10 00:00:00"), (42_735.5, "2016-12-31 12:00:00"), (42_735.999_999_9, "2017-01-01 00:00:00"),
    (1.25, "1900-01-01 06:00:00"), (2_958_465, "9999-12-31 00:00:00"), (36_584, "2000-02-28 00:00:00"),
    (36_585, "2000-02-29 00:00:00"), (42_429.041_666_666_664, "2016-02-29 01:00:00"),
  ])
  func countsFrom1900(serial: Double, meant: String) { #expect(moment(serial) == meant) }

  @Test(arguments: [
    (0.0, "1904-01-01 00:00:00"), (59, "1904-02-29 00:00:00"), (41_314, "2017-02-10 00:00:00"),
    (2_957_003, "9999-12-31 00:00:00"),
  ])
  func countsFrom1904(serial: Double, meant: String) { #expect(moment(serial, .from1904) == meant) }

  @Test(arguments: [0.5, 0, 60, 60.7, -1, 2_958_466, 1e300, -.infinity, .nan])
  func hasNoDayWhereThereIsNone(serial: Double) { #expect(moment(serial) == nil) }

  @Test func readsDaysByStyleInBothSystems() throws {
    var workbook = HandMadeWorkbook(
      rows: #"<row><c s="1"><v>41314.75</v></c><c s="2"><v>0.5</v></c><c><v>41314</v></c></row>"#,
      formats: ["dd/mm/yyyy", "h:mm"])
    for (properties, system) in [
      ("", DateSystem.from1900), (#"<workbookPr date1904="1"/>"#, .from1904),
      (#"<workbookPr date1904="true"/>"#, .from1904),
      (#"<workbookPr date1904="0"/>"#, .from1900),
    ] {
      workbook["xl/workbook.xml"] = HandMadeWorkbook.workbook([("Số liệu", "rId1", nil)], properties: properties)
      let read = try cells(workbook)
      #expect(
        read == [
          "A1": SheetCell(column: 1, value: .date(SerialDate(serial: 41_314.75, system: system)), form: .date),
          "B1": SheetCell(column: 2, value: .date(SerialDate(serial: 0.5, system: system)), form: .time),
          "C1": SheetCell(column: 3, value: .number(41_314)),
        ])
      #expect(try WorkbookContents.open(workbook.bytes, file: "a").dateSystem == system)
    }
    #expect(SerialDate(serial: 41_314.75, system: .from1904).dayFraction == 0.75)
  }

  @Test func readsDaysWrittenAsText() throws {
    let texts = ["2016-12-31", "2016-12-31T18:00:00", "2016-02-29T00:00:00.000Z", "12:00", "1900-01-01", "1900-03-01"]
    let rows = texts.map { #"<row><c t="d"><v>\#($0)</v></c></row>"# }.joined()
    let read = try readAll(HandMadeWorkbook(rows: rows).bytes)[0].rows.map { $0.cells[0] }
    #expect(
      read.map(\.value)
        == [42_735, 42_735.75, 42_429, 0.5, 1, 61].map { .date(SerialDate(serial: $0, system: .from1900)) })
    #expect(read.map(\.form) == [.date, .date, .date, .time, .date, .date])
    for wrong in [
      "2017-02-29", "2016-13-01", "2016-1", "x", "2016-12-31T", "2016-12-31T25:61", "99999-01-01", "1:2:3:4",
    ] {
      let workbook = HandMadeWorkbook(rows: #"<row><c t="d"><v>\#(wrong)</v></c></row>"#)
      #expect(problem(workbook) == .wrongValue(wrong, type: "d"))
    }
  }
}
