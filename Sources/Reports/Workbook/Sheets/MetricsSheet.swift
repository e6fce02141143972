import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The metrics, corrections laid over: the cells from which everything is reckoned, unlocked for readers to try.
struct MetricsSheet {
  private let book: WorkbookContext
  private let layout: MetricsLayout
  private var language: Language { book.language }

  init(_ book: WorkbookContext) {
    self.book = book
    layout = book.layout.metrics
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      let frame = SheetFrame(book: book, widths: widths)
      try frame.setColumns(&sheet)
      try sheet.setColumns(
        MetricsLayout.blockID...MetricsLayout.blockID, width: 14, outline: Outline(level: 1, isHidden: true))
      let columns = 0...min(layout.lastColumn, 15)
      try sheet.merge(
        rows: 0...0, columns: columns, text: Words("SỐ LIỆU", "METRICS")[language], style: Styles.title)
      try sheet.setRow(0, height: TextMeasure(Styles.title).rowHeight(lines: 1))
      let remark = Words(
        "Ô trống: chưa có số liệu. Dấu “-”: không phát sinh. Sửa số ở đây, điểm và hạng tự tính lại.",
        "Blank: missing. “-”: nothing arose. Change a figure here, and points and ranks follow.")[language]
      try sheet.merge(rows: 1...1, columns: columns, text: remark, style: Styles.subtitle)
      try headers(&sheet, frame)
      for unit in book.outcome.units.indices { try row(&sheet, frame, unit) }
      try sheet.freeze(rows: MetricsLayout.firstRow, columns: MetricsLayout.block)
      try frame.widePage(
        &sheet, rows: MetricsLayout.firstRow + book.outcome.units.count,
        headerRows: MetricsLayout.headerRow...(MetricsLayout.firstRow - 1), repeated: MetricsLayout.block,
        groups: (MetricsLayout.block...layout.lastColumn).map { $0...$0 }, pages: 3)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var metrics: [Metric] { book.year.dictionary.metrics }

  private var widths: [Double] {
    [5, 11, 36, 20, 14] + Array(repeating: 10, count: layout.lastColumn - MetricsLayout.firstMetric + 1)
  }

  private func headers(_ sheet: inout Sheet, _ frame: SheetFrame) throws {
    var titles = [
      (Vocabulary.number[language], ""), (Vocabulary.unitID[language], "unit"), (Vocabulary.unit[language], ""),
      (Vocabulary.block[language], ""), (Words("Mã khối", "Block id")[language], "block"),
    ]
    for metric in metrics {
      let measure = metric.measure[language]
      titles.append((metric.title[language] + (measure.isEmpty ? "" : "\n(\(measure))"), metric.id))
    }
    for id in layout.previousIDs {
      let title = metrics.first { $0.id == id }?.title[language] ?? id
      titles.append((Words("Năm trước:\n\(title)", "Year before:\n\(title)")[language], "previous(\(id))"))
    }
    for past in layout.pastAwards {
      let title = Words(
        "Đã được khen \(past.award) trong \(past.within) năm", "\(past.award) won within \(past.within) years")
      titles.append((title[language], "awarded(\(past.award), within: \(past.within))"))
    }
    if book.evaluated.folder.previousResults != nil { titles.append((Vocabulary.previousRank[language], "")) }
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title.0), row: MetricsLayout.headerRow, column: column, style: Styles.header)
      try sheet.write(
        .text(title.1), row: MetricsLayout.headerRow + 1, column: column,
        style: Styles.columnNumber.with { $0.wraps = true })
    }
    let cells = zip(titles, widths).map { ($0.0, $1, Styles.header) }
    try sheet.setRow(MetricsLayout.headerRow, height: frame.height(of: cells))
    let ids = zip(titles, widths).map { ($0.1.replacing("_", with: " "), $1, Styles.columnNumber) }
    try sheet.setRow(MetricsLayout.headerRow + 1, height: max(26, frame.height(of: ids)))
  }

  private func row(_ sheet: inout Sheet, _ frame: SheetFrame, _ unit: Int) throws {
    let row = MetricsLayout.firstRow + unit
    let owner = book.outcome.units[unit]
    let name = owner.name[language]
    let block = book.blockTitle(owner.block)
    try sheet.write(.number(Double(unit + 1)), row: row, column: MetricsLayout.number, style: Styles.centered)
    try sheet.write(.text(owner.id), row: row, column: MetricsLayout.id, style: Styles.centered)
    try sheet.write(.text(name), row: row, column: MetricsLayout.name, style: Styles.text)
    try sheet.write(.text(block), row: row, column: MetricsLayout.block, style: Styles.text)
    try sheet.write(.text(owner.block), row: row, column: MetricsLayout.blockID, style: Styles.centered)
    for metric in metrics {
      guard let column = layout.columns[metric.id] else { continue }
      let (content, style) = cell(metric, book.year.metrics[metric.id], unit)
      try sheet.write(content, row: row, column: column, style: Styles.input(style))
    }
    for metric in metrics {
      guard let column = layout.previous[metric.id] else { continue }
      let (content, style) = cell(metric, book.year.previous[metric.id], unit)
      try sheet.write(content, row: row, column: column, style: style)
    }
    for past in layout.pastAwards {
      let won = book.year.history.column(of: past.award, within: past.within, units: [owner])[0] == 1
      let word = (won ? Vocabulary.yes : Vocabulary.no)[language]
      try sheet.write(.text(word), row: row, column: layout.awarded[past] ?? 0, style: Styles.centered)
    }
    if let results = book.evaluated.folder.previousResults {
      let content: CellContent = results.ranks[owner.id].map { .number(Double($0)) } ?? .text("-")
      try sheet.write(content, row: row, column: layout.previousRank, style: Styles.centered)
    }
    try correct(&sheet, row, owner.id)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (name, widths[MetricsLayout.name], Styles.text), (block, widths[MetricsLayout.block], Styles.text),
      ]))
  }

  private func cell(_ metric: Metric, _ column: Column?, _ unit: Int) -> (CellContent, CellStyle) {
    guard let column, column.states[unit] != .missing else { return (.blank, Styles.centered) }
    guard let number = column[unit] else { return (.text("-"), Styles.centered) }
    switch metric.kind {
    case .count: return (.number(number), Styles.whole)
    // No format with optional decimals: "#,##0.##" shows 4 as "4.".
    case .number: return (.number(number), Styles.cell)
    case .truth: return (.text((number == 1 ? Vocabulary.yes : Vocabulary.no)[language]), Styles.centered)
    case .choice(let choices): return (.text(choices[Int(number)].shown), Styles.centered)
    }
  }

  /// A note on each figure that verification replaced.
  private func correct(_ sheet: inout Sheet, _ row: Int, _ unit: Unit.ID) throws {
    for correction in book.evaluated.folder.corrections where correction.unit == unit {
      guard let column = layout.columns[correction.metric] else { continue }
      let figures = FigureText(dictionary: book.year.dictionary, language: language)
      try sheet.comment(correction.remark(figures), row: row, column: column)
    }
  }
}
