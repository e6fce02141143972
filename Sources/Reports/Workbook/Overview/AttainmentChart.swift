import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// How far the units got at each criterion: the share of units that reached most of the maximum, much, half, or less.
struct AttainmentChart {
  /// More criteria than these are no picture any more.
  private static let mostCriteria = 40

  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    self.frame = frame
  }

  private var criteria: [Criterion] { book.set.leaves.filter { $0.points > 0 } }

  /// How many rows the chart takes where so many are left on the page, or else on a page of its own.
  func rows(within room: Int) -> (count: Int, startsPage: Bool) {
    let usual = 6 + criteria.count
    return room >= criteria.count + 2 ? (min(usual, room), false) : (usual, criteria.count <= Self.mostCriteria)
  }

  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ start: Int, rows height: Int, _ beside: inout SideTables) throws -> Int {
    let criteria = self.criteria
    if criteria.isEmpty { return start }
    if criteria.count > Self.mostCriteria {
      let text = Words(
        "Không vẽ biểu đồ mức đạt theo tiêu chí: có \(criteria.count) tiêu chí, quá nhiều để đọc được.",
        "No chart of the criteria: \(criteria.count) are too many to read.")
      return try frame.line(&sheet, start, text[language], Styles.remark) + 1
    }
    let title = Words(
      "Mức đạt so với điểm tối đa, theo tiêu chí (trong ngoặc: trung bình)",
      "Points reached of the maximum, by criterion (in brackets: the mean)")[language]
    let first = try beside.take(1 + bands.count, &sheet, title: title)
    try sheet.write(
      .text(Vocabulary.criterion[language]), row: SideTables.headerRow, column: first, style: SideTables.heading)
    for (index, band) in bands.enumerated() {
      try sheet.write(
        .text(band[language]), row: SideTables.headerRow, column: first + 1 + index, style: SideTables.heading)
    }
    for (index, criterion) in criteria.enumerated() {
      try line(&sheet, SideTables.firstRow + index, first, criterion)
    }
    var chart = Chart(.bar(.shares), title: title)
    let fills: [Chart.Fill] = [.solid(.grey), .solid(.lightGrey), .solid(.white), .pattern(.upwardStripes)]
    chart.series = zip(fills, 1...).map { fill, offset in
      Chart.Series(
        name: beside.header(first + offset), categories: beside.range(first, rows: criteria.count),
        values: beside.range(first + offset, rows: criteria.count), fill: fill, labels: "0;;;")
    }
    chart.categoryAxis.isReversed = true
    chart.valueAxis.numberFormat = "0%"
    chart.valueAxis.title = Words("Tỷ lệ đơn vị (số trên cột: số đơn vị)", "Share of units (figures: units)")[language]
    chart.legend = .bottom
    chart.gap = 35
    chart.fontSize = 8
    chart.alternativeText =
      Words(
        "Tỷ lệ đơn vị theo mức đạt so với điểm tối đa của từng tiêu chí",
        "The share of units by how much of each criterion's maximum they reached")[language]
    try sheet.insert(chart, rows: start...(start + height - 1), columns: 0...frame.last)
    return start + height
  }

  /// The highest first, as `Attainment` counts them.
  private var bands: [Words] {
    let bounds = Attainment.bounds.map { "\(Int($0 * 100))%" }
    let middle = zip(bounds, bounds.dropFirst()).map { upper, lower in
      Words("Từ \(lower) đến dưới \(upper)", "\(lower) to below \(upper)")
    }
    let (top, bottom) = (bounds.first ?? "", bounds.last ?? "")
    return [Words("Từ \(top) trở lên", "\(top) and more")] + middle + [Words("Dưới \(bottom)", "Below \(bottom)")]
  }

  private func line(_ sheet: inout Sheet, _ row: Int, _ first: Int, _ criterion: Criterion) throws {
    let detail = book.layout.detail
    let attainment = Attainment(criterion, in: book.outcome)
    let points = Formula.range(
      detail.range(column: detail.points[criterion.id] ?? 0, units: book.layout.unitCount))
    let maximum = criterion.isWeighted ? Formula.number(1) : book.layout.maximum(of: criterion.id)
    let count = Formula.call(.count, [points])
    let title = "\(criterion.id). \(criterion.title[language])"
    let percent = Formula.round(.call(.average, [points]) / maximum * 100, places: 0)
    let named = Formula.binary(
      .join, .binary(.join, .text(title + " ("), percent), .text("%)"))
    let cached = attainment.mean.map {
      "\(title) (\(NumberText.format($0 * 100, places: 0, grouping: false, language: language))%)"
    }
    try sheet.write(
      book.live(
        title.utf16.count > 250
          ? nil : .if(.binary(.equal, count, 0), .text(title), .if(.binary(.equal, maximum, 0), .text(title), named)),
        .text(cached ?? title)), row: row, column: first, style: Styles.cell)
    // Bounds to nine decimals, lest 0.9 × 3 be above 2.7.
    func reached(_ bound: Double) -> Formula {
      .count(
        where: .call(.isNumber, [points])
          * .binary(.greaterOrEqual, points, .round(.number(bound) * maximum, places: 9)))
    }
    var above: Formula = 0
    for (index, bound) in Attainment.bounds.enumerated() {
      try write(&sheet, row, first + 1 + index, index == 0 ? reached(bound) : reached(bound) - above, attainment, index)
      above = reached(bound)
    }
    try write(&sheet, row, first + bands.count, count - above, attainment, bands.count - 1)
  }

  private func write(
    _ sheet: inout Sheet, _ row: Int, _ column: Int, _ formula: Formula, _ attainment: Attainment, _ band: Int
  ) throws {
    try sheet.write(
      book.live(formula, .number(Double(attainment.counts[band]))), row: row, column: column, style: Styles.whole)
  }
}
