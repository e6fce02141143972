import CLibPQ

/// Where a database is, as libpq takes it: `service=portal`, `host=… dbname=…` or `postgresql://…`. It holds no
/// password: those stay in libpq's own password file, service file and environment.
public struct ConnectionString: Hashable, Sendable {
  public let text: String

  /// - Throws: `.badConnectionString`, `.passwordGiven`.
  public init(_ text: String) throws(DatabaseProblem) {
    self.text = text
    var reason: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &reason) else {
      defer { PQfreemem(reason) }
      throw .badConnectionString(reason.map { String(cString: $0).firstLine } ?? "")
    }
    defer { PQconninfoFree(options) }
    var names: Set<String> = []
    var option = options
    while let keyword = option.pointee.keyword {
      if option.pointee.val != nil { names.insert(String(cString: keyword)) }
      option += 1
    }
    if let secret = ["password", "sslpassword"].first(where: names.contains) { throw .passwordGiven(secret) }
    hasConnectTimeout = names.contains("connect_timeout")
  }

  /// Whether it says by itself how long to wait for the server.
  let hasConnectTimeout: Bool
}

extension String {
  /// What stands on its first line that is not blank, without the marks that servers put before it.
  var firstLine: String {
    let line = split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let text = line.drop(while: \.isWhitespace)
    return String(text.hasPrefix("ERROR:") ? text.dropFirst(6).drop(while: \.isWhitespace) : text)
  }
}
