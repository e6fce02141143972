#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The random numbers of one draw: the same for a seed and a draw's number, whichever draws come before it, on
/// whichever core.
///
/// SplitMix64 is a mixed counter, so that any place of its sequence is reached at once: draw `d` begins at place
/// d × 2²⁰ of the sequence of the seed. Swift's library has no generator that takes a seed.
///
/// - Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014; the constants
///   and reference values are those of S. Vigna's `splitmix64.c`.
public struct DrawNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Parameter draw: from 0, below 2⁴⁴.
  public init(seed: UInt64, draw: Int = 0) {
    state = seed &+ Self.step &* (UInt64(truncatingIfNeeded: draw) << 20)
  }

  public mutating func next() -> UInt64 {
    state &+= Self.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1: a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(Int64(next() >> 11)) * 0x1p-53 }

  /// A normal number of mean 0 and deviation 1.
  ///
  /// - Source: G. Marsaglia, T. A. Bray, "A Convenient Method for Generating Normal Variables", SIAM Review 6, 1964.
  mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
    }
  }

  /// A gamma number of a shape above 0, and scale 1.
  ///
  /// - Source: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26, 2000.
  mutating func gamma(shape: Double) -> Double {
    if shape < 1 { return gamma(shape: shape + 1) * pow(1 - unit(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      if log(1 - unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }
}
