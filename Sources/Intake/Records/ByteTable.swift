/// Numbers by names that are found by their bytes, so that no text need be made to look one up.
///
/// Open addressing; names are compared 16 bytes at a time, the first of which lie in the table itself. A name costs its
/// bytes and some 128 more.
struct ByteTable {
  struct Slot {
    var head = ByteScan.Pair()
    /// Where what is behind the first 16 bytes lies.
    var rest: Int32 = 0
    /// In bytes; −1 for a slot that is free.
    var length: Int32 = -1
    var number: Int32 = 0
    var hash: UInt32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 64)
  /// What names have behind their first 16 bytes, the last of each filled up with 0.
  private var rests: [ByteScan.Pair] = []
  private(set) var count = 0

  /// - Precondition: `ByteScan.padding` bytes may be read behind the name.
  func number(of name: UnsafePointer<UInt8>, count: Int) -> Int32? {
    withReader { reader in reader.number(of: name, count: count) }
  }

  /// Looks up many names.
  @inline(__always)
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      rests.withUnsafeBufferPointer { rests in body(Reader(slots: slots, rests: rests)) }
    }
  }

  /// The table while it does not change.
  struct Reader {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let rests: UnsafeBufferPointer<ByteScan.Pair>
    fileprivate let edge = ByteScan.edge

    /// - Precondition: `ByteScan.padding` bytes may be read behind the name.
    @inline(__always)
    func number(of name: UnsafePointer<UInt8>, count: Int) -> Int32? {
      guard count <= ByteScan.Pair.size else { return numberOfLong(name, count) }
      let head = ByteScan.pair(name, count: count, edge: edge)
      var index = Int(ByteTable.hash(head)) & (slots.count &- 1)
      while true {
        let slot = slots.baseAddress.unsafelyUnwrapped + index
        if slot.pointee.head == head, Int(slot.pointee.length) == count { return slot.pointee.number }
        if slot.pointee.length < 0 { return nil }
        index = (index &+ 1) & (slots.count &- 1)
      }
    }

    private func numberOfLong(_ name: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
      let head = ByteScan.pair(name, count: ByteScan.Pair.size)
      var index = Int(ByteTable.hash(name, count)) & (slots.count - 1)
      while slots[index].length >= 0 {
        let slot = slots[index]
        if slot.head == head, Int(slot.length) == count, restIsEqual(name, count, slot) { return slot.number }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }

    private func restIsEqual(_ name: UnsafePointer<UInt8>, _ count: Int, _ slot: Slot) -> Bool {
      let size = ByteScan.Pair.size
      return stride(from: size, to: count, by: size).allSatisfy { place in
        rests[Int(slot.rest) + place / size - 1] == ByteScan.pair(name + place, count: min(size, count - place))
      }
    }
  }

  /// - Precondition: the name is not in the table.
  mutating func insert(_ name: UnsafePointer<UInt8>, count length: Int, number: Int32) {
    if 4 * (count + 1) > slots.count { grow() }
    let size = ByteScan.Pair.size
    let slot = Slot(
      head: ByteScan.pair(name, count: min(size, length)), rest: Int32(rests.count), length: Int32(length),
      number: number, hash: Self.hash(name, length))
    for place in stride(from: size, to: length, by: size) {
      rests.append(ByteScan.pair(name + place, count: min(size, length - place)))
    }
    count += 1
    place(slot)
  }

  /// Another spelling of a text that the table may already have.
  mutating func insert(_ text: String, number: Int32) {
    ByteScan.withPaddedBytes(of: text) { bytes, length in
      if length > 0, self.number(of: bytes, count: length) == nil { insert(bytes, count: length, number: number) }
    }
  }

  private static func hash(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    count <= ByteScan.Pair.size
      ? hash(ByteScan.pair(name, count: count)) : UInt32(truncatingIfNeeded: ByteHash.hash(name, count: count))
  }

  /// A short name is hashed with less ado.
  @inline(__always)
  private static func hash(_ name: ByteScan.Pair) -> UInt32 {
    let sum = name.first &* 0x9E37_79B9_7F4A_7C15 &+ name.second &* 0xE703_7ED1_A0B4_28DB
    return UInt32(truncatingIfNeeded: sum >> 32)
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(slot.hash) & (slots.count - 1)
    while slots[index].length >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.length >= 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in old { place(slot) }
  }
}
