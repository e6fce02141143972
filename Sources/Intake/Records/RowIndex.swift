import CFieldEnds

/// Where the fields and rows of a stretch of text end, as far as it is written plainly (`findFieldEnds`). What comes
/// behind the first place that is otherwise is left to `RowScanner`, which knows all that can be wrong with a row.
struct RowIndex: ~Copyable {
  /// About how many bytes are looked at at a time: few enough that they are still near when the fields are read, and
  /// fewer than a field may have.
  private static let window = 1 << 16
  private static let endCapacity = 1 << 14
  private static let rowCapacity = 1 << 11
  /// What is written behind the capacities.
  private static let slack = 80

  private let separator: UInt8
  private let fieldCount: Int
  private let memory: UnsafeMutablePointer<Int32>
  /// Where each field ends, row after row; before the first, where the first row begins, less one.
  private let ends: UnsafeMutablePointer<Int32>
  /// How many fields end up to the end of each row.
  private let rowEnds: UnsafeMutablePointer<Int32>
  private var rowCount = 0
  /// The next row, and how many fields end before it.
  private var row = 0
  private var field = 0

  init(separator: UInt8, fieldCount: Int) {
    self.separator = separator
    self.fieldCount = fieldCount
    memory = .allocate(capacity: 1 + Self.endCapacity + Self.slack)
    memory.initialize(repeating: 0, count: 1 + Self.endCapacity + Self.slack)
    ends = memory + 1
    rowEnds = .allocate(capacity: Self.rowCapacity + Self.slack)
    rowEnds.initialize(repeating: 0, count: Self.rowCapacity + Self.slack)
  }

  deinit {
    memory.deallocate()
    rowEnds.deallocate()
  }

  var isExhausted: Bool { row == rowCount }

  /// Forgets all, since the text moves.
  mutating func clear() { (row, rowCount) = (0, 0) }

  /// Finds the rows from `start` on, where one begins.
  ///
  /// - Precondition: `ByteScan.padding` bytes may be read behind `limit`.
  mutating func fill(_ text: UnsafePointer<UInt8>, from start: Int, limit: Int) {
    ends[-1] = Int32(truncatingIfNeeded: start &- 1)
    rowCount = findFieldEnds(
      text, start, min(limit, start + Self.window), separator, ends, Self.endCapacity, rowEnds, Self.rowCapacity)
    (row, field) = (0, 0)
  }

  // MARK: Rows

  /// The next rows that have all their fields, at most so many.
  func rows(atMost limit: Int) -> RowRun {
    var count = 0
    let most = min(limit, rowCount &- row)
    while count < most, Int(rowEnds[row &+ count]) == field &+ (count &+ 1) &* fieldCount { count &+= 1 }
    return RowRun(ends: ends + field, fieldCount: fieldCount, count: count)
  }

  /// Goes on behind rows that were taken.
  mutating func drop(_ count: Int) {
    row &+= count
    field = row == 0 ? 0 : Int(rowEnds[row &- 1])
  }

  /// Goes on at `place`, where a row begins; forgets all where that is not so.
  mutating func drop(upTo place: Int) {
    while row < rowCount, Int(ends[field &- 1]) &+ 1 < place { drop(1) }
    if row < rowCount, Int(ends[field &- 1]) &+ 1 != place { clear() }
  }
}

/// Rows one after the other, of which each has all fields.
struct RowRun {
  /// Where each field ends; before the first, where the first row begins, less one.
  private let ends: UnsafePointer<Int32>
  private let fieldCount: Int
  var count: Int

  init(ends: UnsafeMutablePointer<Int32>, fieldCount: Int, count: Int) {
    self.ends = UnsafePointer(ends)
    self.fieldCount = fieldCount
    self.count = count
  }

  /// Where a row begins; that of `count` is where what follows does.
  @inline(__always)
  func start(_ row: Int) -> Int { Int(ends[row &* fieldCount &- 1]) &+ 1 }

  /// A field without its quotes.
  @inline(__always)
  func field(_ field: Int, of row: Int, _ text: UnsafePointer<UInt8>) -> (bytes: UnsafePointer<UInt8>, count: Int) {
    let number = row &* fieldCount &+ field
    var (start, end) = (Int(ends[number &- 1]) &+ 1, Int(ends[number]))
    if field == fieldCount &- 1, text[end &- 1] == CSV.carriageReturn { end &-= 1 }
    let isQuoted = text[start] == CSV.quote ? 1 : 0
    start &+= isQuoted
    end &-= isQuoted
    return (text + start, end &- start)
  }
}
