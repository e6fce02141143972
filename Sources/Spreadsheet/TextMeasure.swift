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
    width(ofAdvance: text.unicodeScalars.reduce(0) { $0 + TimesAdvances.advance(of: $1, isBold: isBold) })
  }

  private func width(ofAdvance advance: Double) -> Double {
    let pixels = advance / 2048 * size * 96 / 72
    return pixels * Self.slack / Self.pixelsPerUnit
  }

  /// How many lines the text takes in a column of `width` units: broken at spaces, in the middle of a word only when
  /// the word is wider than the column, and at line breaks. At least 1.
  public func lines(of text: String, width: Double) -> Int {
    var paragraph = Paragraph(limit: max(width, 1), space: self.width(of: " "))
    var lines = 0
    var advance = 0.0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar == " " {
        paragraph.add(wordOfWidth: self.width(ofAdvance: advance))
        advance = 0
      } else if Self.isLineBreak(scalar) {
        paragraph.add(wordOfWidth: self.width(ofAdvance: advance))
        lines += paragraph.lines
        paragraph = Paragraph(limit: paragraph.limit, space: paragraph.space)
        advance = 0
      } else {
        advance += TimesAdvances.advance(of: scalar, isBold: isBold)
      }
    }
    paragraph.add(wordOfWidth: self.width(ofAdvance: advance))
    return lines + paragraph.lines
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
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

  /// A text without line breaks, filled with one word after the other.
  private struct Paragraph {
    let limit: Double
    let space: Double
    private(set) var lines = 1
    private var filled = 0.0

    init(limit: Double, space: Double) {
      self.limit = limit
      self.space = space
    }

    mutating func add(wordOfWidth length: Double) {
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
  }

  private static let pixelsPerUnit = 7.0
  /// LibreOffice takes up to 5.2 % more than the font says, in workbooks with charts.
  private static let slack = 1.06
}
