import TestSupport
import Testing

@testable import Scoring

/// Sets of units by bits against Swift's own sets.
@Suite struct UnitSetTests {
  private let memory = DrawMemory()

  private func units(_ members: Set<Int>, of count: Int) -> UnitSet {
    let units = memory.units(count)
    for unit in members { units.insert(unit) }
    return units
  }

  private func members(_ units: UnitSet) -> [Int] {
    var members: [Int] = []
    units.forEach { members.append($0) }
    return members
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func joinsAndCutsAsSetsDo(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    func some() -> Set<Int> { Set((0..<count).filter { _ in random.below(3) == 0 }) }
    for _ in 0..<20 {
      let (a, b, c) = (some(), some(), some())
      let (x, y, z) = (units(a, of: count), units(b, of: count), units(c, of: count))
      #expect(members(x) == a.sorted(), "seed \(count)")
      #expect(x.count == a.count, "seed \(count)")
      let list = memory.units(count)
      list.insert(memory.pointer(to: a.shuffled(using: &random)), a.count)
      list.insert(memory.pointer(to: b.shuffled(using: &random)), b.count)
      #expect(members(list) == a.union(b).sorted(), "seed \(count)")
      #expect((0..<count).allSatisfy { x.contains($0) == a.contains($0) }, "seed \(count)")
      #expect(x.isDisjoint(with: y) == a.isDisjoint(with: b), "seed \(count)")
      #expect((0..<count).allSatisfy { x.bytes[$0 / 8] >> UInt8($0 % 8) & 1 == (a.contains($0) ? 1 : 0) })
      x.formUnion(y, cutting: z)
      #expect(members(x) == a.union(b.intersection(c)).sorted(), "seed \(count)")
      x.update(from: y, without: z)
      #expect(members(x) == b.subtracting(c).sorted(), "seed \(count)")
      x.formUnion(z)
      #expect(members(x) == b.union(c).sorted(), "seed \(count)")
      x.formIntersection(y)
      #expect(members(x) == b.sorted(), "seed \(count)")
      x.update(from: z)
      #expect(members(x) == c.sorted(), "seed \(count)")
      x.removeAll()
      #expect(members(x).isEmpty, "seed \(count)")
    }
  }
}
