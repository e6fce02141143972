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

  private static func isShortInteger(_ x: Double) -> Bool { x == x.rounded() && abs(x) < 1e15 }

  /// `x` in scientific notation with 15 significant digits.
  private static func printed(_ x: Double) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      let written = withVaList([x]) { vsnprintf(buffer.baseAddress, buffer.count, "%.14e", $0) }
      return written > 0 && written < 40 ? buffer.baseAddress.map { String(cString: $0) } : nil
    }
  }
}
