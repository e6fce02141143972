internal import CXLSXWriter
import Formulas

extension Sheet {
  /// Sets how the sheet is printed.
  ///
  /// - Throws: `.measure`, `.tooLong` for the footer, `.outside`, `.printTitles` where a long sheet name leaves no room.
  public mutating func setPage(_ page: PageSetup) throws(WorkbookError) {
    worksheet_set_paper(worksheet, a4)
    if page.isLandscape { worksheet_set_landscape(worksheet) } else { worksheet_set_portrait(worksheet) }
    try setMargins(page.margins)
    if let scale = page.scale {
      guard (10...400).contains(scale) else { throw .measure(.scale, Double(scale)) }
      worksheet_set_print_scale(worksheet, UInt16(scale))
      try cut(columns: page.columnBreaks, rows: page.rowBreaks)
    } else {
      try fit(wide: page.pagesWide, tall: page.pagesTall)
    }
    if page.isCentered { worksheet_center_horizontally(worksheet) }
    if page.numbersPages { try check(worksheet_set_header(worksheet, "&C&\"Times New Roman,Regular\"&13&P")) }
    if !page.footer.isEmpty { try setFooter(page.footer) }
    if let area = page.area {
      let (first, last) = try corners(area.rows, area.columns)
      try check(worksheet_print_area(worksheet, first.row, first.column, last.row, last.column))
    }
    try setRepeated(rows: page.repeatedRows, columns: page.repeatedColumns)
  }

  private func setMargins(_ margins: PageSetup.Margins) throws(WorkbookError) {
    for margin in [margins.left, margins.right, margins.top, margins.bottom] where !(0...200).contains(margin) {
      throw .measure(.margin, margin)
    }
    let inch = 25.4
    worksheet_set_margins(
      worksheet, margins.left / inch, margins.right / inch, margins.top / inch, margins.bottom / inch)
  }

  private func cut(columns: [Int], rows: [Int]) throws(WorkbookError) {
    for breaks in [columns, rows] where breaks.count > PageSetup.mostBreaks {
      throw .measure(.pages, Double(breaks.count + 1))
    }
    // The library reads up to a 0.
    var columnBreaks: [lxw_col_t] = []
    for column in columns { columnBreaks.append(try place(0, column).1) }
    columnBreaks.append(0)
    var rowBreaks: [lxw_row_t] = []
    for row in rows { rowBreaks.append(try place(row, 0).0) }
    rowBreaks.append(0)
    if !columns.isEmpty { try check(worksheet_set_v_pagebreaks(worksheet, &columnBreaks)) }
    if !rows.isEmpty { try check(worksheet_set_h_pagebreaks(worksheet, &rowBreaks)) }
  }

  private func fit(wide: Int?, tall: Int?) throws(WorkbookError) {
    if wide == nil, tall == nil { return }
    for pages in [wide, tall] {
      if let pages, !(1...32_767).contains(pages) { throw .measure(.pages, Double(pages)) }
    }
    worksheet_fit_to_pages(worksheet, UInt16(wide ?? 0), UInt16(tall ?? 0))
  }

  private func setFooter(_ text: String) throws(WorkbookError) {
    // A single & starts a code; the space keeps a text's first digit apart from the font's size.
    let literal = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    let footer = try plain("&L&\"Times New Roman,Italic\"&10 " + literal, limit: Limits.shortText)
    try check(worksheet_set_footer(worksheet, footer))
  }

  private func setRepeated(rows: ClosedRange<Int>?, columns: ClosedRange<Int>?) throws(WorkbookError) {
    if let rows, let columns {
      // The library joins both references in a field of fixed size.
      let quoted = quotedSheetName(name)
      let reference =
        "\(quoted)!$\(columnLetters(columns.lowerBound)):$\(columnLetters(columns.upperBound)),"
        + "\(quoted)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
      guard reference.utf8.count <= Limits.fixedField else { throw .printTitles(sheet: name) }
    }
    if let rows {
      let (first, last) = try corners(rows, 0...0)
      try check(worksheet_repeat_rows(worksheet, first.row, last.row))
    }
    if let columns {
      let (first, last) = try corners(0...0, columns)
      try check(worksheet_repeat_columns(worksheet, first.column, last.column))
    }
  }
}

/// Excel's number for A4.
private let a4: UInt8 = 9
