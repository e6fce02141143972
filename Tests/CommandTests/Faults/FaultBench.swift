import Foundation
import TestSupport
import Testing

/// An office laid out once, and copied for every fault, with what a run without a fault makes of it.
struct FaultBench {
  private static let environment = ["LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1"]
  /// Where the program keeps what it makes to read it again.
  private static let scratch = "scratch"
  /// Calls that change what lies on the disk.
  private static let writing = [
    "write", "pwrite64", "writev", "openat", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat",
    "unlink", "unlinkat", "rmdir", "fsync", "fdatasync", "ftruncate", "fchmod", "flock",
  ]
  /// Calls that read a file, list a folder, or ask what lies there.
  private static let reading = [
    "read", "pread64", "getdents64", "newfstatat", "fstat", "stat", "lstat", "statx", "readlink",
  ]

  private let office: TemporaryFolder
  private let arguments: [String]
  private let isRepeatable: Bool
  /// Each file, as its path in the office, and each folder, ending in a slash, before the command and after it.
  let before: [String: [UInt8]]
  let after: [String: [UInt8]]
  /// The calls of the whole run that change anything, or read a file of the office.
  let calls: [Strace.Call]
  /// What faults have left and the next run has ended well from: the same files lead to the same end. Of files being
  /// filled only the names count, with any process number: nobody reads them.
  private var passed: Set<[String: [UInt8]]> = []

  init(_ faultCase: FaultCase) throws {
    let office = try TemporaryFolder()
    try faultCase.office().open { desk in
      try faultCase.prepare(desk)
      try FileManager.default.createDirectory(
        atPath: desk.folder.file(Self.scratch), withIntermediateDirectories: true)
      try FileManager.default.removeItem(atPath: office.path)
      try FileManager.default.copyItem(atPath: desk.folder.path, toPath: office.path)
    }
    self.office = office
    arguments = faultCase.arguments
    isRepeatable = faultCase.isRepeatable
    before = try Self.contents(of: office)
    let sound = try Self.copy(office)
    let (calls, output) = try Strace.calls(
      Self.writing + Self.reading, of: Tool.builtProgram(), arguments, in: sound,
      environment: Self.environment(in: sound))
    try #require(output.status == 0, "\(output.errors)")
    after = try Self.contents(of: sound)
    try #require(after != before)
    // What the loader and the run-time library do on the way is not the program's.
    self.calls = calls.filter { call in
      let isElsewhere = call.text.contains(", \"/") && !call.text.contains(", \"\(sound.path)/")
      return switch call.name {
      case "openat": !isElsewhere
      case let name where Self.reading.contains(name): !isElsewhere && call.text.contains(sound.path)
      default: !call.text.contains("<anon_inode:")
      }
    }
  }

  private static func environment(in folder: TemporaryFolder) -> [String: String] {
    environment.merging(["TMPDIR": folder.file(scratch)]) { $1 }
  }

