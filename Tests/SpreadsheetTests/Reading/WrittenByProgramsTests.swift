import Formulas
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Files that other programs wrote, compared cell by cell with what openpyxl reads.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct WrittenByProgramsTests {
  private func writtenByOpenpyxl(in folder: TemporaryFolder) throws -> String {
    let path = folder.file("openpyxl.xlsx")
    let _: Bool = try Openpyxl.run(
      #"""
      import datetime, random
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.title = "Tin, bài & khác"
      sheet.append(["Đơn vị", "Số tin", "Tỷ lệ", "Ngày", "Có", "Lỗi", "Công thức", None, " hai đầu "])
      random.seed(7)
      for row in range(2, 40):
          sheet.append([f"Sở số {row} <&>\nxuống dòng", random.randint(0, 10**6), random.random(),
                        datetime.datetime(2016, 1, 1) + datetime.timedelta(days=row, seconds=row * 61), row % 2 == 0,
                        "#REF!" if row == 5 else None, f"=B{row}*2", None, " \t x "])
          sheet.cell(row, 3).number_format = "0.0%"
      sheet.cell(41, 16384).value = 1
      sheet.cell(50, 2).value = 123456789.123456789
      sheet.merge_cells("A60:C62"); sheet["A60"] = "gộp"
      sheet.row_dimensions[7].hidden = True
      sheet.column_dimensions["D"].hidden = True
      other = book.create_sheet("Ẩn"); other.sheet_state = "hidden"; other["B2"] = 1
      secret = book.create_sheet("Kín"); secret.sheet_state = "veryHidden"
      book.save(sys.argv[1])
      answer = True
      """#, [path])
    return path
  }

  @Test func readsWhatOpenpyxlWrites() throws {
    try withTemporaryFolder { folder in
      let tables = try compareWithOpenpyxl(writtenByOpenpyxl(in: folder))
      let table = try #require(tables["Tin, bài & khác"])
      #expect(table.layout.hiddenColumns == [4...4])
      let read = cells(table)
      #expect(read["G5"] == SheetCell(column: 7, value: .uncalculated, isFormula: true))
      #expect(read["C9"]?.form == .percentage && read["D9"]?.form == .date && read["F5"]?.value == .error("#REF!"))
    }
  }

  @Test(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.needed)))
  func readsWhatLibreOfficeWrites() throws {
    try withTemporaryFolder { folder in
      let written = try writtenByOpenpyxl(in: folder)
      let saved = try LibreOffice.convert(written, to: .xlsx, into: folder)
      let tables = try compareWithOpenpyxl(saved)
      let read = cells(try #require(tables["Tin, bài & khác"]))
      // LibreOffice reckons what openpyxl left open.
      guard case .number(let doubled) = read["G9"]?.value, case .number(let single) = read["B9"]?.value else {
        Issue.record("\(String(describing: read["G9"]))")
        return
      }
      #expect(doubled == 2 * single && read["G9"]?.isFormula == true)
      let ods = try LibreOffice.convert(written, to: .ods, into: folder)
      #expect(problem(Array(try Data(contentsOf: URL(fileURLWithPath: ods)))) == .notAWorkbook(.openDocument))
    }
  }

  /// What our own workbook writes reads back the same, and the same to 15 digits once LibreOffice has saved it.
  @Test(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.needed)), arguments: [11, 12] as [UInt64])
  func readsWhatWeWrite(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<300).map { _ in
      let number = Double.random(in: -1...1, using: &random) * [1, 1e-9, 1e6, 1e14][random.below(4)]
      return (random.below(3) == 0 ? number.rounded() : number) + 0
    }
    let texts = [
      "Sở Nội vụ", "  hai đầu  ", "=1+1", "a\nb", "_x0041_", "<&>\"'", "😀", "\u{A0}x", "Hòa Vang / Hoà Vang",
    ]
    var day = CellStyle()
    day.numberFormat = "dd/mm/yyyy"
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { [day] sheet in
        for (row, number) in numbers.enumerated() { try sheet.write(.number(number), row: row, column: 0) }
        for (row, text) in texts.enumerated() { try sheet.write(.text(text), row: row, column: 1) }
        try sheet.write(
          .date(CivilMoment(year: 2017, month: 2, day: 10)), row: 0, column: 2, style: day)
        try sheet.write(.truth(true), row: 1, column: 2)
        try sheet.write(.formula(.number(1) + 1, cached: .number(2)), row: 2, column: 2)
      }
      let saved = try LibreOffice.convert(path, to: .xlsx, into: folder)
      // Half a unit of the sixteenth digit, and of the fifteenth.
      for (file, most) in [(path, 5e-16), (saved, 5.5e-15)] {
        let read = cells(try #require(compareWithOpenpyxl(file)["Số liệu"]))
        for (row, number) in numbers.enumerated() {
          guard case .number(let found) = read["A\(row + 1)"]?.value else {
            Issue.record("seed \(seed), A\(row + 1): \(String(describing: read["A\(row + 1)"]))")
            continue
          }
          #expect(abs(found - number) <= most * abs(number), "seed \(seed): \(found), \(number)")
        }
        #expect(texts.indices.map { read["B\($0 + 1)"]?.text } == texts.map(Optional.some), "\(file)")
        #expect(read["C1"]?.value == .date(SerialDate(serial: 42_776, system: .from1900)))
        #expect(read["C2"]?.value == .truth(true))
        #expect(read["C3"] == SheetCell(column: 3, value: .number(2), isFormula: true))
      }
    }
  }

  private static let shared = ProcessInfo.processInfo.environment["BANGVANG_SHARED"].map { $0 + "/sample-2016" }

  @Test(.enabled(if: shared != nil, "needs BANGVANG_SHARED"))
  func readsTheTablesAsSent() throws {
    let shared = try #require(Self.shared)
    let clean = try compareWithOpenpyxl(shared + "/as-sent/so-lieu-2016.xlsx")
    #expect(clean.count == 4)
    let dirty = try compareWithOpenpyxl(shared + "/as-sent-dirty/so-lieu-2016.xlsx")
    let table = try #require(dirty["Tin, bài"])
    let read = cells(table)
    guard case .error = read["E18"]?.value else {
      Issue.record("E18: \(String(describing: read["E18"]))")
      return
    }
    #expect(read["F20"]?.value == .uncalculated && read["F20"]?.isFormula == true)
    #expect(table.rows.filter(\.isHidden).map(\.number) == [33])
    #expect(read["C30"] == nil)
  }
}
