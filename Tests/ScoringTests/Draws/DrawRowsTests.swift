import CDraws
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// The loops of draws over rows of units: wide registers give what plain code gives, and both what the definition says.
@Suite struct DrawRowsTests {
  /// It lives as long as the test does.
  private let memory = DrawMemory()

  /// Rows that begin where a wide register may be loaded.
  private struct Rows<Value> {
    let start: UnsafeMutablePointer<Value>
    let count: Int

    var values: [Value] { Array(UnsafeBufferPointer(start: start, count: count)) }
  }

  private func rows<Value>(_ values: [Value]) -> Rows<Value> {
    Rows(start: memory.pointer(to: values), count: values.count)
  }

  private func rowCount(_ random: inout SeededGenerator) -> Int { 8 * random.int(1...20) }

  private func contains(_ rows: [UInt8], _ row: Int) -> Bool { rows[row / 8] >> UInt8(row % 8) & 1 == 1 }

  // MARK: Rounding

  private func rounded(
    _ figures: [Double], _ factor: Double, scale: Double = 100, _ round: (UnsafePointer<RoundedFigures>) -> Bool
  ) -> (isAny: Bool, figures: [Double], unsure: [UInt8]) {
    let given = rows(figures)
    let unsure = rows([UInt8](repeating: 0, count: figures.count / 8))
    var rounded = RoundedFigures(
      figures: given.start, factor: factor, scale: scale, stride: figures.count, rounded: given.start,
      unsure: unsure.start)
    return (round(&rounded), given.values, unsure.values)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func roundsWhatIsNotNearAHalf(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (certain, uncertain) = (0, 0)
    for _ in 0..<200 {
      // Halves are frequent.
      let figures = (0..<rowCount(&random)).map { _ in Double(random.below(2_001)) / 1_000 }
      let factor = random.pick([1, 10, 12.5, 7.3])
      let (isAny, found, unsure) = rounded(figures, factor, roundFigures)
      for round in [roundFiguresOnAVX2, roundFiguresAnywhere] {
        #expect(rounded(figures, factor, round) == (isAny, found, unsure), "seed \(seed)")
      }
      #expect(isAny == unsure.contains { $0 != 0 })
      for row in figures.indices {
        let product = figures[row] * factor
        let whole = (product * 100).rounded(.toNearestOrEven)
        let isNearHalf = abs(product * 100 - whole) > 0.499_999
        #expect(contains(unsure, row) == isNearHalf, "seed \(seed), row \(row)")
        #expect(found[row] == (isNearHalf ? product : whole / 100), "seed \(seed), row \(row)")
        if isNearHalf { uncertain += 1 } else { certain += 1 }
      }
    }
    #expect(certain > 1_000 && uncertain > 1_000)
  }

  @Test(arguments: [3, 4] as [UInt64])
  func snapsWhatIsWholeButForNoise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (certain, uncertain) = (0, 0)
    for _ in 0..<200 {
      let figures = (0..<rowCount(&random)).map { _ in
        let whole = Double(random.below(100_000)) / 100
        return random.pick([whole, whole.nextUp, whole.nextDown, whole + 0.001])
      }
      let (isAny, found, unsure) = rounded(figures, 1, snapFigures)
      for snap in [snapFiguresOnAVX2, snapFiguresAnywhere] {
        #expect(rounded(figures, 1, snap) == (isAny, found, unsure), "seed \(seed)")
      }
      for row in figures.indices {
        let whole = (figures[row] * 100).rounded()
        let isUnsure = contains(unsure, row)
        #expect(found[row] == (isUnsure ? figures[row] : whole / 100), "seed \(seed), row \(row)")
        if abs(figures[row] - whole / 100) > 0.0005 { #expect(isUnsure, "seed \(seed), row \(row)") }
        if figures[row] == whole / 100 { #expect(!isUnsure, "seed \(seed), row \(row)") }
        if isUnsure { uncertain += 1 } else { certain += 1 }
      }
    }
    #expect(certain > 1_000 && uncertain > 1_000)
  }

  private static let scales: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// All that points and totals can be; a quotient that is put right must be the nearest number too.
  @Test(arguments: scales)
  func dividesEveryWholeNumberToTheNearest(scale: Double) {
    let quotients = rows((0..<1_000_000).map { Double($0) / scale })
    let rounded = rows([Double](repeating: -1, count: quotients.count))
    let unsure = rows([UInt8](repeating: 0, count: quotients.count / 8))
    for snap in [snapFigures, snapFiguresOnAVX2] {
      rounded.start.update(repeating: -1, count: rounded.count)
      var given = RoundedFigures(
        figures: quotients.start, factor: 1, scale: scale, stride: quotients.count, rounded: rounded.start,
        unsure: unsure.start)
      #expect(!snap(&given))
      #expect(memcmp(quotients.start, rounded.start, 8 * quotients.count) == 0)
    }
  }

  /// Keys may be larger, and below 0.
  @Test(arguments: scales)
  func dividesLargeNumbersToTheNearest(scale: Double) {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let most = 1 << random.int(20...49)
      let figures = (0..<800).map { _ in Double(random.below(most)) * random.pick([1, -1]) / scale }
      for snap in [snapFigures, snapFiguresOnAVX2, snapFiguresAnywhere] {
        let found = rounded(figures, 1, scale: scale, snap)
        #expect(!found.isAny && found.figures == figures, "seed 11")
      }
    }
  }

  @Test func isNotSureOfWhatIsNotFinite() {
    let figures: [Double] = [.infinity, -.infinity, .nan, .greatestFiniteMagnitude, 1, 1, 1, 1]
    for round in [
      roundFigures, roundFiguresOnAVX2, roundFiguresAnywhere, snapFigures, snapFiguresOnAVX2, snapFiguresAnywhere,
    ] {
      let found = rounded(figures, 1, round)
      #expect(found.isAny && found.unsure == [0b1111])
      #expect(found.figures[0] == .infinity && found.figures[1] == -.infinity && found.figures[3] == figures[3])
    }
  }

  // MARK: Totals and grades

  private struct Totals: Equatable {
    var isAny = false
    var isTooLarge = false
    var wholes: [Int32] = []
    var totals: [Double] = []
    var unsure: [UInt8] = []
  }

  @Test(arguments: [5, 6] as [UInt64])
  func addsTotals(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (certain, uncertain) = (0, 0)
    for turn in 0..<200 {
      let count = rowCount(&random)
      let sums = rows((0..<count).map { _ in Double(random.below(10_000)) })
      let singles = rows(sums.values.map { Float($0) })
      let shares = rows((0..<5).map { _ in random.pick([1, 0.5, 1.25, 0]) })
      let patterns = rows((0..<count).map { _ in Int32(random.below(5)) })
      let adjustments = rows((0..<count).map { _ in Double(random.int(-30...30)) * 100 + random.pick([0, 0.5]) })
      let hasTotal = rows((0..<count).map { _ in random.below(5) == 0 ? 0 as Int32 : -1 })
      let limit = random.pick([1e6, 12_000])
      func added(_ add: (UnsafeMutablePointer<WholeTotals>) -> Bool) -> Totals {
        let wholes = rows([Int32](repeating: 0, count: count))
        let totals = rows([Double](repeating: 0, count: count))
        let unsure = rows([UInt8](repeating: 0, count: count / 8))
        var given = WholeTotals(
          wholeSums: turn.isMultiple(of: 2) ? singles.start : nil, sums: sums.start, shares: shares.start,
          patterns: patterns.start, adjustments: adjustments.start, hasTotal: hasTotal.start, stride: count,
          scale: 100, wholes: wholes.start, totals: totals.start, unsure: unsure.start,
          limit: limit, isTooLarge: false)
        let isAny = add(&given)
        return Totals(
          isAny: isAny, isTooLarge: given.isTooLarge, wholes: wholes.values, totals: totals.values,
          unsure: unsure.values)
      }
      let found = added(addTotals)
      for add in [addTotalsOnAVX2, addTotalsAnywhere] { #expect(added(add) == found, "seed \(seed)") }
      #expect(found.isAny == found.unsure.contains { $0 != 0 })
      var largest = 0.0
      for row in 0..<count {
        let base = sums.values[row] * shares.values[Int(patterns.values[row])]
        let sought = base.rounded(.toNearestOrEven) + adjustments.values[row]
        let whole = hasTotal.values[row] == 0 ? 0 : max(sought.rounded(.toNearestOrEven), 0)
        largest = max(largest, base)
        let isUnsure = [base, sought].contains { abs($0 - $0.rounded()) == 0.5 }
        #expect(contains(found.unsure, row) == isUnsure, "seed \(seed), row \(row)")
        #expect(found.wholes[row] == Int32(whole), "seed \(seed), row \(row)")
        #expect(found.totals[row] == whole / 100, "seed \(seed), row \(row)")
        if isUnsure { uncertain += 1 } else { certain += 1 }
      }
      #expect(found.isTooLarge == (largest >= limit), "seed \(seed)")
    }
    #expect(certain > 1_000 && uncertain > 1_000)
  }

  @Test func countsTheBoundsThatAreReached() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let count = rowCount(&random)
      let figures = rows((0..<count).map { _ in Int32(random.int(-5...20)) })
      let hasFigure = rows((0..<count).map { _ in random.below(5) == 0 ? 0 as Int32 : -1 })
      let bounds = rows((0..<random.int(1...5)).map { _ in Int32(random.int(0...15)) }.sorted())
      let expected = zip(figures.values, hasFigure.values).map { figure, has in
        has == 0 ? 0 : Int32(bounds.values.count { figure >= $0 })
      }
      for find in [gradeFigures, gradeFiguresOnAVX2, gradeFiguresAnywhere] {
        let slots = rows([Int32](repeating: 9, count: count))
        var given = Grading(
          figures: figures.start, hasFigure: hasFigure.start, bounds: bounds.start, boundCount: bounds.count,
          stride: count, slots: slots.start)
        find(&given)
        #expect(slots.values == expected, "seed 7")
      }
    }
  }

