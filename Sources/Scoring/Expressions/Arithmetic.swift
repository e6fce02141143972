#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operators and functions give for figures, and the state where they give none. Nothing is rounded
/// but by `floor` and `ceil`, which take their argument to 15 digits.
enum Arithmetic {
  @inline(__always)
  static func divide(_ x: Double, _ y: Double) -> Cells.Cell { y == 0 ? (0, .dividedByZero) : finite(x / y) }

  /// A negative base takes whole exponents only; 0 takes no negative ones; 0⁰ is 1.
  static func power(_ x: Double, _ y: Double) -> Cells.Cell {
    if x < 0 && y != y.rounded() || x == 0 && y < 0 { return (0, .outOfDomain) }
    return finite(pow(x, y))
  }

  /// A function of one figure.
  static func call(_ function: NumericFunction, _ x: Double) -> Cells.Cell {
    switch function {
    case .min, .max: (x, .present)
    case .abs: (abs(x), .present)
    case .floor: (Decimal15.floor(x), .present)
    case .ceil: (Decimal15.ceil(x), .present)
    case .sqrt: x < 0 ? (0, .outOfDomain) : (x.squareRoot(), .present)
    case .ln: x <= 0 ? (0, .outOfDomain) : (log(x), .present)
    case .log10: x <= 0 ? (0, .outOfDomain) : (log10(x), .present)
    case .exp: finite(exp(x))
    }
  }

  /// Beyond what a number can hold there is no figure.
  @inline(__always)
  static func finite(_ x: Double) -> Cells.Cell { x.isFinite ? (x, .present) : (0, .outOfDomain) }
}
