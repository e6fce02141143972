import Spreadsheet

/// The styles of the sheets: Times New Roman, black, thin borders, no fills in what is printed.
enum Styles {
  static let fontSize = 11.0

  static let base = CellStyle().with {
    $0.fontName = "Times New Roman"
    $0.fontSize = fontSize
    $0.vertical = .center
  }
  static let cell = base.with { $0.borders = .all }
  static let text = cell.with { $0.wraps = true }
  static let centered = cell.with { $0.horizontal = .center }
  static let centeredText = text.with { $0.horizontal = .center }
  static let whole = cell.with { $0.numberFormat = "#,##0" }
  static let header = centeredText.with { $0.isBold = true }
  static let columnNumber = centered.with {
    $0.isItalic = true; $0.fontSize = 9
  }
  static let group = cell.with { $0.isBold = true }
  static let small = text.with { $0.fontSize = 10 }
  static let centeredSmall = small.with { $0.horizontal = .center }
  /// A key to rank by, as it is.
  static let key = cell.with { $0.horizontal = .right }
  /// A share of a seat; whole ones without decimals would need a format that shows a lone point.
  static let seats = centered.with { $0.numberFormat = "0.00" }
  static let smallItalic = base.with { $0.isItalic = true }
  static let plainText = base.with { $0.wraps = true }
  static let remark = plainText.with { $0.isItalic = true }

  static let agency = plainText.with {
    $0.horizontal = .center; $0.fontSize = 12
  }
  static let issuer = agency.with { $0.isBold = true }
  static let motto = agency.with {
    $0.isBold = true; $0.isUnderlined = true; $0.fontSize = 13
  }
  static let placeAndDate = agency.with {
    $0.isItalic = true; $0.fontSize = 13
  }
  static let title = base.with {
    $0.isBold = true; $0.fontSize = 14; $0.horizontal = .center; $0.wraps = true
  }
  static let subtitle = base.with {
    $0.isItalic = true; $0.fontSize = 12; $0.horizontal = .center; $0.wraps = true
  }
  /// The legal bases under a title.
  static let basis = plainText.with {
    $0.isItalic = true; $0.fontSize = 12; $0.indent = 3
  }
  static let recipientsLabel = plainText.with {
    $0.isBold = true; $0.isItalic = true; $0.fontSize = 12
  }
  static let recipients = plainText
  static let signature = agency.with {
    $0.isBold = true; $0.fontSize = 13
  }

  /// Points with the decimals that the set publishes.
  static func points(_ decimals: Int) -> CellStyle {
    cell.with {
      $0.numberFormat = number(decimals)
      $0.horizontal = .right
    }
  }

  static func number(_ decimals: Int) -> String {
    decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
  }

  /// Readers may change it.
  static func input(_ style: CellStyle) -> CellStyle { style.with { $0.isLocked = false } }
}
