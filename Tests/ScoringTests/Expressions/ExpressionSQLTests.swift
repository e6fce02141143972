import CivilCalendar
import Diagnostics
import Scoring
import TestSupport
import Testing

/// What expressions say in SQL, to the letter, and what a server makes of it.
@Suite struct ExpressionSQLTests {
  private typealias Records = RecordsOfEveryType
  private let kind = RecordsOfEveryType.kind

  private func expression(_ text: String) throws -> Expression {
    let expression = try Expression(parsing: text)
    try #require(expression.check(in: kind.scope(of: expression), as: [.number, .truth, .date]).isEmpty, "\(text)")
    return expression
  }

  @Test(arguments: Records.said.indices)
  func saysExactly(index: Int) throws {
    let said = Records.said[index]
    let expression = try expression(said.expression)
    let sql = try #require(expression.sql(over: kind, cutOff: Records.cutOff))
    // Letters that look the same are told apart.
    #expect(Array(sql.text.unicodeScalars) == Array(said.text.unicodeScalars), "\(said.expression): \(sql.text)")
    #expect(sql.undefined == said.undefined, "\(said.expression)")
    #expect(expression.sqlObstacles(over: kind).isEmpty)
  }

  @Test(arguments: Records.unsaid.indices)
  func namesThePartsThatNoSQLSays(index: Int) throws {
    let (text, parts) = Records.unsaid[index]
    let expression = try expression(text)
    #expect(expression.sql(over: kind, cutOff: Records.cutOff) == nil, "\(text)")
    let obstacles = expression.sqlObstacles(over: kind)
    #expect(obstacles.map(\.name) == parts, "\(text)")
    for obstacle in obstacles {
      #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[obstacle.range])) == obstacle.name)
    }
  }

  /// Sums of whole numbers need no decimals to be exact.
  @Test func knowsWhatIsWhole() throws {
    for (text, isWhole) in [
      ("pages", true), ("share", false), ("pages / 2", false), ("answered - received", true),
      ("pages * 2 - more", true),
      ("round(share)", true), ("round(share, 2)", false), ("floor(share)", true), ("max(pages, 3)", true),
      ("max(pages, share)", false), ("if(pages > 1, more, 0.5)", false), ("-pages", true),
    ] {
      #expect(try expression(text).sql(over: kind, cutOff: Records.cutOff)?.isWhole == isWhole, "\(text)")
    }
  }
}

/// A server reckons what the evaluator reckons, with whatever there is and is not.
@Suite(.enabled(if: PostgreSQL.isInstalled, "\(PostgreSQL.needed)"))
struct ExpressionOnServerTests {
  private typealias Records = RecordsOfEveryType

  /// The cells of a record, nil where there is none.
  private struct Row {
    let received: CivilDate
    let answered: CivilDate?
    let pages: Double?
    let more: Double?
    let share: Double?
    let channel: Int?
    let second: Int?
    let field: String?

    init(_ random: inout SeededGenerator) {
      let day = CivilDate(year: 2016, month: 6, day: 20)?.dayNumber ?? 0
      func date(_ number: Int) -> CivilDate { CivilDate(dayNumber: number) ?? Records.cutOff }
      received = date(day + random.below(20))
      answered = random.below(4) == 0 ? nil : date(day + random.below(30))
      pages = random.pick([nil, 0, 1, 2, 3, 7, 100_000])
      more = random.pick([nil, 0, 1, 2, 3, 999_999_999_999_999])
      share = random.pick([
        nil, 0, 0.3, 0.1 + 0.2, 0.5, 2.5, -0.5, 1 / 3, -2 / 3, 2.675, 1.005, 2.9999999999999996, 3, 1e-9, 123456.789,
      ])
      channel = random.pick([nil, 0, 1])
      second = random.pick([nil, 0, 1])
      field = random.pick([
        nil, "Y t\u{1EBF}", "Y te\u{302}\u{301}", "Y t\u{EA}\u{301}", "Y te", "O'Neil", "O''Neil", "-", "日本", "\\",
        "\"",
        "đất đai; DROP TABLE x --",
      ])
    }

    var sql: String {
      func date(_ date: CivilDate?) -> String { date.map { "date '\($0.iso)'" } ?? "NULL::date" }
      func number(_ number: Double?) -> String {
        number.map { "'\($0)'::double precision" } ?? "NULL::double precision"
      }
      func integer(_ number: Int?) -> String { number.map { "\($0)" } ?? "NULL::integer" }
      let text = field.map { "'" + $0.replacing("'", with: "''") + "'" } ?? "NULL::text"
      return [
        date(received), date(answered), number(pages), number(more), number(share), integer(channel), integer(second),
        text, date(CivilDate(dayNumber: received.dayNumber + 7)),
      ].joined(separator: ",")
    }
  }

