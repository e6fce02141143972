import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The score detail: every unit's value and points at every criterion, and all that follows from them, as formulas.
/// It stays unprotected, since readers could not fold its columns otherwise.
struct DetailSheet {
  private let book: WorkbookContext
  private let layout: DetailLayout
  private let frame: SheetFrame
  private let orders: [Int]
  private let blockOrders: [Int]
  /// The ranking's keys, the total first.
  private let keys: [Column]
  /// The columns of points, by unit, in which a rule's value stands in for a missing one.
  private let filledIn: [Int: Set<Int>]
  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  init(_ book: WorkbookContext) {
    self.book = book
    layout = book.layout.detail
    frame = SheetFrame(book: book, widths: Self.widths(book))
    orders = Self.orders(book)
    blockOrders = Self.blockOrders(book)
    let layout = book.layout.detail
    filledIn = Dictionary(
      book.outcome.filledIn.compactMap { entry in
        (layout.points[entry.criterion] ?? layout.adjustments[entry.criterion]).map { (entry.unit, [$0]) }
      }, uniquingKeysWith: { $0.union($1) })
    keys = [book.outcome.total] + book.set.ties.map { $0.evaluate(in: book.outcome.environment) }
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
      try frame.setColumns(&sheet)
      for column in [layout.blockNumber] + layout.keys + [layout.order, layout.blockOrder] {
        try sheet.setColumns(column...column, width: 10, outline: Outline(level: 1, isHidden: true))
      }
      for column in layout.exclusions.values {
        try sheet.setColumns(column...column, width: 12, outline: Outline(level: 1, isHidden: true))
      }
      try titles(&sheet)
      try headers(&sheet)
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

  private func titles(_ sheet: inout Sheet) throws {
    let title = Words("CHI TIẾT ĐIỂM", "SCORE DETAIL")[language]
    let columns = 0...min(layout.lastPrinted, 19)
    try sheet.merge(rows: 0...0, columns: columns, text: title, style: Styles.title)
    try sheet.setRow(0, height: TextMeasure(Styles.title).rowHeight(lines: 1))
    try sheet.merge(rows: 1...1, columns: columns, text: book.set.title[language], style: Styles.subtitle)
  }

  private func headers(_ sheet: inout Sheet) throws {
    let top = DetailLayout.firstHeaderRow
    let bottom = DetailLayout.firstRow - 1
    func tall(_ column: Int, _ title: String) throws {
      try sheet.merge(rows: top...bottom, columns: column...column, text: title, style: Styles.header)
    }
    try tall(DetailLayout.number, Vocabulary.number[language])
    try tall(DetailLayout.id, Vocabulary.unitID[language])
    try tall(DetailLayout.name, Vocabulary.unit[language])
    try tall(DetailLayout.block, Vocabulary.block[language])
    for group in book.set.criteria { try header(&sheet, group, row: top) }
    try tall(layout.applicable, Words("Điểm tối đa áp dụng", "Points that apply")[language])
    try tall(layout.base, Vocabulary.base[language])
    try remark(&sheet, formulas?.base, row: top, column: layout.base)
    for rule in book.set.adjustments {
      try tall(layout.adjustments[rule.id] ?? 0, "\(rule.id)\n\(rule.title[language])")
    }
    try tall(layout.bonus, Vocabulary.bonus[language])
    try tall(layout.penalty, Vocabulary.penalty[language])
    try tall(layout.total, Vocabulary.total[language])
    try tall(layout.grade, Vocabulary.grade[language])
    try tall(layout.rank, Vocabulary.rank[language])
    try tall(layout.blockRank, Vocabulary.blockRank[language])
    try remark(&sheet, formulas?.rank(withinBlock: false), row: top, column: layout.rank)
    try remark(&sheet, formulas?.rank(withinBlock: true), row: top, column: layout.blockRank)
    for exclusion in book.set.exclusions {
      try tall(layout.exclusions[exclusion.id] ?? 0, "\(Vocabulary.notConsidered[language]): \(exclusion.id)")
    }
    try tall(layout.note, Vocabulary.notConsidered[language])
    try tall(layout.blockNumber, Words("Số của khối", "Block number")[language])
    for (index, key) in layout.keys.enumerated() {
      let text = index == 0 ? Vocabulary.total[language] : book.set.ties[index - 1].text
      try tall(key, Words("Khóa \(index + 1)\n\(text)", "Key \(index + 1)\n\(text)")[language])
    }
    try tall(layout.order, Words("Thứ tự", "Order")[language])
    try tall(layout.blockOrder, Words("Thứ tự trong khối", "Order in block")[language])
    for (row, height) in zip(top...bottom, [16.0, 62, 16, 16]) { try sheet.setRow(row, height: height) }
  }

  /// A group's title over its criteria; each criterion's over its value and points. Deeper groups keep to the
  /// criteria's row.
  private func header(_ sheet: inout Sheet, _ node: Criterion, row: Int) throws {
    guard let span = layout.spans[node.id] else { return }
    let bottom = DetailLayout.firstRow - 1
    let maximum = NumberText.format(node.weight, places: nil, grouping: false, language: language)
    if node.measure != nil {
      let title = "\(node.id). \(node.title[language]) (\(maximum))"
      let first = min(row, DetailLayout.firstHeaderRow + 1)
      try sheet.merge(rows: first...(bottom - 1), columns: span, text: title, style: Styles.header)
      try sheet.write(
        .text(Vocabulary.value[language]), row: bottom, column: span.lowerBound, style: Styles.columnNumber)
      try sheet.write(
        .text(Vocabulary.points[language]), row: bottom, column: span.upperBound, style: Styles.columnNumber)
      if let measure = node.measure {
        try remark(&sheet, formulas?.value(of: node, measure), row: bottom, column: span.lowerBound)
        try remark(&sheet, formulas?.points(of: node, measure), row: bottom, column: span.upperBound)
      }
      return
    }
    if row == DetailLayout.firstHeaderRow {
      try sheet.merge(
        rows: row...row, columns: span, text: "\(node.id). \(node.title[language])", style: Styles.header)
    }
    for child in node.children { try header(&sheet, child, row: row + 1) }
    let sum = Words("Cộng \(node.id)\n(\(maximum))", "Sum \(node.id)\n(\(maximum))")[language]
    try sheet.merge(
      rows: (DetailLayout.firstHeaderRow + 1)...bottom, columns: span.upperBound...span.upperBound, text: sum,
      style: Styles.header)
    if case .group(_, let rule) = node.content {
      try remark(
        &sheet, formulas?.points(of: node, rule), row: DetailLayout.firstHeaderRow + 1, column: span.upperBound)
    }
  }

  /// The formulas of a unit, to see which there are; nil where the workbook holds values only.
  private var formulas: UnitFormulas? {
    book.isLive && !outcome.units.isEmpty ? UnitFormulas(book: book, unit: 0) : nil
  }

  /// A note on the heading of a column whose cells no formula can say.
  private func remark(_ sheet: inout Sheet, _ formula: Formula??, row: Int, column: Int) throws {
    guard case .some(.none) = formula else { return }
    let remark = Words(
      "Cột này là số cố định: không có công thức bảng tính cho cách tính này, sửa số liệu thì không tự tính lại.",
      "This column is fixed: no spreadsheet formula says this way of reckoning, and changed figures do not reach it.")
    try sheet.comment(remark[language], row: row, column: column)
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
      let kind = filled.contains(column) ? "\(block) \(unit)" : block
      let content = columns.content(column: column, row: row, kind: kind, formula(), cached)
      try sheet.write(content, row: row, column: column, style: style)
    }
    try sheet.write(.number(Double(unit + 1)), row: row, column: DetailLayout.number, style: Styles.centered)
    try sheet.write(.text(outcome.units[unit].id), row: row, column: DetailLayout.id, style: Styles.centered)
    try sheet.write(.text(outcome.units[unit].name[language]), row: row, column: DetailLayout.name, style: Styles.text)
    try sheet.write(.text(book.blockTitle(block)), row: row, column: DetailLayout.block, style: Styles.text)
    for node in book.set.nodes {
      let result = outcome.criteria[node.id]
      let column = layout.points[node.id] ?? 0
      if let measure = node.measure, let value = layout.values[node.id] {
        try write(
          value, formulas.value(of: node, measure),
          cachedValue(node, measure, unit, isFilledIn: filled.contains(column)),
          valueStyle(measure))
        try write(column, formulas.points(of: node, measure), Cached.cell(result?.points, unit), points)
        if measure.missing == .median(ofBlock: true), filled.contains(column) {
          let remark = Words(
            "Giá trị thay cho số liệu thiếu (trung vị khối) là cố định, không tự tính lại.",
            "The value that stands in for the missing figure (the block's median) is fixed and is not reckoned anew.")
          try sheet.comment(remark[language], row: row, column: column)
        }
      } else if case .group(_, let rule) = node.content {
        let bold = points.with { $0.isBold = true }
        try write(column, formulas.points(of: node, rule), Cached.cell(result?.points, unit), bold)
      }
    }
    try totals(unit, formulas, points, write)
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
    let number = formulas.blockNumber
    try write(layout.blockNumber, nil, .number(Double(number)), Styles.centered)
    for (index, column) in layout.keys.enumerated() {
      try write(column, formulas.key(index), .number(key(index, unit)), Styles.cell)
    }
    try write(layout.order, formulas.order, .number(Double(orders[unit])), Styles.centered)
    try write(layout.blockOrder, formulas.blockOrder, .number(Double(blockOrders[unit])), Styles.centered)
  }

