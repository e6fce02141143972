/// How a sheet is printed. A4, as Nghị định 30/2020/NĐ-CP, Annex I, has it.
public struct PageSetup: Hashable, Sendable {
  public var isLandscape = false
  public var margins = Margins()
  /// In percent, 10…400; nil to shrink the sheet into `pagesWide` and `pagesTall`.
  public var scale: Int?
  /// The columns and the rows before which a new page begins, at most `mostBreaks` each. They count where there is a
  /// scale: spreadsheets choose for themselves where a sheet that they shrink is cut.
  public var columnBreaks: [Int] = []
  public var rowBreaks: [Int] = []
  public static let mostBreaks = 1000
  /// Pages side by side into which the columns are shrunk, nil for as many as it takes. 1…32,767.
  public var pagesWide: Int? = 1
  /// Pages one below the other, nil for as many as it takes.
  public var pagesTall: Int?
  /// The page's number, centred at the top.
  public var numbersPages = true
  /// A line at the lower left, at most about 200 characters.
  public var footer = ""
  public var isCentered = true
  /// The cells that are printed; everything when nil.
  public var area: Area?
  /// Rows and columns that are printed again on every page.
  public var repeatedRows: ClosedRange<Int>?
  public var repeatedColumns: ClosedRange<Int>?

  public init() {}

  /// In millimetres, 0…200.
  public struct Margins: Hashable, Sendable {
    public var top = 20.0
    public var bottom = 20.0
    public var left = 30.0
    public var right = 15.0

    public init(top: Double = 20, bottom: Double = 20, left: Double = 30, right: Double = 15) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }
  }

  public struct Area: Hashable, Sendable {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }
}
