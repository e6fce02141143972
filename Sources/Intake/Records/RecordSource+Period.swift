public import CivilCalendar
public import Diagnostics

extension RecordSource {
  /// The same log, of which only a span of days is looked at, as things stood on a day.
  ///
  /// - Parameters:
  ///   - window: the days of the kind's `period`; without such a column nothing can be told apart by days.
  ///   - day: takes the place of the cut-off day.
  ///   - unitsAsOne: counts the records of all units as one unit's.
  public func within(
    _ window: ClosedRange<CivilDate>, on day: CivilDate, unitsAsOne: Bool = false
  ) -> RecordSource {
    var source = self
    source.window = window
    source.cutOff = day
    source.countsUnitsAsOne = unitsAsOne
    return source
  }

  /// How the records with a deadline stand on the cut-off day, unit by unit, in the order of the figures.
  ///
  /// - Returns: nil where nothing can be read, or more rows are bad than the kind tolerates; empty counts where the
  ///   kind has no deadline.
  public func answers(findings: inout Findings, inputs: inout InputFiles) -> [AnswerCounts]? {
    if let stored { return answers(in: stored, &findings) }
    return read([], &findings, &inputs) { AnswerTally($0, units: unitCount, day: cutOff) }?.counts
  }
}

/// How many records with a deadline stand how on a day.
public struct AnswerCounts: Hashable, Sendable {
  public private(set) var onTime = 0
  public private(set) var late = 0
  /// Not answered, the last day not yet over.
  public private(set) var open = 0
  /// Not answered, the last day over.
  public private(set) var overdue = 0

  public init() {}

  /// - Parameter counts: on time, late, open, overdue.
  init(_ counts: [Int]) {
    precondition(counts.count == 4)
    (onTime, late, open, overdue) = (counts[0], counts[1], counts[2], counts[3])
  }

  public var received: Int { onTime + late + open + overdue }

  mutating func add(_ state: AnswerState) {
    switch state {
    case .answeredOnTime: onTime += 1
    case .answeredLate: late += 1
    case .open: open += 1
    case .overdue: overdue += 1
    }
  }

  public static func + (left: AnswerCounts, right: AnswerCounts) -> AnswerCounts {
    var sum = left
    sum.onTime += right.onTime
    sum.late += right.late
    sum.open += right.open
    sum.overdue += right.overdue
    return sum
  }
}

/// Counts records by how they stand.
struct AnswerTally: BatchConsumer {
  static var asksForPlaces: Bool { false }

  private let slots: RecordLayout.DeadlineSlots?
  private let day: CivilDate
  private(set) var counts: [AnswerCounts]

  init(_ layout: RecordLayout, units: Int, day: CivilDate) {
    slots = layout.deadline
    self.day = day
    counts = Array(repeating: AnswerCounts(), count: units)
  }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {
    guard let slots else { return }
    for row in 0..<batch.count {
      let unit = batch.unit(row)
      let (due, answered) = (batch.number(slots.due, row: row), batch.number(slots.answered, row: row))
      guard unit >= 0, !due.isNaN, let last = CivilDate(dayNumber: Int(due)) else { continue }
      let answer = answered.isNaN ? nil : CivilDate(dayNumber: Int(answered))
      counts[unit].add(AnswerState(due: last, answered: answer, on: day))
    }
  }

  mutating func merge(_ later: AnswerTally, lines: Int) {
    for unit in counts.indices { counts[unit] = counts[unit] + later.counts[unit] }
  }
}
