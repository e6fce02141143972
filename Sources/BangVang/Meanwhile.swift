import Dispatch

/// What another core works out while this one goes on.
final class Meanwhile<Value: Sendable>: @unchecked Sendable {
  private let work: @Sendable () -> Value
  private let group = DispatchGroup()
  // Written once, before the group is left; read behind the wait for it.
  private var result: Value?

  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: group) { self.result = work() }
  }

  /// Waits for it where it is not ready.
  func value() -> Value {
    group.wait()
    return result ?? work()
  }
}
