import CivilCalendar
import Diagnostics
import Scoring

/// Where a log has what is needed of it: what is done with each field of a row.
struct RecordLayout: Sendable {
  /// What is made of a field. Trivial, since it is asked for every field of every row.
  struct Task {
    enum Reading: UInt8 {
      case unit, date, count, number, choice, text
      /// Only told apart from others.
      case hashed
    }

    var field: Int
    var reading: Reading
    /// Where its numbers go; −1 nowhere.
    var slot = RecordLayout.nowhere
    /// Where its hashes go; −1 nowhere.
    var hashSlot = RecordLayout.nowhere
    /// Which table has its names.
    var table = RecordLayout.nowhere
    var isKey = false
    var isOptional = false
  }

  let kind: RecordKind
  let file: String
  let separator: UInt8
  /// How many fields a row has.
  let fieldCount: Int
  let tasks: [Task]
  /// The names of columns by task, for messages.
  let columns: [RecordColumn]
  /// The numbers that are kept of a row, by name, and what they stand for.
  let slots: [String: Int]
  let labels: [[String]?]
  let hashSlots: [RecordColumn.ID: Int]
  /// What the names of each table stand for at first; more spellings are learned.
  let tables: [ByteTable]
  let deadline: DeadlineSlots?
  let period: PeriodSlot?
  /// Outside which rows are sound but not taken; nil where all are.
  let window: PeriodSlot?
  let hasKey: Bool
  /// What units may be called, for suggestions.
  let unitNames: [String]
  let dates = DateBytes()

  /// The place of what there is not.
  static let nowhere = -1

  struct DeadlineSlots: Sendable {
    var received: Int
    var answered: Int
    var forwarded: Int?
    var extended: Int?
    /// Where the last day goes, and comes from where the log has it.
    var due: Int
    var isStated: Bool
    var channel: Int?
    /// One for all, or one for each answer of the channel.
    var tables: [DueTable]
    /// Moves a day that is off on.
    var workingDay: DueTable
  }

  struct PeriodSlot: Sendable {
    let slot: Int
    let days: ClosedRange<CivilDate>
    /// The ends as day numbers.
    let first: Double
    let last: Double

    init(slot: Int, days: ClosedRange<CivilDate>) {
      self.slot = slot
      self.days = days
      first = Double(days.lowerBound.dayNumber)
      last = Double(days.upperBound.dayNumber)
    }
  }
}

/// Makes the layout from a log's header and from what is to be read.
struct RecordLayoutBuilder {
  let kind: RecordKind
  let calendar: WorkCalendar?
  let period: ClosedRange<CivilDate>?
  let window: ClosedRange<CivilDate>?
  /// The names that expressions over the records use, and the texts that they name.
  var names: Set<String>
  var texts: [String]
  /// Columns whose entries are told apart.
  var distinct: Set<RecordColumn.ID>
  let unitNames: [String]

  /// - Returns: nil where a column is missing; all that is wrong with the header is in `findings`.
  func layout(_ header: CSVTable, separator: UInt8, findings: inout Findings) -> RecordLayout? {
    let required = kind.columns.filter { !$0.isOptional }.map(\.id)
    guard
      let places = NamedColumns(
        of: header, known: kind.columns.map(\.id), required: required, findings: &findings)
    else { return nil }
    var layout = Parts()
    for column in kind.columns {
      guard let field = places[column.id] else {
        // An optional column that is not there is blank in every row.
        if isNumbered(column) { layout.addSlot(column.id, labels: labels(of: column)) }
        continue
      }
      add(column, field, &layout)
    }
    if kind.deadline != nil, calendar == nil {
      findings.add(RecordProblem.missingCalendar, at: Place(file: header.file))
      return nil
    }
    let deadline = deadlineSlots(places, &layout)
    return RecordLayout(
      kind: kind, file: header.file, separator: separator, fieldCount: header.header.count, tasks: layout.tasks,
      columns: layout.columns, slots: layout.slots, labels: layout.labels, hashSlots: layout.hashSlots,
      tables: layout.tables, deadline: deadline, period: slot(of: period, layout),
      window: slot(of: window, layout), hasKey: !kind.key.isEmpty, unitNames: unitNames)
  }

