import Foundation

/// A PostgreSQL server of the tests' own, on a free port of the loopback. It is started when a test first asks for it
/// and ends with the tests, however they end (`postgres.sh`).
public struct PostgreSQL: Sendable {
  public static let isInstalled: Bool = {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    return Tool("psql") != nil && versions.contains { Tool(path: "/usr/lib/postgresql/\($0)/bin/initdb").isThere }
  }()
  /// For `.enabled(if:)`.
  public static let needed = "needs a PostgreSQL server (Debian: postgresql)"

  private static let started = Result { try PostgreSQL() }

  /// The server that all tests share. Tests keep apart by the names of their tables.
  public static func shared() throws -> PostgreSQL { try started.get() }

  public let port: Int

  private init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangvang-postgres-\(UUID().uuidString)")
    let output = try Tool(path: Repository.root + "/Tests/TestSupport/postgres.sh")
      .run([folder.path, "\(ProcessInfo.processInfo.processIdentifier)"])
    guard output.status == 0, let port = Int(output.text.split(separator: "\n").last ?? "") else {
      throw ToolFailure(description: "the server did not start: \(output.errors)")
    }
    self.port = port
  }

  /// What the product connects by, as a role that may do anything.
  public var connection: String { "host=127.0.0.1 port=\(port) user=tester dbname=postgres" }

  /// What psql prints for some statements, without headings.
  @discardableResult
  public func run(_ sql: String) throws -> String {
    try withTemporaryFolder { folder in
      try folder.write(sql, to: "statements.sql")
      guard let psql = Tool("psql") else { throw ToolFailure(description: Self.needed) }
      let output = try psql.run(
        ["-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-f", folder.file("statements.sql"), connection],
        environment: ["PGCLIENTENCODING": "UTF8"])
      guard output.status == 0 else { throw ToolFailure(description: output.errors) }
      return output.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Makes a table and fills it from a CSV file with a header; what is blank without quotes is NULL.
  public func make(_ table: String, _ columns: String, from path: String) throws {
    try run(
      "DROP TABLE IF EXISTS \(table);\nCREATE TABLE \(table) (\(columns));\n\\copy \(table) FROM '\(path)' CSV HEADER")
  }
}

extension Tool {
  fileprivate var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
