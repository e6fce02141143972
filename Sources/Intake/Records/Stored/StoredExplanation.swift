import Database
public import Diagnostics
public import Scoring

/// How records are counted in a database: what is sent, and what comes back.
public struct StoredExplanation: Sendable {
  /// `host:port`, or the folder of the socket.
  public let server: String
  public let database: String
  /// Whether the database was asked whether a key comes twice, since no index of the table says that none does.
  public let asksForRepeatedKeys: Bool
  /// Whether some key comes twice, so that only the first record of each is counted.
  public let hasRepeatedKeys: Bool
  /// The statement that counts.
  public let statement: String
  /// How the server means to go about it, line by line, as its EXPLAIN tells.
  public let plan: [String]
}

extension RecordSource {
  /// How the metrics would be counted in the database, which is asked for its columns and its plan, but counts nothing.
  ///
  /// - Returns: nil for a log, and where the database cannot be asked; what is wrong is in `findings`.
  public func explanation(of metrics: [Metric], findings: inout Findings) -> StoredExplanation? {
    guard let stored else { return nil }
    let countings = metrics.compactMap(\.counting).filter { $0.kind == kind.id }
    return asking(stored, &findings) { findings throws(DatabaseProblem) -> StoredExplanation? in
      guard let question = try self.question(stored, countings, &findings) else { return nil }
      let server = try stored.snapshot.server()
      let statement = question.counts()
      let plan = try stored.run("EXPLAIN " + statement).rows.compactMap { $0.first ?? nil }
        // A text in the plan may hold line breaks.
        .flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
      let isUnique = try question.layout.uniqueColumns.map { statement throws(DatabaseProblem) in
        question.layout.isUnique(by: try stored.run(statement).rows)
      }
      return StoredExplanation(
        server: server.address, database: server.database,
        asksForRepeatedKeys: !self.kind.key.isEmpty && isUnique != true,
        hasRepeatedKeys: question.layout.mayRepeat, statement: statement, plan: plan)
    }
  }
}
