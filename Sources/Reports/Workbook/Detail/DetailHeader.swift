import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The heading of the score detail. A group's title stands over its criteria and its sum, a criterion's over its value
/// and its points, so that the eye sees the tree; groups within groups have a row of their own, deeper ones name
/// themselves over their sums.
struct DetailHeader {
  let book: WorkbookContext
  let widths: [Double]
  private var layout: DetailLayout { book.layout.detail }
  private var language: Language { book.language }

  private let top = DetailLayout.firstHeaderRow
  private let bottom = DetailLayout.firstRow - 1

  init(_ book: WorkbookContext, widths: [Double]) {
    self.book = book
    self.widths = widths
  }

  func write(_ sheet: inout Sheet) throws {
    let title = Words("CHI TIẾT ĐIỂM", "SCORE DETAIL")[language]
    let columns = 0...min(layout.lastPrinted, 19)
    try sheet.merge(rows: 0...0, columns: columns, text: title, style: Styles.title)
    try sheet.setRow(0, height: TextMeasure(Styles.title).rowHeight(lines: 1))
    try sheet.merge(rows: 1...1, columns: columns, text: book.set.title[language], style: Styles.subtitle)
    for (column, title) in single {
      try sheet.merge(rows: top...bottom, columns: column...column, text: title, style: Styles.header)
    }
    for group in book.set.criteria { try header(&sheet, group, depth: 0) }
    try remark(&sheet, formulas?.base, row: top, column: layout.base)
    try remark(&sheet, formulas?.rank(withinBlock: false), row: top, column: layout.rank)
    try remark(&sheet, formulas?.rank(withinBlock: true), row: top, column: layout.blockRank)
    for (row, height) in zip(top...bottom, heights) { try sheet.setRow(row, height: height) }
  }

  /// The columns whose title stands alone.
  private var single: [(column: Int, title: String)] {
    var titles: [(Int, Words)] = [
      (DetailLayout.number, Vocabulary.number), (DetailLayout.id, Vocabulary.unitID),
      (DetailLayout.name, Vocabulary.unit), (DetailLayout.block, Vocabulary.block),
      (layout.applicable, Words("Điểm tối đa áp dụng", "Points that apply")), (layout.base, Vocabulary.base),
      (layout.bonus, Vocabulary.bonus), (layout.penalty, Vocabulary.penalty), (layout.total, Vocabulary.total),
      (layout.grade, Vocabulary.grade), (layout.rank, Vocabulary.rank), (layout.blockRank, Vocabulary.blockRank),
      (layout.note, Vocabulary.notConsidered), (layout.order, Words("Thứ tự", "Order")),
      (layout.blockNumber, Words("Số của khối", "Block number")),
      (layout.blockOrder, Words("Thứ tự trong khối", "Order in block")),
    ]
    for rule in book.set.adjustments {
      titles.append((layout.adjustments[rule.id] ?? 0, Words(both: "\(rule.id)\n\(rule.title[language])")))
    }
    for exclusion in book.set.exclusions {
      let title = "\(Vocabulary.notConsidered[language]): \(exclusion.id)"
      titles.append((layout.exclusions[exclusion.id] ?? 0, Words(both: title)))
    }
    for (index, key) in layout.keys.enumerated() {
      let text = index == 0 ? Vocabulary.total[language] : book.set.ties[index - 1].text
      titles.append((key, Words("Khóa \(index + 1)\n\(text)", "Key \(index + 1)\n\(text)")))
    }
    if let column = layout.tieOrder { titles.append((column, TrialSheet.tieOrder)) }
    return titles.map { ($0.0, $0.1[language]) }
  }

