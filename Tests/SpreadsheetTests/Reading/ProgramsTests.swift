import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Workbooks in the manner of programs that cannot be run in tests, and other spellings of the same.
@Suite struct ProgramsTests {
  private let rows = """
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>96</v></c></row><row r="5"><c r="B5" s="1"><v>0.98</v></c></row>
    """
  private let expected: [String: CellValue] = ["A2": .text("Sở Nội vụ"), "C2": .number(96), "B5": .number(0.98)]

  private var plain: HandMadeWorkbook {
    HandMadeWorkbook(rows: rows, strings: ["<t>Sở Nội vụ</t>"], formats: ["0%"])
  }

  /// Excel: dimension, views, extensions of other namespaces, an alternative content block, a theme of its own.
  @Test func readsExcel() throws {
    var workbook = HandMadeWorkbook(
      rows: """
        <row r="2" spans="1:3" ht="15.75" thickBot="1" x14ac:dyDescent="0.3"><c r="A2" s="0" t="s"><v>0</v></c>\
        <c r="C2"><f t="shared" ref="C2:C3" si="0">SUM(D2:E2)</f><v>96</v></c></row>\
        <row r="5" spans="1:3" customFormat="1" s="1"><c r="B5" s="1"><v>0.98</v></c></row>
        """, strings: ["<t>Sở Nội vụ</t>"], formats: ["0%"],
      before: """
        <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A2:C5"/><sheetViews><sheetView tabSelected="1" \
        workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>\
        <sheetFormatPr defaultRowHeight="14.4"/>
        """,
      after: """
        <phoneticPr fontId="2"/><extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
        <x14:row r="1"><x14:c r="A1"><x14:v>7</x14:v></x14:c></x14:row></ext></extLst>
        """)
    workbook[HandMadeWorkbook.sheetPart] = workbook[HandMadeWorkbook.sheetPart]?.replacing(
      "<worksheet",
      with: """
        <worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" \
        xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
        """)
    workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"]?.replacing(
      "<sheets>",
      with: """
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
        <mc:Choice Requires="x15"><x15ac:absPath url="D:\\SoLieu\\" \
        xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><sheets>
        """)
    #expect(try values(workbook) == expected)
  }

  /// Google Sheets: a prefix for nothing, no document properties, styles that all apply, the dimension left out, absolute
  /// targets, every row up to 1,000 written.
  @Test func readsGoogleSheets() throws {
    var workbook = plain
    workbook["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.references([
      ("rId4", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"),
      ("rId3", "sharedStrings", "/xl/sharedStrings.xml"), ("rId1", "theme", "/xl/theme/theme1.xml"),
    ])
    workbook["_rels/.rels"] = HandMadeWorkbook.references([("rId1", "officeDocument", "/xl/workbook.xml")])
    workbook["xl/workbook.xml"] = HandMadeWorkbook.workbook(
      [("Trang tính1", "rId4", "visible")], properties: "<workbookPr/>")
    let blank = (6...1_000).map { #"<row r="\#($0)"/>"# }.joined()
    workbook[HandMadeWorkbook.sheetPart] = HandMadeWorkbook.sheet(rows + blank)
    #expect(try values(workbook) == expected)
    #expect(try readAll(workbook.bytes)[0].rows.count == 997)
  }

  /// WPS: names written with capitals and backslashes, extensions of its own, a list of shared strings without counts.
  @Test func readsWPS() throws {
    var workbook = plain
    workbook.rename { $0.replacing("/", with: "\\").replacing("xl\\worksheets", with: "XL\\Worksheets") }
    #expect(try values(workbook) == expected)
    workbook.rename { "/" + $0.uppercased() }
    #expect(try values(workbook) == expected)
  }

  @Test func readsTheStrictForm() throws {
    var workbook = plain
    for part in ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", HandMadeWorkbook.sheetPart] {
      workbook[part] = workbook[part]?
        .replacing(HandMadeWorkbook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(HandMadeWorkbook.references, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      workbook[part] = workbook[part]?
        .replacing(HandMadeWorkbook.references, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    #expect(try values(workbook) == expected)
  }

  /// Namespaces count, not prefixes: the Open XML SDK writes `x:`.
  @Test func readsAnyPrefix() throws {
    var workbook = plain
    for part in ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", HandMadeWorkbook.sheetPart] {
      workbook[part] = workbook[part]?
        .replacing("</", with: "</x:").replacing(#/<([a-zA-Z])/#, with: { "<x:\($0.output.1)" })
        .replacing("xmlns=", with: "xmlns:x=").replacing("xmlns:r=", with: "xmlns:rel=").replacing(
          "r:id=", with: "rel:id=")
    }
    #expect(workbook[HandMadeWorkbook.sheetPart]?.contains("<x:row r=") == true)
    #expect(try values(workbook) == expected)
  }

  @Test func passesOverElementsOfOtherNamespaces() throws {
    let other = #"<row xmlns="urn:x"><c><v>1</v></c></row><z:row xmlns:z="urn:x" r="1"><c r="A1"><v>2</v></c></z:row>"#
    #expect(try values(HandMadeWorkbook(rows: other)) == [:])
    let nested = #"<row><c><v>1</v><z:v xmlns:z="urn:x">9</z:v></c><z:c xmlns:z="urn:x"><v>8</v></z:c></row>"#
    #expect(try values(HandMadeWorkbook(rows: nested)) == ["A1": .number(1)])
  }

  @Test func countsRowsAndCellsThatDoNotSayWhereTheyStand() throws {
    let workbook = HandMadeWorkbook(
      rows: """
        <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row>\
        <row><c/><c><v>5</v></c></row><row><c r="b7"><v>6</v></c></row><row><c><v>7</v></c></row>
        """)
    #expect(
      try values(workbook) == [
        "A1": .number(1), "D1": .number(2), "E1": .number(3), "A4": .number(4), "B5": .number(5), "B7": .number(6),
        "A8": .number(7),
      ])
  }

  @Test func doesWithoutStringsAndStyles() throws {
    let rows = #"<row><c t="inlineStr"><is><t>a</t></is></c><c s="3"><v>1</v></c></row>"#
    var workbook = HandMadeWorkbook(rows: rows)
    workbook["xl/styles.xml"] = nil
    workbook["xl/sharedStrings.xml"] = nil
    #expect(try values(workbook) == ["A1": .text("a"), "B1": .number(1)])
    workbook["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.references([
      ("rId1", "worksheet", "worksheets/sheet1.xml")
    ])
    #expect(try values(workbook) == ["A1": .text("a"), "B1": .number(1)])
  }

  @Test func readsOtherEncodings() throws {
    var workbook = plain
    let text = try #require(workbook["xl/sharedStrings.xml"]).replacing("UTF-8", with: "UTF-16")
    workbook.set("xl/sharedStrings.xml", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    workbook.set(
      HandMadeWorkbook.sheetPart, [0xEF, 0xBB, 0xBF] + Array(try #require(workbook[HandMadeWorkbook.sheetPart]).utf8))
    #expect(try values(workbook) == expected)
  }

  @Test func readsStoredParts() throws {
    let read = try readAll(plain.archive(deflated: false).bytes)
    #expect(cells(read[0]).mapValues(\.value) == expected)
  }

  @Test func namesSheetsInOrderWithTheirState() throws {
    var workbook = HandMadeWorkbook()
    workbook["xl/workbook.xml"] = HandMadeWorkbook.workbook([
      ("Tin, bài", "rId2", nil), ("Biểu đồ", "rId4", nil), ("Ẩn &amp; hiện", "rId1", "hidden"),
      ("Rất kín", "rId3", "veryHidden"),
    ])
    workbook["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.references([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
      ("rId3", "worksheet", "./worksheets/../worksheets/sheet3.xml"), ("rId4", "chartsheet", "chartsheets/sheet1.xml"),
    ])
    for number in 1...3 {
      workbook["xl/worksheets/sheet\(number).xml"] = HandMadeWorkbook.sheet("<row><c><v>\(number)</v></c></row>")
    }
    let sheets = try WorkbookContents.open(workbook.bytes, file: "a.xlsx").sheets
    #expect(sheets.map(\.name) == ["Tin, bài", "Ẩn & hiện", "Rất kín"])
    #expect(sheets.map(\.number) == [1, 3, 4])
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(try sheets.map { try $0.table().rows[0].cells[0].value } == [.number(2), .number(1), .number(3)])
  }

  @Test func tellsWhatIsHiddenAndMerged() throws {
    let workbook = HandMadeWorkbook(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row>\
        <row r="4" hidden="0"/><row r="5" hidden="true"/>
        """,
      before: """
        <cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9"/>\
        <col min="7" max="16384" hidden="true"/></cols>
        """,
      after:
        #"<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="B6:A4"/><mergeCell ref="D4"/></mergeCells>"#)
    let table = try readAll(workbook.bytes)[0]
    #expect(table.rows.map(\.number) == [1, 3, 4, 5])
    #expect(table.rows.map(\.isHidden) == [false, true, false, true])
    #expect(table.layout.hiddenColumns == [2...3, 7...16_384])
    #expect(table.layout.isHidden(column: 3) && !table.layout.isHidden(column: 4))
    #expect(
      table.layout.mergedCells == [MergedCells(rows: 1...1, columns: 1...3), MergedCells(rows: 4...6, columns: 1...2)])
  }

  @Test func findsACellByItsColumn() throws {
    let rows = #"<row><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c><c r="XFD1"><v>9</v></c></row>"#
    let row = try readAll(HandMadeWorkbook(rows: rows).bytes)[0].rows[0]
    #expect((0...5).map { row[$0]?.column } == [nil, nil, 2, nil, 4, nil])
    #expect(row[16_384]?.value == .number(9) && row[16_385] == nil)
  }

  @Test func canBeReadAgainAndStopped() throws {
    struct Enough: Error {}
    let sheet = try WorkbookContents.open(plain.bytes, file: "a.xlsx").sheets[0]
    var rows: [Int] = []
    #expect(throws: Enough.self) {
      try sheet.forEachRow { row in
        rows.append(row.number)
        throw Enough()
      }
    }
    try sheet.forEachRow { row in
      rows.append(row.number)
      // A sheet may be read while it is read.
      try sheet.forEachRow { rows.append(-$0.number) }
    }
    #expect(rows == [2, 2, -2, -5, 5, -2, -5])
  }
}
