import Foundation
import Formulas
import Spreadsheet
import TestSupport
import Testing

/// Charts as other programs find them.
@Suite struct ChartTests {
  private static let needsPython: Comment = Comment(rawValue: Openpyxl.needed)

  /// Blocks by name with two figures each, the second a formula.
  private func fillTable(_ sheet: inout Sheet) throws {
    try sheet.write(.text("Trung bình"), row: 0, column: 1)
    try sheet.write(.formula("Cao nhất", cached: .text("Cao nhất")), row: 0, column: 2)
    for (row, name) in ["Sở, ban, ngành", "Quận, huyện", "Bệnh viện"].enumerated() {
      try sheet.write(.formula(.text(name), cached: .text(name)), row: row + 1, column: 0)
      try sheet.write(.number(Double(70 + row)), row: row + 1, column: 1)
      let formula = Formula.cell(CellReference(row: row + 1, column: 1)) + 20
      try sheet.write(.formula(formula, cached: .number(Double(90 + row))), row: row + 1, column: 2)
    }
    // No figure: a formula that gives a text.
    try sheet.write(.formula("–", cached: .text("–")), row: 3, column: 2)
  }

  private func cells(_ column: Int, sheet: String? = nil, rows: ClosedRange<Int> = 1...3) -> CellRange {
    CellRange(sheet: sheet, rows: rows, columns: column...column)
  }

  private func table(_ kind: Chart.Kind) -> Chart {
    var chart = Chart(kind, title: "=Tổng điểm & \"khối\"")
    chart.series = [
      .init(
        name: CellReference(row: 0, column: 1), categories: cells(0), values: cells(1), fill: .solid(.grey),
        labels: "0.0"),
      .init(name: CellReference(row: 0, column: 2), categories: cells(0), values: cells(2), fill: .pattern(.dots)),
    ]
    return chart
  }

  /// What the parts of a workbook's first chart say.
  private struct Drawn: Decodable {
    let kind: String
    let grouping: String?
    let direction: String?
    let title: String
    let references: [String]
    let stored: [[String?]]
    let fonts: [String]
    let axes: [[String: String]]
    let gap: String?
    let overlap: String?
    let pattern: String?
    let anchor: [Int]
    let description: String?
  }

  private func read(_ path: String) throws -> Drawn {
    try Openpyxl.run(
      """
      import zipfile, xml.etree.ElementTree as tree
      package = zipfile.ZipFile(sys.argv[1])
      root = tree.fromstring(package.read("xl/charts/chart1.xml"))
      c = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
      a = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
      area = root.find(f".//{c}plotArea")
      kind = next(e for e in area if e.tag.endswith("Chart"))
      value = lambda e, name: (lambda f: None if f is None else f.get("val"))(e.find(c + name))
      def points(ref):
          count = int(ref.find(f".//{c}ptCount").get("val"))
          found = {int(p.get("idx")): p.find(c + "v").text for p in ref.iter(c + "pt")}
          return [found.get(i) for i in range(count)]
      references = [e for e in kind.iter() if e.tag in (c + "strRef", c + "numRef")]
      axes = [{k: v for k, v in {
          "kind": x.tag.split("}")[1], "orientation": x.find(f"{c}scaling/{c}orientation").get("val"),
          "min": value(x.find(c + "scaling"), "min"), "max": value(x.find(c + "scaling"), "max"),
          "format": x.find(c + "numFmt").get("formatCode") if x.find(c + "numFmt") is not None else None,
          "labels": value(x, "tickLblPos"), "crosses": value(x, "crosses"), "step": value(x, "majorUnit"),
          "title": "".join(t.text for t in x.iter(a + "t")) or None}.items() if v is not None}
          for x in area if x.tag in (c + "catAx", c + "valAx")]
      drawing = tree.fromstring(package.read("xl/drawings/drawing1.xml"))
      d = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
      corners = [drawing.find(f".//{d}{end}") for end in ("from", "to")]
      pattern = root.find(f".//{a}pattFill")
      answer = {
          "kind": kind.tag.split("}")[1], "grouping": value(kind, "grouping"), "direction": value(kind, "barDir"),
          "title": "".join(t.text for t in root.find(f"{c}chart/{c}title").iter(a + "t")),
          "references": [r.find(c + "f").text for r in references], "stored": [points(r) for r in references],
          "fonts": sorted({e.get("typeface") for e in root.iter(a + "latin")}), "axes": axes,
          "gap": value(kind, "gapWidth"), "overlap": value(kind, "overlap"),
          "pattern": None if pattern is None else pattern.get("prst"),
          "anchor": [int(e.find(d + n).text) for e in corners for n in ("col", "colOff", "row", "rowOff")],
          "description": drawing.find(f".//{d}cNvPr").get("descr")}
      """, [path])
  }

