import CivilCalendar
import Database
import Scoring

extension StoredQuestion {
  /// The most spellings of units, or of answers, that are fetched.
  static let spellingLimit = 100_000

  /// Where each value of a row of `counts` stands; those of a metric follow, `figureWidth` for each.
  enum Field {
    static let unit = 0
    static let flaw = 1
    static let rows = 2
    static let example = 3
    static let uncovered = 4
    static let differing = 5
    static let differingExample = 6
    static let figures = 7
  }
  /// The records behind a figure, what it is made from, and the records for which it cannot be reckoned.
  static let figureWidth = 3

  /// Counts everything: a row for each spelling of a unit, and one more where something is wrong with some of its
  /// records (`t` for their flaw, else `f`). A server knows that a truth has two values, and needs not sort the records
  /// to group them, as it would by flaws of which it knows nothing.
  func counts(unit: String? = nil, joining join: String = "") -> String {
    let own = StoredLayout.own
    let (unitName, key) = (own("unit"), own("key"))
    let isFlawed = "\(own("flaw")) IS NOT NULL"
    var items = [unitName, isFlawed, "count(*)", "min(CASE WHEN \(unitName) IS NULL THEN \(key) END)", "NULL::date"]
    if deadline?.saysDifferences == true {
      items.append("count(*) FILTER (WHERE \(own("differs")))")
      items.append("min(CASE WHEN \(own("differs")) THEN \(key) END)")
    } else {
      items += ["0", "NULL::text"]
    }
    items += countings.flatMap { figures($0) }
    return """
      SELECT \(items.joined(separator: ",\n  "))
      FROM \(records(unit: unit, joining: join))
      GROUP BY \(unitName), \(isFlawed)
      LIMIT \(Self.spellingLimit + 1)
      """
  }

  /// What is wrong with records, where something is: a row for each spelling of a unit and flaw.
  var flawCounts: String {
    let own = StoredLayout.own
    let number = { (wanted: StoredFlaw) in flaws.firstIndex { $0.flaw == wanted } }
    let uncovered = deadline?.uncovered(start: number(.uncoveredStart), extension: number(.uncoveredExtension))
    let items = [own("unit"), own("flaw"), "count(*)", "min(\(own("key")))", uncovered ?? "NULL::date"]
    return """
      SELECT \(items.joined(separator: ",\n  "))
      FROM \(records())
      WHERE \(own("flaw")) IS NOT NULL
      GROUP BY \(own("unit")), \(own("flaw"))
      LIMIT \(Self.spellingLimit + 1)
      """
  }

  /// The same by the numbers of units, for what cannot be put together from the figures of their spellings. Records of
  /// other units stay among those that are looked at, since one may be the first of a key.
  func counts(byNumber units: [(name: String, number: Int)]) -> String {
    counts(unit: Self.unitNumber, joining: numbers(of: units))
  }

  static let unitNumber = "\(StoredLayout.own("units")).\(StoredLayout.own("number"))"

  /// Gives each record the number of its unit, NULL where it is none of those given.
  func numbers(of units: [(name: String, number: Int)]) -> String {
    let own = StoredLayout.own
    let rows = units.map { "(\(SQLText.literal($0.name)),\($0.number))" }.joined(separator: ",\n")
    return """

      LEFT JOIN (VALUES
      \(rows)) AS \(own("units")) (\(own("name")), \(own("number"))) ON \(own("units")).\(own("name")) = \(layout.unitText)
      """
  }

  private func figures(_ counting: Counting) -> [String] {
    let condition = counting.condition.flatMap { $0.sql(over: layout.kind, cutOff: cutOff) }
    let value = counting.statistic.value.flatMap { $0.sql(over: layout.kind, cutOff: cutOff) }
    let filter = condition.map { " FILTER (WHERE \($0.text))" } ?? ""
    let undefinedValue = value?.undefined.map { undefined in
      condition.map { "(\($0.text) AND \(undefined))" } ?? undefined
    }
    let undefined = [condition?.undefined, undefinedValue].compactMap { $0 }.joined(separator: " OR ")
    let (rows, figure) = statistic(counting.statistic, value, filter)
    return [rows, figure, undefined.isEmpty ? "0" : "count(*) FILTER (WHERE \(undefined))"]
  }

