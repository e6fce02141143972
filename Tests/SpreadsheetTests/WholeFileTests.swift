import Files
import Formulas
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Nothing half-written: a file appears whole or not at all, and the same cells give the same bytes.
@Suite struct WholeFileTests {
  @Test func replacesAnEarlierFileAndLeavesNothingElse() throws {
    try withTemporaryFolder { folder in
      try "earlier".write(toFile: folder.file("book.xlsx"), atomically: true, encoding: .utf8)
      let path = try writeTable(in: folder, rows: 10)
      #expect(try folder.names() == ["book.xlsx"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("PK".utf8)))
    }
  }

  /// Who was kept from reading the earlier one is kept from reading this.
  @Test(arguments: [0o600, 0o640, 0o664])
  func handsOnThePermissionsOfAnEarlierFile(permissions: Int) throws {
    try withTemporaryFolder { folder in
      let path = try writeTable(in: folder, rows: 10)
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      _ = try writeTable(in: folder, rows: 11)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == permissions)
    }
  }

  @Test func keepsAnEarlierFileWhenFillingFails() throws {
    try withTemporaryFolder { folder in
      try "earlier".write(toFile: folder.file("book.xlsx"), atomically: true, encoding: .utf8)
      #expect(throws: WorkbookError.self) {
        try writeSheet(in: folder) { try $0.write(.number(.nan), row: 0, column: 0) }
      }
      #expect(try folder.names() == ["book.xlsx"])
      #expect(try String(contentsOfFile: folder.file("book.xlsx"), encoding: .utf8) == "earlier")
    }
  }

  @Test func saysWhyAFolderCannotBeWritten() throws {
    try withTemporaryFolder { folder in
      let path = folder.file("none/book.xlsx")
      #expect(throws: WorkbookError.file(path: path, reason: SystemReason(ENOENT))) {
        try Workbook.writeAtomically(to: path, created: newYear) { try $0.addSheet("A") { _ in } }
      }
    }
  }

  /// The limit on a file's size stands for a full disk. The packed file stays below it and only the library's
  /// temporary files, which it does not check, meet it.
  @Test func noticesThatATemporaryFileWasCutShort() async {
    await #expect(processExitsWith: .success) {
      try withTemporaryFolder { folder in
        try "earlier".write(toFile: folder.file("book.xlsx"), atomically: true, encoding: .utf8)
        limitFiles(to: 256 * 1024)
        #expect(throws: WorkbookError.incomplete(path: folder.file("book.xlsx"), part: "xl/worksheets/sheet1.xml")) {
          try writeTable(in: folder, rows: 20_000)
        }
        #expect(try folder.names() == ["book.xlsx"])
        #expect(try String(contentsOfFile: folder.file("book.xlsx"), encoding: .utf8) == "earlier")
      }
    }
  }

  @Test func noticesThatTheFileItselfWasCutShort() async {
    await #expect(processExitsWith: .success) {
      try withTemporaryFolder { folder in
        limitFiles(to: 4 * 1024)
        #expect(throws: WorkbookError.file(path: folder.file("book.xlsx"), reason: SystemReason(EFBIG))) {
          try writeTable(in: folder, rows: 10)
        }
        let names = try folder.names()
        #expect(names.isEmpty)
      }
    }
  }

  /// A disk of 200 kB that is really full, once for the temporary files alone and once for everything.
  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func noticesAFullDisk() throws {
    try withTemporaryFolder { disk in
      try Tool("mount")?.run(["-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.path])
      defer { _ = try? Tool("umount")?.run([disk.path]) }
      #expect(throws: WorkbookError.self) { try writeTable(in: disk, rows: 20_000) }
      let left = try disk.names()
      #expect(left.isEmpty)
      try withTemporaryFolder { folder in
        let path = folder.file("book.xlsx")
        #expect(throws: WorkbookError.incomplete(path: path, part: "xl/worksheets/sheet1.xml")) {
          var book = try Workbook(path: path, created: newYear, tempFolder: disk.path)
          try book.addSheet("A") { try fill(&$0, rows: 20_000) }
          try book.close()
        }
        let names = try folder.names() + disk.names()
        #expect(names.isEmpty)
      }
    }
  }

  /// Python packs the same sheet with the same zlib, which it is told the level.
  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func packsAtItsOwnLevel() throws {
    try withTemporaryFolder { folder in
      let path = try writeTable(in: folder, rows: 2000)
      let sizes: [Int] = try Openpyxl.ask(
        """
        import zipfile, zlib
        package = zipfile.ZipFile(sys.argv[1])
        sheet = package.getinfo("xl/worksheets/sheet1.xml")
        def packed(level):
            packing = zlib.compressobj(level, zlib.DEFLATED, -15, 8)
            return len(packing.compress(package.read(sheet)) + packing.flush())
        answer = [sheet.compress_size] + [packed(level) for level in (3, 6)]
        """, of: path)
      #expect(sizes[0] == sizes[1] && sizes[1] != sizes[2], "\(sizes)")
    }
  }

  @Test(arguments: [
    ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8"], ["TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8"],
    ["TZ": "UTC", "LC_ALL": "C"],
  ])
  func sameCellsGiveTheSameBytesEverywhere(environment: [String: String]) async throws {
    let here = try withTemporaryFolder { try Data(contentsOf: URL(fileURLWithPath: writeTable(in: $0, rows: 50))) }
    await #expect(processExitsWith: .success) { [environment = environment as [String: String], here = here as Data] in
      for (name, value) in environment { setenv(name, value, 1) }
      tzset()
      setlocale(LC_ALL, "")
      try withTemporaryFolder { folder in
        let there = try Data(contentsOf: URL(fileURLWithPath: writeTable(in: folder, rows: 50)))
        #expect(there == here)
      }
    }
  }
}

@discardableResult
private func writeTable(in folder: TemporaryFolder, rows: Int) throws -> String {
  try writeSheet(in: folder) { try fill(&$0, rows: rows) }
}

private func fill(_ sheet: inout Sheet, rows: Int) throws {
  for row in 0..<rows {
    try sheet.write(.text("Đơn vị \(row % 50)"), row: row, column: 0, style: CellStyle())
    try sheet.write(.number(Double(row % 100) / 8), row: row, column: 1)
    try sheet.write(.formula(.number(1) / 8, cached: .number(0.125)), row: row, column: 2)
  }
}

/// Lets writes beyond the limit fail as on a full disk, instead of ending the process.
private func limitFiles(to bytes: UInt) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

private let canMount: Bool = {
  guard geteuid() == 0, let mount = Tool("mount"), let unmount = Tool("umount") else { return false }
  return
    (try? withTemporaryFolder { folder in
      guard try mount.run(["-t", "tmpfs", "-o", "size=4k", "tmpfs", folder.path]).status == 0 else { return false }
      return try unmount.run([folder.path]).status == 0
    }) ?? false
}()
