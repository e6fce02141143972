import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The comparison with the year before, unit by unit: ranks, totals, grades, and the metrics that both years have.
/// Left out where no year before is known.
struct ComparisonSheet {
  private let book: WorkbookContext
  private let layout: ComparisonLayout
  private let frame: SheetFrame
  private let header: ComparisonHeader
  private var language: Language { book.language }
  private var years: YearComparison { layout.years }

  init?(_ book: WorkbookContext) {
    guard let layout = book.layout.comparison else { return nil }
    self.book = book
    self.layout = layout
    header = ComparisonHeader(book, layout)
    frame = SheetFrame(book: book, widths: header.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      try frame.setColumns(&sheet)
      try header.write(&sheet, frame)
      var columns = FilledColumns(book, sheet: layout.sheet)
      for unit in book.outcome.units.indices { try row(&sheet, unit, &columns) }
      try former(&sheet)
      try sums(&sheet)
      let end = try PortalComparison(book)?.write(&sheet, layout.sumRow + 2) ?? layout.sumRow + 1
      try sheet.freeze(rows: ComparisonLayout.firstRow, columns: ComparisonLayout.block)
      try frame.widePage(
        &sheet, rows: end, headerRows: ComparisonLayout.headerRow...(ComparisonLayout.firstRow - 1),
        repeated: ComparisonLayout.block, groups: header.groups, pages: header.pages)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  // MARK: A unit

  private func row(_ sheet: inout Sheet, _ unit: Int, _ filled: inout FilledColumns) throws {
    let row = ComparisonLayout.firstRow + unit
    let owner = book.outcome.units[unit]
    let note = note(on: unit)
    try label(&sheet, row, number: unit + 1, owner, note: note)
    if let columns = layout.standings { try standing(&sheet, row, unit, columns, &filled) }
    for columns in layout.metrics {
      let metric = columns.metric
      let column = book.year.metrics[metric.id]
      let now = filled.content(
        column: columns.now, row: row, kind: "", figure(metric, unit), shown(column, unit, metric))
      try sheet.write(now, row: row, column: columns.now, style: style(of: metric))
      let before = years.figures[metric.id]
      try write(&sheet, before, unit, metric, row: row, column: columns.before)
      guard let (ratio, growth) = change(row, columns, Change(now: column?[unit], before: before?[unit])) else {
        continue
      }
      for (column, cell) in [ratio, growth] {
        let content = filled.content(column: column, row: row, kind: "", cell.formula, cell.cached)
        try sheet.write(content, row: row, column: column, style: Styles.share)
      }
    }
  }

  /// The unit's cell of the metrics sheet; a blank would be shown as 0.
  private func figure(_ metric: Metric, _ unit: Int) -> Formula {
    let cell = Formula.cell(book.layout.metrics.cell(unit: unit, column: book.layout.metrics.columns[metric.id] ?? 0))
    return .if(.binary(.equal, cell, .text("")), .text(""), cell)
  }

  private func label(_ sheet: inout Sheet, _ row: Int, number: Int, _ unit: Unit, note: String) throws {
    let (name, block) = (unit.name[language], book.blockTitle(unit.block))
    try sheet.write(.number(Double(number)), row: row, column: ComparisonLayout.number, style: Styles.centered)
    try sheet.write(.text(name), row: row, column: ComparisonLayout.name, style: Styles.text)
    try sheet.write(.text(block), row: row, column: ComparisonLayout.block, style: Styles.text)
    try sheet.write(.text(note), row: row, column: layout.note, style: Styles.small)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (name, frame.widths[ComparisonLayout.name], Styles.text),
        (block, frame.widths[ComparisonLayout.block], Styles.text), (note, frame.widths[layout.note], Styles.small),
      ]))
  }

  private func standing(
    _ sheet: inout Sheet, _ row: Int, _ unit: Int, _ columns: ComparisonLayout.Standings,
    _ filled: inout FilledColumns
  ) throws {
    let movement = years.movements[unit]
    let detail = book.layout.detail
    func now(_ column: Int) -> Formula { .cell(detail.cell(unit: unit, column: column)) }
    func cell(_ column: Int) -> Formula { .cell(CellReference(row: row, column: column)) }
    func live(_ column: Int, _ formula: Formula, _ cached: CachedValue, _ style: CellStyle) throws {
      let content = filled.content(column: column, row: row, kind: "", formula, cached)
      try sheet.write(content, row: row, column: column, style: style)
    }
    func fixed(_ column: Int, _ before: Double?, _ style: CellStyle) throws {
      let content: CellContent = before.map { .number($0) } ?? .text(ChangeCells.none)
      try sheet.write(content, row: row, column: column, style: style)
    }
    func difference(_ span: ClosedRange<Int>, _ difference: Formula) -> Formula {
      let both = [span.lowerBound, span.lowerBound + 1].map { Formula.call(.isNumber, [cell($0)]) }
      return .if(both[0], .if(both[1], difference, .text(ChangeCells.none)), .text(ChangeCells.none))
    }
    let (rank, total) = (columns.rank, columns.total)
    try live(rank.lowerBound, now(detail.rank), Cached.rank(movement.after.rank), Styles.centered)
    try fixed(rank.lowerBound + 1, movement.before.rank, Styles.centered)
    try live(
      rank.upperBound, difference(rank, cell(rank.lowerBound + 1) - cell(rank.lowerBound)),
      ChangeCells.cached(movement.ranksGained), Styles.movement(book.set.rankStyle))
    let points = Styles.points(book.set.decimals)
    try live(total.lowerBound, now(detail.total), Cached.cell(book.outcome.total, unit), points)
    try fixed(total.lowerBound + 1, movement.before.total, points)
    try live(
      total.upperBound,
      difference(total, .round(cell(total.lowerBound) - cell(total.lowerBound + 1), places: 9)),
      ChangeCells.cached(movement.totalGained), Styles.gain(book.set.decimals))
    if columns.grade.count > 1 {
      try live(columns.grade.lowerBound, now(detail.grade), Cached.grade(book.outcome, unit), Styles.centered)
    }
    let before = movement.before.grade ?? ChangeCells.none
    try sheet.write(.text(before), row: row, column: columns.grade.upperBound, style: Styles.centered)
  }

  // MARK: Figures

  /// A figure as a cell of this sheet shows it.
  private func shown(_ column: Column?, _ row: Int, _ metric: Metric) -> CachedValue {
    guard let column, column.states[row] != .missing else { return .text("") }
    guard let number = column[row] else { return .text("-") }
    switch metric.kind {
    case .count, .number: return .number(number)
    case .truth: return .text((number == 1 ? Vocabulary.yes : Vocabulary.no)[language])
    case .choice(let choices): return .text(choices[Int(number)].shown)
    }
  }

  private func write(
    _ sheet: inout Sheet, _ figures: Column?, _ place: Int, _ metric: Metric, row: Int, column: Int
  ) throws {
    let content: CellContent =
      switch shown(figures, place, metric) {
      case .number(let number): .number(number)
      case .text(let text): text.isEmpty ? .blank : .text(text)
      }
    try sheet.write(content, row: row, column: column, style: style(of: metric))
  }

  private func style(of metric: Metric) -> CellStyle {
    switch metric.kind {
    case .count: Styles.whole
    case .number: Styles.cell
    case .truth, .choice: Styles.centered
    }
  }

  /// The columns of both percentages with what stands there; nil for what is no quantity.
  private func change(
    _ row: Int, _ columns: ComparisonLayout.MetricColumns, _ change: Change
  ) -> (ratio: (Int, LiveValue), growth: (Int, LiveValue))? {
    guard let ratio = columns.ratio, let growth = columns.growth else { return nil }
    let cells = ChangeCells(
      now: .cell(CellReference(row: row, column: columns.now)),
      before: .cell(CellReference(row: row, column: columns.before)), change: change, language: language)
    return ((ratio, cells.ratio), (growth, cells.growth))
  }

  // MARK: Below the units

  private func former(_ sheet: inout Sheet) throws {
    guard let title = layout.formerTitleRow, let before = book.evaluated.folder.before else { return }
    let text = Words("Đơn vị của năm trước, nay không còn", "Units of the year before that are gone")
    try frame.groupRow(&sheet, title, text[language])
    for (index, place) in years.apart.enumerated() {
      let row = layout.firstFormerRow + index
      let former = before.former[place]
      let names = former.successors.map { id in
        book.outcome.units.first { $0.id == id }?.name[language] ?? id
      }
      let note =
        names.isEmpty
        ? Words("Không còn", "Gone")
        : Words("Tách thành \(names.joined(separator: ", "))", "Split into \(names.joined(separator: ", "))")
      try label(&sheet, row, number: index + 1, former.unit, note: note[language])
      for column in (ComparisonLayout.block + 1)..<layout.note {
        try sheet.write(.blank, row: row, column: column, style: Styles.cell)
      }
      if let columns = layout.standings, let results = book.evaluated.folder.previousResults {
        let id = former.unit.id
        if let rank = results.ranks[id] {
          try sheet.write(
            .number(Double(rank)), row: row, column: columns.rank.lowerBound + 1, style: Styles.centered)
        }
        if let total = results.totals[id] {
          try sheet.write(
            .number(total), row: row, column: columns.total.lowerBound + 1, style: Styles.points(book.set.decimals))
        }
        if let grade = results.grades[id] {
          try sheet.write(.text(grade), row: row, column: columns.grade.upperBound, style: Styles.centered)
        }
      }
      for columns in layout.metrics {
        guard let column = before.formerMetrics[columns.metric.id] else { continue }
        try write(&sheet, column, place, columns.metric, row: row, column: columns.before)
      }
    }
  }

  /// Counts summed over all units, those of the year before with the ones that are gone.
  private func sums(_ sheet: inout Sheet) throws {
    let row = layout.sumRow
    for column in 0...layout.note {
      try sheet.write(.blank, row: row, column: column, style: Styles.group)
    }
    try sheet.write(
      .text(Words("Cộng", "Sum")[language]), row: row, column: ComparisonLayout.name, style: Styles.group)
    try sheet.setRow(row, height: TextMeasure(Styles.group).rowHeight(lines: 1))
    for columns in layout.metrics where book.isSummed(columns.metric.id) {
      let now = FigureTotal(book.year.metrics[columns.metric.id]).sum
      let before = book.totalBefore(of: columns.metric.id)
      let style = style(of: columns.metric).with { $0.isBold = true }
      for (column, sum) in [(columns.now, now), (columns.before, before)] {
        let cells = Formula.range(layout.figures(column: column))
        try sheet.write(
          book.live(.sumOrDash(cells), ChangeCells.cached(sum)), row: row, column: column, style: style)
      }
      guard let (ratio, growth) = change(row, columns, Change(now: now, before: before)) else { continue }
      for (column, cell) in [ratio, growth] {
        try sheet.write(
          cell.content(in: book), row: row, column: column, style: Styles.share.with { $0.isBold = true })
      }
    }
  }

  // MARK: Where a unit comes from

  private func note(on unit: Int) -> String {
    guard let before = book.evaluated.folder.before else { return "" }
    let descent = years.descents[unit]
    func names(_ places: [Int]) -> String {
      places.map { place in
        let former = before.former[place].unit
        let rank = book.evaluated.folder.previousResults?.ranks[former.id].map {
          Words(" (hạng \($0))", " (rank \($0))")[language]
        }
        return former.name[language] + (rank ?? "")
      }.joined(separator: ", ")
    }
    var notes: [Words] = []
    if descent.continued != nil {
      notes = [Words("Năm trước là \(names(descent.absorbed))", "Was \(names(descent.absorbed)) last year")]
    } else if !descent.absorbed.isEmpty {
      notes = [Words("Gồm cả \(names(descent.absorbed))", "Includes \(names(descent.absorbed))")]
    }
    if !descent.partOf.isEmpty {
      let names = names(descent.partOf)
      notes.append(Words("Tách từ \(names)", "Split from \(names)"))
    }
    if !descent.wasThere, descent.isPlain { notes = [Words("Mới năm nay", "New this year")] }
    return notes.map { $0[language] }.joined(separator: "; ")
  }
}

extension WorkbookContext {
  /// A metric of the year before summed over all units that there were; nil where it has no figure.
  func totalBefore(of metric: Metric.ID) -> Double? {
    guard let years = layout.comparison?.years, let column = years.figures[metric] else { return nil }
    let units = (0..<column.count).compactMap { column[$0] }
    let former = evaluated.folder.before?.formerMetrics[metric]
    let numbers = units + years.apart.compactMap { place in former?[place] }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }
}

extension Styles {
  /// Ranks gained and lost, each with its sign: black print has no red and green.
  static func movement(_ style: RankStyle) -> CellStyle {
    let number = style == .average ? "0.0" : "0"
    return centered.with { $0.numberFormat = "\"▲ \"\(number);\"▼ \"\(number);0" }
  }

  /// Points gained and lost.
  static func gain(_ decimals: Int) -> CellStyle {
    let number = number(decimals)
    return cell.with {
      $0.numberFormat = "+\(number);-\(number);\(number)"
      $0.horizontal = .right
    }
  }
}