  @Test(.enabled(if: Openpyxl.isInstalled, ChartTests.needsPython)) func drawsCellsWithTheirValues() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try fillTable(&sheet)
        try sheet.setColumns(4...9, width: 12)
        for row in 4...20 { try sheet.setRow(row, height: 21) }
        var chart = table(.bar(.clustered))
        chart.categoryAxis.isReversed = true
        chart.categoryAxis.title = "Khối"
        chart.valueAxis.numberFormat = "#,##0"
        chart.valueAxis.least = 0
        chart.valueAxis.most = 100
        chart.valueAxis.step = 20
        chart.valueAxis.hasGridlines = true
        chart.gap = 40
        chart.overlap = -10
        chart.legend = .bottom
        chart.alternativeText = "Tổng điểm theo khối <7 khối>"
        try sheet.insert(chart, rows: 4...20, columns: 4...9)
      }
      let chart = try read(path)
      #expect(chart.kind == "barChart" && chart.direction == "bar" && chart.grouping == "clustered")
      #expect(chart.title == "=Tổng điểm & \"khối\"")
      #expect(
        chart.references == [
          "'Số liệu'!$B$1", "'Số liệu'!$A$2:$A$4", "'Số liệu'!$B$2:$B$4", "'Số liệu'!$C$1", "'Số liệu'!$A$2:$A$4",
          "'Số liệu'!$C$2:$C$4",
        ])
      let blocks = ["Sở, ban, ngành", "Quận, huyện", "Bệnh viện"]
      #expect(
        chart.stored == [
          ["Trung bình"], blocks, ["70", "71", "72"], ["Cao nhất"], blocks, ["90", "91", nil],
        ])
      #expect(chart.fonts == ["Times New Roman"])
      #expect(chart.gap == "40" && chart.overlap == "-10")
      #expect(chart.pattern == "pct25")
      let (category, value) = (chart.axes[0], chart.axes[1])
      #expect(category["kind"] == "catAx" && category["orientation"] == "maxMin" && category["title"] == "Khối")
      #expect(value["kind"] == "valAx" && value["orientation"] == "minMax")
      #expect(value["crosses"] == "max" || category["crosses"] == "max")
      #expect(value["min"] == "0" && value["max"] == "100" && value["step"] == "20" && value["format"] == "#,##0")
      // From the corner of the first cell to that behind the last one.
      #expect(chart.anchor == [4, 0, 4, 0, 10, 0, 21, 0])
      #expect(chart.description == "Tổng điểm theo khối <7 khối>")
    }
  }

  @Test(
    .enabled(if: Openpyxl.isInstalled, ChartTests.needsPython),
    arguments: [
      (Chart.Kind.bar(.stacked), "barChart", "stacked" as String?), (.bar(.shares), "barChart", "percentStacked"),
      (.column(.clustered), "barChart", "clustered"), (.column(.stacked), "barChart", "stacked"),
      (.column(.shares), "barChart", "percentStacked"), (.line, "lineChart", "standard"),
      (.scatter, "scatterChart", nil),
    ])
  func writesEveryKind(kind: Chart.Kind, name: String, grouping: String?) throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try fillTable(&sheet)
        try sheet.insert(table(kind), rows: 5...20, columns: 0...6)
      }
      let chart = try read(path)
      #expect(chart.kind == name && chart.grouping == grouping)
      let charts: Int = try Openpyxl.ask("answer = sum(len(s._charts) for s in book)", of: path)
      #expect(charts == 1)
    }
  }

  /// A chart may stand before the sheet it is drawn from, whose name needs quotes.
  @Test(.enabled(if: Openpyxl.isInstalled, ChartTests.needsPython)) func drawsFromAnotherSheet() throws {
    try withTemporaryFolder { folder in
      let path = folder.file("book.xlsx")
      try Workbook.writeAtomically(to: path, created: newYear) { book in
        try book.addSheet("Tổng hợp") { sheet in
          var chart = Chart(.line, title: "")
          chart.title = "Điểm"
          chart.series = [.init(categories: cells(0, sheet: "Năm '16"), values: cells(1, sheet: "Năm '16"))]
          try sheet.insert(chart, rows: 0...9, columns: 0...5)
        }
        try book.addSheet("Năm '16") { sheet in try fillTable(&sheet) }
      }
      let chart = try read(path)
      #expect(chart.references == ["'Năm ''16'!$A$2:$A$4", "'Năm ''16'!$B$2:$B$4"])
      #expect(chart.stored.last == ["70", "71", "72"])
    }
  }

  @Test func refusesASheetThatIsNotThere() throws {
    let error = try refusal { sheet in
      try fillTable(&sheet)
      var chart = Chart(.line)
      chart.series = [.init(categories: cells(0), values: cells(1, sheet: "Đâu"))]
      try sheet.insert(chart, rows: 0...9, columns: 0...5)
    }
    #expect(error == .chart(.unknownSheet("Đâu")))
  }

  /// Each of these the library takes, and Excel then repairs the file or draws nothing.
  @Test(arguments: ChartMistake.all) func refusesWhatExcelWouldRepair(mistake: ChartMistake) throws {
    let error = try refusal { sheet in
      try fillTable(&sheet)
      try sheet.setColumns(8...9, width: 0)
      var chart = table(.bar(.clustered))
      mistake.make(&chart)
      try sheet.insert(chart, rows: 5...9, columns: mistake.columns)
    }
    #expect(error == mistake.error)
  }

  @Test func sameChartGivesSameBytes() throws {
    try withTemporaryFolder { folder in
      let bytes = try (0..<2).map { _ in
        let path = try writeSheet(in: folder) { sheet in
          try fillTable(&sheet)
          try sheet.insert(table(.bar(.shares)), rows: 5...20, columns: 0...6)
        }
        return try Data(contentsOf: URL(fileURLWithPath: path))
      }
      #expect(bytes[0] == bytes[1])
    }
  }

  @Test(
    .enabled(
      if: LibreOffice.isInstalled && Tool("pdftotext") != nil,
      "needs LibreOffice Calc (libreoffice-calc-nogui) and pdftotext (poppler-utils)"))
  func isDrawnByAnotherProgram() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try sheet.setColumns(0...7, width: 16)
        try fillTable(&sheet)
        var chart = table(.bar(.clustered))
        chart.legend = .bottom
        try sheet.insert(chart, rows: 5...30, columns: 0...7)
      }
      let pdf = try LibreOffice.convert(path, to: .pdf, into: folder)
      let printed = try #require(Tool("pdftotext")).run(["-raw", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"]).text
      let text = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // Once in its cell, once in the chart.
      #expect(text.ranges(of: "Quận, huyện").count == 2)
      #expect(text.contains("=Tổng điểm & \"khối\""))
      #expect(text.contains("71.0") || text.contains("71,0"))
      #expect(text.ranges(of: "Cao nhất").count == 2)
    }
  }
}

