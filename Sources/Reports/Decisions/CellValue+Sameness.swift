import Diagnostics
import Scoring
import Spreadsheet

extension CellValue {
  /// Whether two cells hold the same. Blank and empty text are one; a truth is 1 or 0; a date is its number.
  ///
  /// Numbers agree on 15 digits, which is what spreadsheets save. What was reckoned anew agrees to 1e-9 of its size:
  /// another program adds and multiplies in another order.
  ///
  /// - Parameter isReckoned: whether the values are those of formulas.
  static func areSame(_ left: CellValue?, _ right: CellValue?, isReckoned: Bool) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let value?, nil), (nil, let value?): value == .text("")
    case (let left?, let right?): left.isSame(as: right, isReckoned: isReckoned)
    }
  }

  func isSame(as other: CellValue, isReckoned: Bool) -> Bool {
    if let left = plainNumber, let right = other.plainNumber {
      if Decimal15.compare(left, right) == 0 { return true }
      return isReckoned && abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
    switch (self, other) {
    case (.text(let left), .text(let right)): return left.withPlainBreaks == right.withPlainBreaks
    default: return self == other
    }
  }

  private var plainNumber: Double? {
    switch self {
    case .number(let number): number
    case .date(let date): date.serial
    case .truth(let truth): truth ? 1 : 0
    default: nil
    }
  }
}

extension String {
  /// Line breaks as every program writes them in the end.
  fileprivate var withPlainBreaks: String {
    utf8.contains(UInt8(ascii: "\r")) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
  }
}
