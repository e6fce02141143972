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
      charts.append(try RateTable(book, rate).write(&sheet, &beside))
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

  /// What stands beside the names, by unit.
  struct Figures {
    let formula: (Int) -> Formula
    let cached: (Int) -> CachedValue
  }

  /// The table of all units; left out where no formula looks into it.
  func write(_ sheet: inout Sheet, titles: [String], _ figures: Figures, _ order: UnitRates) throws {
    if !book.isLive { return }
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: SideTables.headerRow, column: first + column, style: SideTables.heading)
    }
    var columns = FilledColumns(book, sheet: book.layout.sheets.overview)
    for unit in 0..<units {
      let row = SideTables.firstRow + unit
      try sheet.write(.text(book.chartName(of: unit)), row: row, column: first, style: Styles.cell)
      let figure = columns.content(
        column: first + 1, row: row, kind: "", figures.formula(unit), figures.cached(unit))
      try sheet.write(figure, row: row, column: first + 1, style: Styles.cell)
      let place = columns.content(
        column: first + 2, row: row, kind: "", place(of: unit), .number(Double(order.places[unit] + 1)))
      try sheet.write(place, row: row, column: first + 2, style: Styles.centered)
    }
  }

  /// 1, with those ahead and equals above; those without a figure come last.
  private func place(of unit: Int) -> Formula {
    let own = Formula.cell(.init(row: SideTables.firstRow + unit, column: first + 1))
    var range = beside.range(first + 1, rows: unit + 1)
    range.fixedLastRow = false
    let upToHere = Formula.range(range)
    let ahead = Formula.binary(isRising ? .less : .greater, figures, own)
    let equals = Formula.count(where: .binary(.equal, upToHere, own))
    let ranked = Formula.count(where: .call(.isNumber, [figures]) * ahead) + equals
    let number = .call(.row, []) - .number(Double(SideTables.firstRow))
    let without = .call(.count, [figures]) + number - .call(.count, [upToHere])
    return .if(.call(.isNumber, [own]), ranked, without)
  }

  /// Behind the name of a unit that has no bar.
  static let without = " (–)"

  /// The name of the unit at a place, and whether it has a figure.
  func label(at place: Formula, _ hasFigure: Formula) -> Formula {
    let name = Formula.call(.index, [names, row(at: place)])
    return .binary(.join, name, .if(hasFigure, .text(""), .text(Self.without)))
  }

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
