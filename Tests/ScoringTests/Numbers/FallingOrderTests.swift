import TestSupport
import Testing

@testable import Scoring

/// The radix sort beside the standard library's, and what long columns are taken through beside one number at a time.
@Suite struct FallingOrderTests {
  @Test(arguments: [0, 1, 2, 199, 200, 201, 5_000])
  func ordersAsComparingDoes(count: Int) {
    for seed in UInt64(1)...4 {
      var random = DrawNumbers(seed: seed)
      let kinds: [(inout DrawNumbers) -> Double] = [
        { ($0.unit() * 200 - 100).rounded() }, { $0.unit() * 1e-300 }, { $0.unit() * 2e300 - 1e300 },
        { $0.unit() < 0.3 ? -.infinity : ($0.unit() * 9).rounded() + 0.25 }, { _ in 7 },
      ]
      for kind in kinds {
        let keys = (0..<count).map { _ in
          let key = kind(&random)
          return key == 0 ? 0 : key
        }
        let expected = keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
        #expect(FallingOrder.places(of: keys) == expected, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [1, 7, 8, 9, 100_003]) func findsTheEndsOfAColumn(count: Int) {
    var random = DrawNumbers(seed: 3)
    let numbers = (0..<count).map { _ in random.unit() * 2000 - 1000 }
    #expect(numbers.extent?.least == numbers.min())
    #expect(numbers.extent?.greatest == numbers.max())
    #expect([Double]().extent == nil)
  }

  @Test(arguments: [0, 5, 32_768, 100_003]) func takesEveryNumberOnceThroughAnOperation(count: Int) {
    let numbers = (0..<count).map(Double.init)
    #expect(numbers.each { 2 * $0 + 1 } == numbers.map { 2 * $0 + 1 })
  }

  @Test func tellsWhatIsNotFinite() {
    #expect([Double]([0, -1, 1.7e308, .leastNonzeroMagnitude]).areAllFinite)
    for odd in [Double.nan, .infinity, -.infinity] { #expect(![1, odd, 2].areAllFinite) }
  }

  @Test(arguments: RankStyle.allCases) func ranksWithinBlocksAsOverEachBlockAlone(style: RankStyle) {
    var random = DrawNumbers(seed: 11)
    let count = 700
    func key(_ values: Double) -> Column { Column((0..<count).map { _ in (random.unit() * values).rounded() }) }
    let (keys, parts) = ([key(12), key(4)], (0..<count).map { _ in Int(random.unit() * 5) })
    let candidates = (0..<count).filter { $0 % 7 != 3 }
    var found: [Double?] = Array(repeating: nil, count: count)
    for part in Ranking(candidates, by: keys).split(by: parts) { part.rank(style, into: &found) }
    for part in 0..<5 {
      let members = candidates.filter { parts[$0] == part }
      let alone = Ranking(members, by: keys).ranks(style, count: count)
      for unit in members {
        #expect(found[unit] == alone[unit])
        let ahead = members.count { other in
          (keys[0].numbers[other], keys[1].numbers[other]) > (keys[0].numbers[unit], keys[1].numbers[unit])
        }
        if style == .competition { #expect(alone[unit] == Double(ahead + 1)) }
      }
    }
    #expect(found.count { $0 != nil } == candidates.count)
  }
}
