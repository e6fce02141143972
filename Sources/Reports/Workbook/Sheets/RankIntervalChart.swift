import Analysis
import Diagnostics
import Scoring
import Spreadsheet

/// The ranks that nine draws of ten leave to each unit, as a bar from the 5 % to the 95 % quantile, in the official
/// order.
struct RankIntervalChart {
  private let book: WorkbookContext
  private let robustness: Robustness
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ robustness: Robustness, _ frame: SheetFrame) {
    self.book = book
    self.robustness = robustness
    self.frame = frame
  }

  /// As high as a page.
  private static let mostRows = 33

  /// The units that are drawn: as many as can be read on a page, from the first.
  private var units: [Int] {
    Array(
      book.outcome.ranking.filter { robustness.units[$0].standing != nil }.prefix(UnitOrder.mostRows))
  }

  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ row: Int) throws -> Int {
    let units = units
    var beside = SideTables(sheet: book.layout.sheets.robustness, firstColumn: frame.last + 2)
    let title = Words("Hạng trong 90% số phép thử", "Ranks in 90% of the draws")[language]
    let first = try beside.take(3, &sheet, title: title)
    let titles = [Vocabulary.unit, Words("Từ", "From"), Words("Số hạng", "Ranks")]
    for (offset, word) in titles.enumerated() {
      try sheet.write(
        .text(word[language]), row: SideTables.headerRow, column: first + offset, style: SideTables.heading)
    }
    for (index, unit) in units.enumerated() {
      guard let standing = robustness.units[unit].standing else { continue }
      let row = SideTables.firstRow + index
      let name = "\(standing.rank.rankText(language)). \(book.chartName(of: unit))"
      try sheet.write(.text(name), row: row, column: first, style: Styles.cell)
      // A rank is drawn as wide as one: from half below to half above.
      try sheet.write(.number(standing.low - 0.5), row: row, column: first + 1, style: Styles.centered)
      try sheet.write(.number(standing.high - standing.low + 1), row: row, column: first + 2, style: Styles.centered)
    }
    try beside.setColumns(&sheet)
    var chart = Chart(.bar(.stacked), title: title)
    chart.series = [
      .init(
        categories: beside.range(first, rows: units.count), values: beside.range(first + 1, rows: units.count),
        fill: .invisible),
      .init(
        name: beside.header(first + 2), categories: beside.range(first, rows: units.count),
        values: beside.range(first + 2, rows: units.count), fill: .solid(.grey)),
    ]
    let worst = units.compactMap { robustness.units[$0].standing?.high }.max() ?? 1
    chart.categoryAxis.isReversed = true
    chart.valueAxis.least = 0
    chart.valueAxis.most = (worst / 10).rounded(.up) * 10
    chart.valueAxis.numberFormat = "0"
    chart.valueAxis.hasGridlines = true
    chart.gap = 30
    chart.fontSize = units.count > 30 ? 6 : 8
    chart.alternativeText =
      Words(
        "Khoảng hạng của từng đơn vị, từ 5% đến 95% số phép thử, theo thứ hạng chính thức",
        "The ranks of each unit between the 5% and the 95% quantile of the draws, in the official order")[language]
    let rows = min(Self.mostRows, 6 + (units.count * 11 + 9) / 10)
    sheet.keepTogether(rows: row...(row + rows - 1))
    try sheet.insert(chart, rows: row...(row + rows - 1), columns: 0...frame.last)
    return row + rows
  }
}
