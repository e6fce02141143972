import Foundation
import Formulas
import Spreadsheet
import TestSupport
import Testing

let newYear = CivilMoment(year: 2017, month: 1, day: 3, hour: 8)

/// Writes one sheet into a folder and gives the path.
func writeSheet(
  _ name: String = "Số liệu", in folder: TemporaryFolder, _ fill: (inout Sheet) throws -> Void
) throws -> String {
  let path = folder.file("book.xlsx")
  try Workbook.writeAtomically(to: path, created: newYear) { book in
    try book.addSheet(name, fill)
  }
  return path
}

/// What filling one sheet throws.
func refusal(_ fill: (inout Sheet) throws -> Void) throws -> WorkbookError? {
  try withTemporaryFolder { folder in
    do {
      _ = try writeSheet(in: folder, fill)
      return nil
    } catch let error as WorkbookError {
      #expect(try folder.names().isEmpty, "a refused workbook leaves nothing behind")
      return error
    }
  }
}

@Suite struct WorkbookTests {
  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func writesEveryKindOfCell() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try sheet.write(.number(2197), row: 0, column: 0)
        try sheet.write(.number(0.1 + 0.2), row: 0, column: 1)
        try sheet.write(.text("Sở Nội vụ"), row: 1, column: 0)
        try sheet.write(.truth(true), row: 2, column: 0)
        try sheet.write(.blank, row: 3, column: 0, style: CellStyle())
        try sheet.write(.date(CivilMoment(year: 2017, month: 2, day: 10)), row: 4, column: 0)
        try sheet.write(.formula(.number(1) + 1, cached: .number(7)), row: 5, column: 0)
        try sheet.write(.formula(.text("a"), cached: .text("chưa tính")), row: 6, column: 0)
        let numbers = Formula.range(CellRange(rows: 0...0, columns: 0...1))
        try sheet.write(.arrayFormula(.sum([numbers * 2]), cached: 4394.6), row: 7, column: 0)
      }
      let cells = try Openpyxl.cells(of: path)["Số liệu"]
      #expect(
        cells == [
          "A1": .number(2197), "B1": .number(0.3), "A2": .text("Sở Nội vụ"), "A3": .truth(true), "A5": .number(42776),
          "A6": .number(7), "A7": .text("chưa tính"), "A8": .number(4394.6),
        ])
      let formulas = try Openpyxl.cells(of: path, formulas: true)["Số liệu"]
      #expect(formulas?["A6"] == .text("=1+1"))
      #expect(formulas?["A8"] == .text("=SUM($A$1:$B$1*2)"))
    }
  }

  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func keepsTextAsText() throws {
    let texts = [
      "=1+1", "+84", "-", "@SUM(A1)", "{=A1}", "http://danang.gov.vn", "mailto:a@b.vn", "internal:A1", "0123", "1e5",
      "<b>&amp;\"'", " hai  đầu ", "dòng 1\ndòng 2", "TRUE", "#N/A",
    ]
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        for (row, text) in texts.enumerated() { try sheet.write(.text(text), row: row, column: 0) }
      }
      let read: [[String]] = try Openpyxl.ask(
        "answer = [[c.data_type, c.value] for (c,) in book.active.iter_rows()]", of: path)
      // openpyxl itself takes shared texts that start with = for formulas and #N/A for an error; the type that the
      // file gives is what counts, so it is read from the XML.
      #expect(read.map { $0[1] } == texts)
      let types: [String] = try Openpyxl.ask(
        """
        import zipfile, re
        xml = zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml").decode()
        answer = re.findall(r'<c r="A[0-9]+"[^>]* t="(.)"', xml) + re.findall("<f|<hyperlink", xml)
        """, of: path)
      #expect(types == Array(repeating: "s", count: texts.count))
    }
  }

  /// To a spreadsheet `_x0041_` is A, unless its first underscore is itself escaped (ECMA-376, 22.9.2.19).
  @Test(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.needed)))
  func keepsTextsThatLookLikeEscapes() throws {
    let texts = ["_x0041_", "a_x000D_b", "tab\tvà", "chuông\u{7}", "_x_"]
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        for (row, text) in texts.enumerated() { try sheet.write(.text(text), row: row, column: 0) }
      }
      let shown = try String(
        contentsOfFile: LibreOffice.convert(path, to: .csv, into: folder), encoding: .utf8)
      #expect(shown.split(separator: "\n").map(String.init) == texts)
    }
  }

  @Test func refusesWhatNoCellCanHold() throws {
    for value in [Double.nan, .infinity, -.infinity] {
      let at = CellReference(sheet: "Số liệu", row: 3, column: 2)
      #expect(try refusal { try $0.write(.number(value), row: 3, column: 2) } == .notFinite(at: at))
      #expect(
        try refusal { try $0.write(.formula(1, cached: .number(value)), row: 3, column: 2) } == .notFinite(at: at))
      #expect(try refusal { try $0.write(.arrayFormula(1, cached: value), row: 3, column: 2) } == .notFinite(at: at))
    }
    let long = String(repeating: "ă", count: 32_768)
    #expect(
      try refusal { try $0.write(.text(long), row: 0, column: 0) } == .tooLong(characters: 32_768, limit: 32_767))
    #expect(try refusal { try $0.write(.text("a\0b"), row: 0, column: 0) } == .character("\0"))
    #expect(try refusal { try $0.write(.text("\u{FFFF}"), row: 0, column: 0) } == .character("\u{FFFF}"))
    #expect(try refusal { try $0.write(.text(String(long.dropLast())), row: 0, column: 0) } == nil)
    let noDay = CivilMoment(year: 2017, month: 2, day: 29)
    #expect(try refusal { try $0.write(.date(noDay), row: 0, column: 0) } == .moment(noDay))
    #expect(
      try refusal { try $0.write(.formula(.call(.round, [1]), cached: .number(1)), row: 0, column: 0) }
        == .formula(.argumentCount(.round, 1)))
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)])
  func refusesCellsOutsideTheSheet(row: Int, column: Int) throws {
    #expect(try refusal { try $0.write(.blank, row: row, column: column) } == .outside(row: row, column: column))
  }

  @Test(arguments: [
    ("", WorkbookError.NameFlaw.empty), (String(repeating: "ế", count: 32), .tooLong), ("a/b", .character("/")),
    ("[a", .character("[")), ("a:b", .character(":")), ("a?", .character("?")), ("*", .character("*")),
    ("a\\b", .character("\\")), ("'a", .apostrophe), ("a'", .apostrophe), ("History", .reserved),
    ("a\nb", .character("\n")), ("SỐ LIỆU", .taken),
  ])
  func refusesSheetNames(name: String, flaw: WorkbookError.NameFlaw) throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.sheetName(name, flaw)) {
        try Workbook.writeAtomically(to: folder.file("book.xlsx"), created: newYear) { book in
          try book.addSheet("Số liệu") { _ in }
          try book.addSheet(name) { _ in }
        }
      }
      let names = try folder.names()
      #expect(names.isEmpty)
    }
  }

  @Test(arguments: [
    ("", WorkbookError.NameFlaw.empty), ("A1", .readsAsCell), ("DM1", .readsAsCell), ("R", .readsAsCell),
    ("c", .readsAsCell), ("r1c1", .readsAsCell), ("1a", .character("1")), ("a b", .character(" ")),
    ("điểm", .character("đ")), ("TC_A1", .taken), ("_xlnm.Print_Area", .reserved),
  ])
  func refusesDefinedNames(name: String, flaw: WorkbookError.NameFlaw) throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.definedName(name, flaw)) {
        try Workbook.writeAtomically(to: folder.file("book.xlsx"), created: newYear) { book in
          try book.addSheet("Số liệu") { _ in }
          try book.define("tc_A1", as: 12)
          try book.define(name, as: 13)
        }
      }
    }
  }

  @Test func refusesADefinitionThatWouldBeCut() throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.definedName("dai", .longDefinition)) {
        try Workbook.writeAtomically(to: folder.file("book.xlsx"), created: newYear) { book in
          try book.define("dai", as: .text(String(repeating: "a", count: 126)))
        }
      }
    }
  }

  @Test func refusesAWorkbookWithoutSheets() throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.noSheets) {
        try Workbook.writeAtomically(to: folder.file("book.xlsx"), created: newYear) { _ in }
      }
    }
  }

  @Test func abandonedWorkbookLeavesNoFile() throws {
    try withTemporaryFolder { folder in
      var book = try Workbook(path: folder.file("book.xlsx"), created: newYear, tempFolder: folder.path)
      try book.addSheet("Số liệu") { try $0.write(.number(1), row: 0, column: 0) }
      _ = consume book
      #expect(try folder.names().isEmpty)
    }
  }
}
