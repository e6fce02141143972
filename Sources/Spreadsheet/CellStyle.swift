/// How a cell looks. Equal styles become one format of the workbook.
public struct CellStyle: Hashable, Sendable {
  public var fontName = "Times New Roman"
  /// In points, 1…409.
  public var fontSize = 12.0
  public var isBold = false
  public var isItalic = false
  public var isUnderlined = false
  public var color: CellColor?
  public var horizontal = Horizontal.general
  public var vertical = Vertical.bottom
  public var wraps = false
  /// The edges that have a thin line.
  public var borders: Edges = []
  /// A number format in Excel's own notation, such as `0.00` or `dd/mm/yyyy`; at most 127 bytes.
  public var numberFormat = "General"
  public var fill: CellColor?
  /// Whether the cell resists changes once the sheet is protected.
  public var isLocked = true
  /// Whether the formula is hidden once the sheet is protected.
  public var hidesFormula = false
  /// Steps of about three characters from the edge, 0…250.
  public var indent = 0
  /// Degrees, counter-clockwise, −90…90.
  public var rotation = 0

  public init() {}

  /// The style with some changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }

  public enum Horizontal: Hashable, Sendable {
    /// Numbers to the right, text to the left.
    case general
    case left, center, right, justify
  }

  public enum Vertical: Hashable, Sendable {
    case top, center, bottom
  }

  public struct Edges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let top = Edges(rawValue: 1)
    public static let bottom = Edges(rawValue: 2)
    public static let left = Edges(rawValue: 4)
    public static let right = Edges(rawValue: 8)
    public static let all: Edges = [.top, .bottom, .left, .right]
  }
}

/// A color as `0xRRGGBB`.
public struct CellColor: Hashable, Sendable {
  public let rgb: UInt32

  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  public static let black = CellColor(0)
  public static let white = CellColor(0xFF_FFFF)
}
