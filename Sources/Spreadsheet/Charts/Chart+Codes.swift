internal import CXLSXWriter

/// The library's own words for ours.
extension Chart.Kind {
  var code: UInt8 {
    let type =
      switch self {
      case .bar(.clustered): LXW_CHART_BAR
      case .bar(.stacked): LXW_CHART_BAR_STACKED
      case .bar(.shares): LXW_CHART_BAR_STACKED_PERCENT
      case .column(.clustered): LXW_CHART_COLUMN
      case .column(.stacked): LXW_CHART_COLUMN_STACKED
      case .column(.shares): LXW_CHART_COLUMN_STACKED_PERCENT
      case .line: LXW_CHART_LINE
      case .scatter: LXW_CHART_SCATTER
      }
    return UInt8(type.rawValue)
  }
}

extension Chart.Legend {
  var code: UInt8 {
    let position =
      switch self {
      case .none: LXW_CHART_LEGEND_NONE
      case .right: LXW_CHART_LEGEND_RIGHT
      case .top: LXW_CHART_LEGEND_TOP
      case .bottom: LXW_CHART_LEGEND_BOTTOM
      }
    return UInt8(position.rawValue)
  }
}

extension Chart.Pattern {
  var code: UInt8 {
    let pattern =
      switch self {
      case .dots: LXW_CHART_PATTERN_PERCENT_25
      case .upwardStripes: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
      case .downwardStripes: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
      case .horizontalStripes: LXW_CHART_PATTERN_DARK_HORIZONTAL
      case .verticalStripes: LXW_CHART_PATTERN_DARK_VERTICAL
      case .grid: LXW_CHART_PATTERN_SMALL_GRID
      }
    return UInt8(pattern.rawValue)
  }
}

extension Chart.Marker {
  var code: UInt8 {
    let marker =
      switch self {
      case .none: LXW_CHART_MARKER_NONE
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .square: LXW_CHART_MARKER_SQUARE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      case .triangle: LXW_CHART_MARKER_TRIANGLE
      }
    return UInt8(marker.rawValue)
  }
}

extension Chart.Dash {
  var code: UInt8 {
    let dash =
      switch self {
      case .solid: LXW_CHART_LINE_DASH_SOLID
      case .dashed: LXW_CHART_LINE_DASH_DASH
      case .dotted: LXW_CHART_LINE_DASH_ROUND_DOT
      }
    return UInt8(dash.rawValue)
  }
}
