import CivilCalendar
import Database
import Diagnostics
@testable import Intake
import Scoring
import TestSupport
import Testing

/// The records of `RecordDesk` in a table of a database.
final class StoredDesk {
  var findings = Findings()
  var inputs = InputFiles()
  let source: RecordSource
  let metrics: [Metric]

  /// - Parameters:
  ///   - rows: a CSV file with a header, whose columns are those of `types`.
  ///   - types: the table's columns in SQL.
  ///   - dictionary: in which the kind of record has no `postgres` yet.
  init(
    _ rows: String, table: String, types: String = StoredDesk.types, dictionary: String = RecordDesk.dictionary,
    declared: String? = nil
  ) throws {
    let server = try PostgreSQL.shared()
    try withTemporaryFolder { folder in
      try folder.write(rows, to: "rows.csv")
      try server.make(table, types, from: folder.file("rows.csv"))
    }
    let place = declared ?? "table: \(table)"
    let text = dictionary.replacing(
      "    title: Câu hỏi\n", with: "    title: Câu hỏi\n    postgres: \(server.connection)\n    \(place)\n")
    let desk = try RecordDesk(Array("\(RecordDesk.header)\n".utf8), dictionary: dictionary)
    var problems = Findings()
    let read = try #require(DictionaryReader.read(Array(text.utf8), file: "metrics.yaml", findings: &problems))
    #expect(problems.diagnostics.isEmpty)
    metrics = read.metrics
    let kind = try #require(read.records.first)
    let stored = try #require(kind.stored)
    source = RecordSource(
      kind: kind, path: stored.label, registry: desk.source.registry, units: desk.source.units,
      calendar: desk.source.calendar, period: desk.source.period, cutOff: desk.source.cutOff,
      stored: StoredRecords(stored, Snapshot(try ConnectionString(stored.connection))))
  }

  static let types =
    "id text, channel text, unit text, received timestamptz, answered date, forwarded timestamp, pages integer, field text"

  func counted() -> [CountedMetric]? { source.count(metrics, findings: &findings, inputs: &inputs) }

  var found: [String] { findings.diagnostics.map { "\($0.problem.code) \($0.problem.message.en)" } }
}
