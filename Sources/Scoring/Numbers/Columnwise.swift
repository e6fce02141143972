import Dispatch

// Whole columns at a time. The standard library's `map`, `min` and `max` ask at each number whether the list is full,
// or carry the result of the one before; here the compiler takes several numbers at a time.

extension [Double] {
  /// Every number through an operation; those of a long column on all cores.
  @inline(__always)
  func each(_ operation: @Sendable (Double) -> Double) -> [Double] {
    Self.made(count: count) { results, rows in
      for row in rows { results[row] = operation(self[row]) }
    }
  }

  /// A column of which some rows at a time are written, those of a long one on all cores.
  ///
  /// - Parameter write: is given the column, still without numbers, and rows all of which it must write, and no others.
  @inline(__always)
  static func made(
    count: Int, _ write: @Sendable (UnsafeMutablePointer<Double>, Range<Int>) -> Void
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { results, initialized in
      initialized = count
      guard let start = results.baseAddress else { return }
      if count < 2 * rowsWorthACore || Cores.count == 1 {
        write(start, 0..<count)
      } else {
        nonisolated(unsafe) let start = start
        let parts = Swift.min(count / rowsWorthACore, Cores.count)
        DispatchQueue.concurrentPerform(iterations: parts) { part in
          write(start, part * count / parts..<(part + 1) * count / parts)
        }
      }
    }
  }

  /// Below so many rows, waking another core takes longer than doing its work.
  private static var rowsWorthACore: Int { 16_384 }

  /// The least and the greatest of numbers, none of which is NaN; nil where there is none.
  var extent: (least: Double, greatest: Double)? {
    guard let first else { return nil }
    return withUnsafeBufferPointer { numbers in
      var least = SIMD8<Double>(repeating: first)
      var greatest = least
      let whole = numbers.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        let next = UnsafeRawBufferPointer(numbers).loadUnaligned(fromByteOffset: start * 8, as: SIMD8<Double>.self)
        least.replace(with: next, where: next .< least)
        greatest.replace(with: next, where: next .> greatest)
      }
      var ends = (least: least.min(), greatest: greatest.max())
      for number in numbers[whole...] { ends = (Swift.min(ends.least, number), Swift.max(ends.greatest, number)) }
      return ends
    }
  }

  /// Whether none is NaN or infinite.
  var areAllFinite: Bool {
    // Of what is not finite the exponent's bits are all set: one more at their end runs over into the sign's bit.
    reduce(0) { $0 | (($1.bitPattern & 0x7FF0_0000_0000_0000) &+ 0x0010_0000_0000_0000) } >> 63 == 0
  }
}

extension [CellState] {
  /// Whether every cell holds a figure.
  var areAllPresent: Bool { reduce(0) { $0 | $1.rawValue } == CellState.present.rawValue }
}
