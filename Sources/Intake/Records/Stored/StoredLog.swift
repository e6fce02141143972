/// Records that were counted in a database.
public struct StoredLog: Hashable, Sendable {
  /// As messages call them.
  public let path: String
  /// `host:port`, or the folder of the socket.
  public let server: String
  public let database: String
  /// When they were as they were counted, with the time zone.
  public let moment: String
  /// How many records were looked at.
  public let rows: Int
  /// Of the statement that counted them, which holds every rule.
  public let querySHA256: String
  /// Of what came back: two countings that gave the same have the same.
  public let sha256: String
}
