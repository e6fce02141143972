import CDraws
import TestSupport
import Testing

/// The loops of draws over rows of units: wide registers give what plain code gives, and both what the definition says.
@Suite struct DrawRowsTests {
  /// Rows that begin where a wide register may be loaded.
  private final class Rows<Value> {
    let start: UnsafeMutablePointer<Value>
    let count: Int

    init(_ values: [Value]) {
      count = values.count
      let room = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Value>.stride, alignment: 64)
      start = room.bindMemory(to: Value.self, capacity: count)
      start.initialize(from: values, count: count)
    }

    deinit { start.deallocate() }

    var values: [Value] { Array(UnsafeBufferPointer(start: start, count: count)) }
  }

  private func rowCount(_ random: inout SeededGenerator) -> Int { 8 * random.int(1...20) }

  private func contains(_ rows: [UInt8], _ row: Int) -> Bool { rows[row / 8] >> UInt8(row % 8) & 1 == 1 }

  // MARK: Rounding

  private func rounded(
    _ figures: [Double], _ factor: Double, _ round: (UnsafePointer<RoundedFigures>) -> Bool
  ) -> (isAny: Bool, figures: [Double], unsure: [UInt8]) {
    let rows = Rows(figures)
    let unsure = Rows([UInt8](repeating: 0, count: figures.count / 8))
    var given = RoundedFigures(
      figures: rows.start, factor: factor, scale: 100, stride: figures.count, rounded: rows.start, unsure: unsure.start)
    return (round(&given), rows.values, unsure.values)
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
      #expect(rounded(figures, factor, roundFiguresAnywhere) == (isAny, found, unsure), "seed \(seed)")
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
      #expect(rounded(figures, 1, snapFiguresAnywhere) == (isAny, found, unsure), "seed \(seed)")
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

  // MARK: Totals and grades

  private struct Totals: Equatable {
    var isAny = false
    var largest = 0.0
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
      let sums = Rows((0..<count).map { _ in Double(random.below(10_000)) })
      let singles = Rows(sums.values.map { Float($0) })
      let shares = Rows((0..<5).map { _ in random.pick([1, 0.5, 1.25, 0]) })
      let patterns = Rows((0..<count).map { _ in Int32(random.below(5)) })
      let adjustments = Rows((0..<count).map { _ in Double(random.int(-30...30)) * 100 + random.pick([0, 0.5]) })
      let hasTotal = Rows((0..<count).map { _ in random.below(5) == 0 ? 0 as Int32 : -1 })
      func added(_ add: (UnsafeMutablePointer<WholeTotals>) -> Bool) -> Totals {
        let wholes = Rows([Int32](repeating: 0, count: count))
        let totals = Rows([Double](repeating: 0, count: count))
        let unsure = Rows([UInt8](repeating: 0, count: count / 8))
        var given = WholeTotals(
          wholeSums: turn.isMultiple(of: 2) ? singles.start : nil, sums: sums.start, shares: shares.start,
          patterns: patterns.start, adjustments: adjustments.start, hasTotal: hasTotal.start, stride: count,
          scale: 100, wholes: wholes.start, totals: totals.start, unsure: unsure.start, largest: 0)
        let isAny = add(&given)
        return Totals(
          isAny: isAny, largest: given.largest, wholes: wholes.values, totals: totals.values, unsure: unsure.values)
      }
      let found = added(addTotals)
      #expect(added(addTotalsAnywhere) == found, "seed \(seed)")
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
      #expect(found.largest == largest, "seed \(seed)")
    }
    #expect(certain > 1_000 && uncertain > 1_000)
  }

  @Test func countsTheBoundsThatAreReached() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let count = rowCount(&random)
      let figures = Rows((0..<count).map { _ in Int32(random.int(-5...20)) })
      let hasFigure = Rows((0..<count).map { _ in random.below(5) == 0 ? 0 as Int32 : -1 })
      let bounds = Rows((0..<random.int(1...5)).map { _ in Int32(random.int(0...15)) }.sorted())
      let expected = zip(figures.values, hasFigure.values).map { figure, has in
        has == 0 ? 0 : Int32(bounds.values.count { figure >= $0 })
      }
      for find in [gradeFigures, gradeFiguresAnywhere] {
        let slots = Rows([Int32](repeating: 9, count: count))
        var given = Grading(
          figures: figures.start, hasFigure: hasFigure.start, bounds: bounds.start, boundCount: bounds.count,
          stride: count, slots: slots.start)
        find(&given)
        #expect(slots.values == expected, "seed 7")
      }
    }
  }

  // MARK: Sets and sums

  @Test func marksRows() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let count = rowCount(&random)
      let figures = Rows((0..<count).map { _ in random.pick([-.infinity, 0, 1, 2.5, 2.5.nextDown]) })
      let places = Rows((0..<count).map { _ in Int32(random.below(4)) })
      let least = random.pick([-.infinity, 1, 2.5])
      for (mark, find) in [(markAtLeast, markEqual), (markAtLeastAnywhere, markEqualAnywhere)] {
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
      let columns = (0..<random.int(1...6)).map { _ in Rows((0..<count).map { _ in Double(random.below(100)) / 7 }) }
      let factors = Rows(columns.map { _ in Double(random.below(100)) / 3 })
      let products = columns.enumerated().map { Product(figures: $1.start, factor: factors.start + $0) }
      let expected = (0..<count).map { row in
        zip(columns, factors.values).reduce(0.0) { $0 + $1.0.start[row] * $1.1 }
      }
      for add in [addProducts, addProductsAnywhere] {
        let sums = Rows([Double](repeating: 1, count: count))
        add(products, products.count, count, sums.start)
        #expect(sums.values == expected, "seed 9")
      }
    }
  }
}
