import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// How many ranks each unit gained or lost since last year, those that gained most first.
struct MovementTable {
  private let book: WorkbookContext
  private let layout: ComparisonLayout
  private let rank: ClosedRange<Int>
  private var language: Language { book.language }

  /// nil where last year's ranks are not known.
  init?(_ book: WorkbookContext) {
    guard let layout = book.layout.comparison, let standings = layout.standings else { return nil }
    self.book = book
    self.layout = layout
    rank = standings.rank
  }

  /// Writes the chart's table; nil where no unit had a rank last year.
  func write(_ sheet: inout Sheet, _ beside: inout SideTables) throws -> Chart? {
    let gained = layout.years.movements.map(\.ranksGained)
    // The order rises, and the largest gain comes first.
    let order = UnitRates(gained.map { $0.map { -$0 } })
    let known = layout.years.movements.count { $0.before.rank != nil }
    if known == 0 { return nil }
    let title = Words("Thay đổi hạng", "Change of rank")[language]
    let first = try beside.take(7, &sheet, title: title)
    let all = UnitOrder(book: book, beside: beside, first: first, isRising: false)
    try all.write(
      &sheet, titles: [Vocabulary.unit[language], title, Words("Thứ tự", "Order")[language]],
      .init(
        formula: { .cell(layout.cell(row: ComparisonLayout.firstRow + $0, column: rank.upperBound)) },
        cached: { ChangeCells.cached(gained[$0]) }), order)
    let names = first + 4
    let titles = [
      Vocabulary.unit, Words("Tăng hạng", "Ranks gained"), Words("Giảm hạng", "Ranks lost"),
    ]
    for (offset, word) in titles.enumerated() {
      try sheet.write(
        .text(word[language]), row: SideTables.headerRow, column: names + offset, style: SideTables.heading)
    }
    let places = self.places(known, moved: gained.count { $0 != nil })
    for (index, place) in places.enumerated() {
      try line(&sheet, SideTables.firstRow + index, names, all, place, order.order[place.number - 1], gained)
    }
    let most = gained.compactMap { $0 }.map(abs).max() ?? 0
    return chart(beside, names: names, rows: places.count, isAll: places.count == known, most: most)
  }

  /// A place in the order, from 1, and how a formula says it.
  private struct PlaceShown {
    let number: Int
    /// Counted from the end where this is not nil.
    let fromEnd: Int?
  }

  /// All that had a rank, or those that gained most and those that lost most.
  private func places(_ known: Int, moved: Int) -> [PlaceShown] {
    if known <= UnitOrder.mostRows { return (1...known).map { PlaceShown(number: $0, fromEnd: nil) } }
    let half = UnitOrder.mostRows / 2
    return (1...half).map { PlaceShown(number: $0, fromEnd: nil) }
      + (0..<half).reversed().map { PlaceShown(number: max(1, moved - $0), fromEnd: $0) }
  }

  private func line(
    _ sheet: inout Sheet, _ row: Int, _ names: Int, _ all: UnitOrder, _ place: PlaceShown, _ unit: Int,
    _ gained: [Double?]
  ) throws {
    let key: Formula =
      place.fromEnd.map { .call(.count, [all.figures]) - .number(Double($0)) } ?? .number(Double(place.number))
    let figure = all.figure(at: key)
    let gain = gained[unit] ?? 0
    try sheet.write(
      book.live(
        all.label(at: key, .call(.isNumber, [figure])),
        .text(book.chartName(of: unit) + (gained[unit] == nil ? UnitOrder.without : ""))), row: row, column: names,
      style: Styles.cell)
    for (column, relation, isShown) in [
      (names + 1, FormulaOperator.greater, gain > 0), (names + 2, .less, gain < 0),
    ] {
      let formula = Formula.if(
        .call(.isNumber, [figure]), .if(.binary(relation, figure, 0), figure, .text("")), .text(""))
      try sheet.write(
        book.live(formula, isShown ? .number(gain) : .text("")), row: row, column: column, style: Styles.centered)
    }
  }

  private func chart(_ beside: SideTables, names: Int, rows: Int, isAll: Bool, most: Double) -> Chart {
    let half = rows / 2
    let title =
      isAll
      ? Words("Thay đổi hạng so với năm trước", "Change of rank against last year")
      : Words(
        "\(half) đơn vị tăng hạng và \(half) đơn vị giảm hạng nhiều nhất so với năm trước",
        "The \(half) units that gained most ranks and the \(half) that lost most")
    var chart = Chart(.bar(.clustered), title: title[language])
    let fills: [Chart.Fill] = [.solid(.grey), .pattern(.upwardStripes)]
    chart.series = zip(fills, 1...).map { fill, offset in
      Chart.Series(
        name: beside.header(names + offset), categories: beside.range(names, rows: rows),
        values: beside.range(names + offset, rows: rows), fill: fill, labels: "+0;-0;;")
    }
    chart.categoryAxis.isReversed = true
    chart.categoryAxis.labelsAtEdge = true
    chart.valueAxis.numberFormat = "+0;-0;0"
    // To full tens, with room for the figures beside the longest bars.
    let limit = max(10, (most * 1.2 / 10).rounded(.up) * 10)
    (chart.valueAxis.least, chart.valueAxis.most) = (-limit, limit)
    chart.valueAxis.hasGridlines = true
    chart.legend = .bottom
    chart.gap = 30
    // Each unit has one bar at most.
    chart.overlap = 100
    chart.fontSize = 8
    chart.alternativeText =
      Words(
        "Số bậc tăng hoặc giảm hạng của từng đơn vị so với năm trước",
        "How many ranks each unit gained or lost against last year")[language]
    return chart
  }
}
