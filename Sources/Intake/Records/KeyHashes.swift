import Dispatch

/// The keys of a part's rows as hashes, 8 bytes a row, grouped by their first bits so that equal ones of all parts
/// are found among few.
struct KeyHashes: Sendable {
  static let groupCount = 256

  private let hashes: [UInt64]
  /// Where each group begins, and the end.
  private let starts: [Int32]

  init() { self.init(hashes: [], starts: Array(repeating: 0, count: Self.groupCount + 1)) }

  /// Counting sort by the first eight bits.
  init(_ all: [UInt64]) {
    // All empty arrays are one piece of memory, and the standard library would write the count 0 into it anew.
    if all.isEmpty {
      self.init()
      return
    }
    var next = Array(repeating: Int32(0), count: Self.groupCount + 1)
    for hash in all { next[Int(hash >> 56) + 1] += 1 }
    for group in 0..<Self.groupCount { next[group + 1] += next[group] }
    let starts = next
    let hashes = [UInt64](unsafeUninitializedCapacity: all.count) { grouped, filled in
      next.withUnsafeMutableBufferPointer { next in
        for hash in all {
          let group = Int(hash >> 56)
          grouped.initializeElement(at: Int(next[group]), to: hash)
          next[group] &+= 1
        }
      }
      filled = all.count
    }
    self.init(hashes: hashes, starts: starts)
  }

  private init(hashes: [UInt64], starts: [Int32]) {
    self.hashes = hashes
    self.starts = starts
  }

  func group(_ number: Int) -> ArraySlice<UInt64> { hashes[Int(starts[number])..<Int(starts[number + 1])] }

  /// The hashes that occur more than once among all parts, and how many rows there are beyond the first of each.
  ///
  /// - Complexity: linear in the rows; beside them one group is held at a time by each core.
  static func repeated(in parts: [KeyHashes]) -> (hashes: Set<UInt64>, surplus: Int) {
    let found = ParallelResults<[UInt64]>(count: groupCount)
    found.fill { group in repeated(in: parts.map { $0.group(group) }) }
    let all = found.values.flatMap { $0 }
    return (Set(all), all.count)
  }

  /// The hashes that are there already, in a set by open addressing; faster than a general one, since they are hashes
  /// and those of a group come all at once.
  private static func repeated(in parts: [ArraySlice<UInt64>]) -> [UInt64] {
    let count = parts.reduce(0) { $0 + $1.count }
    var size = 16
    while size < 2 * count { size *= 2 }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { slots in
      guard let slots = slots.baseAddress else { return [] }
      slots.initialize(repeating: 0, count: size)
      var repeated: [UInt64] = []
      var hasZero = false
      for part in parts {
        for hash in part {
          if hash == 0 {
            // Which marks a slot that is free.
            if hasZero { repeated.append(0) }
            hasZero = true
            continue
          }
          // The first bits are the same in a group.
          var index = Int(truncatingIfNeeded: hash) & (size &- 1)
          while slots[index] != 0, slots[index] != hash { index = (index &+ 1) & (size &- 1) }
          if slots[index] == hash { repeated.append(hash) } else { slots[index] = hash }
        }
      }
      return repeated
    }
  }
}
