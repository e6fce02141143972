import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The year's main figures beside last year's, with both percentages: the evaluation, the portal, the units together.
struct OverviewFigures {
  static let columns = 8
  private static let now = 3

  private let book: WorkbookContext
  private let frame: SheetFrame
  private let hasBefore: Bool
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    hasBefore = book.evaluated.folder.before != nil
    let columns = hasBefore ? Self.columns : Self.now + 2
    self.frame = SheetFrame(book: book, widths: Array(frame.widths.prefix(columns)))
  }

  func write(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let (now, before) = book.yearTitles
    var titles = [
      Vocabulary.number[language], Vocabulary.metric[language], BriefVocabulary.measure[language], now,
    ]
    if hasBefore { titles += [before, Vocabulary.ratio[language], Vocabulary.growth[language]] }
    var row = try frame.header(&sheet, start, titles + [Vocabulary.notes[language]])
    let figures = OverviewLines(book)
    let sections = [
      (Words("Đánh giá, xếp hạng", "Evaluation and ranking"), figures.evaluation),
      (BriefVocabulary.portal, figures.portal), (BriefVocabulary.sites, figures.units),
    ].filter { !$0.1.isEmpty }
    for (index, (title, lines)) in sections.enumerated() {
      try frame.groupRow(&sheet, row, "\(RomanNumeral.text(index + 1)). \(title[language])")
      row += 1
      for (number, line) in lines.enumerated() {
        try write(&sheet, row, number + 1, line)
        row += 1
      }
    }
    return row
  }

  private func write(_ sheet: inout Sheet, _ row: Int, _ number: Int, _ line: OverviewLine) throws {
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    try sheet.write(.text(line.title), row: row, column: 1, style: Styles.text)
    try sheet.write(.text(line.measure), row: row, column: 2, style: Styles.centeredText)
    let style = line.style.with { $0.horizontal = .right }
    try sheet.write(line.now.content(in: book), row: row, column: Self.now, style: style)
    if hasBefore {
      try sheet.write(line.before.content(in: book), row: row, column: Self.now + 1, style: style)
      let cells = ChangeCells(
        now: .cell(.init(row: row, column: Self.now)), before: .cell(.init(row: row, column: Self.now + 1)),
        change: Change(now: line.now.number, before: line.before.number), language: language)
      for (column, cell) in [(Self.now + 2, cells.ratio), (Self.now + 3, cells.growth)] {
        let content = book.live(line.isFixed ? nil : cell.formula, cell.cached)
        try sheet.write(content, row: row, column: column, style: Styles.share)
      }
    }
    try sheet.write(line.note.content(in: book), row: row, column: frame.last, style: Styles.small)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (line.title, frame.widths[1], Styles.text), (line.measure, frame.widths[2], Styles.centeredText),
        (line.note.text, frame.widths[frame.last], Styles.small),
      ]))
  }
}
