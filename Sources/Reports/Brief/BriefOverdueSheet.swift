import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// What is open and overdue on the day of the report, for reminders.
struct BriefOverdueSheet {
  private let brief: Brief
  private let frame: SheetFrame
  private var language: Language { frame.language }

  init(_ brief: Brief, _ language: Language) {
    self.brief = brief
    frame = SheetFrame(brief, language, widths: LateTable.widths)
  }

  func add(to workbook: inout Workbook) throws {
    guard brief.hasAnswers else { return }
    try workbook.addSheet(Words("Câu hỏi quá hạn", "Overdue questions")[language]) { sheet in
      try frame.setColumns(&sheet)
      let title = Words("DANH SÁCH CÂU HỎI QUÁ HẠN CHƯA TRẢ LỜI", "LIST OF OVERDUE QUESTIONS")
      var row = try frame.line(&sheet, 0, title[language], Styles.title)
      let day = Words("(Tính đến hết ngày \(brief.day.onPaper))", "(As of the end of \(brief.day.onPaper))")
      row = try frame.line(&sheet, row, day[language], Styles.subtitle)
      let table = try LateTable(frame: frame, late: brief.overdue, units: brief.activity.units).write(&sheet, row + 1)
      try sheet.freeze(rows: table.header.upperBound + 1, columns: 2)
      try frame.page(&sheet, rows: table.end, headerRows: table.header)
    }
  }
}
