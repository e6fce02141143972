/// Some of a kernel's units, as a bit for each: sets are joined and cut 64 units at a time. Its memory is the kernel's.
///
/// The loops in C write sets byte by byte, which are the bytes of the words wherever Swift runs.
struct UnitSet {
  private let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int

  /// - Parameter words: all 0, `wordCount(units)` of them, and one at least.
  init(_ words: UnsafeMutablePointer<UInt64>, units: Int) {
    self.words = words
    wordCount = Self.wordCount(units)
  }

  static func wordCount(_ units: Int) -> Int { (units + 63) / 64 }

  /// A byte for eight units.
  var bytes: UnsafeMutablePointer<UInt8> {
    UnsafeMutableRawPointer(words).assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always)
  func contains(_ unit: Int) -> Bool { words[unit &>> 6] &>> UInt64(unit & 63) & 1 == 1 }

  @inline(__always)
  func insert(_ unit: Int) { words[unit &>> 6] |= 1 &<< UInt64(unit & 63) }

  /// Takes up so many units. A single word, as there is mostly, is written once.
  @inline(__always)
  func insert(_ units: UnsafeMutablePointer<Int>, _ count: Int) {
    guard wordCount <= 1 else {
      for place in 0..<count { insert(units[place]) }
      return
    }
    var word = words[0]
    for place in 0..<count { word |= 1 &<< UInt64(units[place]) }
    words[0] = word
  }

  /// The first word by itself: where it is the only one, as mostly, nothing is called.
  @inline(__always)
  func removeAll() {
    words[0] = 0
    for word in 1..<max(1, wordCount) { words[word] = 0 }
  }

  @inline(__always)
  func update(from other: UnitSet) { update { other.words[$0] } }

  /// Takes those of one set that are not in another.
  @inline(__always)
  func update(from some: UnitSet, without others: UnitSet) { update { some.words[$0] & ~others.words[$0] } }

  @inline(__always)
  func formUnion(_ other: UnitSet) { update { words[$0] | other.words[$0] } }

  @inline(__always)
  func formIntersection(_ other: UnitSet) { update { words[$0] & other.words[$0] } }

  /// Takes up those that two sets share.
  @inline(__always)
  func formUnion(_ some: UnitSet, cutting other: UnitSet) { update { words[$0] | (some.words[$0] & other.words[$0]) } }

  @inline(__always)
  func isDisjoint(with other: UnitSet) -> Bool { (0..<wordCount).allSatisfy { words[$0] & other.words[$0] == 0 } }

  @inline(__always)
  var count: Int {
    var count = 0
    for word in 0..<wordCount { count &+= words[word].nonzeroBitCount }
    return count
  }

  /// From the first unit to the last.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<wordCount {
      var left = words[word]
      while left != 0 {
        body(word &<< 6 &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }

  @inline(__always)
  private func update(_ word: (Int) -> UInt64) {
    for place in 0..<wordCount { words[place] = word(place) }
  }
}

extension DrawMemory {
  /// A set of units, empty at first.
  func units(_ count: Int) -> UnitSet { units(1, count)[0] }

  /// So many of them.
  func units(_ sets: Int, _ count: Int) -> UnsafeMutablePointer<UnitSet> {
    let size = UnitSet.wordCount(count)
    let words = take(sets * size, 0 as UInt64)
    return pointer(to: (0..<max(1, sets)).map { UnitSet(words + $0 * size, units: count) })
  }
}
