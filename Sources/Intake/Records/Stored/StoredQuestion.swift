import CivilCalendar
import Database
import Scoring

/// What is asked of a table, in SQL: made from its layout and the year alone, without a server.
///
/// Two selections lie within each other. The inner one reads the table's columns as expressions know them; the outer
/// one adds the last day for an answer, by a list of days sent along, and what is wrong with each record. One `GROUP
/// BY` over them counts everything: a row comes back for each spelling of a unit.
struct StoredQuestion: Sendable {
  let layout: StoredLayout
  let window: ClosedRange<CivilDate>?
  let cutOff: CivilDate
  let countings: [Counting]
  /// What can be wrong with a record, in the order in which it is looked at, with its condition in SQL.
  let flaws: [(flaw: StoredFlaw, condition: String)]
  let deadline: StoredDeadline?

  init(
    _ layout: StoredLayout, _ countings: [Counting], calendar: WorkCalendar?, window: ClosedRange<CivilDate>?,
    cutOff: CivilDate
  ) {
    self.layout = layout
    self.countings = countings
    self.window = window
    self.cutOff = cutOff
    deadline = StoredDeadline(layout, calendar)
    var flaws = layout.present.flatMap { layout.flaws(of: $0.column, $0.stored) }
    if layout.mayRepeat { flaws.append((.repeated, "\(StoredLayout.own("turn")) > 1")) }
    flaws += deadline?.flaws ?? []
    if let window, let column = layout.kind.period {
      let name = layout.name(column)
      flaws.append((.outsideWindow, "(\(name) IS NULL OR \(Self.lies(name, outside: window)))"))
    }
    self.flaws = flaws
  }

  private static func lies(_ name: String, outside days: ClosedRange<CivilDate>) -> String {
    "\(name) NOT BETWEEN date '\(days.lowerBound.iso)' AND date '\(days.upperBound.iso)'"
  }

  // MARK: Rows

  /// The columns of the kind that something asks for.
  private var asked: [RecordColumn] {
    let rule = layout.kind.deadline
    var names = Set(countings.flatMap(\.names))
    names.formUnion([layout.kind.period, rule?.received, rule?.answered, rule?.forwarded].compactMap { $0 })
    names.formUnion([rule?.extended, rule?.due].compactMap { $0 })
    if case .byAnswer(let channel, _)? = rule?.limits { names.insert(channel) }
    for counting in countings { if case .weeks(let column) = counting.statistic { names.insert(column) } }
    let checked = Set(flaws.compactMap(\.flaw.column))
    return layout.kind.columns.filter {
      if $0.id == rule?.due, layout.columns[$0.id] == nil { return false }
      return $0.kind != .unit && (names.contains($0.id) || checked.contains($0.id) && $0.kind != .text)
    }
  }

  /// Every record with what is counted of it.
  ///
  /// - Parameter unit: what stands for the unit; its text unless given.
  func records(unit: String? = nil, joining join: String = "") -> String {
    let own = StoredLayout.own
    var inner = ["\(unit ?? layout.unitText) AS \(own("unit"))", "\(layout.key) AS \(own("key"))"]
    inner += asked.map { "\(layout.value($0)) AS \(layout.name($0.id))" }
    for counting in countings {
      guard case .distinct(let id) = counting.statistic, let stored = layout.columns[id] else { continue }
      let item = "coalesce(\(layout.trimmed(stored)), '') AS \(own("entry " + id))"
      if !inner.contains(item) { inner.append(item) }
    }
    inner += layout.blankTexts.map { "\($0.condition) AS \(own("blank " + $0.column))" }
    if layout.mayRepeat { inner.append("\(layout.turn) AS \(own("turn"))") }
    let cases = flaws.enumerated().map { "WHEN \($1.condition) THEN \($0)" }
    let flaw = cases.isEmpty ? "NULL::integer" : "CASE \(cases.joined(separator: "\n         ")) END"
    var outer = ["\(own("records")).*", "\(flaw) AS \(own("flaw"))"]
    if let deadline { outer += deadline.columns }
    return """
      (SELECT \(outer.joined(separator: ",\n         "))
        FROM
         (SELECT \(inner.joined(separator: ",\n           "))
          FROM \(layout.source)\(join)\(layout.selection)) AS \(own("records"))\(deadline?.joins ?? "")) AS \(own("checked"))
      """
  }
}

extension StoredFlaw {
  /// The column whose value is looked at.
  var column: RecordColumn.ID? {
    switch self {
    case .blank(let column), .notADate(let column), .notWhole(let column), .notFinite(let column),
      .unknownAnswer(let column), .beforeReceipt(let column):
      column
    case .repeated, .uncoveredStart, .uncoveredExtension, .outsideWindow: nil
    }
  }
}

extension StoredLayout {
  var unitText: String { kind.unit.flatMap { columns[$0.id] }.map { text($0) } ?? "NULL::text" }

  /// Texts that must not be blank and are looked at: those of the key, and no others, as in a log.
  var blankTexts: [(column: RecordColumn.ID, condition: String)] {
    present.compactMap { column, stored in
      guard column.kind == .text, !column.isOptional, kind.key.contains(column.id) else { return nil }
      return (column.id, isBlank(stored))
    }
  }

  /// What can be wrong with the value of a column, over the names that the inner selection gives.
  func flaws(of column: RecordColumn, _ stored: ResultColumn) -> [(flaw: StoredFlaw, condition: String)] {
    let name = name(column.id)
    var flaws: [(flaw: StoredFlaw, condition: String)] = []
    if !column.isOptional {
      switch column.kind {
      case .unit: break
      case .text:
        if kind.key.contains(column.id) { flaws.append((.blank(column.id), Self.own("blank " + column.id))) }
      case .date, .count, .number, .choice: flaws.append((.blank(column.id), "\(name) IS NULL"))
      }
    }
    switch column.kind {
    case .date: flaws.append((.notADate(column.id), "\(name) NOT BETWEEN date '0001-01-01' AND date '9999-12-31'"))
    case .count:
      let isWhole = stored.type == .integer ? "" : " OR \(name) <> floor(\(name))"
      flaws.append((.notWhole(column.id), "(\(name) NOT BETWEEN 0 AND 1e300\(isWhole))"))
    case .number where stored.type != .integer:
      flaws.append((.notFinite(column.id), "\(name) NOT BETWEEN -1e300 AND 1e300"))
    case .choice: flaws.append((.unknownAnswer(column.id), "\(name) < 0"))
    case .text, .unit, .number: break
    }
    return flaws
  }
}
