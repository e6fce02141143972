import Names

/// The sign before a number's decimals. The other one groups its thousands; spaces and apostrophes may do so in both.
public enum DecimalSign: Hashable, Sendable {
  /// As in Vietnamese: 1.234,5.
  case comma
  /// As in English: 1,234.5.
  case point
}

/// A number as a person wrote it, in the readings that its signs allow.
struct WrittenNumber {
  let text: String
  /// With a decimal comma; nil where the text is no number that way.
  let withComma: Double?
  /// With a decimal point.
  let withPoint: Double?
  let isPercent: Bool
  /// The unit of measure that stood behind it: "12 câu".
  let measure: String?

  /// - Parameter measure: what may stand behind the figure, "tin, bài" or one part of it.
  /// - Errors: `.notExact`, `.otherMeasure`, `.notANumber`.
  init(_ text: String, measure: [String]) throws(ValueProblem) {
    self.text = text.withoutOuterSpaces
    let plain = Self.plain(self.text)
    if let reason = InexactWords.sign(in: plain) { throw .notExact(self.text, sign: reason) }
    let body = plain.prefix { Self.isPartOfNumber($0) }
    let rest = String(plain[body.endIndex...]).withoutOuterSpaces
    let digits = String(body).withoutOuterSpaces
    guard digits.contains(where: Self.isDigit) else { throw .notANumber(self.text) }
    isPercent = rest == "%" || NameKey(rest) == "phần trăm"
    if rest.isEmpty || isPercent {
      self.measure = nil
    } else if measure.contains(where: { Self.names(rest, in: $0) }) {
      self.measure = rest
    } else if rest.first?.isLetter == true {
      throw .otherMeasure(self.text, found: rest, expected: measure.first { !$0.isEmpty })
    } else {
      throw .notANumber(self.text)
    }
    withComma = Self.value(of: digits, decimal: ",", thousands: ".", isPercent: isPercent)
    withPoint = Self.value(of: digits, decimal: ".", thousands: ",", isPercent: isPercent)
    guard withComma != nil || withPoint != nil else { throw .notANumber(self.text) }
  }

  func value(_ sign: DecimalSign) -> Double? { sign == .comma ? withComma : withPoint }

  /// Every space a space, every dash a hyphen, what nobody sees left out.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let sign = NameScalar.plain(scalar) { plain.append(sign) }
    }
    return String(plain)
  }

  /// Whether `rest` is the unit of measure or, where that is a list ("tin, bài"), one of it.
  private static func names(_ rest: String, in measure: String) -> Bool {
    let parts = measure.split(separator: ",").map(String.init)
    return !measure.isEmpty && ([measure] + parts).contains { NameKey($0) == NameKey(rest) }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isPartOfNumber(_ character: Character) -> Bool {
    isDigit(character) || [".", ",", " ", "'", "-", "+"].contains(character)
  }

  /// Sign? group (separator group)* (decimal digits)?, the groups of three digits but for the first, all separated by
  /// the same sign.
  private static func value(
    of digits: String, decimal: Character, thousands: Character, isPercent: Bool
  ) -> Double? {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let body = digits.drop { $0 == "-" || $0 == "+" }
    guard digits.count - body.count <= 1 else { return nil }
    let sides = body.split(separator: decimal, omittingEmptySubsequences: false)
    guard sides.count <= 2, let whole = sides.first else { return nil }
    let separators = whole.filter { !isDigit($0) }
    guard separators.allSatisfy({ $0 == separators.first && [thousands, " ", "'"].contains($0) }) else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let decimals = sides.count == 2 ? sides[1] : "0"
    guard !decimals.isEmpty, decimals.allSatisfy(isDigit) else { return nil }
    guard let value = Double("\(sign)\(groups.joined()).\(decimals)" + (isPercent ? "e-2" : "")), value.isFinite
    else { return nil }
    return value == 0 ? 0 : value  // never −0
  }
}
