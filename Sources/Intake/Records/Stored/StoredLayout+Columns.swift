import CivilCalendar
import Database
import Scoring

extension StoredLayout {
  /// The table, or the statement in brackets.
  var source: String {
    switch table.relation {
    case .table(let name): name.split(separator: ".").map { SQLText.name(String($0)) }.joined(separator: ".")
    // A remark at its end does not reach over the bracket.
    case .query(let text): "(\(text)\n) AS \(Self.own("query"))"
    }
  }

  /// Selects the records of the period, and those of which nobody knows when they were: a table holds those of other
  /// years too. Written so that an index on the column can be used.
  var selection: String {
    guard let period, let id = kind.period, let stored = columns[id] else { return "" }
    let name = self.stored(stored)
    let first = "'\(period.lowerBound.iso)'"
    guard let end = CivilDate(dayNumber: period.upperBound.dayNumber + 1).map({ "'\($0.iso)'" }) else { return "" }
    func moment(_ day: String) -> String {
      switch stored.type {
      case .timestamp: "timestamp \(day)"
      case .timestampWithTimeZone: "(timestamp \(day) AT TIME ZONE \(SQLText.literal(table.timeZone)))"
      default: "date \(day)"
      }
    }
    return "\n      WHERE \(name) >= \(moment(first)) AND \(name) < \(moment(end)) OR \(name) IS NULL"
  }

  /// A name that no column of a kind can have.
  static func own(_ name: String) -> String { SQLText.name("#" + name) }

  /// What the inner selection calls a column. The last day that the table states makes way for the one that counts.
  func name(_ column: RecordColumn.ID) -> String {
    kind.deadline?.due == column ? Self.own("stated") : SQLText.name(column)
  }

  /// The table's own column.
  private func stored(_ column: ResultColumn) -> String { SQLText.name(column.name) }

  /// A column as text.
  func text(_ column: ResultColumn) -> String {
    column.type == .text ? stored(column) : "\(stored(column))::text"
  }

  /// Without white space at either end, as in a log (`withoutOuterSpaces`).
  func trimmed(_ column: ResultColumn) -> String {
    column.type == .text ? "btrim(\(stored(column)), \(Self.spaces(isUTF8)))" : text(column)
  }

  private static func spaces(_ isUTF8: Bool) -> String {
    let plain = #"\t\n\x0B\f\r "#
    let others = [0x85, 0xA0, 0x1680] + Array(0x2000...0x200B) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF]
    func escape(_ scalar: Int) -> String {
      let digits = String(scalar, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "E'" + plain + (isUTF8 ? others.map(escape).joined() : "") + "'"
  }

  /// Whether a column has nothing, or only white space. What begins with a letter or digit is not looked at twice.
  func isBlank(_ column: ResultColumn) -> String {
    let name = stored(column)
    guard column.type == .text else { return "\(name) IS NULL" }
    return "(\(name) IS NULL OR ascii(\(name)) NOT BETWEEN 33 AND 126 AND \(trimmed(column)) = '')"
  }

  /// A column as expressions know it: a day, double precision, the number of an answer, or a text without outer
  /// spaces; NULL where it is blank.
  func value(_ column: RecordColumn) -> String {
    guard let stored = columns[column.id] else { return "NULL::\(Self.type(of: column))" }
    let name = self.stored(stored)
    switch column.kind {
    case .date:
      switch stored.type {
      case .timestamp: return "\(name)::date"
      case .timestampWithTimeZone: return "(\(name) AT TIME ZONE \(SQLText.literal(table.timeZone)))::date"
      default: return name
      }
    case .count, .number: return stored.type == .double ? name : "\(name)::double precision"
    case .choice:
      let cases = (spellings[column.id] ?? []).map { "WHEN \(SQLText.literal($0.text)) THEN \($0.number)" }
      // −1 for what is no answer, or is one in a spelling not met yet.
      return
        "CASE \(text(stored)) \(cases.joined(separator: " ")) ELSE CASE WHEN \(isBlank(stored)) THEN NULL ELSE -1 END END"
    case .text: return "nullif(\(trimmed(stored)), '')"
    case .unit: return text(stored)
    }
  }

  private static func type(of column: RecordColumn) -> String {
    switch column.kind {
    case .date: "date"
    case .count, .number: "double precision"
    case .choice: "integer"
    case .text, .unit: "text"
    }
  }

  /// The columns of the key that are there.
  private var keyColumns: [ResultColumn] { kind.key.compactMap { columns[$0] } }

  /// The key as one text, for messages.
  var key: String {
    switch keyColumns.count {
    case 0: "NULL::text"
    case 1: text(keyColumns[0])
    default: "concat_ws(', ', \(keyColumns.map { text($0) }.joined(separator: ", ")))"
    }
  }

  /// What tells records apart; empty where nothing does.
  var keyParts: [String] { keyColumns.map { trimmed($0) } }

  /// Which of the records with the same key a record is. In a log the first counts; a table has no order of its own,
  /// so the one counts whose columns come first, one after the other.
  var turn: String {
    let order = present.map { SQLText.name($0.stored.name) }.joined(separator: ", ")
    return "row_number() OVER (PARTITION BY \(keyParts.joined(separator: ", ")) ORDER BY \(order))"
  }
}
