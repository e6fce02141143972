import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The columns of the rankings. Each row looks up, by its place, the row of the unit in the score detail, and shows
/// what stands there.
struct RankingTable {
  /// A column: its title, its width, the detail's column that it shows, its style.
  private struct Column {
    let title: String
    let width: Double
    let source: Source
    let style: CellStyle
  }

  private enum Source {
    case number
    case detail(Int)
    case group(NodeColumn)
    /// A figure that no formula gives: last year's rank.
    case previousRank
    case note
  }

  private let book: WorkbookContext
  private let columns: [Column]
  let frame: SheetFrame

  init(_ book: WorkbookContext) {
    self.book = book
    let language = book.language
    let detail = book.layout.detail
    let units = book.outcome.units
    let points = Styles.points(book.set.decimals)
    let measure = TextMeasure(Styles.text)
    func fitting(_ texts: [String], atMost: Double) -> Double {
      min(atMost, texts.reduce(10) { max($0, measure.width(of: $1) * 1.03 + 1.5) })
    }
    var columns = [
      Column(title: Vocabulary.number[language], width: 5, source: .number, style: Styles.centered),
      Column(
        title: Vocabulary.unit[language], width: fitting(units.map { $0.name[language] }, atMost: 42),
        source: .detail(DetailLayout.name), style: Styles.text),
      Column(
        title: Vocabulary.block[language], width: fitting(units.map { book.blockTitle($0.block) }, atMost: 29.5),
        source: .detail(DetailLayout.block), style: Styles.text),
    ]
    for group in book.set.criteria {
      let maximum = NumberText.format(group.weight, places: nil, grouping: false, language: language)
      let title = "\(group.id)\n\(group.title[language])\n(\(maximum))"
      columns.append(
        Column(
          title: title, width: SheetFrame.width(underTitle: title, atLeast: 10),
          source: .group(NodeColumn(group, at: detail.points[group.id] ?? 0, book.outcome)), style: points))
    }
    columns += [
      Column(title: Vocabulary.bonus[language], width: 8, source: .detail(detail.bonus), style: points),
      Column(title: Vocabulary.penalty[language], width: 8.5, source: .detail(detail.penalty), style: points),
      Column(
        title: Vocabulary.total[language], width: 10, source: .detail(detail.total),
        style: points.with { $0.isBold = true }),
      Column(title: Vocabulary.grade[language], width: 10.5, source: .detail(detail.grade), style: Styles.centered),
      Column(title: Vocabulary.rank[language], width: 6.5, source: .detail(detail.rank), style: Styles.centered),
      Column(
        title: Vocabulary.blockRank[language], width: 8.5, source: .detail(detail.blockRank), style: Styles.centered),
    ]
    if book.evaluated.folder.previousResults != nil {
      columns.append(
        Column(title: Vocabulary.previousRank[language], width: 8.5, source: .previousRank, style: Styles.centered))
    }
    columns.append(Column(title: Vocabulary.notes[language], width: 27, source: .note, style: Styles.small))
    self.columns = columns
    frame = SheetFrame(book: book, widths: columns.map(\.width))
  }

  /// Starts a ranking: columns, heading and header.
  /// - Returns: the rows of the header and of the first unit.
  func open(_ sheet: inout Sheet, title: Words) throws -> (header: Int, first: Int) {
    try frame.setColumns(&sheet)
    try sheet.setColumns(lookup...lookup, width: 6, outline: Outline(level: 1, isHidden: true))
    let header = try frame.heading(
      &sheet, title: "\(title[book.language])\n\(book.set.title[book.language])", basis: book.basis)
    return (header, try frame.header(&sheet, header, columns.map(\.title)))
  }

  /// Ends it: how many units there are, signatures, what stays in sight, how it is printed.
  func close(_ sheet: inout Sheet, _ rows: (header: Int, first: Int), after last: Int) throws {
    let count = book.outcome.units.count
    let closing = Words("(Danh sách có \(count.asListed) đơn vị)", "(The list has \(counted(count, "unit")))")
    let end = try frame.signatures(&sheet, frame.closing(&sheet, last, closing[book.language]) + 1)
    try sheet.freeze(rows: rows.first, columns: 2)
    try frame.page(&sheet, rows: end, headerRows: rows.header...(rows.first - 1))
    sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
  }