  private func statistic(
    _ statistic: Counting.Statistic, _ value: SQLExpression?, _ filter: String
  ) -> (rows: String, figure: String) {
    let text = value?.text ?? "NULL::double precision"
    let present = "count(\(text))\(filter)"
    func percentile(_ share: Double) -> String {
      "percentile_cont(\(share)) WITHIN GROUP (ORDER BY \(text))\(filter)"
    }
    switch statistic {
    case .count: return ("count(*)\(filter)", "NULL::integer")
    case .sum, .mean:
      // A sum of decimals is the same in whatever order a server comes to the rows, unlike one of binary fractions.
      return (present, value?.isWhole == true ? "sum(\(text))\(filter)" : "sum((\(text))::numeric)\(filter)")
    case .median: return (present, percentile(0.5))
    case .percentile(_, let share): return (present, percentile(share))
    case .distinct(let column):
      let entry = StoredLayout.own("entry " + column)
      return ("count(*)\(filter)", layout.columns[column] == nil ? "0" : "count(DISTINCT \(entry))\(filter)")
    case .weeks(let column):
      let first = "date '\((layout.period?.lowerBound ?? cutOff).iso)'"
      let day = SQLText.name(column)
      // A bit a week, counted from 0; a date of another year is in none.
      let bit =
        "CASE WHEN \(day) >= \(first) AND \(day) - \(first) < \(53 * 7) THEN 1::bigint << ((\(day) - \(first)) / 7) END"
      return ("count(\(day))\(filter)", "bit_or(\(bit))\(filter)")
    }
  }

  /// How records with a deadline stand on a day: on time, late, open, overdue, for each spelling of a unit.
  var answers: String {
    let own = StoredLayout.own
    guard let deadline = layout.kind.deadline, let due = layout.kind.dueName.map({ SQLText.name($0) }) else {
      return ""
    }
    let (answered, day) = (SQLText.name(deadline.answered), "date '\(cutOff.iso)'")
    let isKnown = "\(answered) IS NOT NULL AND \(answered) <= \(day)"
    let states = [
      "\(isKnown) AND \(answered) <= \(due)", "\(isKnown) AND \(answered) > \(due)",
      "NOT (\(isKnown)) AND \(due) >= \(day)", "NOT (\(isKnown)) AND \(due) < \(day)",
    ]
    return """
      SELECT \(own("unit")), \(states.map { "count(*) FILTER (WHERE \($0))" }.joined(separator: ",\n  "))
      FROM \(records())
      WHERE \(own("flaw")) IS NULL
      GROUP BY \(own("unit"))
      LIMIT \(Self.spellingLimit + 1)
      """
  }
}

extension StoredLayout {
  /// The columns of the table, and no row.
  static func description(of table: StoredTable) -> String {
    let source =
      switch table.relation {
      case .table(let name): name.split(separator: ".").map { SQLText.name(String($0)) }.joined(separator: ".")
      case .query(let text): "(\(text)\n) AS \(own("query"))"
      }
    return "SELECT * FROM \(source) LIMIT 0"
  }

  /// The columns of each index that lets no key come twice, an index a number; nil for a statement, which has none.
  var uniqueColumns: String? {
    guard case .table = table.relation else { return nil }
    return """
      SELECT i.indexrelid, a.attname, a.attnotnull
      FROM pg_catalog.pg_index AS i
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = \(SQLText.literal(source))::regclass AND i.indisunique AND i.indisvalid AND i.indimmediate
        AND i.indpred IS NULL AND i.indexprs IS NULL
      """
  }

  /// Whether some key comes twice: 1, else 0.
  var repetitions: String {
    """
    SELECT count(*)
    FROM (SELECT 1 AS one FROM \(source)\(selection) GROUP BY \(keyParts.joined(separator: ", ")) HAVING count(*) > 1 LIMIT 1)
      AS \(Self.own("repeated"))
    """
  }

  /// The spellings of a column's answers that are not known yet.
  func oddSpellings(of column: RecordColumn) -> String? {
    guard let stored = columns[column.id] else { return nil }
    return """
      SELECT \(Self.own("text"))
      FROM (SELECT \(text(stored)) AS \(Self.own("text")), \(value(column)) AS \(Self.own("number"))
        FROM \(source)\(selection)) AS \(Self.own("answers"))
      WHERE \(Self.own("number")) < 0
      GROUP BY \(Self.own("text"))
      LIMIT \(StoredQuestion.spellingLimit)
      """
  }

  /// Whether an index has seen to it that no key comes twice.
  ///
  /// - Parameter rows: what `uniqueColumns` gave.
  func isUnique(by rows: [[String?]]) -> Bool {
    let key = Set(kind.key.compactMap { columns[$0]?.name })
    guard key.count == kind.key.count else { return false }
    let indices = Dictionary(grouping: rows) { $0.first ?? nil }
    return indices.values.contains { index in
      // Blanks differ from each other for an index, but not here.
      index.allSatisfy { $0.count == 3 && $0[2] == "t" && key.contains($0[1] ?? "") }
    }
  }
}
