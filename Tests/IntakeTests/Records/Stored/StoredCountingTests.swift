import CivilCalendar
import Database
import Diagnostics
@testable import Intake
import Scoring
import TestSupport
import Testing

/// What is counted in a database is what is counted from the same records in a file.
@Suite(.enabled(if: PostgreSQL.isInstalled, "\(PostgreSQL.needed)"))
struct StoredCountingTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func countsAsFromAFile(seed: UInt64) throws {
    let records = RandomRecords(seed: seed)
    let log = try RecordDesk(records.log, dictionary: RandomRecords.dictionary)
    let fromFile = try #require(log.counted(), "seed \(seed)")
    let stored = try StoredDesk(records.table, table: "random_\(seed)", dictionary: RandomRecords.dictionary)
    let fromTable = try #require(stored.counted(), "seed \(seed): \(stored.found)")
    #expect(fromTable.map(\.metric.id) == fromFile.map(\.metric.id))
    for (table, file) in zip(fromTable, fromFile) {
      for unit in 0..<file.column.count {
        let (one, other) = (table.column[unit], file.column[unit])
        // To the last digit: both add up the same decimals exactly.
        #expect(
          one == other, "seed \(seed): \(file.metric.id) of \(unit) is \(one as Any), from the file \(other as Any)")
        #expect(table.column.states[unit] == file.column.states[unit], "seed \(seed): \(file.metric.id) of \(unit)")
      }
      #expect(table.rows == file.rows, "seed \(seed): \(file.metric.id)")
    }
    #expect(stored.findings.undefinedCounts == log.findings.undefinedCounts, "seed \(seed)")
  }

  /// All of them, those that are still open, and no more than are wanted, at a number that cuts equal ones apart.
  @Test(arguments: [(true, nil), (false, nil), (true, 25), (false, 1), (true, 3), (true, 100_000)] as [(Bool, Int?)])
  func knowsLateRecordsAsFromAFile(takesAnswered: Bool, most: Int?) throws {
    let records = RandomRecords(seed: 9)
    let log = try RecordDesk(records.log, dictionary: RandomRecords.dictionary)
    let name = "random_late_\(takesAnswered)_\(most ?? 0)"
    let stored = try StoredDesk(records.table, table: name, dictionary: RandomRecords.dictionary)
    let search = LateSearch(day: log.source.cutOff, takesAnswered: takesAnswered, most: most)
    // A table has no lines: of equal ones those come first whose keys do, and the log is sorted by its keys.
    func lines(_ records: [DeadlineRecord]) -> [String] {
      records.map {
        "\($0.key) \($0.unit) \($0.channel ?? "-") \($0.received.iso) \($0.forwarded?.iso ?? "-") \($0.answered?.iso ?? "-") \($0.due.iso)"
      }
    }
    let wanted = try #require(log.source.late(search, findings: &log.findings, inputs: &log.inputs))
    let fetched = try #require(stored.source.late(search, findings: &stored.findings, inputs: &stored.inputs))
    #expect(lines(fetched.records) == lines(wanted.records))
    #expect(fetched.total == wanted.total && wanted.total > 20)
    #expect(wanted.records.count == min(most ?? .max, wanted.total))
    let answers = stored.source.answers(findings: &stored.findings, inputs: &stored.inputs)
    #expect(answers == log.source.answers(findings: &log.findings, inputs: &log.inputs))
    #expect(answers?.allSatisfy { $0.received > 10 } == true)
  }

  /// Part of a year, as a quick report counts it, with all units as one.
  @Test func countsPartOfAYearAsFromAFile() throws {
    let records = RandomRecords(seed: 11)
    let log = try RecordDesk(records.log, dictionary: RandomRecords.dictionary)
    let stored = try StoredDesk(records.table, table: "random_part", dictionary: RandomRecords.dictionary)
    let first = try #require(CivilDate(iso: "2016-04-01"))
    let last = try #require(CivilDate(iso: "2016-06-30"))
    let fromFile = try #require(
      log.source.within(first...last, on: last, unitsAsOne: true)
        .count(log.metrics, findings: &log.findings, inputs: &log.inputs))
    let fromTable = try #require(
      stored.source.within(first...last, on: last, unitsAsOne: true)
        .count(stored.metrics, findings: &stored.findings, inputs: &stored.inputs))
    for (table, file) in zip(fromTable, fromFile) {
      #expect(table.rows == file.rows, "\(file.metric.id)")
      let (one, other) = (table.column[0] ?? -1, file.column[0] ?? -1)
      #expect(one == other, "\(file.metric.id): \(one), from the file \(other)")
    }
  }

  @Test func tellsWhatIsWrongByHowManyAndOneOfThem() throws {
    let rows = """
      \(RecordDesk.header)
      1,cong,p,2016-05-04 09:00+07,,,,
      1,cong,p,2016-05-05 09:00+07,,,,
      2,thư,p,2016-05-04 09:00+07,,,,
      3,cong,Sở Nam,2016-05-04 09:00+07,,,,
      4,cong,,2016-05-04 09:00+07,,,,
      5,cong,p,2016-05-04 09:00+07,2016-05-03,,,
      6,cong,p,2016-05-04 09:00+07,,,-1,
      7,cong,p,2017-01-01 00:00+07,,,,
      8,cong,p,,,,,
      ,cong,q,2016-05-04 09:00+07,,,,
      """
    let desk = try StoredDesk(rows, table: "faulty")
    #expect(desk.counted()?.first?.rows == [1, 0])
    #expect(
      desk.found == [
        "L005 `channel` has no answer `thư`",
        "L006 1 record with a blank `id`",
        "L005 1 record whose `channel` is none of its answers, among them `2`",
        "L006 1 record with a blank `received`, among them `8`",
        "L014 1 record whose `pages` is no whole number from 0, among them `6`",
        "L001 1 record with a key that another has, among them `1`",
        "L002 1 record whose `answered` comes before the receipt, among them `5`",
        "L006 1 record with a blank `unit`, among them `4`",
        "L004 there is no unit `Sở Nam` (1 record)",
        "L009 8 of 9 rows left out: counted in no figure",
      ])
  }

  /// A table that has no double keys by its own rules is not asked for them.
  @Test func takesTheTablesWordForItsKeys() throws {
    let desk = try StoredDesk(
      "\(RecordDesk.header)\n1,cong,p,2016-05-04 09:00+07,,,,\n", table: "keyed",
      types: StoredDesk.types.replacing("id text", with: "id text PRIMARY KEY"))
    let stored = try #require(desk.source.stored)
    let layout = try #require(try stored.layout(desk.source.kind, desk.source.period, &desk.findings))
    let rows = try stored.run(try #require(layout.uniqueColumns)).rows
    #expect(layout.isUnique(by: rows) && !layout.mayRepeat)
    #expect(
      !layout.isUnique(by: [["1", "id", "f"]]) && !layout.isUnique(by: [["1", "id", "t"], ["1", "unit", "t"]]))
  }

  /// All kinds of record are read as they were at one moment, whatever is written meanwhile.
  @Test func seesOneMoment() throws {
    let desk = try StoredDesk("\(RecordDesk.header)\n1,cong,p,2016-05-04 09:00+07,,,,\n", table: "moment")
    #expect(desk.counted()?.first?.rows == [1, 0])
    try PostgreSQL.shared().run("INSERT INTO moment VALUES ('2', 'cong', 'p', '2016-05-05')")
    #expect(desk.counted()?.first?.rows == [1, 0])
    #expect(desk.inputs.stored.count == 1 && desk.inputs.stored.first?.rows == 1)
    #expect(desk.inputs.stored.first?.moment.hasSuffix(" Asia/Ho_Chi_Minh") == true)
  }

  @Test func readsAStatementInPlaceOfATable() throws {
    let query = "query: \"SELECT *, lower(id) AS low FROM asked WHERE id <> '2' -- not that one\""
    let desk = try StoredDesk(
      "\(RecordDesk.header)\n1,cong,p,2016-05-04 09:00+07,,,,\n2,cong,p,2016-05-04 09:00+07,,,,\n", table: "asked",
      declared: query)
    #expect(desk.counted()?.first?.rows == [1, 0])
  }

  private static let wrongTables: [(types: String, found: String)] = [
    (
      StoredDesk.types.replacing("answered date", with: "answered text"),
      "Q010 the column `answered` is a text, not a date"
    ),
    (
      StoredDesk.types.replacing("pages integer", with: "pages text"), "Q010 the column `pages` is a text, not a number"
    ),
    (StoredDesk.types.replacing("channel text", with: "chanel text"), "Q009 the table has no column `channel`"),
  ]

  @Test(arguments: wrongTables.indices)
  func saysWhichColumnIsNotAsDeclared(index: Int) throws {
    let (types, found) = Self.wrongTables[index]
    let header = types.split(separator: ",").map { String($0.split(separator: " ")[0]) }.joined(separator: ",")
    let desk = try StoredDesk("\(header)\n", table: "wrong_\(index)", types: types)
    #expect(desk.counted() == nil && desk.found == [found])
    let place = desk.findings.diagnostics.first?.place
    #expect(place?.file == "metrics.yaml" && (place?.line ?? 0) > 0)
  }
}

extension Findings {
  /// The messages that count what cannot be reckoned.
  fileprivate var undefinedCounts: [String] {
    diagnostics.filter { $0.problem.code == "L013" }.map(\.problem.message.en).sorted()
  }
}
