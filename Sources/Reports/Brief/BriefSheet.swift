import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// The quick report itself: the portal, the units in sum, each line beside the periods that it is compared with.
struct BriefSheet {
  private static let widths = [5, 36, 12, 11, 11, 9.5, 9.5, 11, 9.5, 9.5]

  private let brief: Brief
  private let frame: SheetFrame
  private var language: Language { frame.language }

  init(_ brief: Brief, _ language: Language) {
    self.brief = brief
    frame = SheetFrame(brief, language, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(BriefVocabulary.title[language]) { sheet in
      try frame.setColumns(&sheet)
      let title = Words("BÁO CÁO NHANH", "QUICK REPORT")[language]
      var row = try frame.heading(&sheet, title: title) - 1
      let day = Words("số liệu đến hết ngày", "as of the end of")[language]
      row = try frame.line(
        &sheet, row, "(\(brief.period.title[language]); \(day) \(brief.day.onPaper))", Styles.subtitle)
      let top = row + 1
      let first = try frame.header(&sheet, top, titles)
      row = first
      for (title, lines) in [(BriefVocabulary.portal, brief.portal), (BriefVocabulary.sites, brief.sites)]
      where !lines.isEmpty {
        try frame.groupRow(&sheet, row, "\(RomanNumeral.text(row == first ? 1 : 2)). \(title[language])")
        row += 1
        for (number, line) in lines.enumerated() {
          try self.line(&sheet, row, number + 1, line)
          row += 1
        }
      }
      row += 1
      for remark in brief.remarks(language) {
        row = try frame.line(&sheet, row, remark, Styles.smallItalic.with { $0.wraps = true })
      }
      row = try frame.signatures(&sheet, row + 1)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: row, headerRows: top...(first - 1), isLandscape: false)
    }
  }

  private var titles: [String] {
    let compared = [BriefVocabulary.before, BriefVocabulary.yearBefore].flatMap {
      [$0, BriefVocabulary.ratio, BriefVocabulary.growth]
    }
    return ([Vocabulary.number, BriefVocabulary.metric, BriefVocabulary.measure, BriefVocabulary.now] + compared)
      .map { $0[language] }
  }

  private func line(_ sheet: inout Sheet, _ row: Int, _ number: Int, _ line: BriefLine) throws {
    let (title, measure) = (line.title[language], line.measure[language])
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    try sheet.write(.text(title), row: row, column: 1, style: Styles.text)
    try sheet.write(.text(measure), row: row, column: 2, style: Styles.centeredText)
    try write(&sheet, row, 3, line.figure.number, Styles.figure(line.figure.number))
    for (column, base) in [(4, line.before), (7, line.yearBefore)] {
      try write(&sheet, row, column, base.number, Styles.figure(base.number))
      try write(&sheet, row, column + 1, line.figure.ratio(to: base), Styles.share)
      try write(&sheet, row, column + 2, line.figure.growth(from: base), Styles.share)
    }
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (title, Self.widths[1], Styles.text), (measure, Self.widths[2], Styles.centeredText),
      ]))
  }

  private func write(
    _ sheet: inout Sheet, _ row: Int, _ column: Int, _ number: Double?, _ style: CellStyle
  ) throws {
    let content = number.map { CellContent.number($0) } ?? .text("–")
    try sheet.write(content, row: row, column: column, style: number == nil ? Styles.centered : style)
  }
}

extension Styles {
  static let share = cell.with {
    $0.numberFormat = "0.0%"; $0.horizontal = .right
  }

  /// Whole numbers as such, means with two decimals.
  static func figure(_ number: Double?) -> CellStyle {
    let isWhole = number.map { $0 == $0.rounded() } ?? true
    return isWhole ? whole : cell.with { $0.numberFormat = "#,##0.00" }
  }
}
