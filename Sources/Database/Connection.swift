import CLibPQ
import CQueryCancel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to a server, within one transaction that reads and never writes: all its statements see the records
/// as they were at one moment. It owns the handle, which is closed once, when it goes.
final class Connection {
  private let handle: OpaquePointer
  private let cancel: OpaquePointer?

  /// - Throws: `.unreachable`.
  init(_ string: ConnectionString) throws(DatabaseProblem) {
    var options = [("fallback_application_name", "bangvang")]
    // A server that does not answer is away, unless someone has said how long it may take.
    if !string.hasConnectTimeout, getenv("PGCONNECT_TIMEOUT") == nil, !string.text.contains("service") {
      options.append(("connect_timeout", "10"))
    }
    options += [("dbname", string.text), ("client_encoding", "UTF8")]
    let keywords = options.map { strdup($0.0) } + [nil]
    let values = options.map { strdup($0.1) } + [nil]
    defer { for text in keywords + values { free(text) } }
    let handle = PQconnectdbParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard let handle, PQstatus(handle) == CONNECTION_OK else {
      let reason = handle.flatMap { PQerrorMessage($0) }.map { String(cString: $0).firstLine } ?? ""
      PQfinish(handle)
      throw .unreachable(connection: string.text, reason: reason)
    }
    self.handle = handle
    cancel = PQgetCancel(handle)
    // Remarks such as that a name was cut are nobody's output.
    _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit {
    if let cancel {
      withdrawQueryCancel(UnsafeMutableRawPointer(cancel))
      PQfreeCancel(cancel)
    }
    PQfinish(handle)
  }

  /// `host:port` of the server, or the folder of its socket.
  var server: String {
    let host = PQhost(handle).map { String(cString: $0) } ?? ""
    return host + ":" + (PQport(handle).map { String(cString: $0) } ?? "")
  }

  var database: String { PQdb(handle).map { String(cString: $0) } ?? "" }

  /// Whether texts in it are UTF-8, so that every letter can be named in a statement.
  var isUTF8: Bool { PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } == "UTF8" }

  /// Runs one statement. By the extended protocol, which takes no second one behind it.
  ///
  /// - Parameter seconds: after which nothing is waited for any more, though the server, told of it too, should have
  ///   given up before; 0 for any.
  func run(_ sql: String, within seconds: Int) throws(DatabaseProblem) -> ResultTable {
    if let cancel { cancelQueryOnInterrupt(UnsafeMutableRawPointer(cancel)) }
    defer { if let cancel { withdrawQueryCancel(UnsafeMutableRawPointer(cancel)) } }
    guard PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 0) == 1 else { throw lost }
    let end = seconds == 0 ? .infinity : Self.now + Double(seconds) + 5
    var table: ResultTable?
    var problem: DatabaseProblem?
    while true {
      try wait(until: end, seconds)
      guard let result = PQgetResult(handle) else { break }
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK: table = ResultTable(result)
      default: problem = problem ?? self.problem(result, seconds)
      }
    }
    if let problem { throw problem }
    guard let table else { throw lost }
    return table
  }

  /// Waits until there is something to take.
  private func wait(until end: Double, _ seconds: Int) throws(DatabaseProblem) {
    while PQisBusy(handle) == 1 {
      let rest = end - Self.now
      if rest <= 0 {
        giveUp()
        throw .tooSlow(seconds: seconds)
      }
      var ready = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(min(rest * 1000 + 1, 60_000))
      if poll(&ready, 1, milliseconds) > 0, PQconsumeInput(handle) == 0 { throw lost }
    }
  }

  private func giveUp() {
    guard let cancel else { return }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { reason in
      _ = PQcancel(cancel, reason.baseAddress, 256)
    }
  }

  private var lost: DatabaseProblem {
    .lost(reason: PQerrorMessage(handle).map { String(cString: $0).firstLine } ?? "")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// By the classes of SQLSTATE (PostgreSQL, appendix A).
  private func problem(_ result: OpaquePointer, _ seconds: Int) -> DatabaseProblem {
    let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0).firstLine }
    let reason = message ?? PQresultErrorMessage(result).map { String(cString: $0).firstLine } ?? ""
    if state == "57014" { return .tooSlow(seconds: seconds) }
    if state == "42501" { return .forbidden(reason: reason) }
    if state == "42P01" { return .missingTable(reason) }
    if state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57P") || PQstatus(handle) == CONNECTION_BAD {
      return .lost(reason: reason)
    }
    return .refused(state: state, reason: reason)
  }
}
