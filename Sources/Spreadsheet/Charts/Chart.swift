public import Formulas

/// A chart that is drawn from cells and follows them. Black, grey and hatched, in Times New Roman: it reads the same
/// on screen and from a printer without colours.
///
///     var chart = Chart(.bar(.clustered), title: "Total points by block")
///     chart.series = [.init(name: heading, categories: blocks, values: means, fill: .solid(.black))]
///     try sheet.insert(chart, rows: 20...40, columns: 0...7)
public struct Chart: Hashable, Sendable {
  public var kind: Kind
  /// Above the chart; empty for none. 255 UTF-16 units at most.
  public var title: String
  /// In the order in which they are drawn, 1…255.
  public var series: [Series] = []
  /// The axis of the categories; of a scatter chart, that of x.
  public var categoryAxis = Axis()
  public var valueAxis = Axis()
  public var legend = Legend.none
  /// The room between the bars of two categories, in percent of a bar's width, 0…500; nil for the usual one.
  public var gap: Int?
  /// How far bars of one category cover each other, in percent, −100…100; nil for the usual: all of it where they are
  /// stacked, else nothing.
  public var overlap: Int?
  /// Of labels and the legend, in points, 1…400; titles are a little larger.
  public var fontSize = 9.0
  /// What the chart shows, for who cannot see it. 255 UTF-16 units at most.
  public var alternativeText = ""

  public init(_ kind: Kind, title: String = "") {
    self.kind = kind
    self.title = title
  }

  public enum Kind: Hashable, Sendable {
    /// Lying bars.
    case bar(Grouping)
    /// Standing bars.
    case column(Grouping)
    case line
    /// Points by two numbers: the categories are x.
    case scatter
  }

  /// How the series of a category stand to each other.
  public enum Grouping: Hashable, Sendable, CaseIterable {
    case clustered
    case stacked
    /// Stacked to a whole: the values are shown as shares.
    case shares
  }

  public enum Legend: Hashable, Sendable, CaseIterable {
    case none, right, top, bottom
  }

  /// An axis. Limits that are nil are the spreadsheet's to choose.
  public struct Axis: Hashable, Sendable {
    /// 255 UTF-16 units at most.
    public var title = ""
    /// In Excel's notation; at most 127 bytes.
    public var numberFormat = "General"
    public var least: Double?
    public var most: Double?
    /// The step between two marks, above 0.
    public var step: Double?
    /// Whether it runs the other way: lying bars then read from the top.
    public var isReversed = false
    public var hasGridlines = false
    /// Whether its labels stand at the edge even where bars cross zero.
    public var labelsAtEdge = false

    public init() {}
  }
}

extension Chart {
  /// A row or a column of cells, drawn.
  public struct Series: Hashable, Sendable {
    /// The cell with the name that the legend shows; nil for none.
    public var name: CellReference?
    /// One row or one column of cells, as many as `values` has.
    public var categories: CellRange
    /// What is no number is not drawn.
    public var values: CellRange
    public var fill: Fill
    /// What marks the points of lines and scatter charts.
    public var marker: Marker
    /// How a line is drawn; nil for points without a line. Bars have none.
    public var line: Dash?
    /// The number format of the figure beside each bar or point, at most 127 bytes; nil shows none.
    public var labels: String?

    public init(
      name: CellReference? = nil, categories: CellRange, values: CellRange, fill: Fill = .solid(.black),
      marker: Marker = .circle, line: Dash? = .solid, labels: String? = nil
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.fill = fill
      self.marker = marker
      self.line = line
      self.labels = labels
    }
  }

  /// How bars and markers are filled; all but `invisible` have a thin black edge.
  public enum Fill: Hashable, Sendable {
    /// Nothing is drawn: what is stacked upon it hangs free.
    case invisible
    case solid(CellColor)
    /// Black on white.
    case pattern(Pattern)
  }

  /// Patterns that stay apart in print.
  public enum Pattern: Hashable, Sendable, CaseIterable {
    case dots, upwardStripes, downwardStripes, horizontalStripes, verticalStripes, grid
  }

  public enum Marker: Hashable, Sendable, CaseIterable {
    case none, circle, square, diamond, triangle
  }

  public enum Dash: Hashable, Sendable, CaseIterable {
    case solid, dashed, dotted
  }
}

extension CellColor {
  public static let darkGrey = CellColor(0x595959)
  public static let grey = CellColor(0xA6A6A6)
  public static let lightGrey = CellColor(0xD9D9D9)
}
