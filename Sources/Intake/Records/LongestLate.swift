/// Of any number of rows those that are late the longest, as many as are wanted.
///
/// A binary heap, the least of those kept at its root, so that a row that comes behind it costs one comparison.
struct LongestLate: Sendable {
  struct Entry: Sendable {
    /// How many calendar days.
    let days: Int32
    var row: DeadlineRow

    /// Whether it is wanted sooner than another. No two rows of a log are equal, since none stand on one line.
    func precedes(_ other: Entry) -> Bool {
      if days != other.days { return days > other.days }
      if row.unit != other.row.unit { return row.unit < other.row.unit }
      return row.due == other.row.due ? row.line < other.row.line : row.due < other.row.due
    }
  }

  let most: Int
  /// In no order.
  private(set) var entries: [Entry] = []

  init(most: Int) { self.most = most }

  var inOrder: [Entry] { entries.sorted { $0.precedes($1) } }

  /// Whether a row is among those wanted so far.
  func takes(_ entry: Entry) -> Bool {
    guard entries.count == most else { return true }
    return entries.first.map { entry.precedes($0) } ?? false
  }

  /// Takes a row in, and drops the one that is wanted least where there are too many.
  ///
  /// - Precondition: it is among those wanted.
  mutating func insert(_ entry: Entry) {
    if entries.count < most {
      entries.append(entry)
      if entries.count == most { arrange() }
    } else {
      entries[0] = entry
      sink(0)
    }
  }

  /// Makes a heap of the entries.
  ///
  /// - Source: R. W. Floyd, "Algorithm 245: Treesort 3", 1964.
  private mutating func arrange() {
    for place in (0..<entries.count / 2).reversed() { sink(place) }
  }

  /// Lets an entry sink below those that are wanted less.
  private mutating func sink(_ start: Int) {
    var place = start
    while 2 * place + 1 < entries.count {
      var least = 2 * place + 1
      if least + 1 < entries.count, entries[least].precedes(entries[least + 1]) { least += 1 }
      guard entries[place].precedes(entries[least]) else { return }
      entries.swapAt(place, least)
      place = least
    }
  }
}
