public import Diagnostics

/// Where in a database the records of a kind are, and how they are asked for.
public struct StoredTable: Hashable, Sendable {
  /// As libpq takes it, such as `service=portal`; it holds no password.
  public let connection: String
  public let relation: Relation
  /// What the table calls its columns, as far as that is not their ids.
  public let names: [RecordColumn.ID: String]
  /// Where a moment becomes a day: a name of the IANA time zone database.
  public let timeZone: String
  /// After so many seconds the server gives a statement up.
  public let timeout: Int
  public let places: Places

  public init(
    connection: String, relation: Relation, names: [RecordColumn.ID: String] = [:],
    timeZone: String = StoredTable.usualTimeZone, timeout: Int = StoredTable.usualTimeout, places: Places
  ) {
    self.connection = connection
    self.relation = relation
    self.names = names
    self.timeZone = timeZone
    self.timeout = timeout
    self.places = places
  }

  public static let usualTimeZone = "Asia/Ho_Chi_Minh"
  public static let usualTimeout = 600

  public enum Relation: Hashable, Sendable {
    /// `cau_hoi`, or `portal.cau_hoi` with its schema.
    case table(String)
    /// A statement that selects.
    case query(String)
  }

  /// Where it is declared, for what the server has to say of it.
  public struct Places: Hashable, Sendable {
    public let connection: Place
    public let relation: Place
    public let columns: [RecordColumn.ID: Place]

    public init(connection: Place, relation: Place, columns: [RecordColumn.ID: Place]) {
      self.connection = connection
      self.relation = relation
      self.columns = columns
    }
  }

  /// What the table calls a column.
  public func name(of column: RecordColumn.ID) -> String { names[column] ?? column }

  /// What messages and the workbook call the records.
  public var label: String {
    switch relation {
    case .table(let name): "\(connection) \(name)"
    case .query: "\(connection) query"
    }
  }
}
