import Dispatch

/// The records of one database as they were at one moment: whatever is asked is asked of that moment, for as long as
/// this is kept. Nothing is connected until something is asked.
public final class Snapshot: @unchecked Sendable {
  public let string: ConnectionString
  // Used only on the queue.
  private var connection: Result<Connection, DatabaseProblem>?
  private let queue = DispatchQueue(label: "database snapshot")

  public init(_ string: ConnectionString) { self.string = string }

  /// Where the records are.
  public struct Server: Hashable, Sendable {
    /// `host:port`, or the folder of the socket.
    public let address: String
    public let database: String
    /// Whether texts in it are UTF-8.
    public let isUTF8: Bool
  }

  public func server() throws(DatabaseProblem) -> Server {
    try sync { () throws(DatabaseProblem) in
      let connection = try self.connected()
      return Server(address: connection.server, database: connection.database, isUTF8: connection.isUTF8)
    }
  }

  /// Runs a statement that reads.
  ///
  /// - Parameter seconds: after which the server gives up; 0 for any.
  /// - Throws: what went wrong; a connection that could not be made is not tried again. What is asked after a
  ///   statement that failed is asked of a later moment.
  public func run(_ sql: String, within seconds: Int) throws(DatabaseProblem) -> ResultTable {
    try sync { () throws(DatabaseProblem) in
      let connection = try self.connected()
      do throws(DatabaseProblem) {
        _ = try connection.run("SET LOCAL statement_timeout = \(seconds * 1000)", within: 30)
        return try connection.run(sql, within: seconds)
      } catch {
        // A transaction in which something failed takes no more statements.
        do throws(DatabaseProblem) {
          _ = try connection.run("ROLLBACK", within: 30)
          try Self.begin(connection)
        } catch { self.connection = .failure(error) }
        throw error
      }
    }
  }

  /// - Precondition: called on the queue.
  private func connected() throws(DatabaseProblem) -> Connection {
    if let connection { return try connection.get() }
    let made = Result { () throws(DatabaseProblem) -> Connection in
      let connection = try Connection(string)
      try Self.begin(connection)
      return connection
    }
    connection = made
    return try made.get()
  }

  private static func begin(_ connection: Connection) throws(DatabaseProblem) {
    let opening = [
      "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
      // Whatever the role or the database has been set to, days and numbers are written one way.
      "SET LOCAL DateStyle = 'ISO, YMD'", "SET LOCAL TimeZone = 'UTC'", "SET LOCAL extra_float_digits = 3",
    ]
    for statement in opening { _ = try connection.run(statement, within: 30) }
  }

  private func sync<Value>(_ body: () throws(DatabaseProblem) -> Value) throws(DatabaseProblem) -> Value {
    var result: Result<Value, DatabaseProblem>?
    queue.sync { result = Result { () throws(DatabaseProblem) in try body() } }
    guard let result else { preconditionFailure("a queue runs what it is given") }
    return try result.get()
  }
}
