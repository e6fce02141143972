public import CivilCalendar
import Scoring

/// Which records with a deadline are wanted: those that came by a day and are late on it.
public struct LateSearch: Hashable, Sendable {
  public let day: CivilDate
  /// Takes in those that were answered late, beside those that are still open.
  public let takesAnswered: Bool
  /// No more than so many, those that are late the longest; nil for all.
  public let most: Int?

  public init(day: CivilDate, takesAnswered: Bool, most: Int? = nil) {
    self.day = day
    self.takesAnswered = takesAnswered
    self.most = most
  }
}

/// What a search found.
public struct FoundLate: Sendable {
  /// Those that are late the longest first; of equal ones, by unit in the order of the figures, by last day, and in
  /// the log's order; those of a database by their keys.
  public let records: [DeadlineRecord]
  /// How many there are, whether they are wanted or not.
  public let total: Int

  static let nothing = FoundLate(records: [], total: 0)
}

/// Finds the late records of a log. It keeps no more than are wanted, however many there are.
struct LateCollector: BatchConsumer {
  static var asksForPlaces: Bool { true }

  let layout: RecordLayout
  let search: LateSearch
  private let day: Double
  private var longest: LongestLate
  private var total = 0

  init(_ layout: RecordLayout, _ search: LateSearch) {
    self.layout = layout
    self.search = search
    day = Double(search.day.dayNumber)
    longest = LongestLate(most: search.most ?? .max)
  }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {
    guard let slots = layout.deadline else { return }
    for row in 0..<batch.count {
      // No comparison holds of what is missing.
      let answered = batch.number(slots.answered, row: row)
      let isAnswered = answered <= day
      let days = (isAnswered ? answered : day) - batch.number(slots.due, row: row)
      guard days > 0, batch.number(slots.received, row: row) <= day, batch.unit(row) >= 0,
        search.takesAnswered || !isAnswered
      else { continue }
      total += 1
      var found = LongestLate.Entry(days: Int32(days), row: DeadlineRow(batch, row, slots))
      guard longest.takes(found) else { continue }
      let span = batch.key(row)
      found.row.key = PartReader<LateCollector>.value(of: span, text + Int(span.start))
      longest.insert(found)
    }
  }

  mutating func merge(_ later: LateCollector, lines: Int) {
    total += later.total
    for var entry in later.longest.entries {
      entry.row.line += lines
      if longest.takes(entry) { longest.insert(entry) }
    }
  }

  /// - Parameter units: by the places that rows have for them.
  func found(_ units: [Unit.ID]) -> FoundLate {
    FoundLate(records: longest.inOrder.map { $0.row.record(layout, units) }, total: total)
  }
}
