#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rounding as a person with a pencil does it: a number is what its first 15 significant digits say (what
/// spreadsheets keep), and a half goes away from zero on those digits. So 3 × (3/40) = 0.225 rounds to 0.23,
/// though its binary digits say 0.22499999999999998.
public enum Decimal15 {
  /// Significant digits that count.
  public static let digits = 15

  /// `x` to 15 significant digits, as the nearest binary number to that decimal.
  public static func significant(_ x: Double) -> Double {
    guard x.isFinite, !isShortInteger(x) else { return x == 0 ? 0 : x }  // never −0
    if let (whole, places) = scaled(x) { return whole / powersOfTen[places] }
    // The greatest numbers of all round up to what a number cannot hold.
    guard let digits = printed(x).flatMap(Double.init), digits.isFinite else { return x }
    return digits
  }

  /// `x` rounded to `places` decimals, half away from zero on its 15 significant digits.
  ///
  /// - Parameter places: −15…15; negative rounds to tens, hundreds, …
  public static func round(_ x: Double, places: Int) -> Double {
    rounded(x, places: places) { $0.rounded(.toNearestOrAwayFromZero) }
  }

  /// `x` rounded to `places` decimals, a half to the even neighbour, on its 15 significant digits.
  ///
  /// - Parameter places: −15…15.
  public static func roundHalfEven(_ x: Double, places: Int) -> Double {
    rounded(x, places: places) { $0.rounded(.toNearestOrEven) }
  }

  /// The largest whole number not above `x`, taken to 15 digits: 2.9999999999999996 is 3.
  public static func floor(_ x: Double) -> Double { rounded(x, places: 0) { $0.rounded(.down) } }

  /// The smallest whole number not below `x`, taken to 15 digits.
  public static func ceil(_ x: Double) -> Double { rounded(x, places: 0) { $0.rounded(.up) } }

  /// −1, 0 or 1 as `a` is below, equal to or above `b`, both taken to 15 digits.
  public static func compare(_ a: Double, _ b: Double) -> Int {
    if a == b { return 0 }
    // Far apart, as nearly always: no digits need to be printed.
    if abs(a - b) > 1e-13 * max(abs(a), abs(b)) { return a < b ? -1 : 1 }
    let (left, right) = (significant(a), significant(b))
    return left == right ? 0 : (left < right ? -1 : 1)
  }

  private static func rounded(_ x: Double, places: Int, _ rule: (Double) -> Double) -> Double {
    guard x.isFinite, x != 0 else { return x == 0 ? 0 : x }  // never −0
    let scale = powerOfTen(abs(places))
    let scaled = places >= 0 ? x * scale : x / scale
    guard abs(scaled) < 1e15 else { return significant(x) }
    // Away from a whole or a half, the last binary digits cannot matter.
    let twice = scaled * 2
    let distance = abs(twice - twice.rounded())
    let whole: Double
    if distance > 1e-13 * max(1, abs(twice)) {
      whole = rule(scaled)
    } else {
      // `twice` lies at a whole number up to noise: its 15 digits decide.
      let digits = significant(x)
      let exact = places >= 0 ? digits * scale : digits / scale
      let snapped = (exact * 2).rounded()
      let isSnapped = abs(exact * 2 - snapped) <= 4 * (exact * 2).ulp
      whole = rule(isSnapped ? snapped / 2 : exact)
    }
    if whole == 0 { return 0 }
    return places >= 0 ? whole / scale : whole * scale
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// `x` to 15 significant digits as a whole number and its decimal places, 0 to 22; nil where the digits behind might
  /// lie at a half, or `x` is far from 1.
  ///
  /// 10ᵖ is exact up to p = 22. The product, of 15 digits before its point, is off by at most half its last binary
  /// digit, 0.0625; where that cannot matter its whole part is what would be printed, and the quotient of two whole
  /// numbers below 2⁵³ and 10²² is the binary number nearest to that decimal.
  static func scaled(_ x: Double) -> (whole: Double, places: Int)? {
    let magnitude = abs(x)
    guard magnitude >= 1e-7, magnitude < 1e15 else { return nil }
    // The power of ten is at most one off the power of two's.
    var exponent = Int((Double(magnitude.exponent) * 0.30102999566398120).rounded(.down))
    if exponent < 14, magnitude >= tenTo(exponent + 1) { exponent += 1 }
    let power = tenTo(14 - exponent)
    let scaled = magnitude * power
    guard scaled < 9.007e15 else { return nil }
    let whole = scaled.rounded()
    // Near a half, what the product lost decides; at the half itself, printing does.
    if abs(scaled - whole) >= 0.43, abs(scaled - whole + (-scaled).addingProduct(magnitude, power)) > 0.499 {
      return nil
    }
    return (x < 0 ? -whole : whole, 14 - exponent)
  }

  private static func tenTo(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / powersOfTen[-exponent] : powersOfTen[exponent]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// Whether it is whole, of at most 15 digits.
  static func isShortInteger(_ x: Double) -> Bool { x == x.rounded() && abs(x) < 1e15 }

  /// `x` in scientific notation with 15 significant digits.
  static func printed(_ x: Double) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      let written = withVaList([x]) { vsnprintf(buffer.baseAddress, buffer.count, "%.14e", $0) }
      return written > 0 && written < 40 ? buffer.baseAddress.map { String(cString: $0) } : nil
    }
  }
}
