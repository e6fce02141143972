import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The blocks and all units: how the grades are distributed, by count and below it by share, and who leads each block,
/// whoever that is after a change of figures.
struct OverviewBlocks {
  private static let firstGrade = 3

  private let book: WorkbookContext
  private let frame: SheetFrame
  /// From the highest to the lowest.
  private let grades: [String]
  private let hasOthers: Bool
  private var language: Language { book.language }

  /// How many columns the table takes.
  static func columns(_ book: WorkbookContext) -> Int {
    firstGrade + book.set.grades.grades.count + (hasOthers(book) ? 1 : 0)
  }

  /// Whether there are grades, and a unit might be without one whatever the figures become.
  private static func hasOthers(_ book: WorkbookContext) -> Bool {
    guard let lowest = book.set.grades.grades.first else { return false }
    return lowest.from > 0 || book.set.atLeast != nil || !book.set.appliesToAll(book.year.dictionary)
      || GradeDistribution(book.outcome).without > 0
  }

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    grades = book.set.grades.grades.map(\.title).reversed()
    hasOthers = Self.hasOthers(book)
    self.frame = SheetFrame(book: book, widths: Array(frame.widths.prefix(Self.columns(book))))
  }

  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ start: Int, _ beside: inout SideTables) throws -> Int {
    let title = Words("KẾT QUẢ THEO KHỐI", "RESULTS BY BLOCK")[language]
    var row = try frame.line(&sheet, start, title, Styles.section)
    let header = row
    let titles = [
      Vocabulary.number, Words("Khối, đơn vị dẫn đầu", "Block, its leader"),
      Words("Số đơn vị, điểm cao nhất", "Units, highest total"),
    ]
    row = try frame.header(
      &sheet, row,
      titles.map { $0[language] } + grades + (hasOthers ? [Words("Không xếp loại", "No grade")[language]] : []))
    let lookup = try beside.take(1, &sheet, title: Words("Dòng", "Row")[language])
    let blocks = book.blocksWithUnits
    for (number, block) in blocks.enumerated() {
      try counts(&sheet, row, header, number: number + 1, title: block.title[language], block: block.id)
      try leader(&sheet, row + 1, block.id, lookup)
      row += 2
    }
    if blocks.count > 1, !grades.isEmpty {
      let all = Words("Toàn bộ", "All units")[language]
      try counts(&sheet, row, header, number: nil, title: all, block: nil)
      try sheet.write(.text(Words("Tỷ lệ", "Share")[language]), row: row + 1, column: 1, style: Self.below)
      try sheet.write(.blank, row: row + 1, column: 2, style: Styles.cell)
      row += 2
    }
    return row + 1
  }

  private static let below = Styles.small.with { $0.isItalic = true }

  // MARK: Grades

  /// - Parameter block: nil for all units.
  private func counts(
    _ sheet: inout Sheet, _ row: Int, _ header: Int, number: Int?, title: String, block: Block.ID?
  ) throws {
    let distribution = GradeDistribution(book.outcome, block: block)
    func style(_ style: CellStyle) -> CellStyle { style.with { $0.isBold = number == nil } }
    try sheet.write(number.map { .number(Double($0)) } ?? .blank, row: row, column: 0, style: Styles.centered)
    try sheet.write(.blank, row: row + 1, column: 0, style: Styles.cell)
    try sheet.write(.text(title), row: row, column: 1, style: style(Styles.text))
    try sheet.write(.number(Double(distribution.units)), row: row, column: 2, style: style(Styles.whole))
    try sheet.setRow(row, height: frame.height(of: [(title, frame.widths[1], style(Styles.text))]))
    for place in grades.indices {
      let column = Self.firstGrade + place
      let count = Formula.count(where: matching(grade: .init(row: header, column: column), block))
      try pair(&sheet, row, column, count, distribution.counts[place], of: distribution.units, style(Styles.whole))
    }
    if hasOthers {
      let column = Self.firstGrade + grades.count
      let graded = Formula.sum([.range(CellRange(rows: row...row, columns: Self.firstGrade...(column - 1)))])
      let rest = Formula.cell(.init(row: row, column: 2)) - graded
      try pair(&sheet, row, column, rest, distribution.without, of: distribution.units, style(Styles.whole))
    }
  }

  /// A count, and its share below.
  private func pair(
    _ sheet: inout Sheet, _ row: Int, _ column: Int, _ formula: Formula, _ count: Int, of units: Int,
    _ style: CellStyle
  ) throws {
    try sheet.write(book.live(formula, .number(Double(count))), row: row, column: column, style: style)
    let share = Formula.cell(.init(row: row, column: column)) / .cell(.init(row: row, column: 2))
    try sheet.write(
      book.live(share, .number(Double(count) / Double(max(units, 1)))), row: row + 1, column: column,
      style: Styles.share.with {
        $0.isItalic = true; $0.fontSize = 10
      })
  }

  /// Whether a unit has the grade that a heading names and is of the block.
  private func matching(grade: CellReference, _ block: Block.ID?) -> Formula {
    let isGrade = Formula.binary(.equal, cells(book.layout.detail.grade), .cell(grade))
    return block.map { isGrade * isMember(of: $0) } ?? isGrade
  }

  private func isMember(of block: Block.ID) -> Formula { .binary(.equal, book.unitBlocks, .text(block)) }

  private func cells(_ column: Int) -> Formula {
    .range(book.layout.detail.range(column: column, units: book.layout.unitCount))
  }

  // MARK: Leaders

  private func leader(_ sheet: inout Sheet, _ row: Int, _ block: Block.ID, _ lookup: Int) throws {
    let detail = book.layout.detail
    let place = book.year.blocks.firstIndex { $0.id == block } ?? 0
    let unit = book.outcome.ranking(ofBlock: block)[0]
    let key = Formula.number(Double((place + 1) * 100_000 + 1))
    try sheet.write(
      book.live(.call(.match, [key, cells(detail.blockOrder), 0]), .number(Double(unit + 1))), row: row,
      column: lookup, style: Styles.centered)
    func shown(_ column: Int) -> Formula {
      .call(.index, [cells(column), .cell(.init(row: row, column: lookup))])
    }
    let firsts = Formula.count(where: isMember(of: block) * .binary(.equal, cells(detail.blockRank), 1))
    let equals = book.outcome.units.indices.count {
      book.outcome.units[$0].block == block && book.outcome.blockRank[$0] == 1
    }
    let (and, others) = (Words(" và ", " and ")[language], Words(" đơn vị đồng hạng", " of equal rank")[language])
    let more = Formula.binary(.join, .binary(.join, .text(and), firsts - 1), .text(others))
    let text = book.outcome.units[unit].name[language] + (equals > 1 ? "\(and)\(equals - 1)\(others)" : "")
    try sheet.write(
      book.live(
        .binary(.join, shown(DetailLayout.name), .if(.binary(.greater, firsts, 1), more, .text(""))), .text(text)),
      row: row, column: 1, style: Self.below)
    try sheet.write(
      book.live(shown(detail.total), Cached.cell(book.outcome.total, unit)), row: row, column: 2,
      style: Styles.points(book.set.decimals).with {
        $0.isItalic = true; $0.fontSize = 10
      })
    try sheet.setRow(row, height: frame.height(of: [(text, frame.widths[1], Self.below)]))
  }
}

extension CriteriaSet {
  /// Whether some criterion applies to every unit, so that each has a total.
  fileprivate func appliesToAll(_ dictionary: DataDictionary) -> Bool {
    func applies(_ node: Criterion) -> Bool {
      if node.applies != nil { return false }
      guard let measure = node.measure else { return node.children.contains(where: applies) }
      let mayNotArise = measure.value.expressions.flatMap(\.symbols).contains { mention in
        dictionary.metrics.first { $0.id == mention.name }?.nothingArose == .notApplicable
      }
      return measure.missing != .exclude && !mayNotArise
    }
    return criteria.contains(where: applies)
  }
}

extension WorkbookContext {
  /// The blocks that have units, in the report's order.
  var blocksWithUnits: [Block] {
    let used = Set(outcome.units.map(\.block))
    return year.blocks.filter { used.contains($0.id) }
  }

  /// The block ids of all units.
  var unitBlocks: Formula {
    .range(layout.metrics.range(column: MetricsLayout.blockID, units: layout.unitCount))
  }
}

extension Styles {
  /// The title of a part of a sheet.
  static let section = base.with {
    $0.isBold = true; $0.fontSize = 12; $0.horizontal = .center
  }
}
