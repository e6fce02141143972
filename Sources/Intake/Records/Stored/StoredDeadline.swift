import CivilCalendar
import Scoring

/// The last day for an answer in SQL, by lists of days that are sent along: for each day of the calendar the last of
/// so many working days after it, as `DueTable` has them.
struct StoredDeadline: Sendable {
  private let rule: DeadlineRule
  /// A day, or the next working day, and the last days by limit; none where the calendar does not reach.
  private let days: [(day: CivilDate, due: [CivilDate?])]
  private let limits: [Int]
  private let hasDue: Bool
  private let hasExtended: Bool
  private let dueName: String

  /// nil where the kind has no deadline, or no calendar to reckon it by.
  init?(_ layout: StoredLayout, _ calendar: WorkCalendar?) {
    guard let rule = layout.kind.deadline, let calendar, let dueName = layout.kind.dueName else { return nil }
    self.rule = rule
    self.dueName = dueName
    hasDue = rule.due.map { layout.columns[$0] != nil } ?? false
    hasExtended = rule.extended.map { layout.columns[$0] != nil } ?? false
    switch rule.limits {
    case .same(let limit): limits = [limit]
    case .byAnswer(_, let days): limits = Array(Set(days)).sorted()
    }
    let tables = ([0] + limits).map { DueTable(calendar, limit: $0) }
    days = (tables.first?.days.indices ?? 0..<0).compactMap { index in
      let number = (tables.first?.firstDay ?? 0) + index
      let due = tables.map { table in table[number].flatMap { CivilDate(dayNumber: $0) } }
      guard let day = CivilDate(dayNumber: number), due.contains(where: { $0 != nil }) else { return nil }
      return (day, due)
    }
  }

  private static func own(_ name: String) -> String { StoredLayout.own(name) }

  private func name(_ column: RecordColumn.ID) -> String { SQLText.name(column) }

  /// The day on which the clock starts.
  private var start: String {
    rule.forwarded.map { "coalesce(\(name($0)), \(name(rule.received)))" } ?? name(rule.received)
  }

  /// The last day without an extension; NULL where there is none, or the calendar does not reach.
  private var base: String {
    switch rule.limits {
    case .same(let limit): return limitName(limit)
    case .byAnswer(let channel, let days):
      let cases = days.enumerated().map { "WHEN \($0) THEN \(limitName($1))" }
      return "CASE \(name(channel)) \(cases.joined(separator: " ")) END"
    }
  }

  private func limitName(_ limit: Int) -> String { Self.own("start") + "." + Self.own("\(limit) days") }

  /// Whether there is a day to start from, and a limit.
  private var applies: String {
    guard case .byAnswer(let channel, _) = rule.limits else { return "\(start) IS NOT NULL" }
    return "\(start) IS NOT NULL AND \(name(channel)) IS NOT NULL"
  }

  /// The last day by the calendar.
  private var reckoned: String {
    guard hasExtended, let extended = rule.extended else { return base }
    return "CASE WHEN \(name(extended)) > \(base) THEN \(Self.own("end")).\(Self.own("next")) ELSE \(base) END"
  }

  /// The last day under its name, and, where the table has one of its own, whether the calendar says another.
  var columns: [String] {
    if !hasDue { return ["\(reckoned) AS \(name(dueName))"] }
    let stated = Self.own("stated")
    return [
      "coalesce(\(stated), \(reckoned)) AS \(name(dueName))",
      "\(stated) <> \(reckoned) AS \(Self.own("differs"))",
    ]
  }

  var saysDifferences: Bool { hasDue }

  var flaws: [(flaw: StoredFlaw, condition: String)] {
    var flaws: [(flaw: StoredFlaw, condition: String)] = []
    if let forwarded = rule.forwarded {
      flaws.append((.beforeReceipt(forwarded), "\(name(forwarded)) < \(name(rule.received))"))
    }
    flaws.append((.beforeReceipt(rule.answered), "\(name(rule.answered)) < \(start)"))
    flaws.append((.uncoveredStart, "\(applies) AND \(base) IS NULL"))
    guard hasExtended, let extended = rule.extended else { return flaws }
    flaws.append((.beforeReceipt(extended), "\(applies) AND \(name(extended)) < \(name(rule.received))"))
    flaws.append(
      (.uncoveredExtension, "\(name(extended)) > \(base) AND \(Self.own("end")).\(Self.own("next")) IS NULL"))
    return flaws
  }

  /// The days that the calendar does not reach, by the numbers of their flaws.
  func uncovered(start: Int?, extension end: Int?) -> String? {
    var cases: [String] = []
    if let start { cases.append("WHEN \(start) THEN \(self.start)") }
    if let end, let extended = rule.extended { cases.append("WHEN \(end) THEN \(name(extended))") }
    return cases.isEmpty ? nil : "min(CASE \(Self.own("flaw")) \(cases.joined(separator: " ")) END)"
  }

  var joins: String {
    let heads = ["day", "next"] + limits.map { "\($0) days" }
    func list(_ columns: Int) -> String {
      let rows = days.map { entry in
        let cells = [Optional(entry.day)] + entry.due.prefix(columns - 1)
        return "(" + cells.map { cell in cell.map { "date '\($0.iso)'" } ?? "NULL::date" }.joined(separator: ",") + ")"
      }
      return rows.isEmpty
        ? "(" + Array(repeating: "NULL::date", count: columns).joined(separator: ",") + ")"
        : rows.joined(separator: ",\n")
    }
    func join(_ name: String, _ columns: Int, on day: String) -> String {
      let names = heads.prefix(columns).map { Self.own($0) }.joined(separator: ", ")
      return
        "\n        LEFT JOIN (VALUES\n\(list(columns))) AS \(Self.own(name)) (\(names)) ON \(Self.own(name)).\(Self.own("day")) = \(day)"
    }
    var joins = join("start", heads.count, on: start)
    if hasExtended, let extended = rule.extended { joins += join("end", 2, on: name(extended)) }
    return joins
  }
}
