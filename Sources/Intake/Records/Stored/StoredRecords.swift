import CivilCalendar
import Database
import Diagnostics
import Dispatch
import Scoring

/// The records of a kind in a database, at one moment: asks what is needed to ask, and remembers it.
final class StoredRecords: @unchecked Sendable {
  let table: StoredTable
  let snapshot: Snapshot
  // Used only on the queue.
  private var known: StoredLayout?
  /// Whether every spelling of an answer has been looked at.
  private var isSettled = false
  private let queue = DispatchQueue(label: "stored records")

  init(_ table: StoredTable, _ snapshot: Snapshot) {
    self.table = table
    self.snapshot = snapshot
  }

  /// Asks for the table's columns, and whether a key may come twice.
  ///
  /// - Returns: nil where they are not those of the kind; all of it is in `findings`.
  func layout(
    _ kind: RecordKind, _ period: ClosedRange<CivilDate>?, _ findings: inout Findings
  ) throws(DatabaseProblem) -> StoredLayout? {
    if let known = queue.sync(execute: { known }) { return known }
    let server = try snapshot.server()
    let found = try run(StoredLayout.description(of: table)).columns
    guard
      var layout = StoredLayout(kind, table, found: found, isUTF8: server.isUTF8, period: period, &findings)
    else { return nil }
    layout.mayRepeat = try mayRepeat(layout)
    remember(layout)
    return layout
  }

  private func remember(_ layout: StoredLayout) { queue.sync { known = layout } }

  private func mayRepeat(_ layout: StoredLayout) throws(DatabaseProblem) -> Bool {
    if layout.keyParts.isEmpty { return false }
    if let statement = layout.uniqueColumns, layout.isUnique(by: try run(statement).rows) { return false }
    return try run(layout.repetitions).rows.first?.first != "0"
  }

  /// Asks how answers are spelled that are not known yet; nil where no spelling of one was learned.
  ///
  /// - Parameter unmatched: gets the texts that are no answers, for messages.
  func learned(
    _ layout: StoredLayout, _ columns: [RecordColumn], unmatched: inout [RecordColumn.ID: [String]]
  ) throws(DatabaseProblem) -> StoredLayout? {
    var learned = layout
    for column in columns {
      guard let statement = layout.oddSpellings(of: column) else { continue }
      for text in try run(statement).rows.compactMap({ $0.first ?? nil }).sorted() {
        if let number = layout.answer(text, column) {
          learned.spellings[column.id, default: []].append(.init(text: text, number: number))
        } else {
          unmatched[column.id, default: []].append(text)
        }
      }
    }
    guard learned.spellings != layout.spellings else { return nil }
    remember(learned)
    return learned
  }

  /// The layout with every spelling of an answer that the table has.
  func settled(_ layout: StoredLayout) throws(DatabaseProblem) -> StoredLayout {
    if queue.sync(execute: { isSettled }) { return layout }
    let choices = layout.present.map(\.column).filter { if case .choice = $0.kind { true } else { false } }
    var unmatched: [RecordColumn.ID: [String]] = [:]
    let learned = try learned(layout, choices, unmatched: &unmatched)
    settle()
    return learned ?? layout
  }

  /// Notes that every spelling of an answer has been looked at.
  func settle() { queue.sync { isSettled = true } }

  func run(_ statement: String) throws(DatabaseProblem) -> ResultTable {
    do throws(DatabaseProblem) {
      return try snapshot.run(statement, within: table.timeout)
    } catch {
      // The server names what it does not find in words of its own.
      if case .missingTable = error, case .table(let name) = table.relation { throw .missingTable(name) }
      throw error
    }
  }

  /// Where the problem is declared.
  func place(of problem: DatabaseProblem) -> Place {
    switch problem {
    case .unreachable, .lost, .badConnectionString, .passwordGiven: table.places.connection
    case .tooSlow, .forbidden, .refused, .missingTable, .missingColumn, .wrongType: table.places.relation
    }
  }

  /// When the records were as they are here, in the table's time zone.
  func moment() throws(DatabaseProblem) -> String {
    let zone = SQLText.literal(table.timeZone)
    let statement = "SELECT to_char(now() AT TIME ZONE \(zone), 'YYYY-MM-DD HH24:MI:SS')"
    return "\(try run(statement).rows.first?.first.flatMap { $0 } ?? "") \(table.timeZone)"
  }
}
