public import Diagnostics
import Files

/// The files that an evaluation has read, kept so that a message can show the line and the workbook can name
/// its sources.
public struct InputFiles: Sendable {
  public struct File: Sendable {
    /// As messages show it.
    public let path: String
    public let bytes: [UInt8]

    public var sha256: String { SHA256.hex(of: bytes) }
  }

  public private(set) var files: [File] = []
  /// Logs of records, which are too large to be kept.
  public private(set) var logs: [LogFile] = []
  /// Records that were counted in a database.
  public private(set) var stored: [StoredLog] = []

  public init() {}

  /// Reads a file whole; what keeps it from being read is reported.
  mutating func read(_ path: String, findings: inout Findings) -> [UInt8]? {
    do {
      let bytes = try FileContents.read(path)
      if !files.contains(where: { $0.path == path }) { files.append(File(path: path, bytes: bytes)) }
      return bytes
    } catch {
      findings.add(error, at: nil)
      return nil
    }
  }

  /// Keeps lines that came from elsewhere than a file, so that a message can show them.
  mutating func keep(_ lines: [String], as path: String) {
    files.append(File(path: path, bytes: Array(lines.joined(separator: "\n").utf8)))
  }

  /// Takes in what another reading read.
  public mutating func add(contentsOf other: InputFiles) {
    files += other.files.filter { file in !files.contains { $0.path == file.path } }
    for log in other.logs { add(log) }
    for log in other.stored { add(log) }
  }

  mutating func add(_ log: StoredLog) {
    if !stored.contains(where: { $0.path == log.path }) { stored.append(log) }
  }

  mutating func add(_ log: LogFile) {
    if let known = logs.firstIndex(where: { $0.path == log.path }) {
      logs[known].lines.merge(log.lines) { first, _ in first }
    } else {
      logs.append(log)
    }
  }

  /// Keeps a line of a log that a message is to show.
  mutating func keep(line: String, _ number: Int, of path: String) {
    guard let log = logs.firstIndex(where: { $0.path == path }) else { return }
    logs[log].lines[number] = line
  }

  /// The lines in which places are, as far as their files were read. A file is decoded once for all of them.
  public func lines(at places: [Place]) -> @Sendable (Place) -> String? {
    let paths = Set(places.filter { $0.line > 0 }.map(\.file))
    let logs = Dictionary(logs.map { ($0.path, $0.lines) }) { first, _ in first }
    let read = files.filter { paths.contains($0.path) && logs[$0.path] == nil }
    let texts = Dictionary(read.map { ($0.path, FileLines(of: $0.bytes)) }) { first, _ in first }
    return { place in logs[place.file].map { $0[place.line] } ?? texts[place.file]?[place.line] }
  }
}
