import CivilCalendar
import Scoring

/// Asks for the records that are late: first how many there are, then for those that are wanted and no others, since
/// there may be millions.
extension StoredQuestion {
  /// How many records are late, for each spelling of a unit. A server that were asked for late records alone would
  /// guess that there are few, and sort millions to group them.
  func lateCounts(_ search: LateSearch) -> String {
    let own = StoredLayout.own
    guard let late = LateTerms(layout, search) else { return "" }
    return """
      SELECT \(own("unit")), count(*) FILTER (WHERE \(own("flaw")) IS NULL AND \(late.condition))
      FROM \(records())
      GROUP BY \(own("unit"))
      LIMIT \(Self.spellingLimit + 1)
      """
  }

  /// The records that are late and wanted, in the order of `FoundLate`, one a row: number of the unit, key, number of
  /// the channel's answer, received, forwarded, answered and last day.
  ///
  /// - Parameter units: the spellings of those whose records are wanted.
  func late(_ search: LateSearch, of units: [(name: String, number: Int)]) -> String {
    let own = StoredLayout.own
    guard let rule = layout.kind.deadline, let late = LateTerms(layout, search) else { return "" }
    let channel: String
    if case .byAnswer(let column, _) = rule.limits { channel = SQLText.name(column) } else { channel = "NULL::integer" }
    let forwarded = rule.forwarded.map { SQLText.name($0) } ?? "NULL::date"
    let items = [own("unit"), own("key"), channel, late.received, forwarded, late.answered, late.due]
    // Keys in the order of their bytes, whatever language the server sorts texts by.
    return """
      SELECT \(items.joined(separator: ", "))
      FROM \(records(unit: Self.unitNumber, joining: numbers(of: units)))
      WHERE \(own("flaw")) IS NULL AND \(own("unit")) IS NOT NULL AND \(late.condition)
      ORDER BY \(late.end) - \(late.due) DESC, \(own("unit")), \(late.due), \(own("key")) COLLATE "C"\(search.most.map { "\nLIMIT \($0)" } ?? "")
      """
  }
}

/// When a record is late, in SQL.
private struct LateTerms {
  let received: String
  let answered: String
  let due: String
  /// The day of the answer, or the one on which one looks.
  let end: String
  let condition: String

  /// nil where the kind has no deadline.
  init?(_ layout: StoredLayout, _ search: LateSearch) {
    guard let rule = layout.kind.deadline, let dueName = layout.kind.dueName else { return nil }
    (received, answered, due) = (SQLText.name(rule.received), SQLText.name(rule.answered), SQLText.name(dueName))
    let day = "date '\(search.day.iso)'"
    let came = "\(received) <= \(day)"
    if search.takesAnswered {
      end = "CASE WHEN \(answered) < \(day) THEN \(answered) ELSE \(day) END"
      condition = "\(came) AND \(due) < \(end)"
    } else {
      end = day
      condition = "\(came) AND \(due) < \(day) AND (\(answered) IS NULL OR \(answered) > \(day))"
    }
  }
}
