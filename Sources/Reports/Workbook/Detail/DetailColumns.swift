import Scoring
import Spreadsheet

/// How the columns of the score detail look and fold: a group's criteria fold to its sum, values fold away from the
/// points beside them, single bonus and penalty points to their sums. What only formulas need is folded from the start.
struct DetailColumns {
  /// Of every column; 0 for those that are folded from the start, where they take no room on paper.
  let widths: [Double]
  /// Of the columns that fold, and of those that carry the sign to unfold their neighbours.
  let outlines: [Int: Outline]

  /// Spreadsheets have seven levels.
  private static let deepest = 7

  init(_ layout: DetailLayout, _ set: CriteriaSet) {
    var widths = Array(repeating: 8.0, count: layout.blockOrder + 1)
    widths[DetailLayout.number] = 5
    widths[DetailLayout.id] = 11
    widths[DetailLayout.name] = 36
    widths[DetailLayout.block] = 20
    for column in layout.adjustments.values { widths[column] = 10 }
    widths[layout.applicable] = 9
    widths[layout.base] = 9
    widths[layout.total] = 9
    widths[layout.grade] = 11
    widths[layout.note] = 30
    var outlines: [Int: Outline] = [:]
    func fold(_ column: Int, level: Int) {
      if level > 0 { outlines[column] = Outline(level: min(level, Self.deepest)) }
    }
    func fold(_ node: Criterion, depth: Int) {
      if let column = layout.points[node.id] { fold(column, level: depth) }
      if let column = layout.values[node.id] { fold(column, level: depth + 1) }
      for child in node.children { fold(child, depth: depth + 1) }
    }
    for node in set.criteria { fold(node, depth: 0) }
    for column in layout.adjustments.values { fold(column, level: 1) }
    // The note beside the exclusions says the same; the keys only order the rankings.
    for column in layout.exclusions.values {
      outlines[column] = Outline(level: 1, isHidden: true)
      widths[column] = 0
    }
    if !set.exclusions.isEmpty { outlines[layout.note] = Outline(isCollapsed: true) }
    for column in layout.blockNumber...layout.blockOrder {
      outlines[column] = Outline(level: 1, isHidden: true)
      widths[column] = 0
    }
    outlines[layout.blockOrder + 1] = Outline(isCollapsed: true)
    self.widths = widths
    self.outlines = outlines
  }

  func set(_ sheet: inout Sheet) throws {
    for column in 0...widths.count {
      let width = column < widths.count && widths[column] > 0 ? widths[column] : 10
      try sheet.setColumns(column...column, width: width, outline: outlines[column] ?? Outline())
    }
  }
}
