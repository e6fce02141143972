import Diagnostics
import Intake
import Scoring
import Spreadsheet

/// The data-quality report: what was found, treated, left out, corrected, and what is worth a second look. It tells
/// the figures as they were evaluated.
struct QualitySheet {
  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  /// The running number, then the columns of the widest section; narrower sections leave the last ones out.
  private static let widths = [5, 32, 36, 46, 12, 12, 12, 32.0]
  /// The columns in which figures stand.
  private static let figures = 4...6

  init(_ book: WorkbookContext) {
    self.book = book
    frame = SheetFrame(book: book, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.quality) { sheet in
      try frame.setColumns(&sheet)
      var row = try frame.line(&sheet, 0, Words("KIỂM TRA SỐ LIỆU", "DATA QUALITY")[language], Styles.title)
      row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
      let note = [book.paper.note?[language], asEvaluated].compactMap { $0 }.joined(separator: ". ")
      row = try frame.line(&sheet, row, note, Styles.subtitle) + 1
      let first = row
      let sections = QualitySections(evaluated: book.evaluated, outcome: book.outcome, language: language).all
      for (index, section) in sections.enumerated() { row = try add(section, index + 1, &sheet, row) + 1 }
      try sheet.freeze(rows: first, columns: 0)
      try frame.page(&sheet, rows: row - 1, headerRows: 0...0)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var asEvaluated: String {
    Words(
      "Theo số liệu lúc lập sổ; sửa số liệu trong sổ không làm đổi trang này",
      "As evaluated; a figure changed in this workbook does not change this sheet")[language]
  }

  /// - Returns: the first free row.
  private func add(_ section: QualitySection, _ number: Int, _ sheet: inout Sheet, _ start: Int) throws -> Int {
    try frame.groupRow(
      &sheet, start, "\(RomanNumeral.text(number)). \(section.title[language]) (\(section.rows.count))")
    if section.rows.isEmpty { return try frame.line(&sheet, start + 1, section.none[language], Styles.remark) }
    var row = start + 1
    if let remark = section.remark { row = try frame.line(&sheet, row, remark, Styles.remark) }
    // The title, the header and the first row.
    sheet.keepTogether(rows: start...(row + 1))
    let header = [Vocabulary.number[language]] + section.header.map { $0[language] }
    for (column, title) in header.enumerated() {
      try sheet.write(.text(title), row: row, column: column, style: Styles.header)
    }
    try sheet.setRow(row, height: frame.height(of: zip(header, Self.widths).map { ($0, $1, Styles.header) }))
    for (index, cells) in section.rows.enumerated() { try add(cells, index + 1, &sheet, row + 1 + index) }
    return row + 1 + section.rows.count
  }

  private func add(_ cells: [QualityCell], _ number: Int, _ sheet: inout Sheet, _ row: Int) throws {
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    var texts: [(text: String, width: Double, style: CellStyle)] = []
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .text(let text):
        let style = Self.figures.contains(column + 1) || text == "–" ? Styles.centeredText : Styles.text
        try sheet.write(.text(text), row: row, column: column + 1, style: style)
        texts.append((text, Self.widths[column + 1], Styles.text))
      case .number(let number):
        let style = Styles.cell.with { $0.numberFormat = number == number.rounded() ? "#,##0" : "#,##0.0##" }
        try sheet.write(.number(number), row: row, column: column + 1, style: style)
      }
    }
    try sheet.setRow(row, height: frame.height(of: texts))
  }
}
