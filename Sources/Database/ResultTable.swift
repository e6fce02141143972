import CLibPQ

/// What a statement gave: every value as the server writes it.
public struct ResultTable: Sendable {
  public let columns: [ResultColumn]
  public let rows: [[String?]]

  /// Copies a result, which stays its owner's.
  init(_ result: OpaquePointer) {
    let width = PQnfields(result)
    columns = (0..<width).map { index in
      ResultColumn(
        name: PQfname(result, index).map { String(cString: $0) } ?? "", type: ColumnType(oid: PQftype(result, index)))
    }
    rows = (0..<PQntuples(result)).map { row in
      (0..<width).map { column in
        if PQgetisnull(result, row, column) != 0 { return nil }
        return PQgetvalue(result, row, column).map { String(cString: $0) }
      }
    }
  }
}

public struct ResultColumn: Hashable, Sendable {
  public let name: String
  public let type: ColumnType

  public init(name: String, type: ColumnType) {
    self.name = name
    self.type = type
  }
}

/// What a column holds, as far as it matters to counting.
public enum ColumnType: Hashable, Sendable {
  case date, timestamp, timestampWithTimeZone
  case integer, decimal, double
  case text
  /// Any other, by its number in the server's catalogue.
  case other(UInt32)

  /// By the numbers of PostgreSQL's built-in types, which never change (`pg_type.dat`).
  init(oid: UInt32) {
    self =
      switch oid {
      case 1082: .date
      case 1114: .timestamp
      case 1184: .timestampWithTimeZone
      case 20, 21, 23: .integer
      case 1700: .decimal
      case 700, 701: .double
      case 18, 19, 25, 1042, 1043: .text
      default: .other(oid)
      }
  }

  /// As PostgreSQL calls it.
  public var name: String {
    switch self {
    case .date: "date"
    case .timestamp: "timestamp"
    case .timestampWithTimeZone: "timestamptz"
    case .integer: "integer"
    case .decimal: "numeric"
    case .double: "double precision"
    case .text: "text"
    case .other(16): "boolean"
    case .other(1083): "time"
    case .other(2950): "uuid"
    case .other(let number): "type \(number)"
    }
  }
}
