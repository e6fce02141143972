/// Numbers as tables and criteria write them: `1246`, `-3`, `0.92`, and `92%`, which is 0.92.
///
/// Digits with a decimal point, nothing else: no thousands separators, no decimal comma, no exponent, no
/// spaces, no leading `+`. What a person may have meant otherwise is refused, never guessed.
public enum PlainNumber {
  /// Why a text is not a plain number, with the plain spelling where one can be told.
  public enum Fault: Error, Hashable, Sendable {
    /// `0,92`. `1,246` may also be meant in thousands: then `asThousands` is `1246`.
    case decimalComma(plain: String, asThousands: String?)
    /// `1 246`, `1.246.000`, `1,246.5`, `1.246,5`.
    case grouping(plain: String)
    case notANumber
    /// `nan`, `inf`, or more digits than a number can hold.
    case notFinite
  }

  /// The number that `text` writes, to the nearest binary number; `text` is without outer spaces.
  public static func read(_ text: String) throws(Fault) -> Double {
    guard isPlain(text.utf8) else { throw fault(of: text) }
    let decimal = text.utf8.last == UInt8(ascii: "%") ? text.dropLast() + "e-2" : text[...]
    guard let number = Double(decimal), number.isFinite else { throw .notFinite }
    return number == 0 ? 0 : number  // never −0
  }

  /// `-`? digits (`.` digits)? `%`?
  private static func isPlain(_ bytes: String.UTF8View) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard skipDigits(&rest) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard skipDigits(&rest) else { return false }
    }
    return rest.isEmpty || rest.elementsEqual("%".utf8)
  }

  private static func skipDigits(_ bytes: inout Substring.UTF8View) -> Bool {
    let rest = bytes.drop { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    defer { bytes = rest }
    return rest.count < bytes.count
  }

  private static func fault(of text: String) -> Fault {
    let lowercased = text.lowercased().drop { $0 == "-" || $0 == "+" }
    if ["nan", "inf", "infinity", "∞"].contains(lowercased) { return .notFinite }
    guard let grouped = GroupedNumber(text) else { return .notANumber }
    if grouped.groups.count > 1 { return .grouping(plain: grouped.plain) }
    return .decimalComma(plain: grouped.plain, asThousands: grouped.withCommaAsThousands)
  }
}

/// A number with separators: groups of digits, and decimals after a point or comma.
private struct GroupedNumber {
  var sign: String
  /// The whole part: one group, or several of which all but the first have three digits.
  var groups: [Substring]
  var decimals: Substring
  var percent: String

  init?(_ text: String) {
    sign = text.hasPrefix("-") ? "-" : ""
    percent = text.hasSuffix("%") ? "%" : ""
    let body = text.dropFirst(sign.count).dropLast(percent.count)
    let parts = body.split(omittingEmptySubsequences: false) { !Self.isDigit($0) }
    let separators = body.filter { !Self.isDigit($0) }
    guard parts.count > 1, !parts.contains(where: \.isEmpty), let last = separators.last else { return nil }

    // The last separator starts decimals where it is not the one that groups, and not a space.
    let endsInDecimals = (last == "," || last == ".") && (separators.count == 1 || last != separators.first)
    groups = endsInDecimals ? Array(parts.dropLast()) : parts
    decimals = endsInDecimals ? parts[parts.count - 1] : ""
    let grouping = endsInDecimals ? separators.dropLast() : separators[...]
    guard grouping.allSatisfy({ Self.separatesGroups($0) && $0 == grouping.first }) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
  }

  var plain: String { sign + groups.joined() + (decimals.isEmpty ? "" : "." + decimals) + percent }

  /// `1246` for `1,246`; nil where the comma can only be a decimal one.
  var withCommaAsThousands: String? {
    guard groups.count == 1, groups[0].count <= 3, groups[0] != "0", decimals.count == 3 else { return nil }
    return sign + groups[0] + decimals + percent
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character && character.isASCII }

  /// Point, comma, apostrophe, and the spaces that typesetting and spreadsheets use.
  private static func separatesGroups(_ character: Character) -> Bool {
    [".", ",", "'", "’", " ", "\u{A0}", "\u{2009}", "\u{202F}"].contains(character)
  }
}
