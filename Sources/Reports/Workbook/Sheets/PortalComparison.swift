import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The portal's own figures beside the year before's, below the units.
struct PortalComparison {
  private let book: WorkbookContext
  private let lines: [PortalLine]
  private var language: Language { book.language }

  /// nil where the portal has no figures of both years.
  init?(_ book: WorkbookContext) {
    let lines = book.portalLines
    if lines.isEmpty || lines.allSatisfy({ $0.before == nil }) || book.layout.comparison == nil { return nil }
    self.book = book
    self.lines = lines
  }

  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    try sheet.write(
      .text(BriefVocabulary.portal[language]), row: start, column: 0, style: Styles.base.with { $0.isBold = true })
    let (now, before) = book.yearTitles
    let titles = [
      Vocabulary.number[language], Vocabulary.metric[language], BriefVocabulary.measure[language], now, before,
      Vocabulary.ratio[language], Vocabulary.growth[language],
    ]
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: start + 1, column: column, style: Styles.header)
    }
    try sheet.setRow(start + 1, height: TextMeasure(Styles.header).rowHeight(lines: 3))
    for (index, line) in lines.enumerated() {
      let row = start + 2 + index
      try sheet.write(.number(Double(index + 1)), row: row, column: 0, style: Styles.centered)
      try sheet.write(.text(line.metric.title[language]), row: row, column: 1, style: Styles.text)
      try sheet.write(.text(line.metric.measure[language]), row: row, column: 2, style: Styles.centeredText)
      for (column, figure) in [(3, line.now), (4, line.before)] {
        let content: CellContent = figure.map { .number($0) } ?? .text(ChangeCells.none)
        try sheet.write(content, row: row, column: column, style: Styles.whole)
      }
      let cells = ChangeCells(
        now: .cell(.init(row: row, column: 3)), before: .cell(.init(row: row, column: 4)),
        change: Change(now: line.now, before: line.before), language: language)
      for (column, cell) in [(5, cells.ratio), (6, cells.growth)] {
        try sheet.write(book.live(cell.formula, cell.cached), row: row, column: column, style: Styles.share)
      }
    }
    return start + 2 + lines.count
  }
}
