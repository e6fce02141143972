import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// A unit's card as a sheet of A4: what it got and why, where it stands, and what would bring more.
struct CardSheet {
  let book: CardBook
  let card: UnitCard
  let frame: SheetFrame
  var language: Language { book.language }
  var outcome: Outcome { book.outcome }
  var unit: Int { card.unit }
  var decimals: Int { book.set.decimals }

  static let id = 0
  static let title = 1
  static let figure = 2
  static let points = 3
  static let maximum = 4
  static let share = 5
  static let mean = 6
  static let lastYear = 7
  static let step = 8
  static let gain = 9
  static let widths = [5.5, 24, 9.5, 8, 7.5, 9.5, 8, 9.5, 24, 8.0]

  init(_ book: CardBook, _ card: UnitCard) {
    self.book = book
    self.card = card
    frame = SheetFrame(paper: book.paper, language: book.language, signingYear: nil, widths: Self.widths)
  }

  /// - Parameter name: of the sheet.
  func add(to workbook: inout Workbook, named name: String) throws {
    try workbook.addSheet(name) { sheet in
      try frame.setColumns(&sheet)
      var row = try heading(&sheet)
      row = try standing(&sheet, row) + 1
      let header = row
      row = try criteria(&sheet, row)
      row = try awards(&sheet, row)
      row = try comparisons(&sheet, row)
      row = try bestSteps(&sheet, row + 1)
      row = try notes(&sheet, row + 1)
      try page(&sheet, rows: row, header: header)
    }
  }

  private func heading(_ sheet: inout Sheet) throws -> Int {
    let unit = outcome.units[unit]
    var row = 0
    for (text, style) in [(agency, Styles.agency), (issuer, Styles.issuer)] {
      guard let text else { continue }
      let columns = 0...Self.points
      try sheet.merge(rows: row...row, columns: columns, text: text, style: style.with { $0.wraps = true })
      try sheet.setRow(row, height: frame.height(of: [(text, Self.widths[columns].reduce(0, +), style)]))
      row += 1
    }
    row += row > 0 ? 1 : 0
    let year = book.evaluated.folder.report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
    row = try frame.line(&sheet, row, CardVocabulary.title[language] + year, Styles.title)
    row = try frame.line(&sheet, row, unit.name[language], Styles.title)
    let block = "\(Vocabulary.block[language]): \(book.blockTitle(unit.block))"
    row = try frame.line(
      &sheet, row, "\(block); \(Vocabulary.unitID[language].lowercased()): \(unit.id)", Styles.subtitle)
    row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
    if let note { row = try frame.line(&sheet, row, "(\(note))", Styles.subtitle) }
    return row + 1
  }

  private var agency: String? { book.paper.agency?[language] }
  private var issuer: String? { book.paper.issuer?[language] }
  var note: String? { book.paper.note?[language] }

  /// Total, grade and ranks in boxes.
  private func standing(_ sheet: inout Sheet, _ row: Int) throws -> Int {
    let rank = outcome.rank[unit]
    let blockRank = outcome.blockRank[unit]
    let last = book.lastRank(of: unit)
    let moved = last.flatMap { last in rank.map { Double(last) - $0 } }
    let big = Styles.centered.with {
      $0.fontSize = 14; $0.isBold = true
    }
    func number(_ number: Double?, _ format: String) -> (CellContent, CellStyle) {
      (number.map { .number($0) } ?? .text("–"), big.with { $0.numberFormat = format })
    }
    let ofBlock = book.rankedOfBlock[outcome.units[unit].block] ?? 0
    let boxes: [(ClosedRange<Int>, Words, (CellContent, CellStyle))] = [
      (0...1, Vocabulary.total, number(outcome.total[unit], Styles.number(decimals))),
      (2...3, Vocabulary.grade, (.text(outcome.grade.text(unit) ?? "–"), big)),
      (4...5, CardVocabulary.overallRank, number(rank, Self.rank(rank, of: book.rankedCount))),
      (6...7, Vocabulary.blockRank, number(blockRank, Self.rank(blockRank, of: ofBlock))),
      (8...8, Vocabulary.previousRank, number(last.map(Double.init), "0")),
      (9...9, CardVocabulary.movement, number(moved, "\"▲\"0.#;\"▼\"0.#;\"=\"")),
    ]
    let label = Styles.header.with { $0.fontSize = 10 }
    for (columns, title, (content, style)) in boxes {
      try put(&sheet, row, columns, .text(title[language]), label)
      try put(&sheet, row + 1, columns, content, style)
    }
    try sheet.setRow(
      row,
      height: frame.height(of: boxes.map { ($0.1[language], Self.widths[$0.0].reduce(0, +), label) }))
    try sheet.setRow(row + 1, height: 27)
    guard let reason = outcome.unranked[unit] else { return row + 2 }
    return try frame.line(&sheet, row + 2, reason.words(language)[language], Styles.remark)
  }

  /// A rank with the number of those ranked behind the stroke.
  private static func rank(_ rank: Double?, of count: Int) -> String {
    "\(rank == rank?.rounded() ? "0" : "0.0")\"/\(count)\""
  }

  /// A content over columns that become one cell.
  func put(
    _ sheet: inout Sheet, _ row: Int, _ columns: ClosedRange<Int>, _ content: CellContent, _ style: CellStyle
  ) throws {
    if columns.count > 1 {
      try sheet.merge(rows: row...row, columns: columns, text: "", style: style)
    }
    try sheet.write(content, row: row, column: columns.lowerBound, style: style)
  }

  func width(_ columns: ClosedRange<Int>) -> Double { Self.widths[columns].reduce(0, +) }

  /// One page where the print stays readable, else as many as it takes, the table's header on each.
  private func page(_ sheet: inout Sheet, rows: Int, header: Int) throws {
    var page = PageSetup()
    page.margins = PageSetup.Margins(top: 15, bottom: 12, left: 18, right: 12)
    page.area = PageSetup.Area(rows: 0...max(rows - 1, 0), columns: 0...frame.last)
    page.repeatedRows = header...header
    page.numbersPages = false
    page.pagesTall = card.rooms.count <= Self.mostOnOnePage ? 1 : nil
    try sheet.setPage(page)
    sheet.hideGridlines()
  }

  /// So many criteria and adjustments are shrunk onto one page.
  private static let mostOnOnePage = 26
}
