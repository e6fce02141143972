import Dispatch

/// The keys of a part's rows as hashes, 8 bytes a row, grouped by their first bits so that equal ones of all parts
/// are found among few.
struct KeyHashes: Sendable {
  static let groupCount = 256

  private let hashes: [UInt64]
  /// Where each group begins, and the end.
  private let starts: [Int32]

  init() {
    hashes = []
    starts = Array(repeating: 0, count: Self.groupCount + 1)
  }

  /// Counting sort by the first eight bits.
  init(_ all: [UInt64]) {
    var next = Array(repeating: Int32(0), count: Self.groupCount + 1)
    for hash in all { next[Int(hash >> 56) + 1] += 1 }
    for group in 0..<Self.groupCount { next[group + 1] += next[group] }
    starts = next
    hashes = Array(unsafeUninitializedCapacity: all.count) { grouped, filled in
      next.withUnsafeMutableBufferPointer { next in
        for hash in all {
          let group = Int(hash >> 56)
          grouped.initializeElement(at: Int(next[group]), to: hash)
          next[group] &+= 1
        }
      }
      filled = all.count
    }
  }

  func group(_ number: Int) -> ArraySlice<UInt64> { hashes[Int(starts[number])..<Int(starts[number + 1])] }

  /// The hashes that occur more than once among all parts, and how many rows there are beyond the first of each.
  ///
  /// - Complexity: linear in the rows; beside them one group is held at a time by each core.
  static func repeated(in parts: [KeyHashes]) -> (hashes: Set<UInt64>, surplus: Int) {
    let found = ParallelResults<[UInt64]>(count: groupCount)
    found.fill { group in
      var set = OpenSet(capacity: parts.reduce(0) { $0 + $1.group(group).count })
      var repeated: [UInt64] = []
      for part in parts { for hash in part.group(group) where !set.insert(hash) { repeated.append(hash) } }
      return repeated
    }
    let all = found.values.flatMap { $0 }
    return (Set(all), all.count)
  }
}

/// A set of hashes by open addressing; faster than a general one, since they are hashes already.
private struct OpenSet {
  private var slots: [UInt64]
  private var hasZero = false

  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether it was not there before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if hash == 0 {
      defer { hasZero = true }
      return !hasZero
    }
    return slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      // The first bits are the same in a group.
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index] != 0 {
        if slots[index] == hash { return false }
        index = (index + 1) & mask
      }
      slots[index] = hash
      return true
    }
  }
}