  private static func copy(_ office: TemporaryFolder) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: copy.path)
    try FileManager.default.copyItem(atPath: office.path, toPath: copy.path)
    return copy
  }

  private static func contents(of folder: TemporaryFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      guard let name = name as? String else { continue }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder.file(name), isDirectory: &isFolder) else { continue }
      contents[name + (isFolder.boolValue ? "/" : "")] = isFolder.boolValue ? [] : try folder.bytes(of: name)
    }
    return contents
  }

  /// One fault, then a run without it.
  mutating func check(_ fault: Strace.Fault, at call: Strace.Call) throws {
    let folder = try Self.copy(office)
    let environment = Self.environment(in: folder)
    let program = try Tool.builtProgram()
    let output = try Strace.run(program, arguments, fault: fault, in: folder, environment: environment)
    let left = try Self.contents(of: folder)
    let comment = Comment("\(fault) at \(call.text)\n\(output.status) \(output.text)\(output.errors)")
    let isKilled = fault.action.contains("signal=KILL")
    // Files are compared before they are expected to be anything: told byte by byte they would fill the report.
    let mixed = left.filter { name, bytes in
      !Self.isUnfinished(name) && bytes != before[name] && bytes != after[name]
    }
    #expect(mixed.keys.sorted() == [], "neither the old nor the new; \(comment)")
    let gone = before.keys.filter { after[$0] != nil && left[$0] == nil }
    #expect(gone.sorted() == [], "gone; \(comment)")
    let visible = left.filter { !Self.isUnfinished($0.key) }
    let differences = Self.differences(visible, after)
    let isDone = differences.isEmpty
    let isUndone = visible.count == left.count
    if isKilled {
      #expect(output.status == 9 || output.status == 0 && isDone && isUndone, comment)
    } else {
      #expect([0, 2].contains(output.status), comment)
      if output.status == 0 { #expect(differences == [], "done; \(comment)") }
      // Where nothing can be written any more, no message can.
      if output.status == 2, !isSaying(call), !fault.action.hasSuffix("+") { checkMessage(output.errors, comment) }
      #expect(isUndone || isCleaning(call), "\(left.keys.sorted()) \(comment)")
    }
    let state = visible.merging(left.keys.filter(Self.isUnfinished).map { ($0.replacing(#/\d+-/#, with: "-"), []) }) {
      $1
    }
    if !isRepeatable && isDone || passed.contains(state) { return }
    let again = try program.run(arguments, in: folder.path, environment: environment)
    #expect(again.status == 0, "\(comment) and then\n\(again.errors)")
    let remaining = Self.differences(try Self.contents(of: folder), after)
    #expect(remaining == [], "in the end; \(comment)")
    if again.status == 0, remaining.isEmpty { passed.insert(state) }
  }

  /// The names of what lies in one folder alone, or otherwise than in the other.
  private static func differences(_ some: [String: [UInt8]], _ others: [String: [UInt8]]) -> [String] {
    Set(some.keys).union(others.keys).filter { some[$0] != others[$0] }.sorted()
  }

  /// A message names what it is about, and says what to do.
  private func checkMessage(_ errors: String, _ comment: Comment) {
    #expect(errors.contains("error["), comment)
    #expect(errors.contains("help: "), comment)
    #expect(
      ["Reports", "Criteria", "plots", "signed.xlsx", "a.csv", "scratch"].contains { errors.contains($0) }, comment)
  }

  /// Names under which nothing is looked for by anybody.
  private static func isUnfinished(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".bangvang-") } || name.hasPrefix(scratch + "/bangvang-")
  }

  /// Whether the call removes what is not needed any more, or looks whether it may.
  private func isCleaning(_ call: Strace.Call) -> Bool {
    ["unlink", "unlinkat", "rmdir"].contains(call.name)
      || Self.reading.contains(call.name) && !["read", "pread64"].contains(call.name) && call.text.contains("bangvang-")
  }

  /// Whether the call writes to the terminal.
  private func isSaying(_ call: Strace.Call) -> Bool {
    call.text.hasPrefix("write(1<") || call.text.hasPrefix("write(2<")
  }
}

extension Strace.Call {
  /// What may befall this call: the program is ended there, and the call fails as calls of its kind do.
  var faults: [Strace.Fault] {
    func fails(_ error: String, andAllLater: Bool = false) -> Strace.Fault {
      Strace.Fault(name, "error=\(error):when=\(number)\(andAllLater ? "+" : "")")
    }
    let dies = Strace.Fault(name, "signal=KILL:when=\(number)")
    switch name {
    case "read", "pread64", "getdents64", "newfstatat", "fstat", "stat", "lstat", "statx", "readlink":
      return [fails("EIO")]
    case "openat" where !text.contains("O_CREAT"): return [fails("ENOENT"), fails("EACCES")]
    // A disk that is full stays full.
    case "write" where !text.contains("(deleted)"):
      return [dies, fails("ENOSPC"), fails("ENOSPC", andAllLater: true)]
    case "write", "pwrite64", "writev": return [dies, fails("ENOSPC", andAllLater: true)]
    case "openat": return [dies, fails("EACCES"), fails("ENOSPC")]
    case "mkdir", "mkdirat": return [dies, fails("EROFS"), fails("ENOSPC")]
    case "rename", "renameat", "renameat2", "link", "linkat": return [dies, fails("EACCES"), fails("EIO")]
    case "unlink", "unlinkat", "rmdir": return [dies, fails("EACCES")]
    case "fsync", "fdatasync", "ftruncate": return [dies, fails("EIO")]
    default: return [dies, fails("EPERM")]
    }
  }
}
