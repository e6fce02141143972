/// Estimates how much room a text in Times New Roman takes, so that wrapped cells show all of it: the file's writer
/// has no fonts, and a spreadsheet does not fit the height of rows whose height is given.
///
/// The estimate errs on the wide side: screens and printers round letters differently, and a row a little too high
/// does less harm than a line that nobody sees.
public struct TextMeasure: Hashable, Sendable {
  /// In points.
  public var size: Double
  public var isBold: Bool

  public init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// The measure for a cell of this style.
  public init(_ style: CellStyle) {
    self.init(size: style.fontSize, isBold: style.isBold)
  }

  /// The text's width on one line, in column-width units: digits of the workbook's default font (Times New Roman 11), each
  /// 7 pixels at 96 dots an inch. A column of this width shows it.
  public func width(of text: some StringProtocol) -> Double {
    let advance = text.unicodeScalars.reduce(0) { $0 + TimesAdvances.advance(of: $1, isBold: isBold) }
    let pixels = advance / 2048 * size * 96 / 72
    return pixels * Self.slack / Self.pixelsPerUnit
  }

  /// How many lines the text takes in a column of `width` units: broken at spaces, in the middle of a word only when
  /// the word is wider than the column, and at line breaks. At least 1.
  public func lines(of text: String, width: Double) -> Int {
    let width = max(width, 1)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + lines(ofParagraph: $1, width: width) }
  }

  /// The height of a row that shows so many lines, in points, rounded up to whole pixels (0.75 points).
  public func rowHeight(lines: Int) -> Double {
    // The font's own line height is 1.15; rounded to pixels on screen it reaches 1.19. The two points are the cell's
    // upper and lower margins.
    let points = Double(lines) * size * 1.2 + 2
    return (points / 0.75).rounded(.up) * 0.75
  }

  /// The height of a row that shows these texts, each wrapped in its column.
  public func rowHeight(_ texts: [(text: String, width: Double)]) -> Double {
    rowHeight(lines: texts.map { lines(of: $0.text, width: $0.width) }.max() ?? 1)
  }

  private func lines(ofParagraph text: Substring, width limit: Double) -> Int {
    let space = width(of: " ")
    var lines = 1
    var filled = 0.0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = width(of: word)
      if filled == 0 {
        filled = length
      } else if filled + space + length <= limit {
        filled += space + length
      } else {
        lines += 1
        filled = length
      }
      if filled > limit {
        let further = Int((filled / limit).rounded(.up)) - 1
        lines += further
        filled -= Double(further) * limit
      }
    }
    return lines
  }

  private static let pixelsPerUnit = 7.0
  /// LibreOffice takes up to 5.2 % more than the font says, in workbooks with charts.
  private static let slack = 1.06
}
