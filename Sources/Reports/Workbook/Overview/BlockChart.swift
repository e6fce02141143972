import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The totals of each block: the lowest, the mean, the highest.
struct BlockChart {
  /// More blocks than these are no picture any more.
  private static let mostBlocks = 20

  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    self.frame = frame
  }

  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ start: Int, _ beside: inout SideTables) throws -> Int {
    let blocks = book.blocksWithUnits
    let title = Words("Tổng điểm theo khối", "Totals by block")[language]
    if blocks.count > Self.mostBlocks {
      let text = Words(
        "Không vẽ biểu đồ tổng điểm theo khối: có \(blocks.count) khối, quá nhiều để đọc được.",
        "No chart of totals by block: \(blocks.count) blocks are too many to read.")
      return try frame.line(&sheet, start, text[language], Styles.remark) + 1
    }
    let first = try beside.take(5, &sheet, title: title)
    let words = [
      Vocabulary.block, Words("Có tổng điểm", "With a total"), Words("Cao nhất", "Highest"),
      Words("Trung bình", "Mean"), Words("Thấp nhất", "Lowest"),
    ]
    for (column, word) in words.enumerated() {
      try sheet.write(
        .text(word[language]), row: SideTables.headerRow, column: first + column, style: SideTables.heading)
    }
    for (index, block) in blocks.enumerated() {
      try line(&sheet, SideTables.firstRow + index, first, block)
    }
    var chart = Chart(.bar(.clustered), title: title)
    let fills: [Chart.Fill] = [.solid(.darkGrey), .solid(.lightGrey), .pattern(.upwardStripes)]
    chart.series = fills.enumerated().map { index, fill in
      Chart.Series(
        name: beside.header(first + 2 + index), categories: beside.range(first, rows: blocks.count),
        values: beside.range(first + 2 + index, rows: blocks.count), fill: fill, labels: "0.0;-0.0;;")
    }
    chart.categoryAxis.isReversed = true
    chart.valueAxis.numberFormat = "0"
    chart.valueAxis.least = 0
    chart.valueAxis.hasGridlines = true
    chart.legend = .bottom
    chart.gap = 45
    chart.fontSize = 8
    chart.alternativeText =
      Words(
        "Điểm cao nhất, trung bình và thấp nhất của từng khối", "The highest, mean and lowest total of each block")[
        language]
    let height = 4 + blocks.count + (blocks.count + 1) / 2
    try sheet.insert(chart, rows: start...(start + height - 1), columns: 0...frame.last)
    return start + height + 1
  }

  private func line(_ sheet: inout Sheet, _ row: Int, _ first: Int, _ block: Block) throws {
    let detail = book.layout.detail
    let units = book.layout.unitCount
    let totals = Formula.range(detail.range(column: detail.total, units: units))
    let orders = Formula.range(detail.range(column: detail.blockOrder, units: units))
    let spread = TotalSpread(book.outcome, block: block.id)
    let isMember = Formula.binary(.equal, book.unitBlocks, .text(block.id))
    let count = Formula.cell(.init(row: row, column: first + 1))
    // The ranking within the block goes by totals: its first has the highest, its last the lowest.
    let key = Double(((book.year.blocks.firstIndex { $0.id == block.id } ?? 0) + 1) * 100_000)
    func total(at place: Formula) -> Formula {
      .call(.index, [totals, .call(.match, [.number(key) + place, orders, 0])])
    }
    func known(_ formula: Formula) -> Formula { .if(.binary(.equal, count, 0), .text(""), formula) }
    func value(_ formula: Formula, _ number: Double?) -> CellContent {
      book.live(known(formula), number.map { .number($0) } ?? .text(""))
    }
    try sheet.write(.text(block.title[language]), row: row, column: first, style: Styles.cell)
    try sheet.write(
      book.live(.count(where: isMember * .call(.isNumber, [totals])), .number(Double(spread.count))), row: row,
      column: first + 1, style: Styles.whole)
    let mean = Formula.call(.averageIfs, [totals, book.unitBlocks, .text(block.id)])
    let contents = [
      value(total(at: 1), spread.greatest), value(mean, spread.mean), value(total(at: count), spread.least),
    ]
    for (index, content) in contents.enumerated() {
      try sheet.write(content, row: row, column: first + 2 + index, style: Styles.points(book.set.decimals))
    }
  }
}
