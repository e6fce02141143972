import Scoring
import TestSupport
import Testing

/// Against whole-number arithmetic, which knows no noise.
@Suite struct DecimalExactTests {
  /// `n / d` to `places` decimals, half away from zero.
  private func exact(_ n: Int, over d: Int, places: Int) -> Double {
    let scale = power(places)
    let doubled = 2 * abs(n) * scale + d
    return Double((n < 0 ? -1 : 1) * (doubled / (2 * d))) / Double(scale)
  }

  private func power(_ places: Int) -> Int { (0..<places).reduce(1) { power, _ in power * 10 } }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func roundsPointsTimesRatiosExactly(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<10_000 {
      let (quarters, q, places) = (random.int(1...400), random.int(1...4000), random.int(0...4))
      let p = random.int(-q...q)
      let points = Double(quarters) / 4
      let found = Decimal15.round(points * (Double(p) / Double(q)), places: places)
      #expect(
        found == exact(quarters * p, over: 4 * q, places: places), "seed \(seed): \(points) × \(p)/\(q) to \(places)")
    }
  }

  /// Ratios made to end in an exact half: points × p/q = (2k + 1) / (2 × 10^places).
  @Test(arguments: 0...4)
  func roundsProductsThatEndInAHalfAwayFromZero(places: Int) {
    var random = SeededGenerator(seed: UInt64(places) + 10)
    for _ in 0..<5_000 {
      let (k, m, quarters) = (random.int(0...2_000), random.int(1...40), random.int(1...400))
      let points = Double(quarters) / 4
      // p/q is the half over the points, widened by m.
      let (p, q) = ((2 * k + 1) * 4 * m, 2 * power(places) * quarters * m)
      let rounded = Double(k + 1) / Double(power(places))
      let product = points * (Double(p) / Double(q))
      #expect(Decimal15.round(product, places: places) == rounded, "\(points) × \(p)/\(q)")
      #expect(Decimal15.round(-product, places: places) == -rounded, "−\(points) × \(p)/\(q)")
    }
  }

  @Test(arguments: 0...4)
  func roundsSumsThatEndInAHalfAwayFromZero(places: Int) {
    var random = SeededGenerator(seed: UInt64(places) + 20)
    let unit = power(places + 1)
    for _ in 0..<5_000 {
      var terms = (0..<random.int(1...12)).map { _ in random.int(0...30 * unit) }
      terms.append((15 - terms.reduce(0, +) % 10) % 10)
      let sum = terms.reduce(0) { $0 + Double($1) / Double(unit) }
      let found = Decimal15.round(sum, places: places)
      #expect(found == exact(terms.reduce(0, +), over: unit, places: places), "\(terms) over \(unit)")
    }
  }

  @Test func takesFloorsAndCeilingsOfProductsExactly() {
    #expect((Decimal15.floor(0.7 * 10), Decimal15.ceil(0.7 * 10)) == (7, 7))
    #expect((Decimal15.floor(0.29 * 100), Decimal15.ceil(1.1 * 1.1 * 100)) == (29, 121))
    for n in 0...2_000 {
      for d in [10, 100, 1000] {
        let product = Double(n) / Double(d) * Double(d)
        #expect((Decimal15.floor(product), Decimal15.ceil(product)) == (Double(n), Double(n)))
        let between = product + 0.5
        #expect((Decimal15.floor(between), Decimal15.ceil(between)) == (Double(n), Double(n + 1)))
        #expect((Decimal15.floor(-between), Decimal15.ceil(-between)) == (Double(-n - 1), Double(-n)))
      }
    }
  }
}
