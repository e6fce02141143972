/// The memory of a kernel of draws, which is freed all at once. Its values own nothing: numbers, marks, ranges, pointers.
final class DrawMemory {
  /// So many bytes are read at once at most. Never more than 128: the mimalloc of Debian 12 (2.0.9) does not keep to 256,
  /// 512 and 1,024 (microsoft/mimalloc#700).
  private static let alignment = 64

  private var taken: [UnsafeMutableRawPointer] = []

  deinit { for memory in taken { memory.deallocate() } }

  /// Room for so many values, and one at least, all the same at first. It begins where a wide register may be loaded.
  func take<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
    let room = room(for: Value.self, count)
    room.initialize(repeating: value, count: max(1, count))
    return room
  }

  /// The values, where nothing is asked whether they are shared.
  func copy<Value>(_ values: [Value]) -> UnsafeMutableBufferPointer<Value> {
    let room = UnsafeMutableBufferPointer(start: room(for: Value.self, values.count), count: values.count)
    _ = room.initialize(from: values)
    return room
  }

  /// The same as a pointer to the first.
  func pointer<Value>(to values: [Value]) -> UnsafeMutablePointer<Value> {
    let room = room(for: Value.self, values.count)
    room.initialize(from: values, count: values.count)
    return room
  }

  private func room<Value>(for type: Value.Type, _ count: Int) -> UnsafeMutablePointer<Value> {
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Value>.stride, alignment: Self.alignment)
    taken.append(room)
    return room.bindMemory(to: Value.self, capacity: max(1, count))
  }
}
