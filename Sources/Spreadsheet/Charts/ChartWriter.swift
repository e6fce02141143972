internal import CXLSXWriter
import Formulas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells the library what a chart is. What it is given it copies.
struct ChartWriter {
  let chart: Chart
  let sheet: String

  func add(to workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    for measure in [(chart.gap, 0...500), (chart.overlap, -100...100)] {
      if let value = measure.0, !measure.1.contains(value) { throw .measure(.barSpacing, Double(value)) }
    }
    guard (1...400).contains(chart.fontSize) else { throw .measure(.fontSize, chart.fontSize) }
    let formats = try [chart.categoryAxis, chart.valueAxis].map { axis throws(WorkbookError) in
      try fixedField(axis.numberFormat)
    }
    let labels = try chart.series.map { series throws(WorkbookError) in try series.labels.map(fixedField) }
    let titles = try [chart.title, chart.categoryAxis.title, chart.valueAxis.title].map { text throws(WorkbookError) in
      try plain(text, limit: Limits.shortText)
    }
    guard let handle = workbook_add_chart(workbook, chart.kind.code) else { throw .library("workbook_add_chart") }
    try title(handle, titles[0])
    for (series, format) in zip(chart.series, labels) { try add(series, labels: format, to: handle) }
    // What the library calls x lies level: of lying bars, the values.
    let isLying = if case .bar = chart.kind { true } else { false }
    let (level, upright) = (handle.pointee.x_axis, handle.pointee.y_axis)
    guard let categories = isLying ? upright : level, let values = isLying ? level : upright else {
      throw .library("lxw_chart_axis")
    }
    try set(categories, to: chart.categoryAxis, title: titles[1], format: formats[0])
    try set(values, to: chart.valueAxis, title: titles[2], format: formats[1])
    // The other axis follows to the far end; it belongs at the near one.
    if chart.categoryAxis.isReversed { chart_axis_set_crossing_max(categories) }
    layOut(handle)
    return handle
  }

  private func layOut(_ handle: UnsafeMutablePointer<lxw_chart>) {
    chart_legend_set_position(handle, chart.legend.code)
    font(chart.fontSize) { chart_legend_set_font(handle, $0) }
    if let gap = chart.gap { chart_set_series_gap(handle, UInt16(gap)) }
    if let overlap = chart.overlap { chart_set_series_overlap(handle, Int8(overlap)) }
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(handle, &none)
  }

  private func title(_ handle: UnsafeMutablePointer<lxw_chart>, _ text: String) throws(WorkbookError) {
    if text.isEmpty { return chart_title_off(handle) }
    // The library's own call takes a text that begins with "=" for a formula.
    handle.pointee.title.name = try copy(text)
    font(chart.fontSize + 2, isBold: true) { chart_title_set_name_font(handle, $0) }
  }