  /// The column, behind the printed ones, that finds the unit's row in the detail.
  private var lookup: Int { columns.count }

  /// The texts of a row that may need several lines.
  private func wrapped(_ unit: Int) -> [(text: String, width: Double, style: CellStyle)] {
    columns.compactMap { column in
      switch column.source {
      case .detail(DetailLayout.name): (name(unit), column.width, column.style)
      case .detail(DetailLayout.block): (blockTitle(unit), column.width, column.style)
      case .note: (note(unit), column.width, column.style)
      default: nil
      }
    }
  }

  private func name(_ unit: Int) -> String { book.outcome.units[unit].name[book.language] }
  private func blockTitle(_ unit: Int) -> String { book.blockTitle(book.outcome.units[unit].block) }

  /// - Parameters:
  ///   - unit: who stands there as evaluated.
  ///   - number: the place.
  ///   - start: with the place it makes what stands in `orderColumn` of the detail in the row of the unit meant.
  func write(
    _ sheet: inout Sheet, row: Int, unit: Int, number: Int, from start: Double = 0, in orderColumn: Int,
    _ filled: inout FilledColumns
  ) throws {
    let kind = start == 0 ? "" : String(start)
    func content(_ column: Int, _ formula: @autoclosure () -> Formula, _ cached: CachedValue) -> CellContent {
      filled.content(column: column, row: row, kind: kind, formula(), cached)
    }
    let found = CellReference(row: row, column: lookup)
    let place = Formula.cell(CellReference(row: row, column: 0))
    let key = start == 0 ? place : .number(start) + place
    let order = Formula.range(book.layout.detail.range(column: orderColumn, units: book.layout.unitCount))
    try sheet.write(
      content(lookup, .call(.match, [key, order, .number(0)]), .number(Double(unit + 1))), row: row, column: lookup,
      style: Styles.centered)
    for (index, column) in columns.enumerated() {
      let content: CellContent =
        switch column.source {
        case .number: .number(Double(number))
        case .detail(let source): content(index, shown(source, found), cached(source, unit))
        case .group(let group):
          content(index, shown(group.points, found), Cached.cell(group.result?.points, unit))
        case .previousRank: content(index, previousRank(found), previousRank(of: unit))
        case .note: content(index, noted(found), .text(note(unit)))
        }
      try sheet.write(content, row: row, column: index, style: column.style)
    }
    try sheet.setRow(row, height: frame.height(of: wrapped(unit)))
  }

  private func shown(_ column: Int, _ found: CellReference) -> Formula {
    .call(.index, [.range(book.layout.detail.range(column: column, units: book.layout.unitCount)), .cell(found)])
  }

  private func previousRank(_ found: CellReference) -> Formula {
    let range = book.layout.metrics.range(column: book.layout.metrics.previousRank, units: book.layout.unitCount)
    return .call(.index, [.range(range), .cell(found)])
  }

  private func previousRank(of unit: Int) -> CachedValue {
    Cached.rank(book.evaluated.folder.previousResults?.ranks[book.outcome.units[unit].id].map(Double.init))
  }

  private func noted(_ found: CellReference) -> Formula {
    let note = shown(book.layout.detail.note, found)
    let prefix = "\(Vocabulary.notConsidered[book.language]): "
    return .if(.binary(.equal, note, .text("")), .text(""), .binary(.join, .text(prefix), note))
  }

  private func note(_ unit: Int) -> String {
    let reasons = book.outcome.exclusions[unit].map { $0.exclusion.reason[book.language] }
    return reasons.isEmpty ? "" : "\(Vocabulary.notConsidered[book.language]): \(reasons.joined(separator: "; "))"
  }

  private func cached(_ column: Int, _ unit: Int) -> CachedValue {
    let outcome = book.outcome
    let detail = book.layout.detail
    switch column {
    case DetailLayout.name: return .text(name(unit))
    case DetailLayout.block: return .text(blockTitle(unit))
    case detail.bonus: return DetailSheet.adjusted(outcome, unit, bonuses: true)
    case detail.penalty: return DetailSheet.adjusted(outcome, unit, bonuses: false)
    case detail.total: return Cached.cell(outcome.total, unit)
    case detail.grade: return Cached.grade(outcome, unit)
    case detail.rank: return Cached.rank(outcome.rank[unit])
    // The last of those listed above.
    default: return Cached.rank(outcome.blockRank[unit])
    }
  }
}
