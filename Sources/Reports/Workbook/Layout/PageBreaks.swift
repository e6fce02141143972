import Spreadsheet

/// Where a table that is wider than a page is cut: between groups of columns that belong together, never within one.
struct PageBreaks {
  /// The first columns of further pages; empty where one page holds everything.
  let columns: [Int]
  /// In percent.
  let scale: Int

  /// The width and height that A4 landscape leaves between the margins, in millimetres.
  private static let (pageWidth, pageHeight) = (297.0 - 30 - 15, 210.0 - 20 - 20)
  /// The same of A4 portrait.
  private static let (narrowWidth, narrowHeight) = (210.0 - 30 - 15, 297.0 - 20 - 20)
  /// The largest and the smallest print that still reads.
  private static let scales = stride(from: 75, through: 40, by: -1)

  /// Takes the largest print with which the groups fit on at most `pages` pages.
  ///
  /// - Parameters:
  ///   - repeated: how many of the first columns are printed on every page.
  ///   - groups: the columns that stay together, from left to right, without gaps behind the repeated ones.
  init(widths: [Double], repeated: Int, groups: [ClosedRange<Int>], pages: Int) {
    let head = Self.millimetres(widths[..<repeated])
    let sizes = groups.map { Self.millimetres(widths[$0]) }
    for scale in Self.scales {
      let room = Self.pageWidth * 100 / Double(scale) - head
      if let breaks = Self.breaks(groups, sizes, room: room), breaks.count < pages {
        (self.columns, self.scale) = (breaks, scale)
        return
      }
    }
    (columns, scale) = ([], 100)
  }

  /// The largest print, up to 100 percent, with which all columns fit on a page.
  static func scale(of widths: [Double], isLandscape: Bool) -> Int {
    let share = (isLandscape ? pageWidth : narrowWidth) / max(millimetres(widths[...]), 1)
    return min(100, max(10, Int(share * 100)))
  }

  /// The height of a page at a scale, in points of the unscaled sheet. Programs and printers differ by a little: a
  /// row pushed onto a page of its own would be worse than a page that is not quite full.
  static func room(isLandscape: Bool, scale: Int) -> Double {
    let points = (isLandscape ? pageHeight : narrowHeight) / 25.4 * 72
    return points * 0.97 * 100 / Double(scale)
  }

  private static func breaks(_ groups: [ClosedRange<Int>], _ sizes: [Double], room: Double) -> [Int]? {
    var breaks: [Int] = []
    var filled = 0.0
    for (group, size) in zip(groups, sizes) {
      if size > room { return nil }
      if filled + size > room {
        breaks.append(group.lowerBound)
        filled = 0
      }
      filled += size
    }
    return breaks
  }

  /// A column of `w` units takes 7w + 5 pixels at 96 dots an inch, hidden ones (of width 0) nothing. Programs differ
  /// by some percent: a column pushed onto a page of its own would be worse than a margin a little too wide.
  private static func millimetres(_ widths: ArraySlice<Double>) -> Double {
    widths.reduce(0) { $0 + ($1 == 0 ? 0 : (7 * $1 + 5) / 96 * 25.4 * 1.07) }
  }
}