  private func environment(_ rows: [Row], _ expression: Expression) -> Environment {
    func column(_ numbers: [Double?], labels: [String]? = nil) -> Column {
      Column(
        numbers: numbers.map { $0 ?? 0 }, states: numbers.map { $0 == nil ? .missing : .present }, labels: labels)
    }
    func days(_ dates: [CivilDate?]) -> Column { column(dates.map { $0.map { Double($0.dayNumber) } }) }
    let labels = Records.kind.column("field").map { Records.kind.labels(of: $0, in: expression) } ?? []
    return Environment(
      rowCount: rows.count,
      symbols: [
        "received": days(rows.map(\.received)), "answered": days(rows.map(\.answered)),
        "due": days(rows.map { CivilDate(dayNumber: $0.received.dayNumber + 7) }),
        RecordKind.cutOff: days(rows.map { _ in Records.cutOff }), "pages": column(rows.map(\.pages)),
        "more": column(rows.map(\.more)), "share": column(rows.map(\.share)),
        "channel": column(rows.map { $0.channel.map(Double.init) }, labels: ["cong", "trang"]),
        "second": column(rows.map { $0.second.map(Double.init) }, labels: ["cong", "trang"]),
        "field": column(
          rows.map { row in row.field.map { Double(labels.firstIndex(of: $0) ?? labels.count - 1) } }, labels: labels),
      ])
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func reckonsAsTheEvaluatorDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<400).map { _ in Row(&random) }
    let expressions = try Records.said.map { try Expression(parsing: $0.expression) }
    let items = try expressions.map { expression in
      let sql = try #require(expression.sql(over: Records.kind, cutOff: Records.cutOff))
      return "coalesce((\(sql.text))::text, '?') || ' ' || coalesce((\(sql.undefined ?? "false"))::text, '?')"
    }
    let names = "received, answered, pages, more, share, channel, second, field, due"
    let values = rows.enumerated().map { "(\($0),\($1.sql))" }.joined(separator: ",\n")
    // A line for each row and expression.
    let lines = try PostgreSQL.shared().run(
      """
      SELECT said FROM (VALUES \(values)) AS t (n, \(names)),
        LATERAL unnest(ARRAY[\(items.joined(separator: ",\n"))]) WITH ORDINALITY AS u (said, place)
      ORDER BY n, place;
      """
    ).split(separator: "\n")
    try #require(lines.count == rows.count * expressions.count)
    var kinds = (present: 0, missing: 0, undefined: 0)
    for (place, expression) in expressions.enumerated() {
      let column = expression.evaluate(in: environment(rows, expression))
      for row in rows.indices {
        let cells = lines[row * expressions.count + place].split(separator: " ").map(String.init)
        let state = column.states[row]
        let context =
          "seed \(seed): \(expression.text) of \(rows[row]) is \(cells) on the server, not \(column.numbers[row]) \(state)"
        // What cannot be reckoned is NULL as well.
        #expect((cells[1] == "true") == state.isUndefined, "\(context)")
        #expect((cells[0] == "?") == (state != .present), "\(context)")
        if state == .present {
          kinds.present += 1
          #expect(number(cells[0]) == column.numbers[row], "\(context)")
        } else if state.isUndefined {
          kinds.undefined += 1
        } else {
          kinds.missing += 1
        }
      }
    }
    #expect(kinds.present > 5000 && kinds.missing > 1000 && kinds.undefined > 200, "\(kinds)")
  }

  private func number(_ text: String) -> Double? {
    switch text {
    case "true": 1
    case "false": 0
    default: CivilDate(iso: text).map { Double($0.dayNumber) } ?? Double(text)
    }
  }

  /// What no number holds, the evaluator leaves out of the count; a server refuses the statement, and nothing is
  /// counted.
  @Test func refusesWhatNoNumberHolds() throws {
    let sql = try #require(try Expression(parsing: "share * share").sql(over: Records.kind, cutOff: Records.cutOff))
    #expect(throws: ToolFailure.self) {
      try PostgreSQL.shared().run("SELECT \(sql.text) FROM (VALUES ('1e300'::double precision)) AS t (share)")
    }
  }
}
