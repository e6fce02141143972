import Foundation
import TestSupport
import Testing

/// What can go wrong with a server that is asked: the program says what to do and leaves everything as it was.
@Suite(.enabled(if: PostgreSQL.isInstalled, "\(PostgreSQL.needed)"), .serialized)
struct StoredFaultTests {
  private struct Fault: CustomTestStringConvertible {
    let name: String
    /// Behind `postgres:`; `@` stands for the server's own.
    let connection: String
    let source: String
    let code: String
    let status: Int32
    var testDescription: String { name }
  }

  private static let faults = [
    Fault(
      name: "away", connection: "host=127.0.0.1 port=1 user=tester dbname=postgres", source: "table: hoi", code: "Q003",
      status: 2),
    Fault(name: "another role", connection: "@ user=nobody_knows", source: "table: hoi", code: "Q003", status: 2),
    Fault(name: "no password", connection: "@ user=guarded", source: "table: hoi", code: "Q003", status: 2),
    Fault(name: "no database", connection: "@ dbname=nowhere", source: "table: hoi", code: "Q003", status: 2),
    Fault(name: "no table", connection: "@", source: "table: khong_co", code: "Q008", status: 1),
    Fault(name: "no right", connection: "@ user=stranger", source: "table: hoi", code: "Q006", status: 2),
    Fault(
      name: "no column", connection: "@", source: "query: SELECT id, unit AS unit_name FROM hoi", code: "Q009",
      status: 1),
    Fault(
      name: "another type", connection: "@", source: "query: 'SELECT id, unit, received::text FROM hoi'", code: "Q010",
      status: 1),
    Fault(
      name: "slow", connection: "@", source: "query: 'SELECT hoi.* FROM hoi, pg_sleep(20)'\n    timeout: 1",
      code: "Q005",
      status: 2),
    Fault(
      name: "lost", connection: "@",
      source: "query: SELECT * FROM hoi WHERE pg_terminate_backend(pg_backend_pid()) IS NOT NULL", code: "Q004",
      status: 2),
    Fault(
      name: "writes", connection: "@", source: "query: SELECT nextval('hoi_so') AS id, unit, received FROM hoi",
      code: "Q007", status: 2),
    Fault(name: "two statements", connection: "@", source: "query: SELECT 1; SELECT 2", code: "Q007", status: 2),
  ]

  private func year(_ folder: TemporaryFolder, _ connection: String, _ source: String) throws -> String {
    try folder.write(
      """
      metrics:
        received: {title: Câu hỏi, type: count, count: questions}
      records:
        questions:
          title: Câu hỏi
          postgres: \(connection)
          \(source)
          key: id
          period: received
          columns: {id: {type: text}, unit: {type: unit}, received: {type: date}}

      """, to: "Criteria/metrics.yaml")
    try folder.write(
      "title: Bộ\npoints: 100\ncriteria:\n  A: {title: a, points: 100, value: received, score: {target: 10}}\n",
      to: "Criteria/set.yaml")
    try folder.write("year: 2016\ncriteria: [set]\nblocks: [{id: so, title: Sở}]\n", to: "Reports/2016/report.yaml")
    try folder.write("id,name,block\np,Sở P,so\nq,Sở Q,so\n", to: "Reports/2016/units.csv")
    try folder.write("unit\np\nq\n", to: "Reports/2016/metrics.csv")
    return folder.file("Reports/2016")
  }

  private func prepared() throws -> PostgreSQL {
    let server = try PostgreSQL.shared()
    try server.run(
      """
      CREATE TABLE IF NOT EXISTS hoi (id text PRIMARY KEY, unit text, received date);
      CREATE SEQUENCE IF NOT EXISTS hoi_so;
      TRUNCATE hoi;
      INSERT INTO hoi VALUES ('1', 'p', '2016-03-01'), ('2', 'p', '2016-03-02'), ('3', 'Sở Q', '2015-03-02');
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stranger') THEN
          CREATE ROLE stranger LOGIN; CREATE ROLE guarded LOGIN PASSWORD 'x'; CREATE ROLE reader LOGIN;
        END IF;
      END $$;
      REVOKE ALL ON hoi FROM PUBLIC; GRANT SELECT ON hoi TO reader, guarded;
      """)
    return server
  }

