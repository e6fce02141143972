import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct DecimalAgainstPythonTests {
  /// Python's `decimal` rounds the 15 digits exactly; numbers near halves, near powers of two and ten, and of
  /// every size are where binary reckoning could differ.
  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"), arguments: [1, 2] as [UInt64])
  func roundsAsPythonsDecimalDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cases = (0..<20_000).map { _ in (x: number(&random), places: random.int(-3...9)) }
    let folder = try TemporaryFolder()
    try folder.write(cases.map { "\(hexadecimal($0.x)) \($0.places)\n" }.joined(), to: "numbers.txt")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("decimal15.py")
    let lines = try Python.lines(script: script.path, [folder.path + "/numbers.txt"])
    try #require(lines.count == cases.count)
    for (one, line) in zip(cases, lines) {
      let expected = line.split(separator: " ").compactMap { Double($0) }
      let found = [
        Decimal15.round(one.x, places: one.places), Decimal15.significant(one.x), Decimal15.floor(one.x),
        Decimal15.ceil(one.x),
      ]
      // Python keeps the sign of zero, a person does not write it.
      #expect(found == expected, "seed \(seed), \(one.x) to \(one.places)")
      #expect(found.allSatisfy { $0 != 0 || $0.sign == .plus }, "seed \(seed), \(one.x) to \(one.places)")
    }
  }

  private func number(_ random: inout SeededGenerator) -> Double {
    let sign = random.int(0...1) == 0 ? 1.0 : -1.0
    switch random.int(0...5) {
    case 0:  // any decimal of up to 15 digits
      return sign * decimal(random.int(1...999_999_999_999_999), places: random.int(0...20))
    case 1:  // a half, and what lies one unit of its 15th digit beside
      let places = random.int(0...5)
      let half = random.int(0...99_999) * 10 + 5
      let digits = 15 - "\(half)".count
      let unit = (0..<digits).reduce(half) { value, _ in value * 10 }
      return sign * decimal(unit + random.int(-1...1), places: places + digits)
    case 2:  // what products and quotients leave
      return sign * Double(random.int(1...400)) / 4 * (Double(random.int(0...2000)) / Double(random.int(1...2000)))
    case 3:  // a few binary digits beside a half, near a power of two
      let base = Double(1 << random.int(0...40)) + Double(random.int(0...20)) / 2
      return sign * (base + Double(random.int(-40...40)) * base.ulp) / [1, 10, 100, 1000][random.int(0...3)]
    case 4:  // any size
      return Double(sign: sign < 0 ? .minus : .plus, exponent: random.int(-200...200), significand: 1)
        * Double.random(in: 1..<2, using: &random)
    default:
      return sign * Double.random(in: 0..<1000, using: &random)
    }
  }

  private func decimal(_ digits: Int, places: Int) -> Double { Double("\(digits)e-\(places)") ?? .nan }

  private func hexadecimal(_ x: Double) -> String { String(format: "%a", x) }
}
