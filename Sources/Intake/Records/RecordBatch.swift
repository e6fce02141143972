import Scoring

/// Some thousand rows of a log, column by column, for whoever counts or collects them.
///
/// The storage is filled anew again and again; what is to be kept is copied.
struct RecordBatch: ~Copyable {
  /// The most rows.
  static let capacity = 2048

  private(set) var count = 0
  /// What marks a cell without an entry.
  static let missing = Double.nan

  private let slotCount: Int
  private let hashSlotCount: Int
  private let numbers: UnsafeMutablePointer<Double>
  private let hashes: UnsafeMutablePointer<UInt64>
  private let unitNumbers: UnsafeMutablePointer<Int32>
  private let lineNumbers: UnsafeMutablePointer<Int>
  private let keySpans: UnsafeMutablePointer<RowScanner.Span>

  init(slots: Int, hashSlots: Int) {
    slotCount = slots
    hashSlotCount = hashSlots
    numbers = .allocate(capacity: max(1, slots) * Self.capacity)
    numbers.initialize(repeating: Self.missing, count: max(1, slots) * Self.capacity)
    hashes = .allocate(capacity: max(1, hashSlots) * Self.capacity)
    hashes.initialize(repeating: 0, count: max(1, hashSlots) * Self.capacity)
    unitNumbers = .allocate(capacity: Self.capacity)
    unitNumbers.initialize(repeating: 0, count: Self.capacity)
    lineNumbers = .allocate(capacity: Self.capacity)
    lineNumbers.initialize(repeating: 0, count: Self.capacity)
    keySpans = .allocate(capacity: Self.capacity)
    keySpans.initialize(repeating: .init(), count: Self.capacity)
  }

  deinit {
    numbers.deallocate()
    hashes.deallocate()
    unitNumbers.deallocate()
    lineNumbers.deallocate()
    keySpans.deallocate()
  }

  // MARK: The row being filled

  @inline(__always)
  func set(_ slot: Int, _ number: Double) { numbers[slot &* Self.capacity &+ count] = number }
  @inline(__always)
  func number(_ slot: Int) -> Double { numbers[slot &* Self.capacity &+ count] }
  @inline(__always)
  func setHash(_ slot: Int, _ hash: UInt64) { hashes[slot &* Self.capacity &+ count] = hash }
  @inline(__always)
  func setUnit(_ unit: Int32) { unitNumbers[count] = unit }
  @inline(__always)
  func setPlace(line: Int, key: RowScanner.Span) {
    lineNumbers[count] = line
    keySpans[count] = key
  }

  /// Keeps the row that was filled; whether there is room for another.
  @inline(__always)
  mutating func keepRow() -> Bool {
    count &+= 1
    return count < Self.capacity
  }

  mutating func clear() { count = 0 }

  // MARK: Rows being filled column by column

  /// How many more rows there is room for; never 0.
  @inline(__always)
  var room: Int { Self.capacity &- count }
  /// Where the next rows' numbers, hashes and units go.
  @inline(__always)
  func nextNumbers(_ slot: Int) -> UnsafeMutablePointer<Double> { numbers + (slot &* Self.capacity &+ count) }
  @inline(__always)
  func nextHashes(_ slot: Int) -> UnsafeMutablePointer<UInt64> { hashes + (slot &* Self.capacity &+ count) }
  @inline(__always)
  var nextUnits: UnsafeMutablePointer<Int32> { unitNumbers + count }

  func setPlace(line: Int, key: RowScanner.Span, ahead: Int) {
    lineNumbers[count &+ ahead] = line
    keySpans[count &+ ahead] = key
  }

  /// Keeps the next rows; whether there is room for more.
  mutating func keepRows(_ rows: Int) -> Bool {
    count &+= rows
    return count < Self.capacity
  }

  /// Makes a row that was filled further on the next one.
  func moveRow(from row: Int) {
    if row == count { return }
    for slot in 0..<slotCount { set(slot, number(slot, row: row)) }
    for slot in 0..<hashSlotCount { setHash(slot, hash(slot, row: row)) }
    setUnit(unitNumbers[row])
  }

  // MARK: Rows that are kept

  /// The row's unit; below 0 for one that is not evaluated.
  @inline(__always)
  func unit(_ row: Int) -> Int { Int(unitNumbers[row]) }
  @inline(__always)
  func number(_ slot: Int, row: Int) -> Double { numbers[slot &* Self.capacity &+ row] }
  @inline(__always)
  func hash(_ slot: Int, row: Int) -> UInt64 { hashes[slot &* Self.capacity &+ row] }
  func line(_ row: Int) -> Int { lineNumbers[row] }
  func key(_ row: Int) -> RowScanner.Span { keySpans[row] }

  func numbers(_ slot: Int) -> UnsafePointer<Double> { UnsafePointer(numbers + slot * Self.capacity) }
  var units: UnsafePointer<Int32> { UnsafePointer(unitNumbers) }

  /// A column as expressions see it.
  func column(_ slot: Int, labels: [String]?) -> Column {
    let cells = numbers + slot * Self.capacity
    let figures = Array<Double>(unsafeUninitializedCapacity: count) { figures, filled in
      for row in 0..<count { figures.initializeElement(at: row, to: cells[row].isNaN ? 0 : cells[row]) }
      filled = count
    }
    let states = Array<CellState>(unsafeUninitializedCapacity: count) { states, filled in
      for row in 0..<count { states.initializeElement(at: row, to: cells[row].isNaN ? .missing : .present) }
      filled = count
    }
    return Column(numbers: figures, states: states, labels: labels)
  }
}
