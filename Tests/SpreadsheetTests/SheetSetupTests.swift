import Formulas
import Spreadsheet
import TestSupport
import Testing

@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
struct SheetSetupTests {
  @Test func writesStyles() throws {
    struct Style: Decodable, Equatable {
      var font: String, size: Double, bold: Bool, italic: Bool, underline: String?, color: String, fill: String
      var horizontal: String, vertical: String, wrap: Bool, indent: Double, rotation: Double
      var top: String?, left: String?, format: String, locked: Bool, hidden: Bool
    }
    let style = CellStyle().with {
      $0.fontSize = 13
      $0.isBold = true
      $0.isUnderlined = true
      $0.color = .black
      $0.fill = CellColor(0xFFF2CC)
      $0.horizontal = .center
      $0.vertical = .center
      $0.wraps = true
      $0.borders = [.left, .right]
      $0.numberFormat = "#,##0.00"
      $0.isLocked = false
      $0.rotation = 90
    }
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try sheet.write(.number(1), row: 0, column: 0, style: style)
        try sheet.write(.number(2), row: 0, column: 1, style: style)
        try sheet.write(.number(2), row: 0, column: 2, style: style.with { $0.numberFormat = "dd/mm/yyyy" })
      }
      let read: [Style] = try Openpyxl.ask(
        """
        answer = [dict(font=c.font.name, size=c.font.sz, bold=c.font.b, italic=c.font.i, underline=c.font.u,
          color=c.font.color.rgb, fill=c.fill.fgColor.rgb, horizontal=c.alignment.horizontal,
          vertical=c.alignment.vertical, wrap=c.alignment.wrap_text, indent=c.alignment.indent,
          rotation=c.alignment.textRotation, top=c.border.top.style, left=c.border.left.style, format=c.number_format,
          locked=c.protection.locked, hidden=c.protection.hidden) for c in book.active[1]]
        """, of: path)
      let expected = Style(
        font: "Times New Roman", size: 13, bold: true, italic: false, underline: "single", color: "FF000000",
        fill: "FFFFF2CC", horizontal: "center", vertical: "center", wrap: true, indent: 0, rotation: 90, top: nil,
        left: "thin", format: "#,##0.00", locked: false, hidden: false)
      #expect(read[0] == expected)
      #expect(read[1] == expected)
      #expect(read[2].format == "dd/mm/yyyy")
      let formats: Int = try Openpyxl.ask(
        "answer = len({c.style_id for c in book.active[1]})", of: path)
      #expect(formats == 2, "equal styles share a format")
    }
  }

  @Test func writesThePage() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet("2016", in: folder) { sheet in
        var page = PageSetup()
        page.isLandscape = true
        page.footer = "2016 & Công báo"
        page.area = .init(rows: 0...60, columns: 0...9)
        page.repeatedRows = 4...5
        page.repeatedColumns = 0...1
        try sheet.setPage(page)
        try sheet.filter(rows: 5...60, columns: 0...9)
        try sheet.freeze(rows: 6, columns: 2)
      }
      let read: [String] = try Openpyxl.ask(
        """
        import re; s = book.active
        answer = [str(v) for v in (s.page_setup.orientation, s.page_setup.paperSize, s.page_setup.fitToWidth,
          s.page_setup.fitToHeight, s.sheet_properties.pageSetUpPr.fitToPage, re.sub("[^$A-Z0-9:]", "", str(s.print_area)), s.print_title_rows,
          s.print_title_cols, round(s.page_margins.left * 25.4, 6), round(s.page_margins.right * 25.4, 6),
          round(s.page_margins.top * 25.4, 6), s.oddHeader.center.text, s.oddFooter.left.text, s.freeze_panes,
          s.auto_filter.ref, s.print_options.horizontalCentered)]
        """, of: path)
      // One page wide is what a file without a figure means; the ampersand stays doubled, as the code wants it.
      #expect(
        read == [
          "landscape", "9", "None", "0", "True", "$A$1:$J$61", "$5:$6", "$A:$B", "30.0", "15.0", "20.0", "&P",
          "2016 && Công báo", "C7", "A6:J61", "True",
        ])
    }
  }

  /// A sheet whose name is a number or reads as a cell is referred to in quotes, or Excel refuses the file.
  @Test(arguments: ["2016", "A1", "Số liệu", "Kim's"])
  func quotesTheSheetInPrintReferences(name: String) throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(name, in: folder) { sheet in
        var page = PageSetup()
        page.repeatedRows = 0...0
        try sheet.setPage(page)
      }
      let xml: String = try Openpyxl.ask(
        "import zipfile; answer = zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode()", of: path)
      #expect(xml.contains(">\(quotedSheetName(name))!$1:$1</definedName>"))
    }
  }

  @Test func writesColumnsRowsAndOutlines() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        try sheet.setColumns(0...1, width: 20)
        try sheet.setColumns(3...4, width: 8, outline: Outline(level: 1, isHidden: true))
        try sheet.setColumns(5...5, width: 8, outline: Outline(isCollapsed: true))
        try sheet.setRow(2, height: 33)
        try sheet.setRow(3, outline: Outline(level: 2, isHidden: true))
        try sheet.merge(rows: 0...0, columns: 0...4, text: "BẢNG XẾP HẠNG")
        sheet.hideGridlines()
        sheet.setTab(CellColor(0xC00000))
        try sheet.setZoom(85)
      }
      let read: [String] = try Openpyxl.ask(
        """
        s = book.active; c = s.column_dimensions; r = s.row_dimensions
        answer = [str(v) for v in (round(c["A"].width, 2), c["D"].outlineLevel, c["D"].hidden, c["F"].collapsed,
          r[3].height, r[4].outlineLevel, r[4].hidden, " ".join(r.coord for r in s.merged_cells.ranges), s["A1"].value,
          s.sheet_view.showGridLines, s.sheet_properties.tabColor.rgb, s.sheet_view.zoomScale)]
        """, of: path)
      #expect(
        read == [
          "20.71", "1", "True", "True", "33.0", "2", "True", "A1:E1", "BẢNG XẾP HẠNG", "False",
          "FFC00000", "85",
        ])
    }
  }

  @Test func writesProtectionChoicesAndComments() throws {
    try withTemporaryFolder { folder in
      let path = folder.file("book.xlsx")
      try Workbook.writeAtomically(to: path, created: newYear, title: "Khen thưởng", author: "Cổng") { book in
        try book.addSheet("Đề nghị") { sheet in
          sheet.protect(allowing: [.formatColumns, .selectLockedCells])
          try sheet.validate(
            rows: 1...9, columns: 3...3,
            ChoiceList(.items(["Đồng ý", "Không đồng ý"]), errorTitle: "Ý kiến", errorMessage: "Chọn trong danh sách"))
          let range = CellRange(sheet: "Bộ tiêu chí", rows: 0...4, columns: 0...0)
          try sheet.validate(rows: 1...9, columns: 4...4, ChoiceList(.range(range)))
          try sheet.comment("Ghi rõ lý do", row: 0, column: 3)
        }
        try book.addSheet("Bộ tiêu chí") { $0.activate() }
        try book.define("tc_A1", as: .range(CellRange(sheet: "Bộ tiêu chí", rows: 0...0, columns: 0...0)))
      }
      let read: [String] = try Openpyxl.ask(
        """
        s = book.worksheets[0]; v = s.data_validations.dataValidation; p = s.protection
        answer = [str(x) for x in (p.sheet, p.formatColumns, p.formatRows, p.selectLockedCells, v[0].formula1,
          v[0].sqref, v[0].error, v[1].formula1, s["D1"].comment.text, book.active.title,
          book.defined_names["tc_A1"].attr_text, book.properties.title, book.properties.creator,
          book.properties.created, book.properties.modified)]
        """, of: path)
      #expect(
        read == [
          "True", "False", "True", "False", "\"Đồng ý,Không đồng ý\"", "D2:D10", "Chọn trong danh sách",
          "'Bộ tiêu chí'!$A$1:$A$5", "Ghi rõ lý do", "Bộ tiêu chí", "'Bộ tiêu chí'!$A$1:$A$1", "Khen thưởng", "Cổng",
          "2017-01-03 08:00:00", "2017-01-03 08:00:00",
        ])
    }
  }
}

