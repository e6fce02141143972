import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Spreadsheet

/// What printed sheets share: the heading, the title, the row of column numbers, page set-up, signatures.
struct SheetFrame {
  let paper: Paper
  let language: Language
  /// The year in which the paper is signed; nil where it is left to the pen.
  let signingYear: Int?
  /// Columns by width, in column-width units.
  let widths: [Double]

  init(paper: Paper, language: Language, signingYear: Int?, widths: [Double]) {
    self.paper = paper
    self.language = language
    self.signingYear = signingYear
    self.widths = widths
  }

  init(book: WorkbookContext, widths: [Double]) {
    let report = book.evaluated.folder.report
    self.init(
      paper: book.paper, language: book.language, signingYear: report.cutOff?.year ?? report.year.map { $0 + 1 },
      widths: widths)
  }

  var last: Int { widths.count - 1 }

  func setColumns(_ sheet: inout Sheet) throws {
    for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
  }

  /// The heading of an official paper: issuer on the left; on the right the national heading, or for an annex
  /// the reference to its submission.
  /// - Returns: the first free row.
  func heading(_ sheet: inout Sheet, title: String) throws -> Int {
    let split = splitColumn
    var row = 0
    if paper.kind == .annex {
      row = try line(&sheet, row, Words("PHỤ LỤC", "ANNEX")[language], Styles.title)
      let reference = Words(
        "(Kèm theo Tờ trình số        /TTr-        ngày      tháng      năm          )",
        "(Attached to Submission No.        /TTr-        of                    )")
      row = try line(&sheet, row, reference[language], Styles.subtitle)
    } else {
      let nation = Words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")[language]
      let motto = Words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")[language]
      try pair(&sheet, row, split, (paper.agency ?? "", Styles.agency), (nation, Styles.issuer))
      try pair(&sheet, row + 1, split, (paper.issuer ?? "", Styles.issuer), (motto, Styles.motto))
      try pair(&sheet, row + 2, split, ("", Styles.agency), (placeAndDate, Styles.placeAndDate))
      row += 4
    }
    row = try line(&sheet, row, title, Styles.title)
    let remarks = [paper.note.map { "(\($0))" }].compactMap { $0 }
    for remark in remarks { row = try line(&sheet, row, remark, Styles.subtitle) }
    return row + 1
  }

  /// A line over the whole width.
  /// - Returns: the row after it.
  func line(_ sheet: inout Sheet, _ row: Int, _ text: String, _ style: CellStyle) throws -> Int {
    try sheet.merge(rows: row...row, columns: 0...last, text: text, style: style)
    try sheet.setRow(row, height: height(of: [(text, widths.reduce(0, +), style)]))
    return row + 1
  }

  /// The place, and a date whose day and month are left to the pen.
  private var placeAndDate: String {
    let place = paper.place.map { "\($0), " } ?? ""
    let year = signingYear.map(String.init) ?? "        "
    return place + Words("ngày      tháng      năm \(year)", "            \(year)")[language]
  }

  /// The column at which a sheet is split in two halves of about the same width.
  var splitColumn: Int {
    let half = widths.reduce(0, +) / 2
    var sum = 0.0
    for (column, width) in widths.enumerated() {
      if sum + width / 2 >= half { return min(max(column, 1), last) }
      sum += width
    }
    return last
  }

  func pair(
    _ sheet: inout Sheet, _ row: Int, _ split: Int, _ left: (String, CellStyle), _ right: (String, CellStyle)
  ) throws {
    try span(&sheet, row, 0...(split - 1), left.0, left.1)
    try span(&sheet, row, split...last, right.0, right.1)
    let sizes = max(left.1.fontSize, right.1.fontSize)
    try sheet.setRow(row, height: TextMeasure(size: sizes).rowHeight(lines: 1))
  }

  private func span(
    _ sheet: inout Sheet, _ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle
  ) throws {
    if columns.count > 1 {
      try sheet.merge(rows: row...row, columns: columns, text: text, style: style)
    } else {
      try sheet.write(.text(text), row: row, column: columns.lowerBound, style: style)
    }
  }

  /// The header with its (1)(2)(3) row.
  /// - Returns: the first row of data.
  func header(_ sheet: inout Sheet, _ row: Int, _ titles: [String]) throws -> Int {
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: row, column: column, style: Styles.header)
      try sheet.write(.text("(\(column + 1))"), row: row + 1, column: column, style: Styles.columnNumber)
    }
    try sheet.setRow(row, height: height(of: zip(titles, widths).map { ($0, $1, Styles.header) }))
    try sheet.setRow(row + 1, height: 13.5)
    return row + 2
  }

  /// A row that names a group, over the whole width without merging.
  func groupRow(_ sheet: inout Sheet, _ row: Int, _ text: String) throws {
    for column in 0...last {
      let edges: CellStyle.Edges =
        column == 0 ? [.top, .bottom, .left] : (column == last ? [.top, .bottom, .right] : [.top, .bottom])
      let style = Styles.group.with { $0.borders = edges }
      try sheet.write(column == 0 ? .text(text) : .blank, row: row, column: column, style: style)
    }
    try sheet.setRow(row, height: TextMeasure(Styles.group).rowHeight(lines: 1))
  }

  /// Who drew the table up, and who signs.
  func signatures(_ sheet: inout Sheet, _ row: Int) throws -> Int {
    let prepared = Words("NGƯỜI LẬP BIỂU", "PREPARED BY")[language]
    try pair(
      &sheet, row, splitColumn, (prepared, Styles.signature), (paper.signerTitle ?? "", Styles.signature))
    guard let name = paper.signerName else { return row + 1 }
    try pair(&sheet, row + 5, splitColumn, ("", Styles.signature), (name, Styles.signature))
    return row + 6
  }

  /// The height that shows every text of a row whole, up to what a row may have.
  func height(of cells: [(text: String, width: Double, style: CellStyle)]) -> Double {
    min(cells.map { TextMeasure($0.style).rowHeight([($0.text, $0.width)]) }.max() ?? 15, 409)
  }

  /// Prints the table on A4, as wide as one page.
  func page(
    _ sheet: inout Sheet, rows: Int, headerRows: ClosedRange<Int>, isLandscape: Bool = true
  ) throws {
    var page = page(rows: rows, lastColumn: last, headerRows: headerRows)
    page.isLandscape = isLandscape
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
    page.scale = breaks.scale
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
