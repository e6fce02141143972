/// Numbers by names that are found by their bytes, so that no text need be made to look one up.
///
/// Open addressing; the hash is compared before the bytes, and these eight at a time. A name costs its bytes and some
/// 24 more.
struct ByteTable {
  private struct Slot {
    var hash: UInt64 = 0
    /// Its first word.
    var start: Int32 = 0
    /// In bytes; −1 for a slot that is free.
    var length: Int32 = -1
    var number: Int32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 64)
  /// The names in words, the last of each filled up with 0.
  private var words: [UInt64] = []
  private(set) var count = 0

  /// - Precondition: `ByteScan.padding` bytes may be read behind the name.
  @inline(__always)
  func number(of name: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> Int32? {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].length >= 0 {
      let slot = slots[index]
      if slot.hash == hash, Int(slot.length) == count, isEqual(name, slot) { return slot.number }
      index = (index + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ name: UnsafePointer<UInt8>, _ slot: Slot) -> Bool {
    let (count, start) = (Int(slot.length), Int(slot.start))
    for index in 0..<count / 8 where words[start &+ index] != ByteScan.word(name, at: 8 &* index) { return false }
    let rest = count % 8
    return rest == 0 || words[start &+ count / 8] == ByteScan.word(name, at: count &- rest, count: rest)
  }

  /// - Precondition: the name is not in the table.
  mutating func insert(_ name: UnsafePointer<UInt8>, count length: Int, hash: UInt64, number: Int32) {
    if 2 * (count + 1) > slots.count { grow() }
    let slot = Slot(hash: hash, start: Int32(words.count), length: Int32(length), number: number)
    for index in stride(from: 0, to: length, by: 8) {
      words.append(ByteScan.word(name, at: index, count: min(8, length - index)))
    }
    count += 1
    place(slot)
  }

  /// Another spelling of a text that the table may already have.
  mutating func insert(_ text: String, number: Int32) {
    ByteScan.withPaddedBytes(of: text) { bytes, length in
      let hash = ByteHash.hash(bytes, count: length)
      if length > 0, self.number(of: bytes, count: length, hash: hash) == nil {
        insert(bytes, count: length, hash: hash, number: number)
      }
    }
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].length >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.length >= 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in old { place(slot) }
  }
}