@Suite struct SheetRefusalTests {
  @Test func refusesMeasuresOutOfRange() throws {
    #expect(try refusal { try $0.setColumns(0...0, width: 256) } == .measure(.columnWidth, 256))
    #expect(try refusal { try $0.setRow(0, height: 410) } == .measure(.rowHeight, 410))
    #expect(try refusal { try $0.setRow(0, outline: Outline(level: 8)) } == .measure(.outlineLevel, 8))
    #expect(try refusal { try $0.setZoom(9) } == .measure(.zoom, 9))
    let style = CellStyle().with { $0.rotation = 91 }
    #expect(try refusal { try $0.write(.blank, row: 0, column: 0, style: style) } == .measure(.rotation, 91))
    var page = PageSetup()
    page.margins.left = -1
    #expect(try refusal { try $0.setPage(page) } == .measure(.margin, -1))
    page = PageSetup()
    page.pagesTall = 0
    #expect(try refusal { try $0.setPage(page) } == .measure(.pages, 0))
  }

  @Test func refusesMergesThatMeet() throws {
    let second = CellRange(sheet: "Số liệu", rows: 1...1, columns: 2...5)
    let error = try refusal { sheet in
      try sheet.merge(rows: 0...1, columns: 0...2, text: "a")
      try sheet.merge(rows: 1...1, columns: 2...5, text: "b")
    }
    #expect(error == .merge(second))
    let single = CellRange(sheet: "Số liệu", rows: 0...0, columns: 0...0)
    #expect(try refusal { try $0.merge(rows: 0...0, columns: 0...0, text: "a") } == .merge(single))
  }

