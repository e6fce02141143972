import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// What each unit did in the period, and all of them together.
struct BriefUnitsSheet {
  private let brief: Brief
  private let frame: SheetFrame
  /// The titles of the columns with figures.
  private let titles: [String]
  /// The lines of the sites that are columns here.
  private let shown: [Int]
  private var language: Language { frame.language }

  init(_ brief: Brief, _ language: Language) {
    self.brief = brief
    // What nobody did would only make the others hard to read.
    shown = brief.sites.indices.filter { site in brief.units.contains { $0.figures[site] ?? 0 != 0 } }
    titles =
      shown.map { brief.sites[$0].title[language] } + (brief.hasAnswers ? [BriefVocabulary.longest[language]] : [])
    frame = SheetFrame(
      brief, language, widths: [5, 34] + titles.map { SheetFrame.width(underTitle: $0, atLeast: 6.5) })
  }

  func add(to workbook: inout Workbook) throws {
    if brief.sites.isEmpty { return }
    try workbook.addSheet(Words("Theo đơn vị", "By unit")[language]) { sheet in
      try frame.setColumns(&sheet)
      let title = Words("KẾT QUẢ CỦA TỪNG ĐƠN VỊ", "EACH UNIT IN THE PERIOD")[language]
      var row = try frame.line(&sheet, 0, title, Styles.title)
      row = try frame.line(&sheet, row, "(\(brief.period.title[language]))", Styles.subtitle)
      let top = row + 1
      let first = try frame.header(
        &sheet, top, [Vocabulary.number[language], Vocabulary.unit[language]] + titles)
      row = first
      for (number, unit) in brief.units.enumerated() {
        try line(
          &sheet, row, number: number + 1, unit.unit.name[language],
          shown.map { unit.figures[$0] } + (brief.hasAnswers ? [unit.longestOverdue.map(Double.init)] : []))
        row += 1
      }
      let longest = brief.hasAnswers ? [brief.units.compactMap(\.longestOverdue).max().map(Double.init)] : []
      try line(
        &sheet, row, number: nil, Words("Toàn bộ", "All units")[language],
        shown.map { brief.sites[$0].figure.number } + longest)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: row + 1, headerRows: top...(first - 1))
    }
  }

  /// - Parameter number: nil for all units together.
  private func line(_ sheet: inout Sheet, _ row: Int, number: Int?, _ name: String, _ figures: [Double?]) throws {
    func style(_ style: CellStyle) -> CellStyle { style.with { $0.isBold = number == nil } }
    try sheet.write(
      number.map { .number(Double($0)) } ?? .blank, row: row, column: 0, style: style(Styles.centered))
    try sheet.write(.text(name), row: row, column: 1, style: style(Styles.text))
    for (index, figure) in figures.enumerated() {
      let content = figure.map { CellContent.number($0) } ?? .text("–")
      try sheet.write(
        content, row: row, column: 2 + index, style: style(figure == nil ? Styles.centered : Styles.figure(figure)))
    }
    try sheet.setRow(row, height: frame.height(of: [(name, frame.widths[1], style(Styles.text))]))
  }
}
