public import Diagnostics

/// Why records could not be counted in a database.
public enum DatabaseProblem: Problem {
  // Declarations
  /// What libpq says of it.
  case badConnectionString(String)
  /// By the name of the option.
  case passwordGiven(String)

  // The server
  case unreachable(connection: String, reason: String)
  case lost(reason: String)
  case tooSlow(seconds: Int)
  case forbidden(reason: String)
  /// What no other case is for, with its SQLSTATE.
  case refused(state: String, reason: String)

  // What is there
  case missingTable(String)
  case missingColumn(String, known: [String])
  /// `type` as PostgreSQL calls it.
  case wrongType(column: String, type: String, needed: NeededType)

  /// What a column must hold.
  public enum NeededType: Hashable, Sendable {
    case date, number
  }

  /// Whether the server could not be asked, rather than that something wrong was asked of it.
  public var isOfAccess: Bool {
    switch self {
    case .unreachable, .lost, .tooSlow, .forbidden, .refused: true
    case .badConnectionString, .passwordGiven, .missingTable, .missingColumn, .wrongType: false
    }
  }
}
