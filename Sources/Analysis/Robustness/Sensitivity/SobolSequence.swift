import Scoring

/// A Sobol' sequence: points that fill the unit cube more evenly than random ones, so that means over them come nearer
/// with as many points.
///
/// Each coordinate is shifted digit by digit by a number drawn from the seed, which keeps the evenness and lets seeds
/// differ. Coordinates beyond the tabulated ones are random numbers of the seed. Any point can be asked for by itself.
///
/// - Source: I. M. Sobol', "On the distribution of points in a cube", USSR Computational Mathematics 7 (1967); I. A.
///   Antonov, V. M. Saleev (1979) for the order of points; see `directions` for the numbers. Debian has no library for
///   it, and a wrong digit would show in the test against published points.
struct SobolSequence: Sendable {
  /// For each tabulated coordinate, 32 direction numbers.
  private let directions: [[UInt32]]
  private let shifts: [UInt32]
  private let seed: UInt64

  /// - Parameter seed: nil for the sequence itself, without shifts.
  init(dimensions: Int, seed: UInt64?) {
    directions = (0..<min(dimensions, Self.directions.count + 1)).map(Self.numbers)
    self.seed = seed ?? 0
    var numbers = DrawNumbers(seed: seed ?? 0)
    shifts = (0..<dimensions).map { _ in seed == nil ? 0 : UInt32(truncatingIfNeeded: numbers.next() >> 32) }
  }

  /// A coordinate of a point, within 0…1 but neither end.
  func coordinate(_ dimension: Int, ofPoint point: Int) -> Double {
    let digits: UInt32
    if dimension < directions.count {
      var gray = UInt32(truncatingIfNeeded: point ^ (point >> 1))
      var sum: UInt32 = 0
      while gray != 0 {
        sum ^= directions[dimension][gray.trailingZeroBitCount]
        gray &= gray - 1
      }
      digits = sum ^ shifts[dimension]
    } else {
      // A sequence of its own for every number, beside that of the shifts.
      var numbers = DrawNumbers(seed: seed, draw: 1 + point * shifts.count + dimension)
      digits = UInt32(truncatingIfNeeded: numbers.next() >> 32)
    }
    return (Double(digits) + 0.5) / 4_294_967_296
  }

  private static func numbers(ofCoordinate coordinate: Int) -> [UInt32] {
    if coordinate == 0 { return (0..<32).map { 1 << (31 - UInt32($0)) } }
    let entry = directions[coordinate - 1]
    let polynomial = entry[0]
    let degree = entry.count - 1
    var numbers = entry.dropFirst().enumerated().map { $1 << (31 - UInt32($0)) }
    for place in degree..<32 {
      var number = numbers[place - degree] ^ (numbers[place - degree] >> UInt32(degree))
      for step in 1..<max(degree, 1) where (polynomial >> UInt32(degree - step)) & 1 == 1 {
        number ^= numbers[place - step]
      }
      numbers.append(number)
    }
    return numbers
  }
}
