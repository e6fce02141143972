internal import CXLSXWriter
import Formulas

extension Sheet {
  /// Draws a chart over cells, which it covers whole; it moves and stretches with them. Heights and widths must have
  /// been set before.
  ///
  /// - Throws: `.chart` for what Excel would repair, `.tooLong`, `.character`, `.measure`, `.outside`. Sheets that
  ///   series refer to may still follow; `Workbook.close` sees that they are there.
  public mutating func insert(
    _ chart: Chart, rows: ClosedRange<Int>, columns: ClosedRange<Int>
  ) throws(WorkbookError) {
    if let flaw = chart.flaw(on: name) { throw .chart(flaw) }
    let (first, _) = try corners(rows, columns)
    let width = columns.reduce(0) { $0 + self.width(ofColumn: $1) }
    let height = rows.reduce(0) { $0 + self.height(ofRow: $1) }
    guard width > 0, height > 0 else {
      throw .chart(.noRoom(CellRange(rows: rows, columns: columns).rendered()))
    }
    let drawn = try ChartWriter(chart: chart, sheet: name).add(to: storage.handle())
    var options = lxw_chart_options()
    options.x_scale = Double(width) / Self.usualChartWidth
    options.y_scale = Double(height) / Self.usualChartHeight
    options.object_position = UInt8(LXW_OBJECT_MOVE_AND_SIZE.rawValue)
    let text = try plain(chart.alternativeText, limit: Limits.shortText)
    let status = text.withCString { text in
      // The library copies it.
      options.description = UnsafeMutablePointer(mutating: text)
      return worksheet_insert_chart_opt(worksheet, first.row, first.column, drawn, &options)
    }
    try check(status)
    storage.keep(DrawnChart(chart: chart, sheet: name, handle: drawn))
  }

  /// How high rows are together, in points, as far as their heights were set before.
  public func height(ofRows rows: Range<Int>) -> Double { Double(rows.reduce(0) { $0 + height(ofRow: $1) }) * 0.75 }

  /// In pixels, to which the library scales a chart.
  private static let usualChartWidth = 480.0
  private static let usualChartHeight = 288.0

  /// In pixels, as the library reckons them.
  private func width(ofColumn column: Int) -> Int {
    let sheet = worksheet.pointee
    // Each stands in the place of the first of its columns.
    for first in (0...min(column, Int(sheet.col_options_max) - 1)).reversed() {
      guard let options = sheet.col_options[first]?.pointee, Int(options.lastcol) >= column else { continue }
      if options.hidden != 0 { return 0 }
      return options.width < 1 ? Int(options.width * 12 + 0.5) : Int(options.width * 7 + 0.5) + 5
    }
    return 64
  }

  private func height(ofRow row: Int) -> Int {
    guard let row = lxw_worksheet_find_row(worksheet, lxw_row_t(row)) else { return 20 }
    return row.pointee.hidden != 0 ? 0 : Int(row.pointee.height * 4 / 3)
  }
}
