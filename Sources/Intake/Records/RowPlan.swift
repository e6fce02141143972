import CivilCalendar

/// What is done with each row, laid out so that the rows of a part are read without counting references: the
/// layout's lists in memory of their own, and the spellings learned on the way.
struct RowPlan: ~Copyable {
  let taskCount: Int
  let tasks: UnsafeMutablePointer<RecordLayout.Task>
  let tables: UnsafeMutablePointer<ByteTable>
  private let tableCount: Int
  let months: UnsafeMutablePointer<DateBytes.Month>
  let deadline: Deadline?
  /// The last days by the day of the start: the days of one limit after those of another, and at last those of 0.
  private let dueDays: UnsafeMutablePointer<Int32>
  let period: RecordLayout.PeriodSlot?
  let window: RecordLayout.PeriodSlot?
  let hasKey: Bool
  /// The field of the key's last column; −1 where there is no key.
  let keyField: Int
  let fieldCount: Int

  /// Where the dates of a deadline are; `RecordLayout.nowhere` for one that there is not.
  struct Deadline {
    var received: Int
    var answered: Int
    var forwarded: Int
    var extended: Int
    var due: Int
    var channel: Int
    var isStated: Bool
    var firstDay: Int
    var dayCount: Int
    var limitCount: Int
  }

  init(_ layout: RecordLayout) {
    taskCount = layout.tasks.count
    tasks = Self.copy(layout.tasks)
    tables = Self.copy(layout.tables)
    tableCount = layout.tables.count
    months = Self.copy(layout.dates.months)
    period = layout.period
    window = layout.window
    hasKey = layout.hasKey
    keyField = layout.tasks.last { $0.isKey }?.field ?? RecordLayout.nowhere
    fieldCount = layout.fieldCount
    guard let slots = layout.deadline else {
      deadline = nil
      dueDays = Self.copy([])
      return
    }
    dueDays = Self.copy(slots.tables.flatMap(\.days) + slots.workingDay.days)
    deadline = Deadline(
      received: slots.received, answered: slots.answered, forwarded: slots.forwarded ?? RecordLayout.nowhere,
      extended: slots.extended ?? RecordLayout.nowhere, due: slots.due,
      channel: slots.channel ?? RecordLayout.nowhere, isStated: slots.isStated, firstDay: slots.workingDay.firstDay,
      dayCount: slots.workingDay.days.count, limitCount: slots.tables.count)
  }

  deinit {
    tasks.deallocate()
    tables.deinitialize(count: tableCount)
    tables.deallocate()
    months.deallocate()
    dueDays.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (pointer + index).initialize(to: element) }
    return pointer
  }

  /// The last day by the limit of that number for what starts on a day; nil where the calendar does not reach.
  @inline(__always)
  func due(_ deadline: Deadline, limit: Int, start: Double) -> Int32? {
    let index = Int(start) &- deadline.firstDay
    guard index >= 0, index < deadline.dayCount else { return nil }
    let due = dueDays[limit &* deadline.dayCount &+ index]
    return due == DueTable.unknown ? nil : due
  }

  /// A day, or the next working day where it is off; nil where the calendar does not reach.
  @inline(__always)
  func workingDay(_ deadline: Deadline, from day: Double) -> Int32? {
    due(deadline, limit: deadline.limitCount, start: day)
  }
}
