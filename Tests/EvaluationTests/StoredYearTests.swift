import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// The sample year with its records in a database.
@Suite(.enabled(if: PostgreSQL.isInstalled, "\(PostgreSQL.needed)"))
struct StoredYearTests {
  @Test func countsTheSampleCellByCell() throws {
    let server = try PostgreSQL.shared()
    let records = Repository.root + "/Reports/2016/records"
    try server.make(
      "cau_hoi",
      "ma text PRIMARY KEY, channel text, unit text, received date, due date, answered date, field text, forwarded date",
      from: records + "/questions.csv")
    try server.make("tin_bai", "id text, date date, unit text, kind text, on_portal text", from: records + "/posts.csv")
    try server.make(
      "toa_dam", "programme text, date date, topic text, unit text, role text, questions integer, answered integer",
      from: records + "/dialogues.csv")
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Reports"), withIntermediateDirectories: true)
    for part in ["Criteria", "Reports/2016"] {
      try FileManager.default.copyItem(atPath: Repository.root + "/" + part, toPath: folder.file(part))
    }
    try FileManager.default.removeItem(atPath: folder.file("Reports/2016/records"))
    var text = String(decoding: try folder.bytes(of: "Criteria/metrics.yaml"), as: UTF8.self)
    for (kind, table) in [("questions", "cau_hoi"), ("posts", "tin_bai"), ("dialogues", "toa_dam")] {
      text = text.replacing(
        "  \(kind):\n    title:",
        with: "  \(kind):\n    postgres: \(server.connection)\n    table: \(table)\n    title:")
    }
    text = text.replacing("id: {type: text}\n      channel", with: "id: {type: text, column: ma}\n      channel")
    try folder.write(text, to: "Criteria/metrics.yaml")

    let sample = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    let attempt = evaluate(folder: folder.path + "/Reports/2016")
    let stored = try #require(attempt.evaluated)
    #expect(!attempt.findings.diagnostics.contains { $0.problem.code.hasPrefix("L") })
    #expect(stored.folder.counted.count == 18)
    for (one, other) in zip(stored.folder.counted, sample.folder.counted) {
      #expect(one.metric.id == other.metric.id && one.column == other.column && one.rows == other.rows)
    }
    #expect(attempt.inputs.logs.isEmpty && attempt.inputs.stored.map(\.rows) == [2831, 8202, 27])
    #expect(Set(attempt.inputs.stored.map(\.moment)).count == 1)
    #expect(attempt.inputs.stored.allSatisfy { $0.sha256.count == 64 && $0.querySHA256.count == 64 })

    let late = try stored.lateRecords().flatMap(\.records)
    let known = try sample.lateRecords().flatMap(\.records)
    #expect(late.map(\.record.key).sorted() == known.map(\.record.key).sorted() && !late.isEmpty)
    #expect(late.map(\.days) == known.map(\.days))
  }
}
