import CivilCalendar
import Database
import Diagnostics
import Scoring

/// Which of a table's columns hold what, as `RecordLayout` has it for a log.
struct StoredLayout: Sendable {
  let kind: RecordKind
  let table: StoredTable
  /// The table's columns by the kind's; an optional one that is not there is missing.
  let columns: [RecordColumn.ID: ResultColumn]
  /// Whether every letter can be named in a statement.
  let isUTF8: Bool
  /// The days whose records are looked at, by the kind's `period`; nil for all.
  let period: ClosedRange<CivilDate>?
  /// Spellings of answers that were met, with the answer's number.
  var spellings: [RecordColumn.ID: [Spelling]] = [:]
  /// Whether the same key may come twice.
  var mayRepeat = false

  struct Spelling: Hashable, Sendable {
    let text: String
    let number: Int
  }

  /// - Parameter found: the columns that the table has.
  /// - Returns: nil where a column is missing or holds something else; all of it is in `findings`.
  init?(
    _ kind: RecordKind, _ table: StoredTable, found: [ResultColumn], isUTF8: Bool,
    period: ClosedRange<CivilDate>? = nil, _ findings: inout Findings
  ) {
    self.kind = kind
    self.table = table
    self.isUTF8 = isUTF8
    self.period = period
    var columns: [RecordColumn.ID: ResultColumn] = [:]
    var isSound = true
    for column in kind.columns {
      let name = table.name(of: column.id)
      let place = table.places.columns[column.id] ?? table.places.relation
      guard let match = found.first(where: { $0.name == name }) else {
        if column.isOptional, table.names[column.id] == nil { continue }
        findings.add(DatabaseProblem.missingColumn(name, known: found.map(\.name)), at: place)
        isSound = false
        continue
      }
      if let needed = column.kind.need(for: match.type) {
        findings.add(DatabaseProblem.wrongType(column: name, type: match.type.name, needed: needed), at: place)
        isSound = false
      }
      columns[column.id] = match
      if case .choice(let choices) = column.kind {
        spellings[column.id] = Self.spellings(of: choices)
      }
    }
    guard isSound else { return nil }
    self.columns = columns
  }

  /// How answers may be written that are to be known at once; what is written otherwise is asked for.
  private static func spellings(of choices: [Metric.Choice]) -> [Spelling] {
    var spellings: [Spelling] = []
    for (number, choice) in choices.enumerated() {
      for text in ([choice.id] + choice.labels).flatMap({ [$0, $0.lowercased(), $0.uppercased()] })
      where !spellings.contains(where: { $0.text.unicodeScalars.elementsEqual(text.unicodeScalars) }) {
        spellings.append(Spelling(text: text, number: number))
      }
    }
    return spellings
  }

  /// The number of the answer that a spelling means, as for a log; nil where there is none.
  func answer(_ text: String, _ column: RecordColumn) -> Int? {
    guard case .choice(let choices) = column.kind else { return nil }
    let word = text.withoutOuterSpaces.lowercased()
    return choices.firstIndex { ([$0.id] + $0.labels).contains { $0.lowercased() == word } }
  }

  /// The columns that are there, in the kind's order.
  var present: [(column: RecordColumn, stored: ResultColumn)] {
    kind.columns.compactMap { column in columns[column.id].map { (column, $0) } }
  }
}

extension RecordColumn.Kind {
  /// What a column should hold, where it does not.
  fileprivate func need(for type: ColumnType) -> DatabaseProblem.NeededType? {
    switch (self, type) {
    case (.date, .date), (.date, .timestamp), (.date, .timestampWithTimeZone): nil
    case (.date, _): .date
    case (.count, .integer), (.count, .decimal), (.count, .double): nil
    case (.number, .integer), (.number, .decimal), (.number, .double): nil
    case (.count, _), (.number, _): .number
    case (.text, _), (.unit, _), (.choice, _): nil
    }
  }
}