  private func noteText(_ unit: Int) -> String {
    outcome.exclusions[unit].map { $0.exclusion.reason[language] }.joined(separator: "; ")
  }

  private func key(_ index: Int, _ unit: Int) -> Double {
    let isHeldDown = index > 0 && outcome.ceilings[unit] != nil
    return isHeldDown ? -1e300 : keys[index][unit].map(Decimal15.significant) ?? -1e300
  }

  private static func orders(_ book: WorkbookContext) -> [Int] {
    var orders = Array(repeating: 0, count: book.outcome.units.count)
    for (place, unit) in book.outcome.ranking.enumerated() { orders[unit] = place + 1 }
    return orders
  }

  private static func blockOrders(_ book: WorkbookContext) -> [Int] {
    var orders = Array(repeating: 0, count: book.outcome.units.count)
    for (index, block) in book.year.blocks.enumerated() {
      for (place, unit) in book.outcome.ranking(ofBlock: block.id).enumerated() {
        orders[unit] = (index + 1) * 100_000 + place + 1
      }
    }
    return orders
  }

  /// A criterion's value before its missing rule, as the sheet's formula gives it.
  private func cachedValue(
    _ node: Criterion, _ measure: Measure, _ unit: Int, isFilledIn: Bool
  ) -> CachedValue {
    if isFilledIn { return .text("") }
    let cached = Cached.cell(outcome.criteria[node.id]?.value, unit)
    let metric = book.year.dictionary.metrics.first { $0.id == measure.value.text }
    guard case .text(let id) = cached, case .choice(let choices) = metric?.kind else { return cached }
    return .text(choices.first { $0.id == id }?.shown ?? id)
  }