  private func header(_ sheet: inout Sheet, _ node: Criterion, depth: Int) throws {
    guard let span = layout.spans[node.id] else { return }
    if let measure = node.measure {
      let first = min(top + depth, bottom - 1)
      try sheet.merge(rows: first...(bottom - 1), columns: span, text: title(of: node), style: Styles.header)
      for (column, word) in [(span.lowerBound, Vocabulary.value), (span.upperBound, Vocabulary.points)] {
        try sheet.write(.text(word[language]), row: bottom, column: column, style: Styles.columnNumber)
      }
      try remark(&sheet, formulas?.value(of: node, measure), row: bottom, column: span.lowerBound)
      try remark(&sheet, formulas?.points(of: node, measure), row: bottom, column: span.upperBound)
      return
    }
    let hasTitleRow = depth < titleRows
    if hasTitleRow {
      let title = "\(node.id). \(node.title[language])"
      try sheet.merge(rows: (top + depth)...(top + depth), columns: span, text: title, style: Styles.header)
    }
    for child in node.children { try header(&sheet, child, depth: depth + 1) }
    let first = top + min(depth + 1, titleRows)
    try sheet.merge(
      rows: first...bottom, columns: span.upperBound...span.upperBound, text: sum(of: node, named: !hasTitleRow),
      style: Styles.header)
    if case .group(_, let rule) = node.content {
      try remark(&sheet, formulas?.points(of: node, rule), row: first, column: span.upperBound)
    }
  }

  private func title(of node: Criterion) -> String { "\(node.id). \(node.title[language]) (\(maximum(of: node)))" }

  private func sum(of node: Criterion, named: Bool) -> String {
    let name = named ? "\(node.id). \(node.title[language])" : node.id
    return Words("Cộng \(name)\n(\(maximum(of: node)))", "Sum \(name)\n(\(maximum(of: node)))")[language]
  }

  private func maximum(of node: Criterion) -> String {
    NumberText.format(node.weight, places: nil, grouping: false, language: language)
  }

  /// How many levels of groups have a row for their titles: one, or two where there are groups within groups.
  private var titleRows: Int {
    book.set.criteria.contains { group in group.children.contains { $0.measure == nil } } ? 2 : 1
  }

  /// The rows from the top to the bottom: high enough for every title that spans them.
  private var heights: [Double] {
    let measure = TextMeasure(Styles.header)
    let oneLine = measure.rowHeight(lines: 1)
    var heights = [oneLine, oneLine, oneLine, oneLine]
    if titleRows == 2 {
      for case let group in book.set.criteria.flatMap(\.children) where group.measure == nil {
        let width = layout.spans[group.id].map { widths[$0].reduce(0, +) } ?? 1
        heights[1] = max(heights[1], measure.rowHeight([("\(group.id). \(group.title[language])", width)]))
      }
    }
    for leaf in book.set.leaves {
      let width = layout.spans[leaf.id].map { widths[$0].reduce(0, +) } ?? 1
      let needed = measure.rowHeight([(title(of: leaf), width)])
      heights[2] = max(heights[2], needed - (titleRows == 2 ? 0 : heights[1]))
    }
    let shown = single.filter { widths[$0.column] > 0 && $0.column <= layout.lastPrinted }
    let tallest = shown.map { measure.rowHeight([($0.title, widths[$0.column])]) }.max() ?? 0
    heights[2] += max(0, tallest - heights.reduce(0, +))
    return heights.map { min($0, 409) }
  }

  /// The formulas of a unit, to see which there are; nil where the workbook holds values only.
  private var formulas: UnitFormulas? {
    book.isLive && !book.outcome.units.isEmpty ? UnitFormulas(book: book, unit: 0) : nil
  }

  /// A note on the heading of a column whose cells no formula can say.
  private func remark(_ sheet: inout Sheet, _ formula: Formula??, row: Int, column: Int) throws {
    guard case .some(.none) = formula else { return }
    let remark = Words(
      "Cột này là số cố định: không có công thức bảng tính cho cách tính này, sửa số liệu thì không tự tính lại.",
      "This column is fixed: no spreadsheet formula says this way of reckoning, and changed figures do not reach it.")
    try sheet.comment(remark[language], row: row, column: column)
  }
}
