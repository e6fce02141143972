import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Spreadsheet

/// What printed sheets share: columns, lines over the whole width, the header, rows of groups. Its other files hold the
/// heading of an official paper, the signatures, and the page.
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

  /// A line over the whole width.
  /// - Returns: the row after it.
  func line(_ sheet: inout Sheet, _ row: Int, _ text: String, _ style: CellStyle) throws -> Int {
    try span(&sheet, row, 0...last, text, style)
    try sheet.setRow(row, height: height(of: [(text, width(of: 0...last), style)]))
    return row + 1
  }

  /// A text in columns that become one cell.
  func span(
    _ sheet: inout Sheet, _ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle
  ) throws {
    if columns.count > 1 {
      try sheet.merge(rows: row...row, columns: columns, text: text, style: style)
    } else {
      try sheet.write(.text(text), row: row, column: columns.lowerBound, style: style)
    }
  }

  /// Texts side by side, each in its columns, in a row that shows all of them whole.
  func sideBySide(
    _ sheet: inout Sheet, _ row: Int, _ texts: [(columns: ClosedRange<Int>, text: String, style: CellStyle)]
  ) throws {
    for text in texts where !text.text.isEmpty { try span(&sheet, row, text.columns, text.text, text.style) }
    try sheet.setRow(row, height: height(of: texts.map { ($0.text, width(of: $0.columns), $0.style) }))
  }

  /// As narrow as the longest word of a column's title lets it be.
  static func width(underTitle title: String, atLeast least: Double) -> Double {
    let words = title.split(whereSeparator: \.isWhitespace).map { TextMeasure(Styles.header).width(of: $0) }
    return max(least, (words.max() ?? 0) * 1.03 + 1)
  }

  func width(of columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }

  /// The columns cut into parts of about the same width; fewer parts where there are too few columns.
  func parts(_ count: Int) -> [ClosedRange<Int>] {
    let whole = widths.reduce(0, +)
    var parts: [ClosedRange<Int>] = []
    var first = 0
    var sum = 0.0
    for (column, width) in widths.enumerated() {
      sum += width
      let isLast = column == last
      // Cut where the middle of the next column lies beyond the part's share.
      let next = isLast ? 0 : widths[column + 1] / 2
      if isLast || (parts.count < count - 1 && sum + next >= whole * Double(parts.count + 1) / Double(count)) {
        parts.append(first...column)
        first = column + 1
      }
    }
    return parts
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

  /// A row that names a group, over the whole width without merging. It is printed on the page of the row below it.
  func groupRow(_ sheet: inout Sheet, _ row: Int, _ text: String) throws {
    for column in 0...last {
      let edges: CellStyle.Edges =
        column == 0 ? [.top, .bottom, .left] : (column == last ? [.top, .bottom, .right] : [.top, .bottom])
      let style = Styles.group.with { $0.borders = edges }
      try sheet.write(column == 0 ? .text(text) : .blank, row: row, column: column, style: style)
    }
    try sheet.setRow(row, height: TextMeasure(Styles.group).rowHeight(lines: 1))
    sheet.keepTogether(rows: row...(row + 1))
  }

  /// The line that closes a list: "(Danh sách có 15 tập thể)".
  /// - Returns: the row after it.
  func closing(_ sheet: inout Sheet, _ row: Int, _ text: String) throws -> Int {
    try sheet.write(.text(text), row: row, column: 0, style: Styles.smallItalic)
    try sheet.setRow(row, height: TextMeasure(Styles.smallItalic).rowHeight(lines: 1))
    return row + 1
  }

  /// The height that shows every text of a row whole, up to what a row may have.
  func height(of cells: [(text: String, width: Double, style: CellStyle)]) -> Double {
    min(
      cells.map { cell in
        let width = (cell.width - Double(cell.style.indent) * Self.indentWidth) * Self.certainShare
        return TextMeasure(cell.style).rowHeight([(cell.text, width)])
      }.max() ?? 15, 409)
  }

  /// Small print makes letters a little wider: a text that fills more of a column than this may need another line.
  private static let certainShare = 0.97
  /// A step of indentation takes three spaces of the usual font, rounded up, in column-width units.
  private static let indentWidth = 1.5
}
