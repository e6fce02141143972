public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers as people read them: `1.246,5` in Vietnamese, `1,246.5` in English.
public enum NumberText {
  /// A number with a fixed count of decimals.
  ///
  /// - Parameters:
  ///   - x: finite; rounded as `Decimal15.round` does.
  ///   - places: decimals to show, 0…15; nil for as many as the number's 15 significant digits need.
  ///   - grouping: whether thousands are set apart.
  public static func format(_ x: Double, places: Int?, grouping: Bool = true, language: Language) -> String {
    guard let places else { return format(x, atMost: exactPlaces(x), grouping: grouping, language: language) }
    return written(decimal(x, places), grouping: grouping, language: language)
  }

  /// A number with as many decimals as it needs, up to a limit: 4.5 and 12, not 4.50 and 12.00.
  public static func format(
    _ x: Double, atMost places: Int, grouping: Bool = true, language: Language
  ) -> String {
    var digits = decimal(x, places)
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    return written(digits, grouping: grouping, language: language)
  }

  /// A share as a percentage: 0.98 with one decimal is `98,0%`.
  public static func percent(_ x: Double, places: Int = 1, language: Language) -> String {
    format(x * 100, places: places, language: language) + "%"
  }

  /// Decimals that 15 significant digits reach down to.
  private static func exactPlaces(_ x: Double) -> Int {
    x == 0 ? 0 : max(0, Decimal15.digits - 1 - Int(log10(abs(x)).rounded(.down)))
  }

  /// In plain notation with a point: no exponent, no −0.
  private static func decimal(_ x: Double, _ places: Int) -> String {
    precondition(x.isFinite && places >= 0)
    // Beyond 15 decimals only 15 significant digits are left to keep.
    let rounded = places <= 15 ? Decimal15.round(x, places: places) : Decimal15.significant(x)
    // The longest: 309 digits, a sign, a point, the decimals and the closing zero.
    let capacity = 320 + places
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      _ = withVaList([Int32(places), rounded == 0 ? 0 : rounded]) {
        vsnprintf(buffer.baseAddress, capacity, "%.*f", $0)
      }
      return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private static func written(_ digits: String, grouping: Bool, language: Language) -> String {
    let (point, separator): (Character, Character) = language == .vietnamese ? (",", ".") : (".", ",")
    let parts = digits.split(separator: ".")
    let isNegative = parts[0].hasPrefix("-")
    var whole = Array(isNegative ? parts[0].dropFirst() : parts[0])
    if grouping {
      for place in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert(separator, at: place) }
    }
    let fraction = parts.count > 1 ? String(point) + parts[1] : ""
    return (isNegative ? "-" : "") + String(whole) + fraction
  }
}
