import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// The questions that were answered late, and those that are open and overdue, on the day on which the figures were
/// closed. Left out where the year has no records with a deadline.
struct LateSheet {
  private let book: WorkbookContext
  private let late: [LateRecords]
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ late: [LateRecords]) {
    self.book = book
    self.late = late
    frame = SheetFrame(book: book, widths: LateTable.widths)
  }

  func add(to workbook: inout Workbook) throws {
    if late.isEmpty { return }
    try workbook.addSheet(book.layout.sheets.late) { sheet in
      try frame.setColumns(&sheet)
      let report = book.evaluated.folder.report
      let year = report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
      let title = Words("DANH SÁCH CÂU HỎI TRỄ HẠN", "LIST OF OVERDUE QUESTIONS")[language] + year
      var row = try frame.heading(&sheet, title: title) - 1
      if let day = report.cutOff {
        let text = Words("(Tính đến hết ngày \(day.onPaper))", "(As of the end of \(day.onPaper))")
        row = try frame.line(&sheet, row, text[language], Styles.subtitle)
      }
      let table = try LateTable(frame: frame, late: late, units: book.year.units).write(&sheet, row + 1)
      let end = try frame.signatures(&sheet, table.end + 1)
      try sheet.freeze(rows: table.header.upperBound + 1, columns: 2)
      try frame.page(&sheet, rows: end, headerRows: table.header)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }
}