  @Test func takesFiguresFromTheLeast() {
    var random = SeededGenerator(seed: 10)
    for most in [10, 32_766, 32_767, 1_000_000] as [Int32] {
      for _ in 0..<50 {
        let count = rowCount(&random)
        let from = Int32(random.below(1_000))
        var (figures, hasFigure) = ([Int32](repeating: 0, count: count), [Int32](repeating: 0, count: count))
        for row in 0..<count where random.below(4) > 0 {
          figures[row] = from + Int32(random.below(Int(most) + 1))
          hasFigure[row] = -1
        }
        // Both ends are there.
        (figures[0], figures[1], hasFigure[0], hasFigure[1]) = (from, from + most, -1, -1)
        let (given, has) = (rows(figures), rows(hasFigure))
        for lower in [lowerFigures, lowerFiguresOnAVX2, lowerFiguresAnywhere] {
          let lowered = rows([Int16](repeating: 7, count: count))
          let isWithin = lower(given.start, has.start, count, lowered.start)
          #expect(isWithin == (most < Int16.max), "seed 10")
          guard isWithin else { continue }
          #expect(lowered.values == zip(figures, hasFigure).map { $1 == 0 ? -1 : Int16($0 - from) }, "seed 10")
        }
      }
    }
  }

  // MARK: Sets and sums