  private func set(
    _ axis: UnsafeMutablePointer<lxw_chart_axis>, to wanted: Chart.Axis, title: String, format: String
  ) throws(WorkbookError) {
    if !title.isEmpty {
      axis.pointee.title.name = try copy(title)
      font(chart.fontSize) { chart_axis_set_name_font(axis, $0) }
    }
    font(chart.fontSize) { chart_axis_set_num_font(axis, $0) }
    if format != "General" { chart_axis_set_num_format(axis, format) }
    if let least = wanted.least { chart_axis_set_min(axis, least) }
    if let most = wanted.most { chart_axis_set_max(axis, most) }
    if let step = wanted.step { chart_axis_set_major_unit(axis, step) }
    if wanted.isReversed { chart_axis_set_reverse(axis) }
    if wanted.labelsAtEdge {
      chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    chart_axis_major_gridlines_set_visible(axis, wanted.hasGridlines ? 1 : 0)
    var faint = line(.lightGrey, width: 0.5)
    if wanted.hasGridlines { chart_axis_major_gridlines_set_line(axis, &faint) }
    var edge = line(.darkGrey, width: 0.75)
    chart_axis_set_line(axis, &edge)
  }

  private func add(
    _ series: Chart.Series, labels: String?, to handle: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    let (categories, values) = (reference(series.categories), reference(series.values))
    guard let added = chart_add_series(handle, categories, values) else { throw .library("chart_add_series") }
    if let name = series.name {
      let home = name.sheet ?? sheet
      let cell = CellReference(sheet: home, row: name.row, column: name.column).fixed
      chart_series_set_name(added, "=" + cell.rendered())
    }
    switch chart.kind {
    case .bar, .column: fill(added, series.fill)
    case .line, .scatter: mark(added, series)
    }
    if let labels {
      chart_series_set_labels(added)
      chart_series_set_labels_num_format(added, labels)
      font(chart.fontSize) { chart_series_set_labels_font(added, $0) }
      if case .pattern = series.fill {
        // Figures upon hatching are hard to read.
        var paper = lxw_chart_fill(color: CellColor.white.code, none: 0, transparency: 0)
        chart_series_set_labels_fill(added, &paper)
      }
    }
  }

  /// Always with the sheet's name, which the library asks for.
  private func reference(_ range: CellRange) -> String {
    "=" + CellRange(sheet: range.sheet ?? sheet, rows: range.rows, columns: range.columns).rendered()
  }

  private func fill(_ series: UnsafeMutablePointer<lxw_chart_series>, _ fill: Chart.Fill) {
    var edge = line(.black, width: 0.75)
    if case .invisible = fill { edge.none = 1 }
    chart_series_set_line(series, &edge)
    switch fill {
    case .invisible:
      var nothing = lxw_chart_fill()
      nothing.none = 1
      chart_series_set_fill(series, &nothing)
    case .solid(let color):
      var solid = lxw_chart_fill(color: color.code, none: 0, transparency: 0)
      chart_series_set_fill(series, &solid)
    case .pattern(let pattern):
      var hatched = lxw_chart_pattern(
        fg_color: CellColor.black.code, bg_color: CellColor.white.code, type: pattern.code)
      chart_series_set_pattern(series, &hatched)
    }
  }

  private func mark(_ added: UnsafeMutablePointer<lxw_chart_series>, _ series: Chart.Series) {
    var stroke = line(.black, width: 1.25)
    if let dash = series.line { stroke.dash_type = dash.code } else { stroke.none = 1 }
    chart_series_set_line(added, &stroke)
    chart_series_set_marker_type(added, series.marker.code)
    if series.marker == .none { return }
    chart_series_set_marker_size(added, 5)
    var edge = line(.black, width: 0.75)
    chart_series_set_marker_line(added, &edge)
    switch series.fill {
    case .invisible:
      var empty = lxw_chart_fill(color: CellColor.white.code, none: 0, transparency: 0)
      chart_series_set_marker_fill(added, &empty)
    case .solid(let color):
      var solid = lxw_chart_fill(color: color.code, none: 0, transparency: 0)
      chart_series_set_marker_fill(added, &solid)
    case .pattern(let pattern):
      var hatched = lxw_chart_pattern(
        fg_color: CellColor.black.code, bg_color: CellColor.white.code, type: pattern.code)
      chart_series_set_marker_pattern(added, &hatched)
    }
  }

  private func line(_ color: CellColor, width: Float) -> lxw_chart_line {
    var line = lxw_chart_line()
    line.color = color.code
    line.width = width
    return line
  }

  private func font(_ size: Double, isBold: Bool = false, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
    "Times New Roman".withCString { name in
      var font = lxw_chart_font()
      font.name = UnsafeMutablePointer(mutating: name)
      font.size = size
      // The library's titles are bold unless they are told otherwise.
      font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      use(&font)
    }
  }

  private func copy(_ text: String) throws(WorkbookError) -> UnsafeMutablePointer<CChar> {
    guard let copy = strdup(text) else { throw .library("strdup") }
    return copy
  }
}
