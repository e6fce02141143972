import Spreadsheet

extension SheetFrame {
  /// Prints the table on A4, as wide as one page.
  ///
  /// Where rows must stay together, pages are cut by us: spreadsheets leave no say in that to a sheet that they fit to
  /// the page, so that such a sheet is printed at the scale at which its columns fit.
  func page(
    _ sheet: inout Sheet, rows: Int, headerRows: ClosedRange<Int>, isLandscape: Bool = true
  ) throws {
    var page = page(rows: rows, lastColumn: last, headerRows: headerRows)
    page.isLandscape = isLandscape
    if !sheet.rowsTogether.isEmpty {
      let scale = PageBreaks.scale(of: widths, isLandscape: isLandscape)
      let breaks = RowBreaks(
        heights: (0..<rows).map { sheet.height(ofRow: $0) }, repeated: headerRows, together: sheet.rowsTogether,
        room: PageBreaks.room(isLandscape: isLandscape, scale: scale))
      if breaks.rows.count <= PageSetup.mostBreaks {
        page.scale = scale
        page.rowBreaks = breaks.rows
      }
    }
    try sheet.setPage(page)
    sheet.hideGridlines()
  }

  /// Prints a table that is wider than a page, cut between groups of columns, its first columns on every page.
  func widePage(
    _ sheet: inout Sheet, rows: Int, headerRows: ClosedRange<Int>, repeated: Int, groups: [ClosedRange<Int>],
    pages: Int
  ) throws {
    var page = page(rows: rows, lastColumn: groups.last?.upperBound ?? last, headerRows: headerRows)
    let breaks = PageBreaks(widths: widths, repeated: repeated, groups: groups, pages: pages)
    page.pagesWide = pages
    page.columnBreaks = breaks.columns
    page.scale = breaks.columns.isEmpty ? nil : breaks.scale
    page.repeatedColumns = 0...(repeated - 1)
    try sheet.setPage(page)
    sheet.hideGridlines()
  }

  private func page(rows: Int, lastColumn: Int, headerRows: ClosedRange<Int>) -> PageSetup {
    var page = PageSetup()
    page.isLandscape = true
    page.area = PageSetup.Area(rows: 0...max(rows - 1, 0), columns: 0...lastColumn)
    page.repeatedRows = headerRows
    return page
  }
}