  @Test func marksRows() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let count = rowCount(&random)
      let figures = rows((0..<count).map { _ in random.pick([-Double.infinity, 0, 1, 2.5, 2.5.nextDown]) })
      let places = rows((0..<count).map { _ in Int32(random.below(4)) })
      let least = random.pick([-Double.infinity, 1, 2.5])
      for (mark, find) in [
        (markAtLeast, markEqual), (markAtLeastOnAVX2, markEqualOnAVX2), (markAtLeastAnywhere, markEqualAnywhere),
      ] {
        var (some, others) = ([UInt8](repeating: 0, count: count / 8), [UInt8](repeating: 0, count: count / 8))
        mark(figures.start, count, least, &some)
        find(places.start, count, 3, &others)
        #expect((0..<count).map { contains(some, $0) } == figures.values.map { $0 >= least }, "seed 8")
        #expect((0..<count).map { contains(others, $0) } == places.values.map { $0 == 3 }, "seed 8")
      }
    }
  }

  @Test func addsProducts() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<100 {
      let count = rowCount(&random)
      let columns = (0..<random.int(1...6)).map { _ in rows((0..<count).map { _ in Double(random.below(100)) / 7 }) }
      let factors = rows(columns.map { _ in Double(random.below(100)) / 3 })
      let products = columns.enumerated().map { Product(figures: $1.start, factor: factors.start + $0) }
      let expected = (0..<count).map { row in
        zip(columns, factors.values).reduce(0.0) { $0 + $1.0.start[row] * $1.1 }
      }
      for add in [addProducts, addProductsOnAVX2, addProductsAnywhere] {
        let sums = rows([Double](repeating: 1, count: count))
        add(products, products.count, count, sums.start)
        #expect(sums.values == expected, "seed 9")
      }
    }
  }
}
