public import Diagnostics

/// A kind of record (bản ghi): what one row of a log is, such as a question that a citizen asked.
public struct RecordKind: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  /// The file's name in the year's folder `records`.
  public let file: String
  /// Where a database has them; nil where only files do.
  public let stored: StoredTable?
  public let columns: [RecordColumn]
  /// The columns that together tell one record from every other; empty where equal ones may stand side by side.
  public let key: [RecordColumn.ID]
  /// The date that must lie in the year; nil where none must.
  public let period: RecordColumn.ID?
  public let deadline: DeadlineRule?
  /// The share of rows, 0 to 1, that may be left out for what is wrong with them before the run stops.
  public let tolerance: Double

  public init(
    id: String, title: Words, file: String, stored: StoredTable? = nil, columns: [RecordColumn],
    key: [RecordColumn.ID] = [],
    period: RecordColumn.ID? = nil, deadline: DeadlineRule? = nil, tolerance: Double = RecordKind.usualTolerance
  ) {
    self.id = id
    self.title = title
    self.file = file
    self.stored = stored
    self.columns = columns
    self.key = key
    self.period = period
    self.deadline = deadline
    self.tolerance = tolerance
  }

  /// One row in a hundred.
  public static let usualTolerance = 0.01

  public func column(_ id: RecordColumn.ID) -> RecordColumn? { columns.first { $0.id == id } }

  /// The column that names the unit.
  public var unit: RecordColumn? { columns.first { $0.kind == .unit } }

  /// The name under which expressions know the last day for an answer: that of its column, else `due`.
  public var dueName: String? { deadline.map { $0.due ?? "due" } }
}

/// A column of a kind of record.
public struct RecordColumn: Hashable, Sendable, Identifiable {
  public let id: String
  public let kind: Kind
  /// Whether cells may be blank, or the column not be there at all.
  public let isOptional: Bool

  public init(id: String, kind: Kind, isOptional: Bool = false) {
    self.id = id
    self.kind = kind
    self.isOptional = isOptional
  }

  public enum Kind: Hashable, Sendable {
    case text
    /// A unit by its id, name, short name or an alias.
    case unit
    case date
    /// A whole number from 0.
    case count
    case number
    case choice([Metric.Choice])
  }
}

/// By when a record, such as a question, must be answered; the days are working days.
public struct DeadlineRule: Hashable, Sendable {
  public let limits: Limits
  public let received: RecordColumn.ID
  public let answered: RecordColumn.ID
  /// The day on which the right unit got it: the clock starts anew.
  public let forwarded: RecordColumn.ID?
  /// The day until which an extension was granted.
  public let extended: RecordColumn.ID?
  /// The last day as the log has it; where it is blank, or there is no such column, the calendar gives it.
  public let due: RecordColumn.ID?

  public init(
    limits: Limits, received: RecordColumn.ID, answered: RecordColumn.ID, forwarded: RecordColumn.ID? = nil,
    extended: RecordColumn.ID? = nil, due: RecordColumn.ID? = nil
  ) {
    self.limits = limits
    self.received = received
    self.answered = answered
    self.forwarded = forwarded
    self.extended = extended
    self.due = due
  }

  public enum Limits: Hashable, Sendable {
    case same(Int)
    /// By the answer in a choice column, such as the channel; one limit an answer, in the order of its answers.
    case byAnswer(RecordColumn.ID, [Int])
  }
}
