import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes rows a batch at a time, and what the readers of later parts took.
protocol BatchConsumer: Sendable {
  /// Whether it asks a batch for its rows' lines and keys.
  static var asksForPlaces: Bool { get }
  /// - Parameter text: where the batch's keys lie.
  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>)
  /// - Parameter lines: how many lines there are before the later part.
  mutating func merge(_ later: Self, lines: Int)
}

/// What reading a part of a log came to.
struct PartResult<Consumer: BatchConsumer>: Sendable {
  /// Where the part's first row begins and where the first row behind the part does.
  var start: Int
  var end: Int
  /// The line breaks between them.
  var lines = 0
  var rows = 0
  var leftOut = 0
  var consumer: Consumer
  var findings = RowFindings()
  var keys = KeyHashes()
  var suspects: [KeyedRow] = []
  /// Rows of units that are known but not evaluated, by what the table of units gives for them.
  var elsewhere: [Int32: Int] = [:]
  /// The least year that the calendar would have to cover.
  var uncoveredYear: Int?
}

/// A row that may repeat another's key.
struct KeyedRow: Sendable {
  var hash: UInt64
  var key: [String]
  /// Where it begins in the file.
  var offset: Int
  var line: Int
  var column: Int
  var length: Int
  var excerpt: String
}

/// What a reading looks for beside counting.
struct ReadingTask: Sendable {
  /// Keys whose rows are wanted; nil where rows are counted.
  var suspects: Set<UInt64>?
  /// Where rows begin that repeat a key: rising.
  var repeated: [Int] = []
}

/// Reads the rows that begin in a part of a log, a block at a time, into batches; then those of another part, with the
/// memory that is there already.
///
/// A part other than the first begins behind the first line break in it. Whether that is where a row begins, only
/// whoever knows where the part before it ended can tell (see `LogReader`).
struct PartReader<Consumer: BatchConsumer>: ~Copyable {
  let log: RandomAccessFile
  let layout: RecordLayout
  let unitNumber: @Sendable (String) -> Int32?
  let task: ReadingTask
  /// As it is before a part.
  private let consumer: Consumer
  /// Row starts at or behind this place belong to the next part.
  private var bound = 0
  var result: PartResult<Consumer>

  // What is at hand of the file: `filled` bytes from `offset` on.
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var offset = 0
  private(set) var filled = 0

  var scanner: RowScanner
  private let spans: UnsafeMutablePointer<RowScanner.Span>
  var batch: RecordBatch
  let plan: RowPlan
  var nextRepeated = 0

  // Of rows that are read together: which are to be read alone, and the hashes of their keys.
  var index: RowIndex
  let odd: UnsafeMutablePointer<UInt8>
  let hashes: UnsafeMutablePointer<UInt64>
  /// The hashes of all keys of the part.
  var keys: [UInt64] = []
  /// The fewest that are; a blank line is no row, but looks like one where rows have one field.
  let leastRun: Int

  /// The most bytes of a row; one that is longer is left out.
  static var rowLimit: Int { 2 * CSVScanner.fieldLimit }

  init(
    _ log: RandomAccessFile, _ layout: RecordLayout, _ sizes: LogReader.Sizes, consumer: Consumer, task: ReadingTask,
    unitNumber: @escaping @Sendable (String) -> Int32?
  ) {
    self.log = log
    self.layout = layout
    self.unitNumber = unitNumber
    self.task = task
    self.consumer = consumer
    capacity = sizes.block
    buffer = .allocate(capacity: sizes.block + ByteScan.padding * 2)
    buffer.initialize(repeating: 0, count: sizes.block + ByteScan.padding * 2)
    spans = .allocate(capacity: max(1, layout.fieldCount))
    spans.initialize(repeating: .init(), count: max(1, layout.fieldCount))
    scanner = RowScanner(separator: layout.separator, fieldCount: layout.fieldCount, spans: spans)
    batch = RecordBatch(slots: layout.labels.count, hashSlots: layout.hashSlots.count)
    plan = RowPlan(layout)
    index = RowIndex(separator: layout.separator, fieldCount: layout.fieldCount)
    odd = .allocate(capacity: RecordBatch.capacity)
    hashes = .allocate(capacity: RecordBatch.capacity)
    leastRun = layout.fieldCount > 1 ? sizes.run : .max
    result = PartResult(start: 0, end: 0, consumer: consumer)
  }

  deinit {
    buffer.deallocate()
    spans.deallocate()
    odd.deallocate()
    hashes.deallocate()
  }

  /// Where a place of the text lies in the file.
  @inline(__always)
  func offset(of place: Int) -> Int { offset &+ place }

  private var isAtEnd: Bool { offset + filled == log.size }

