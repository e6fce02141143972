import Dispatch

/// Results that several cores work out at once, in the order of their numbers.
final class ParallelResults<Value: Sendable>: @unchecked Sendable {
  // Each place is written once, by whoever works it out, before anybody reads it.
  private let places: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Works out all of them.
  func fill(_ work: @Sendable (Int) -> Value) {
    if places.count == 1 {
      places[0] = work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: places.count) { places[$0] = work($0) }
    }
  }

  var values: [Value] { places.compactMap { $0 } }
}
