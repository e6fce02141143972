import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The charts that have a bar a unit, two side by side on a page: the rates that `report.yaml` names, and how the
/// ranks moved since last year.
struct UnitCharts {
  private let book: WorkbookContext
  private let frame: SheetFrame

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    self.frame = frame
  }

  /// - Parameter breaks: the rows at which a page begins; those of the charts are added.
  /// - Returns: the first free row.
  func write(_ sheet: inout Sheet, _ start: Int, _ beside: inout SideTables, breaks: inout [Int]) throws -> Int {
    var charts: [Chart] = []
    for rate in book.evaluated.folder.report.overview.rates {
      if let chart = try RateTable(book, rate).write(&sheet, &beside) { charts.append(chart) }
    }
    if let chart = try MovementTable(book)?.write(&sheet, &beside) { charts.append(chart) }
    let split = frame.parts(2).last?.lowerBound ?? 1
    let height = UnitOrder.mostRows - 2
    var row = start
    for pair in stride(from: 0, to: charts.count, by: 2) {
      let side = charts[pair..<min(pair + 2, charts.count)]
      // As high as the most bars ask for.
      let bars = side.map { $0.series[0].values.count }.max() ?? 0
      let rows = min(height, 6 + (bars * 11 + 9) / 10)
      breaks.append(row)
      if side.count == 1 {
        try sheet.insert(charts[pair], rows: row...(row + rows - 1), columns: 0...frame.last)
      } else {
        try sheet.insert(charts[pair], rows: row...(row + rows - 1), columns: 0...(split - 1))
        try sheet.insert(charts[pair + 1], rows: row...(row + rows - 1), columns: split...frame.last)
      }
      row += rows + 1
    }
    return row
  }
}

extension CellRange {
  fileprivate var count: Int { rows.count * columns.count }
}

/// The units in the order of a figure, in cells: a table of all, in which each finds its place, and the sorted one
/// that a chart is drawn from.
struct UnitOrder {
  /// The most bars that can be read on a page.
  static let mostRows = 60

  let book: WorkbookContext
  let beside: SideTables
  /// The columns of the table of all units: names, figures, places from 1.
  let first: Int
  let isRising: Bool

  private var units: Int { book.layout.unitCount }
  var figures: Formula { .range(beside.range(first + 1, rows: units)) }
  private var names: Formula { .range(beside.range(first, rows: units)) }
  private var places: Formula { .range(beside.range(first + 2, rows: units)) }

  /// The table of all units; left out where no formula looks into it.
  func write(_ sheet: inout Sheet, titles: [String], _ figures: [LiveValue], _ order: UnitRates) throws {
    if !book.isLive { return }
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: SideTables.headerRow, column: first + column, style: SideTables.heading)
    }
    for (unit, figure) in figures.enumerated() {
      let row = SideTables.firstRow + unit
      try sheet.write(.text(book.chartName(of: unit)), row: row, column: first, style: Styles.cell)
      try sheet.write(figure.content(in: book), row: row, column: first + 1, style: Styles.cell)
      try sheet.write(
        .formula(place(of: unit), cached: .number(Double(order.places[unit] + 1))), row: row, column: first + 2,
        style: Styles.centered)
    }
  }

  /// 1, with those ahead and equals above; those without a figure come last.
  private func place(of unit: Int) -> Formula {
    let own = Formula.cell(.init(row: SideTables.firstRow + unit, column: first + 1))
    let upToHere = Formula.range(beside.range(first + 1, rows: unit + 1))
    let ahead = Formula.binary(isRising ? .less : .greater, figures, own)
    let equals = Formula.count(where: .binary(.equal, upToHere, own))
    let number = Formula.count(where: .call(.isNumber, [figures]) * ahead) + equals
    let without = .call(.count, [figures]) + .number(Double(unit + 1)) - .call(.count, [upToHere])
    return .if(.call(.isNumber, [own]), number, without)
  }

  /// The name of the unit at a place.
  func name(at place: Formula) -> Formula { .call(.index, [names, row(at: place)]) }

  func figure(at place: Formula) -> Formula { .call(.index, [figures, row(at: place)]) }

  private func row(at place: Formula) -> Formula { .call(.match, [place, places, 0]) }
}

extension WorkbookContext {
  /// The unit's name where there is little room: the short name, which is Vietnamese, or what the edition's language
  /// has.
  func chartName(of unit: Int) -> String {
    let unit = outcome.units[unit]
    return language == .vietnamese ? unit.shortName : unit.name[language]
  }
}