  /// Reads a part.
  ///
  /// - Parameters:
  ///   - start: where the part begins.
  ///   - isExact: whether a row begins there, as far as is known.
  mutating func read(from start: Int, isExact: Bool, bound: Int) throws(FileProblem) -> PartResult<Consumer> {
    var place = try begin(start, isExact: isExact, bound: bound)
    while offset + place < bound {
      if place == filled {
        if isAtEnd { break }
        try refill(&place)
      }
      if takeRun(&place, buffer, limit: filled, bound: bound - offset) { continue }
      if CSV.isLineBreak(buffer[place]) {
        if place + 1 == filled, !isAtEnd { try refill(&place) }
        place = ByteScan.afterLineBreak(buffer, at: place, limit: filled)
        result.lines += 1
        continue
      }
      switch scanner.scan(buffer, from: place, limit: filled, isWhole: isAtEnd) {
      case .row:
        take(place, offset: offset + place, buffer)
        place = scanner.end
        // The last line may have no end.
        let ends = place > 0 && CSV.isLineBreak(buffer[place - 1])
        result.lines += scanner.breaks + (ends ? 1 : 0)
      case .incomplete:
        if filled - place < Self.rowLimit {
          try refill(&place)
        } else {
          try leaveOutLongRow(&place)
        }
      case .unclosed: try leaveOutUnclosedRow(&place)
      }
    }
    flush()
    result.end = offset + place
    result.keys = KeyHashes(keys)
    return result
  }

  /// Gets ready for a part; where in the text its first row begins.
  private mutating func begin(_ start: Int, isExact: Bool, bound: Int) throws(FileProblem) -> Int {
    self.bound = bound
    batch.clear()
    index.clear()
    keys.removeAll(keepingCapacity: true)
    result = PartResult(start: start, end: start, consumer: consumer)
    (offset, filled) = (start, 0)
    var place = 0
    if !isExact {
      // A line break that ends just before the part counts.
      offset = start - 1
      try skipLine(from: &place)
      result.start = offset + place
      result.lines = 0
    }
    nextRepeated = task.repeated.partitioningIndex { $0 >= result.start }
    return place
  }

  mutating func flush() {
    if batch.count > 0 { result.consumer.take(batch, buffer) }
    batch.clear()
  }

  // MARK: Blocks

  /// Moves what is left from `place` on to the front and reads on behind it.
  private mutating func refill(_ place: inout Int) throws(FileProblem) {
    flush()
    index.clear()
    let rest = filled - place
    if rest == capacity {
      grow()
    } else if rest > 0, place > 0 {
      memmove(buffer, buffer + place, rest)
    }
    if rest < capacity || place > 0 { offset += place }
    place = 0
    filled = rest
    // Little more than the part, since the next one reads that anyway.
    let wanted = max(bound + 4096 - offset - filled, 4096, rest)
    let room = UnsafeMutableRawBufferPointer(start: buffer + filled, count: min(capacity - filled, wanted))
    filled += try log.read(into: room, at: offset + filled)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + ByteScan.padding * 2)
    larger.initialize(repeating: 0, count: 2 * capacity + ByteScan.padding * 2)
    larger.update(from: buffer, count: filled)
    buffer.deallocate()
    buffer = larger
    capacity *= 2
  }

  /// Puts `place` behind the next line break, however far that is.
  private mutating func skipLine(from place: inout Int) throws(FileProblem) {
    while true {
      place = ByteScan.lineBreak(buffer, from: place, limit: filled)
      if place < filled {
        if place + 1 == filled, !isAtEnd { try refill(&place) }
        place = ByteScan.afterLineBreak(buffer, at: place, limit: filled)
        result.lines += 1
        return
      }
      if isAtEnd { return }
      try refill(&place)
    }
  }

  // MARK: Rows without an end

  private mutating func leaveOutLongRow(_ place: inout Int) throws(FileProblem) {
    let field = scanner.lastField
    leaveOut(
      .table(.fieldTooLong(limit: CSVScanner.fieldLimit)), row: place, field: max(field, place), length: 1, buffer)
    // What follows an opening quote may be rows that it was never meant to hold.
    try resume(&place, behindLineOf: buffer[field] == CSV.quote ? field : filled)
  }

  private mutating func leaveOutUnclosedRow(_ place: inout Int) throws(FileProblem) {
    let field = scanner.lastField
    leaveOut(.table(.unclosedQuote), row: place, field: field, length: 1, buffer)
    try resume(&place, behindLineOf: field)
  }

  private mutating func resume(_ place: inout Int, behindLineOf field: Int) throws(FileProblem) {
    flush()
    result.lines += ByteScan.lineBreaks(buffer, in: place..<field)
    place = field
    try skipLine(from: &place)
  }
}

extension [Int] {
  /// The first place for which something holds that holds from there on.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
