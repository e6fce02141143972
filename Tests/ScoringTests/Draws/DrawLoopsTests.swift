import CDraws
import TestSupport
import Testing

/// The innermost loops of draws: wide registers give what plain code gives, and both what the definition says.
@Suite struct DrawLoopsTests {
  private struct Case {
    let children: Int
    let rows: Int
    let figures: [Float]
    let factors: [Float]
    let isLong: Bool

    init(_ random: inout SeededGenerator) {
      children = random.int(1...9)
      rows = 8 * random.int(1...12)
      // Halves and near-halves are frequent, so that the unsure ones are.
      figures = (0..<(children * rows)).map { _ in Float(random.below(401)) / 400 }
      factors = (0..<children).map { _ in Float(random.pick([100, 400, 250, 1237, 999])) }
      isLong = random.below(2) == 0
    }
  }

  private struct Sums: Equatable {
    var isAny = false
    var unsure: [UInt8]
    var top: [Float]
    var points: [Double]
  }

  private func sums(_ given: Case, _ add: (UnsafePointer<WholeSums>) -> Bool) -> Sums {
    let bytes = given.figures.count * 4
    let singles = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    let top = UnsafeMutableRawPointer.allocate(byteCount: given.rows * 4, alignment: 64)
    let points = UnsafeMutableRawPointer.allocate(byteCount: given.rows * 8, alignment: 64)
    defer { for memory in [singles, top, points] { memory.deallocate() } }
    let (figures, tops) = (singles.bindMemory(to: Float.self, capacity: given.figures.count), given.rows)
    figures.initialize(from: given.figures, count: given.figures.count)
    let topNumbers = top.bindMemory(to: Float.self, capacity: tops)
    topNumbers.initialize(repeating: 7, count: tops)
    let pointNumbers = points.bindMemory(to: Double.self, capacity: tops)
    pointNumbers.initialize(repeating: 0, count: tops)
    var unsure = [UInt8](repeating: 0, count: tops / 8)
    let isAny = given.factors.withUnsafeBufferPointer { factors in
      unsure.withUnsafeMutableBufferPointer { unsure in
        var wanted = WholeSums(
          singles: figures, factors: factors.baseAddress, childCount: given.children, stride: tops, nearHalf: 0.4995,
          isLong: given.isLong, top: topNumbers, points: pointNumbers, scale: 100, unsure: unsure.baseAddress)
        return add(&wanted)
      }
    }
    return Sums(
      isAny: isAny, unsure: unsure, top: Array(UnsafeBufferPointer(start: topNumbers, count: tops)),
      points: Array(UnsafeBufferPointer(start: pointNumbers, count: tops)))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func addsTheNearestWholeNumbers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (certain, uncertain) = (0, 0)
    for _ in 0..<200 {
      let given = Case(&random)
      let found = sums(given, addWholesAnywhere)
      for add in [addWholes, addWholesOnAVX2] { #expect(sums(given, add) == found, "seed \(seed)") }
      #expect(found.isAny == found.unsure.contains { $0 != 0 })
      for row in 0..<given.rows {
        let products = (0..<given.children).map { given.figures[$0 * given.rows + row] * given.factors[$0] }
        let sum = products.reduce(Float(0)) { $0 + $1.rounded(.toNearestOrEven) }
        let isUnsure = found.unsure[row / 8] >> UInt8(row % 8) & 1 == 1
        let isNearHalf = products.contains { abs($0 - $0.rounded(.toNearestOrEven)) > 0.4995 }
        #expect(found.points[row] == Double(sum) / 100, "seed \(seed), row \(row)")
        #expect(found.top[row] == (isUnsure ? 7 : 7 + sum), "seed \(seed), row \(row)")
        #expect(isUnsure == isNearHalf || (given.isLong && isUnsure), "seed \(seed), row \(row)")
        if isUnsure { uncertain += 1 } else { certain += 1 }
      }
    }
    #expect(certain > 1000 && uncertain > 1000)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func countsThoseAhead(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = random.int(1...200)
      let room = (count + 63) / 64 * 64
      let most = random.pick([1, 10, 32_766])
      var figures = [Int16](repeating: -1, count: room)
      for place in 0..<count { figures[place] = Int16(random.int(-1...most)) }
      let greater = (0..<count).map { own in Int16(figures.filter { $0 > figures[own] }.count) }
      for find in [countAhead, countAheadOnAVX2, countAheadAnywhere] {
        var ahead = [Int16](repeating: 0, count: room)
        find(figures, count, &ahead)
        #expect(Array(ahead[..<count]) == greater, "seed \(seed)")
      }
    }
  }
}
