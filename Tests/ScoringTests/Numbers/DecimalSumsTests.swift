import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct DecimalSumsTests {
  /// Python's `decimal` adds up the 15 digits of each number exactly, and rounds once.
  @Test(.enabled(if: Python.isInstalled, "needs /usr/bin/python3"), arguments: [1, 2] as [UInt64])
  func addsUpAsPythonsDecimalDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lists = (0..<300).map { _ in (0..<random.int(1...40)).map { _ in number(&random) } }
    let folder = try TemporaryFolder()
    let text = lists.map { list in list.map { String(format: "%a", $0) }.joined(separator: " ") }
    try folder.write(text.joined(separator: "\n"), to: "lists.txt")
    let script = """
      import sys
      from decimal import Decimal, getcontext
      getcontext().prec = 2000
      for line in open(sys.argv[1]):
          print(float(sum(Decimal(f"{float.fromhex(x):.15g}") for x in line.split())).hex())
      """
    try folder.write(script, to: "sums.py")
    let lines = try Python.lines(script: folder.path + "/sums.py", [folder.path + "/lists.txt"])
    try #require(lines.count == lists.count)
    for (list, line) in zip(lists, lines) {
      let expected = try #require(Double(line))
      var sums = DecimalSums(count: 2)
      for number in list.shuffled(using: &random) { sums.add(number, to: 1) }
      #expect(sums[1] == expected && sums[0] == 0, "seed \(seed): \(list)")
      // In two parts, the other way round.
      var (one, other) = (DecimalSums(count: 2), DecimalSums(count: 2))
      for (place, number) in list.enumerated() {
        if place.isMultiple(of: 2) { one.add(number, to: 1) } else { other.add(number, to: 1) }
      }
      other.add(one)
      #expect(other[1] == expected, "seed \(seed): \(list)")
    }
  }

  private func number(_ random: inout SeededGenerator) -> Double {
    let sign = random.int(0...1) == 0 ? 1.0 : -1.0
    switch random.int(0...4) {
    case 0: return sign * Double(random.int(0...9_000_000_000_000_000))
    case 1: return sign * Double(random.int(1...1_000_000)) / Double(random.int(1...1000))
    case 2: return sign * Double(random.int(0...99_999)) / 100
    case 3: return sign * Double.random(in: 0..<1, using: &random) * 1e-9
    default:
      return Double(
        sign: sign < 0 ? .minus : .plus, exponent: random.int(-300...300),
        significand: Double.random(in: 1..<2, using: &random))
    }
  }

  @Test func addsUpWhatBinaryNumbersDoNot() {
    var sums = DecimalSums(count: 1)
    for _ in 0..<10 { sums.add(0.1, to: 0) }
    #expect(sums[0] == 1)
    sums.add(1e300, to: 0)
    sums.add(-1e300, to: 0)
    sums.add(-1.25, to: 0)
    #expect(sums[0] == -0.25)
  }

  @Test func takesAllDigitsOfADecimal() {
    func sum(_ texts: String...) -> Double? {
      var sums = DecimalSums(count: 1)
      for text in texts where !sums.add(decimal: text, to: 0) { return nil }
      return sums[0]
    }
    #expect(sum("123456789012345678901234567890.125", "-123456789012345678901234567890") == 0.125)
    #expect(sum("-0.00000000000000000000000000000001") == -1e-32)
    #expect(sum("1e+20", "1E-3", "-1e20") == 0.001)
    #expect(sum("9007199254740993") == 9007199254740992)
    for wrong in ["", "-", ".", "1.2.3", "NaN", "Infinity", "1e", "--1", "1,5", "+1"] {
      #expect(sum(wrong) == nil, "\(wrong)")
    }
  }
}
