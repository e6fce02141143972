import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The year at a glance, for who reads nothing else: the main figures beside last year's, grades, the leaders of the
/// blocks, proposals, and charts.
///
/// Charts are drawn from tables beside the printed columns, which follow the metrics.
struct OverviewSheet {
  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext) {
    self.book = book
    let columns = max(OverviewFigures.columns, OverviewBlocks.columns(book))
    frame = SheetFrame(book: book, widths: [5, 32, 15] + Array(repeating: 9, count: columns - 3))
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.overview) { sheet in
      try frame.setColumns(&sheet)
      var beside = SideTables(sheet: book.layout.sheets.overview, firstColumn: frame.last + 2)
      let year = book.evaluated.folder.report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
      let title = Words("TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ", "OVERVIEW OF THE EVALUATION")[language] + year
      var row = try frame.heading(&sheet, title: "\(title)\n\(book.set.title[language])")
      row = try OverviewFigures(book, frame).write(&sheet, row)
      row = try OverviewProposals(book, frame).write(&sheet, row + 1)
      row = try frame.signatures(&sheet, row)
      var breaks = [row]
      row = try OverviewBlocks(book, frame).write(&sheet, row, &beside)
      row = try BlockChart(book, frame).write(&sheet, row, &beside)
      let room = pageHeight - sheet.height(ofRows: (breaks.last ?? 0)..<row).truncatingRemainder(dividingBy: pageHeight)
      let attainment = AttainmentChart(book, frame)
      let rows = attainment.rows(within: Int(room / 15))
      if rows.startsPage { breaks.append(row) }
      row = try attainment.write(&sheet, row, rows: rows.count, &beside)
      row = try UnitCharts(book, frame).write(&sheet, row, &beside, breaks: &breaks)
      try beside.setColumns(&sheet)
      try setPage(&sheet, rows: row, breaks: breaks)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
      sheet.activate()
    }
  }

  /// The largest print with which all columns stand side by side on A4 upright.
  private var scale: Int { PageBreaks.scale(of: frame.widths, isLandscape: false) }

  private var pageHeight: Double { PageBreaks.room(isLandscape: false, scale: scale) }

  private func setPage(_ sheet: inout Sheet, rows: Int, breaks: [Int]) throws {
    var page = PageSetup()
    page.area = PageSetup.Area(rows: 0...max(rows - 1, 0), columns: 0...frame.last)
    page.rowBreaks = breaks.filter { $0 < rows }
    page.scale = scale
    try sheet.setPage(page)
    sheet.hideGridlines()
  }
}

/// Tables from which charts are drawn, side by side to the right of what is printed.
struct SideTables {
  static let headerRow = 1
  static let firstRow = 2
  /// On one line: the rows are as high as the printed cells beside ask for.
  static let heading = Styles.group

  private let sheet: String
  private let firstColumn: Int
  private var next: Int

  init(sheet: String, firstColumn: Int) {
    self.sheet = sheet
    self.firstColumn = firstColumn
    next = firstColumn
  }

  /// The first column of a table with its title above; a column stays free behind it.
  mutating func take(_ columns: Int, _ sheet: inout Sheet, title: String) throws -> Int {
    defer { next += columns + 1 }
    try sheet.write(.text(title), row: 0, column: next, style: Styles.base.with { $0.isBold = true })
    return next
  }

  /// The cells of a column below the header; nil without rows.
  func range(_ column: Int, rows: Int) -> CellRange {
    CellRange(sheet: sheet, rows: Self.firstRow...(Self.firstRow + max(rows, 1) - 1), columns: column...column)
  }

  func header(_ column: Int) -> CellReference { CellReference(sheet: sheet, row: Self.headerRow, column: column) }

  func setColumns(_ sheet: inout Sheet) throws {
    if next > firstColumn { try sheet.setColumns(firstColumn...(next - 1), width: 12) }
  }
}