/// A chart that no spreadsheet takes.
struct ChartMistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var columns = 0...6
  let error: WorkbookError
  let make: @Sendable (inout Chart) -> Void

  static let all: [ChartMistake] = [
    .init(testDescription: "no series", error: .chart(.seriesCount(0))) { $0.series = [] },
    .init(testDescription: "a block of cells", error: .chart(.range("$A$2:$B$4"))) {
      $0.series[0].values.columns = 0...1
    },
    .init(testDescription: "more values than categories", error: .chart(.range("$B$2:$B$6"))) {
      $0.series[0].values.rows = 1...5
    },
    .init(testDescription: "beyond the sheet", error: .chart(.reference("(1...3, 16384...16384)"))) {
      $0.series[1].values.columns = 16384...16384
    },
    .init(
      testDescription: "ends before it begins", error: .chart(.axis(least: 5, most: 5, step: nil))
    ) {
      $0.valueAxis.least = 5
      $0.valueAxis.most = 5
    },
    .init(testDescription: "no step", error: .chart(.axis(least: nil, most: nil, step: 0))) { $0.valueAxis.step = 0 },
    .init(testDescription: "an infinite limit", error: .chart(.axis(least: nil, most: .infinity, step: nil))) {
      $0.valueAxis.most = .infinity
    },
    .init(testDescription: "hidden cells", columns: 8...9, error: .chart(.noRoom("$I$6:$J$10"))) { _ in },
    .init(testDescription: "a wide gap", error: .measure(.barSpacing, 501)) { $0.gap = 501 },
    .init(testDescription: "more than covered", error: .measure(.barSpacing, 101)) { $0.overlap = 101 },
    .init(testDescription: "no font", error: .measure(.fontSize, 0)) { $0.fontSize = 0 },
    .init(testDescription: "a long title", error: .tooLong(characters: 256, limit: 255)) {
      $0.title = String(repeating: "ế", count: 256)
    },
    .init(testDescription: "a control character", error: .character("\u{1}")) { $0.title = "a\u{1}" },
    .init(testDescription: "a long format", error: .tooLong(characters: 128, limit: 127)) {
      $0.valueAxis.numberFormat = String(repeating: "0", count: 128)
    },
    .init(testDescription: "a long description", error: .tooLong(characters: 256, limit: 255)) {
      $0.alternativeText = String(repeating: "a", count: 256)
    },
  ]
}
