import Foundation
import TestSupport
import Testing

/// Whatever befalls a command that writes: earlier files stay whole or the new ones are, nothing half-written bears a
/// final name, the message names the file and says what to do, and the next run ends as if nothing had happened.
@Suite(.enabled(if: Strace.isUsable, Comment(rawValue: Strace.needed)))
struct FaultTests {
  /// `all`, or the name of a case.
  private static let swept = ProcessInfo.processInfo.environment["BANGVANG_FAULTS"]
  private static let sweptCases = FaultCase.all.filter { swept == "all" || swept == $0.name }

  @Test(.enabled(if: swept != nil)) func knowsWhatToSweep() {
    #expect(!Self.sweptCases.isEmpty, "BANGVANG_FAULTS is `all` or one of \(FaultCase.all.map(\.name))")
  }

  /// The last call of each kind, where files get their final names and where the disk is filled, and every lock.
  @Test(
    arguments: FaultCase.all.filter {
      ["cards", "import", "import once more", "new with an example"].contains($0.name)
    })
  func survivesTheLastFaults(of faultCase: FaultCase) throws {
    var bench = try FaultBench(faultCase)
    let kinds = Dictionary(grouping: bench.calls, by: \.name)
    let last = ["rename", "renameat2", "fsync"].compactMap { kinds[$0]?.last }
    for call in last + kinds["flock", default: []] {
      for fault in call.faults { try bench.check(fault, at: call) }
    }
  }

  /// Every fault at every call.
  @Test(
    .enabled(if: swept != nil, "`make nightly` sets BANGVANG_FAULTS to all"), arguments: sweptCases)
  func survivesEveryFault(of faultCase: FaultCase) throws {
    var bench = try FaultBench(faultCase)
    var count = 0
    for call in bench.calls {
      for fault in call.faults {
        try bench.check(fault, at: call)
        count += 1
      }
    }
    print("\(faultCase.name): \(count) faults at \(bench.calls.count) calls")
  }

  /// What one import adds must not get lost under what the other writes.
  @Test func twoImportsAtOnceBothCount() throws {
    let office = Office().with("Reports/2016/metrics.csv", "unit,updates\nSTP,150\n")
      .with("a.csv", "Đơn vị,Chất lượng\nSở Tư pháp,8\n").with("b.csv", "Đơn vị,Chất lượng\nSở Y tế,7\n")
    try office.open { desk in
      // The first waits before it puts its file in place, long enough for the second to read the old one.
      let first = Thread { [folder = desk.folder] in
        _ = try? Strace.run(
          Tool.builtProgram(), ["import", "Reports/2016", "a.csv"],
          fault: Strace.Fault("rename", "delay_enter=1000000:when=1"), in: folder, environment: [:])
      }
      first.start()
      while try !desk.folder.hasUnfinished(in: "Reports/2016") { usleep(10_000) }
      let second = try desk.run("import", "Reports/2016", "b.csv")
      #expect(second.status == 0, "\(second.errors)")
      while !first.isFinished { usleep(10_000) }
      let rows = try desk.text(of: "Reports/2016/metrics.csv").split(separator: "\n")
      #expect(rows.contains { $0.hasPrefix("STP") && $0.contains("8") }, "\(rows)")
      #expect(rows.contains { $0.hasPrefix("SYT") && $0.contains("7") }, "\(rows)")
    }
  }

  /// A file that another program is writing, seen by the time of writing before and after.
  @Test func aFileThatChangesWhileItIsReadIsNotUsed() throws {
    try Office().open { desk in
      let path = desk.folder.file("Reports/2016/metrics.csv")
      let text = try desk.text(of: "Reports/2016/metrics.csv")
      // Each reading takes long, and meanwhile the file is written over and over.
      let isOver = Flag()
      let writer = Thread {
        while !isOver.isSet {
          if let file = FileHandle(forUpdatingAtPath: path) {
            file.write(Data(text.utf8))
            try? file.close()
          }
          usleep(20_000)
        }
      }
      writer.start()
      defer { isOver.set() }
      let found = try Strace.run(
        Tool.builtProgram(), ["evaluate", "Reports/2016", "--lang", "en"],
        fault: Strace.Fault("read", "delay_enter=100000"), on: path, in: desk.folder, environment: [:])
      #expect(found.status == 2, "\(found.errors)")
      #expect(found.diagnostics.contains { $0.hasPrefix("F008") } && found.errors.contains("metrics.csv"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out")))
    }
  }

  /// Outputs and inputs from the future, as after a clock was set back, and from long ago.
  @Test(arguments: [4_000_000_000, 0] as [TimeInterval])
  func theClockDoesNotMatter(seconds: TimeInterval) throws {
    try Office().open { desk in
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      let before = try desk.folder.bytes(of: "Reports/2016/out/set.xlsx")
      for name in FileManager.default.enumerator(atPath: desk.folder.path) ?? .init() {
        guard let name = name as? String else { continue }
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: desk.folder.file(name))
      }
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      #expect(try desk.folder.bytes(of: "Reports/2016/out/set.xlsx") == before)
    }
  }
}

/// A sign that one thread gives another.
private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false

  var isSet: Bool { lock.withLock { value } }
  func set() { lock.withLock { value = true } }
}

extension TemporaryFolder {
  /// Whether a run is filling a file in a folder.
  fileprivate func hasUnfinished(in folder: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: file(folder)).contains { $0.hasPrefix(".bangvang-") }
  }
}