  private struct Parts {
    var tasks: [RecordLayout.Task] = []
    var columns: [RecordColumn] = []
    var slots: [String: Int] = [:]
    var labels: [[String]?] = []
    var hashSlots: [RecordColumn.ID: Int] = [:]
    var tables: [ByteTable] = []

    @discardableResult
    mutating func addSlot(_ name: String, labels: [String]?) -> Int {
      if let known = slots[name] { return known }
      slots[name] = self.labels.count
      self.labels.append(labels)
      return self.labels.count - 1
    }

    mutating func addTable(_ names: [(text: String, number: Int32)]) -> Int {
      var table = ByteTable()
      for name in names { table.insert(name.text, number: name.number) }
      tables.append(table)
      return tables.count - 1
    }
  }

  private func add(_ column: RecordColumn, _ field: Int, _ layout: inout Parts) {
    var task = RecordLayout.Task(field: field, reading: .hashed)
    task.isOptional = column.isOptional
    task.isKey = kind.key.contains(column.id)
    if distinct.contains(column.id) {
      task.hashSlot = layout.hashSlots.count
      layout.hashSlots[column.id] = task.hashSlot
    }
    switch column.kind {
    case .unit:
      task.reading = .unit
      task.table = layout.addTable([])
    case .date: task.reading = .date
    case .count: task.reading = .count
    case .number: task.reading = .number
    case .choice(let choices):
      task.reading = .choice
      task.table = layout.addTable(
        choices.enumerated().flatMap { index, choice in
          ([choice.id] + choice.labels).map { (text: $0, number: Int32(index)) }
        })
    case .text:
      // A text that nobody asks for is not looked at.
      guard names.contains(column.id) else {
        if task.isKey || task.hashSlot >= 0 {
          layout.tasks.append(task)
          layout.columns.append(column)
        }
        return
      }
      task.reading = .text
      let labels = labels(of: column) ?? []
      task.table = layout.addTable(labels.dropLast().enumerated().map { (text: $1, number: Int32($0)) })
    }
    if isNumbered(column) { task.slot = layout.addSlot(column.id, labels: labels(of: column)) }
    layout.tasks.append(task)
    layout.columns.append(column)
  }

  /// Whether numbers are kept of a column: days, figures, or places among labels.
  private func isNumbered(_ column: RecordColumn) -> Bool {
    column.kind != .unit && (column.kind != .text || names.contains(column.id))
  }

  /// What the numbers of a column stand for: answers, or the texts that expressions name and, last, all others.
  private func labels(of column: RecordColumn) -> [String]? {
    switch column.kind {
    case .choice(let choices): return choices.map(\.id)
    case .text:
      var labels: [String] = []
      for text in texts where !labels.contains(text) { labels.append(text) }
      return labels + ["\u{0}" + column.id]
    case .unit, .date, .count, .number: return nil
    }
  }

  private func deadlineSlots(_ places: NamedColumns, _ layout: inout Parts) -> RecordLayout.DeadlineSlots? {
    guard let rule = kind.deadline, let calendar, let name = kind.dueName, let received = layout.slots[rule.received],
      let answered = layout.slots[rule.answered]
    else { return nil }
    let channel: Int?
    let limits: [Int]
    switch rule.limits {
    case .same(let limit): (channel, limits) = (nil, [limit])
    case .byAnswer(let column, let days): (channel, limits) = (layout.slots[column], days)
    }
    return RecordLayout.DeadlineSlots(
      received: received, answered: answered, forwarded: rule.forwarded.flatMap { layout.slots[$0] },
      extended: rule.extended.flatMap { layout.slots[$0] }, due: layout.addSlot(name, labels: nil),
      isStated: rule.due.map { places[$0] != nil } ?? false, channel: channel,
      tables: limits.map { DueTable(calendar, limit: $0) }, workingDay: DueTable(calendar, limit: 0))
  }

  private func slot(of days: ClosedRange<CivilDate>?, _ layout: Parts) -> RecordLayout.PeriodSlot? {
    guard let days, let column = kind.period, let slot = layout.slots[column] else { return nil }
    return RecordLayout.PeriodSlot(slot: slot, days: days)
  }
}
