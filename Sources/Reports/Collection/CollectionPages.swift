import Spreadsheet

/// How a table to fill in is cut into pages side by side: as few as can still be read, ids and names on each.
struct CollectionPages {
  /// The smallest print that is still written into by hand.
  private static let smallestScale = 55

  private let widths: [Double]
  private let lead: Int
  private let breaks: PageBreaks
  private let pages: Int

  init(widths: [Double], lead: Int) {
    self.widths = widths
    self.lead = lead
    let groups = (lead..<max(widths.count, lead)).map { $0...$0 }
    var pages = 1
    var breaks = PageBreaks(widths: widths, repeated: lead, groups: groups, pages: pages)
    // A scale of 100 says that the columns do not fit.
    while !(Self.smallestScale..<100).contains(breaks.scale), pages < groups.count {
      pages += 1
      breaks = PageBreaks(widths: widths, repeated: lead, groups: groups, pages: pages)
    }
    self.breaks = breaks
    self.pages = pages
  }

  /// Whether ids and names are printed again on further pages.
  var hasFurtherPages: Bool { !breaks.columns.isEmpty }

  /// The columns over which titles and notes stand: those of the first page alone, lest further pages repeat halves
  /// of them.
  var titleColumns: ClosedRange<Int> {
    (hasFurtherPages ? lead : 0)...max(lead, (breaks.columns.first ?? widths.count) - 1)
  }

  func setup(rows: Int, headerRows: ClosedRange<Int>) -> PageSetup {
    var page = PageSetup()
    page.isLandscape = true
    page.area = PageSetup.Area(rows: 0...max(rows - 1, 0), columns: 0...max(widths.count - 1, lead))
    page.repeatedRows = headerRows
    if !breaks.columns.isEmpty {
      page.repeatedColumns = 0...(lead - 1)
      page.pagesWide = pages
      page.columnBreaks = breaks.columns
      page.scale = breaks.scale
    }
    return page
  }
}
