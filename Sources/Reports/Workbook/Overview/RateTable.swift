import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// A rate unit by unit, from the lowest up.
struct RateTable {
  private let book: WorkbookContext
  private let rate: OverviewRequest.Rate
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ rate: OverviewRequest.Rate) {
    self.book = book
    self.rate = rate
  }

  /// Writes the chart's table. Who has no figure is named without a bar: it may come yet.
  func write(_ sheet: inout Sheet, _ beside: inout SideTables) throws -> Chart {
    let order = UnitRates(rate.value, book.year)
    let title = rate.title[language]
    let first = try beside.take(6, &sheet, title: title)
    let all = UnitOrder(book: book, beside: beside, first: first, isRising: true)
    try all.write(
      &sheet, titles: [Vocabulary.unit[language], title, Words("Thứ tự", "Order")[language]],
      .init(formula: formula, cached: { unit in order.rates[unit].map { .number($0) } ?? .text("") }), order)
    let shown = min(order.order.count, UnitOrder.mostRows)
    let (names, values) = (first + 4, first + 5)
    for (column, text) in [(names, Vocabulary.unit[language]), (values, title)] {
      try sheet.write(.text(text), row: SideTables.headerRow, column: column, style: SideTables.heading)
    }
    for place in 0..<shown {
      let row = SideTables.firstRow + place
      let unit = order.order[place]
      let value = order.rates[unit]
      let key = Formula.number(Double(place + 1))
      let found = Formula.cell(.init(row: row, column: values))
      try sheet.write(
        book.live(
          all.label(at: key, .call(.isNumber, [found])),
          .text(book.chartName(of: unit) + (value == nil ? UnitOrder.without : ""))), row: row, column: names,
        style: Styles.cell)
      try sheet.write(
        book.live(all.figure(at: key), value.map { .number($0) } ?? .text("")), row: row, column: values,
        style: Styles.share)
    }
    return chart(beside, names: names, values: values, rows: shown, isAll: shown == order.order.count, order)
  }

  /// The rate of a unit to nine decimals, "" where it has none.
  private func formula(_ unit: Int) -> Formula {
    let rate = rate.value.formula(in: book.formulaScope(unit: unit, showsChoices: false))
    let figure = Formula.if(.or([rate.notApplicable, rate.missing]), .text(""), .round(rate.value, places: 9))
    return .call(.ifError, [figure, .text("")])
  }

  private func chart(
    _ beside: SideTables, names: Int, values: Int, rows: Int, isAll: Bool, _ order: UnitRates
  ) -> Chart {
    let title = rate.title
    let heading =
      isAll
      ? Words("\(title.vi) của từng đơn vị", "\(title.en), by unit")
      : Words("\(title.vi): \(rows) đơn vị thấp nhất", "\(title.en): the \(rows) lowest")
    var chart = Chart(.bar(.clustered), title: heading[language])
    chart.series = [
      .init(
        categories: beside.range(names, rows: rows), values: beside.range(values, rows: rows), fill: .solid(.grey),
        labels: "0.0%;-0.0%;;")
    ]
    chart.categoryAxis.isReversed = true
    chart.valueAxis.numberFormat = "0%"
    chart.valueAxis.least = 0
    if order.rates.allSatisfy({ $0 ?? 0 <= 1 }) {
      // Room for the figures behind full bars.
      chart.valueAxis.most = 1.2
      chart.valueAxis.step = 0.2
    }
    chart.valueAxis.hasGridlines = true
    chart.gap = 30
    chart.fontSize = 8
    chart.alternativeText =
      Words(
        "\(title.vi), từ đơn vị thấp nhất đến cao nhất", "\(title.en), from the lowest unit to the highest")[language]
    return chart
  }
}
