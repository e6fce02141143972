internal import CXLSXWriter
import Formulas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A chart that was drawn, until the workbook is closed.
struct DrawnChart {
  let chart: Chart
  let sheet: String
  let handle: UnsafeMutablePointer<lxw_chart>
}

extension WorkbookStorage {
  /// A function, since Swift 6.3 cannot compile an addition from another file for the thread sanitizer.
  func keep(_ chart: DrawnChart) { charts.append(chart) }

  /// Stores the cells' values in the charts, for programs that show a chart without reckoning the workbook.
  ///
  /// The library would take 0 for every formula; the values that formulas were written with are at hand.
  ///
  /// - Throws: `.chart(.unknownSheet)`.
  func storeChartValues() throws(WorkbookError) {
    for drawn in charts {
      var next = drawn.handle.pointee.series_list?.pointee.stqh_first
      for series in drawn.chart.series {
        guard let handle = next else { throw .library("lxw_chart_series") }
        try store(series.categories, in: handle.pointee.categories, of: drawn)
        try store(series.values, in: handle.pointee.values, of: drawn, numbersOnly: true)
        if let name = series.name {
          let range = CellRange(sheet: name.sheet, rows: name.row...name.row, columns: name.column...name.column)
          try store(range, in: handle.pointee.title.range, of: drawn)
        }
        next = handle.pointee.list_pointers.stqe_next
      }
    }
  }

  private func store(
    _ range: CellRange, in stored: UnsafeMutablePointer<lxw_series_range>?, of drawn: DrawnChart,
    numbersOnly: Bool = false
  ) throws(WorkbookError) {
    let name = range.sheet ?? drawn.sheet
    guard let sheet = workbook_get_worksheet_by_name(try handle(), name) else { throw .chart(.unknownSheet(name)) }
    guard let stored, let cache = stored.pointee.data_cache else { throw .library("lxw_series_range") }
    // What stands there now is not to be followed by the library's own reading.
    stored.pointee.ignore_cache = 1
    for (row, column) in range.cells {
      guard let memory = calloc(1, MemoryLayout<lxw_series_data_point>.stride) else { throw .library("calloc") }
      let point = memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
      switch value(sheet, row, column) {
      case .number(let number)?: point.pointee.number = number
      case .text(let text)? where !numbersOnly:
        point.pointee.string = strdup(text)
        point.pointee.is_string = 1
        stored.pointee.has_string_cache = 1
      default: point.pointee.no_data = 1
      }
      cache.pointee.stqh_last.pointee = point
      guard let end = UnsafeMutablePointer(point).pointer(to: \.list_pointers.stqe_next) else {
        throw .library("lxw_series_data_point")
      }
      cache.pointee.stqh_last = end
      stored.pointee.num_data_points += 1
    }
  }

  /// What a cell holds or, for a formula, its value.
  private func value(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int) -> CachedValue? {
    guard let row = lxw_worksheet_find_row(sheet, lxw_row_t(row)),
      let cell = lxw_worksheet_find_cell_in_row(row, lxw_col_t(column))
    else { return nil }
    switch cell.pointee.type {
    case NUMBER_CELL: return .number(cell.pointee.u.number)
    case STRING_CELL: return cell.pointee.sst_string.map { .text(String(cString: $0)) }
    case FORMULA_CELL:
      return cell.pointee.user_data2.map { .text(String(cString: $0)) } ?? .number(cell.pointee.formula_result)
    case ARRAY_FORMULA_CELL: return .number(cell.pointee.formula_result)
    default: return nil
    }
  }
}