  @Test func refusesListsThatTheFileCannotHold() throws {
    let list = { ChoiceList(.items($0)) }
    #expect(
      try refusal { try $0.validate(rows: 0...0, columns: 0...0, list(["a,b"])) } == .listItem("a,b"))
    #expect(try refusal { try $0.validate(rows: 0...0, columns: 0...0, list(["\""])) } == .listItem("\""))
    let long = Array(repeating: String(repeating: "ý", count: 15), count: 16)
    #expect(
      try refusal { try $0.validate(rows: 0...0, columns: 0...0, list(long + ["a"])) }
        == .tooLong(characters: 257, limit: 255))
    #expect(try refusal { try $0.validate(rows: 0...0, columns: 0...0, list(long)) } == nil)
    let many = try refusal { sheet in
      for row in 0...255 { try sheet.validate(rows: row...row, columns: 0...0, list(["a"])) }
    }
    #expect(many == .tooManyLists)
  }

  @Test func refusesPrintTitlesThatWouldBeCut() throws {
    let name = String(repeating: "ế", count: 31)
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.printTitles(sheet: name)) {
        _ = try writeSheet(name, in: folder) { sheet in
          var page = PageSetup()
          page.repeatedRows = 0...1
          page.repeatedColumns = 0...1
          try sheet.setPage(page)
        }
      }
    }
  }

  @Test func refusesALongNumberFormat() throws {
    let style = CellStyle().with { $0.numberFormat = String(repeating: "0", count: 128) }
    #expect(
      try refusal { try $0.write(.blank, row: 0, column: 0, style: style) } == .tooLong(characters: 128, limit: 127))
  }
}