  private func valueStyle(_ measure: Measure) -> CellStyle {
    let text = measure.value.text
    if measure.method.name == "proportion" { return Styles.cell.with { $0.numberFormat = "0.0%" } }
    if measure.method.input == .text { return Styles.centered }
    let isCount = book.year.dictionary.metrics.first { $0.id == text }?.kind == .count
    // No format with optional decimals: "#,##0.##" shows 4 as "4.".
    return Styles.cell.with { $0.numberFormat = isCount ? "#,##0" : text.contains("/") ? "0.000" : "General" }
  }

  private static func widths(_ book: WorkbookContext) -> [Double] {
    let layout = book.layout.detail
    var widths = Array(repeating: 8.0, count: layout.blockOrder + 1)
    widths[DetailLayout.number] = 5
    widths[DetailLayout.id] = 11
    widths[DetailLayout.name] = 36
    widths[DetailLayout.block] = 18
    for column in layout.values.values { widths[column] = 8 }
    for column in layout.adjustments.values { widths[column] = 10 }
    // Folded away: the note beside them says the same.
    for column in layout.exclusions.values { widths[column] = 0 }
    widths[layout.applicable] = 9
    widths[layout.base] = 9
    widths[layout.total] = 9
    widths[layout.grade] = 11
    widths[layout.note] = 30
    return widths
  }
}