  @Test func saysWhatToDoAndTouchesNothing() throws {
    let server = try prepared()
    for fault in Self.faults {
      try withTemporaryFolder { folder in
        let year = try year(folder, fault.connection.replacing("@", with: server.connection), fault.source)
        try folder.write("earlier", to: "Reports/2016/out/set.xlsx")
        let output = try Program.run(["evaluate", year, "--lang", "en"], environment: ["PGPASSFILE": "/dev/null"])
        #expect(output.status == fault.status, "\(fault.name): \(output.errors)")
        #expect(output.errors.contains("error[\(fault.code)]"), "\(fault.name): \(output.errors)")
        #expect(
          output.errors.contains("metrics.yaml:") && output.errors.contains("help: "), "\(fault.name): \(output.errors)"
        )
        #expect(try FileManager.default.contentsOfDirectory(atPath: year + "/out") == ["set.xlsx"])
        #expect(try folder.bytes(of: "Reports/2016/out/set.xlsx") == Array("earlier".utf8))
      }
    }
  }

  /// A role that may select from one table is enough; its password comes from libpq's own file.
  @Test func needsNothingButToSelect() throws {
    let server = try prepared()
    for role in ["reader", "guarded"] {
      try withTemporaryFolder { folder in
        let year = try year(folder, server.connection + " user=\(role)", "table: public.hoi")
        try folder.write("127.0.0.1:\(server.port):postgres:guarded:x\n", to: "pgpass")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.file("pgpass"))
        let output = try Program.run(
          ["records", year, "--lang", "en"], environment: ["PGPASSFILE": folder.file("pgpass")])
        #expect(output.status == 0 && output.text.contains("received  2  Câu hỏi"), "\(output.text)\(output.errors)")
        #expect(output.text.contains("127.0.0.1:\(server.port) postgres, 2 records, as of "))
      }
    }
  }

  @Test(.enabled(if: Openpyxl.isInstalled, "\(Openpyxl.needed)"))
  func namesTheDatabaseOnTheSheetOfSources() throws {
    let server = try prepared()
    try withTemporaryFolder { folder in
      let year = try year(folder, server.connection, "table: hoi")
      let output = try Program.run(["evaluate", year, "--lang", "en"])
      #expect(output.status == 0, "\(output.errors)")
      let cells = try Openpyxl.cells(of: year + "/out/set.xlsx").values.flatMap(\.values)
      let shown = cells.compactMap { if case .text(let text) = $0 { text } else { nil } }
      #expect(shown.contains("Databases in which records were counted"))
      #expect(shown.contains("127.0.0.1:\(server.port) postgres"))
      #expect(shown.contains { $0.hasSuffix(" hoi") } && shown.contains { $0.contains(" Asia/Ho_Chi_Minh; ") })
    }
  }

  /// `--explain` prints what psql takes, and what it gives is what is counted.
  @Test func explainsInSQLThatRuns() throws {
    let server = try prepared()
    try withTemporaryFolder { folder in
      let year = try year(folder, server.connection, "table: hoi")
      let output = try Program.run(["records", year, "--explain", "--lang", "en"])
      #expect(output.status == 0, "\(output.errors)")
      #expect(output.text.contains("-- fetches a row for each spelling of a unit") && output.text.contains("Aggregate"))
      #expect(output.text.split(separator: "\n").last?.hasPrefix("-- ") == true)
      #expect(try server.run(output.text).hasPrefix("p|f|2|||"))
    }
  }

  /// Ctrl-C reaches the server: nothing goes on there for nobody.
  @Test(.enabled(if: Python.isInstalled)) func cancelsWhatTheServerIsDoing() throws {
    let server = try prepared()
    try withTemporaryFolder { folder in
      let year = try year(folder, server.connection, "query: 'SELECT hoi.* FROM hoi, pg_sleep(25)'")
      let process = Process()
      // What tests run in may ignore or hold back the signal, which a terminal does not.
      let untouched =
        "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); "
        + "signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
      process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      process.arguments = ["-c", untouched, try Tool.builtProgram().path, "evaluate", year]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let asking =
        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND application_name = 'bangvang' AND query LIKE '%pg_sleep(25)%' AND wait_event = 'PgSleep'"
      func isAsking(_ expected: String) throws -> Bool {
        for _ in 0..<100 {
          if try server.run(asking) == expected { return true }
          Thread.sleep(forTimeInterval: 0.05)
        }
        return false
      }
      #expect(try isAsking("1"))
      process.interrupt()
      #expect(try isAsking("0"))
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    }
  }
}
