import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// The titles of the comparison with the year before, and how wide its columns are.
struct ComparisonHeader {
  private let book: WorkbookContext
  private let layout: ComparisonLayout
  let widths: [Double]
  /// Columns that stay together in print.
  let groups: [ClosedRange<Int>]
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ layout: ComparisonLayout) {
    self.book = book
    self.layout = layout
    var widths = Array(repeating: 8.5, count: layout.note + 1)
    widths[ComparisonLayout.number] = 5
    widths[ComparisonLayout.name] = 36
    widths[ComparisonLayout.block] = 20
    widths[layout.note] = 34
    if let standings = layout.standings {
      for column in standings.grade { widths[column] = 12 }
      for column in standings.rank { widths[column] = 7.5 }
    }
    self.widths = widths
    let first = layout.standings.map { ComparisonLayout.block...$0.grade.upperBound }
    groups =
      [first ?? ComparisonLayout.block...ComparisonLayout.block] + layout.metrics.map(\.span)
      + [layout.note...layout.note]
  }

  /// As few as leave the print readable.
  var pages: Int {
    (1...Self.mostPages).first {
      let breaks = PageBreaks(widths: widths, repeated: ComparisonLayout.block, groups: groups, pages: $0)
      // Where nothing fits, it does not shrink at all.
      return Self.readable.contains(breaks.scale)
    } ?? Self.mostPages
  }

  private static let mostPages = 40
  /// In percent.
  private static let readable = 60...99

  func write(_ sheet: inout Sheet, _ frame: SheetFrame) throws {
    let columns = 0...min(layout.note, layout.standings?.grade.upperBound ?? 6)
    let title = Words("SO VỚI NĂM TRƯỚC", "AGAINST THE YEAR BEFORE")[language]
    try sheet.merge(rows: 0...0, columns: columns, text: title, style: Styles.title)
    try sheet.setRow(0, height: TextMeasure(Styles.title).rowHeight(lines: 1))
    try sheet.merge(rows: 1...1, columns: columns, text: book.set.title[language], style: Styles.subtitle)
    let (now, before) = book.yearNumbers
    var titles: [(span: ClosedRange<Int>, title: String, below: [String])] = [
      (ComparisonLayout.number...ComparisonLayout.number, Vocabulary.number[language], []),
      (ComparisonLayout.name...ComparisonLayout.name, Vocabulary.unit[language], []),
      (ComparisonLayout.block...ComparisonLayout.block, Vocabulary.block[language], []),
    ]
    if let standings = layout.standings {
      let moved = Words("Tăng, giảm", "Change")[language]
      titles += [
        (standings.rank, Vocabulary.rank[language], [now, before, moved]),
        (standings.total, Vocabulary.total[language], [now, before, moved]),
        (standings.grade, Vocabulary.grade[language], standings.grade.count > 1 ? [now, before] : [before]),
      ]
    }
    for columns in layout.metrics {
      let measure = columns.metric.measure[language]
      let title = columns.metric.title[language] + (measure.isEmpty ? "" : " (\(measure))")
      let percentages = [Vocabulary.ratio[language], Vocabulary.growth[language]]
      titles.append((columns.span, title, [now, before] + (columns.ratio == nil ? [] : percentages)))
    }
    titles.append((layout.note...layout.note, Vocabulary.notes[language], []))
    try write(&sheet, frame, titles)
  }

  private func write(
    _ sheet: inout Sheet, _ frame: SheetFrame, _ titles: [(span: ClosedRange<Int>, title: String, below: [String])]
  ) throws {
    let top = ComparisonLayout.headerRow
    var upper: [(String, Double, CellStyle)] = []
    var lower: [(String, Double, CellStyle)] = []
    for (span, title, below) in titles {
      let width = widths[span].reduce(0, +)
      if below.isEmpty {
        try sheet.merge(rows: top...(top + 1), columns: span, text: title, style: Styles.header)
      } else if span.count == 1 {
        try sheet.write(.text(title), row: top, column: span.lowerBound, style: Styles.header)
        upper.append((title, width, Styles.header))
      } else {
        try sheet.merge(rows: top...top, columns: span, text: title, style: Styles.header)
        upper.append((title, width, Styles.header))
      }
      for (column, text) in zip(span, below) {
        try sheet.write(.text(text), row: top + 1, column: column, style: Styles.header)
        lower.append((text, widths[column], Styles.header))
      }
      for column in span {
        try sheet.write(.text("(\(column + 1))"), row: top + 2, column: column, style: Styles.columnNumber)
      }
    }
    try sheet.setRow(top, height: max(16, frame.height(of: upper)))
    try sheet.setRow(top + 1, height: max(30, frame.height(of: lower)))
    try sheet.setRow(top + 2, height: 13.5)
  }
}

extension WorkbookContext {
  /// The two years where there is little room.
  fileprivate var yearNumbers: (now: String, before: String) {
    evaluated.folder.report.year.map { ("\($0)", "\($0 - 1)") } ?? yearTitles
  }

  /// The two years as headings of columns.
  var yearTitles: (now: String, before: String) {
    guard let year = evaluated.folder.report.year else {
      return (Words("Năm nay", "This year")[language], Words("Năm trước", "Last year")[language])
    }
    return (
      Words("Năm \(year)", "\(year)")[language], Words("Năm \(year - 1)", "\(year - 1)")[language]
    )
  }
}
