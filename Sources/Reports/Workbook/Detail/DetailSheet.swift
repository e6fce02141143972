import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The score detail: every unit's value and points at every criterion, and all that follows from them, as formulas.
/// It stays unprotected, since readers could not fold its columns otherwise.
struct DetailSheet {
  /// A criterion's column of values; by reference, as `NodeColumn`.
  private final class ValueColumn {
    let measure: Measure
    let column: Int
    let style: CellStyle
    /// How the answers of a choice are shown, by their ids.
    let shownChoices: [String: String]

    init(_ measure: Measure, at column: Int, _ book: WorkbookContext) {
      self.measure = measure
      self.column = column
      style = book.valueStyle(measure)
      shownChoices = book.shownChoices(measure)
    }

    /// A value before its missing rule, as the sheet's formula gives it.
    func shown(_ value: Column?, _ unit: Int) -> CachedValue {
      let cached = Cached.cell(value, unit)
      guard case .text(let id) = cached else { return cached }
      return .text(shownChoices[id] ?? id)
    }
  }

  private let book: WorkbookContext
  private let layout: DetailLayout
  private let setup: DetailColumns
  private let frame: SheetFrame
  private let remarks: DetailRemarks
  /// The columns of points, by unit, in which a rule's value stands in for a missing one.
  private let filledIn: [Int: Set<Int>]
  private let keys: RankingKeys
  /// Each node with the column of its values, where it is measured.
  private let nodes: [(points: NodeColumn, values: ValueColumn?)]
  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  init(_ book: WorkbookContext) {
    self.book = book
    layout = book.layout.detail
    setup = DetailColumns(layout, book.set)
    frame = SheetFrame(book: book, widths: setup.widths)
    remarks = DetailRemarks(book)
    keys = RankingKeys(book)
    let layout = book.layout.detail
    nodes = book.set.nodes.map { node in
      let values = node.measure.flatMap { measure in
        layout.values[node.id].map { ValueColumn(measure, at: $0, book) }
      }
      return (NodeColumn(node, at: layout.points[node.id] ?? 0, book.outcome), values)
    }
    filledIn = Dictionary(
      book.outcome.filledIn.compactMap { entry in
        (layout.points[entry.criterion] ?? layout.adjustments[entry.criterion]).map { (entry.unit, [$0]) }
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// The bonuses or penalties of a unit, as the sheet's formula sums them.
  static func adjusted(_ outcome: Outcome, _ unit: Int, bonuses: Bool) -> CachedValue {
    guard outcome.total[unit] != nil else { return .text("-") }
    let sum = outcome.set.adjustment(of: { DetailLayout.isBonus($0) == bonuses }) { id in
      outcome.adjustments[id]?.points[unit] ?? 0
    }
    return .number(sum)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      try setup.set(&sheet)
      try DetailHeader(book, widths: setup.widths).write(&sheet)
      var columns = FilledColumns(book, sheet: layout.sheet)
      for unit in outcome.units.indices {
        try row(&sheet, unit, &columns)
        let cells = [
          (outcome.units[unit].name[language], frame.widths[DetailLayout.name], Styles.text),
          (book.blockTitle(outcome.units[unit].block), frame.widths[DetailLayout.block], Styles.text),
          (noteText(unit), frame.widths[layout.note], Styles.small),
        ]
        try sheet.setRow(DetailLayout.firstRow + unit, height: frame.height(of: cells))
      }
      try sheet.freeze(rows: DetailLayout.firstRow, columns: DetailLayout.firstCriterion)
      // The block stands beside the criteria only on the first page.
      let groups =
        [DetailLayout.block...DetailLayout.block] + book.set.criteria.compactMap { layout.spans[$0.id] }
        + [layout.applicable...layout.lastPrinted]
      try frame.widePage(
        &sheet, rows: DetailLayout.firstRow + outcome.units.count,
        headerRows: DetailLayout.firstHeaderRow...(DetailLayout.firstRow - 1), repeated: DetailLayout.block,
        groups: groups, pages: 3)
    }
  }

  private func row(_ sheet: inout Sheet, _ unit: Int, _ columns: inout FilledColumns) throws {
    let row = DetailLayout.firstRow + unit
    let formulas = UnitFormulas(book: book, unit: unit)
    let points = Styles.points(book.set.decimals)
    let block = outcome.units[unit].block
    let filled = filledIn[unit] ?? []
    func write(_ column: Int, _ formula: @autoclosure () -> Formula?, _ cached: CachedValue, _ style: CellStyle) throws
    {
      // What a rule filled in for this unit stands in its formulas as a number.
      let kind = filled.contains(column) ? nil : block
      let content = columns.content(column: column, row: row, kind: kind, formula(), cached)
      try sheet.write(content, row: row, column: column, style: style)
    }
    try sheet.write(.number(Double(unit + 1)), row: row, column: DetailLayout.number, style: Styles.centered)
    try sheet.write(.text(outcome.units[unit].id), row: row, column: DetailLayout.id, style: Styles.centered)
    try sheet.write(.text(outcome.units[unit].name[language]), row: row, column: DetailLayout.name, style: Styles.text)
    try sheet.write(.text(book.blockTitle(block)), row: row, column: DetailLayout.block, style: Styles.text)
    let bold = points.with { $0.isBold = true }
    for (node, values) in nodes {
      let reckoned = Cached.cell(node.result?.points, unit)
      guard node.isMeasured else {
        try write(node.points, node.formula(formulas), reckoned, bold)
        continue
      }
      guard let values else { continue }
      try write(
        values.column, formulas.value(of: node.node, values.measure),
        filled.contains(node.points) ? .text("") : values.shown(node.result?.value, unit), values.style)
      try write(node.points, node.formula(formulas), reckoned, points)
    }
    try totals(unit, formulas, points, write)
    for column in remarks.columns(ofUnit: unit) {
      if let text = remarks.text(unit: unit, column: column) { try sheet.comment(text, row: row, column: column) }
    }
  }

  private func totals(
    _ unit: Int, _ formulas: UnitFormulas, _ points: CellStyle,
    _ write: (Int, @autoclosure () -> Formula?, CachedValue, CellStyle) throws -> Void
  ) throws {
    let hasTotal = outcome.total[unit] != nil
    let applicable: CachedValue = hasTotal ? .number(outcome.applicablePoints[unit]) : .text("-")
    try write(layout.applicable, formulas.applicablePoints, applicable, points)
    try write(layout.base, formulas.base, Cached.cell(outcome.base, unit), points)
    for rule in book.set.adjustments {
      let cached = Cached.cell(outcome.adjustments[rule.id]?.points, unit)
      try write(layout.adjustments[rule.id] ?? 0, formulas.adjustment(rule), cached, points)
    }
    try write(layout.bonus, formulas.sum(ofBonuses: true), Self.adjusted(outcome, unit, bonuses: true), points)
    try write(layout.penalty, formulas.sum(ofBonuses: false), Self.adjusted(outcome, unit, bonuses: false), points)
    let bold = points.with { $0.isBold = true }
    try write(layout.total, formulas.total, Cached.cell(outcome.total, unit), bold)
    try write(layout.grade, formulas.grade, Cached.grade(outcome, unit), Styles.centered)
    try write(layout.rank, formulas.rank(withinBlock: false), Cached.rank(outcome.rank[unit]), Styles.centered)
    try write(layout.blockRank, formulas.rank(withinBlock: true), Cached.rank(outcome.blockRank[unit]), Styles.centered)
    for exclusion in book.set.exclusions {
      let holds = outcome.exclusions[unit].contains { $0.exclusion.id == exclusion.id }
      let cached: CachedValue = .text(holds ? exclusion.reason[language] : "")
      try write(layout.exclusions[exclusion.id] ?? 0, formulas.exclusion(exclusion), cached, Styles.small)
    }
    try write(layout.note, formulas.note, .text(noteText(unit)), Styles.small)
    try write(layout.blockNumber, nil, .number(Double(formulas.blockNumber)), Styles.centered)
    for (index, column) in layout.keys.enumerated() {
      try write(column, formulas.key(index), .number(keys.key(index, of: unit)), Styles.cell)
    }
    if let column = layout.tieOrder {
      try write(column, formulas.tieOrder, .number(Double(keys.tieOrders[unit])), Styles.centered)
    }
    try write(layout.order, formulas.order, .number(Double(keys.orders[unit])), Styles.centered)
    try write(layout.blockOrder, formulas.blockOrder, .number(Double(keys.blockOrders[unit])), Styles.centered)
  }

  private func noteText(_ unit: Int) -> String {
    outcome.exclusions[unit].map { $0.exclusion.reason[language] }.joined(separator: "; ")
  }
}
