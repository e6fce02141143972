import Dispatch
import Files

/// Readers of parts that wait for another part: there come to be as many as parts are read at once.
final class IdleReaders<Consumer: BatchConsumer>: @unchecked Sendable {
  /// Holds a reader, which cannot be copied into a list.
  private final class Seat {
    var reader: PartReader<Consumer>

    init(_ reader: consuming PartReader<Consumer>) { self.reader = reader }
  }

  private let make: @Sendable () -> PartReader<Consumer>
  // Asked only on the queue; whoever took a seat is alone with it.
  private var idle: [Seat] = []
  private let queue = DispatchQueue(label: "idle readers")

  init(_ make: @escaping @Sendable () -> PartReader<Consumer>) { self.make = make }

  /// Reads a part, as `PartReader` does.
  func read(from start: Int, isExact: Bool, bound: Int) throws(FileProblem) -> PartResult<Consumer> {
    let seat = queue.sync { idle.popLast() } ?? Seat(make())
    defer { queue.sync { idle.append(seat) } }
    return try seat.reader.read(from: start, isExact: isExact, bound: bound)
  }
}
