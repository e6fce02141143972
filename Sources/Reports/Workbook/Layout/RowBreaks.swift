/// Where a table that is longer than a page is cut, so that rows that belong together stay on one page: a group's title
/// with its first row, signatures with the last rows of what they sign.
struct RowBreaks {
  /// The first rows of further pages.
  let rows: [Int]

  /// Fills page after page.
  ///
  /// - Parameters:
  ///   - heights: of all rows that are printed, in points.
  ///   - repeated: the rows that are printed again on every page after their own.
  ///   - together: rows that stay on one page, where a page holds them.
  ///   - room: the height of a page between its margins, in points of the unscaled sheet.
  init(heights: [Double], repeated: ClosedRange<Int>, together: [ClosedRange<Int>], room: Double) {
    let header = heights.dropFirst(repeated.lowerBound).prefix(repeated.count).reduce(0, +)
    // The ranges that a cut before the row would part.
    var parted: [Int: [ClosedRange<Int>]] = [:]
    for range in together
    where heights.dropFirst(range.lowerBound).prefix(range.count).reduce(header, +) <= room {
      for row in range.dropFirst() { parted[row, default: []].append(range) }
    }
    var breaks: [Int] = []
    var start = 0
    var filled = 0.0
    var row = 0
    while row < heights.count {
      filled += heights[row]
      row += 1
      guard row < heights.count, filled + heights[row] > room else { continue }
      var cut = row
      while let first = parted[cut]?.map(\.lowerBound).min() { cut = first }
      // Where ranges that reach into each other fill more than a page, it is cut at its end.
      let isPossible = cut > start && (start > 0 || cut > repeated.upperBound)
      start = isPossible ? cut : row
      breaks.append(start)
      row = start
      filled = start > repeated.upperBound ? header : 0
    }
    rows = breaks
  }
}
