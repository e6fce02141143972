import Files
import Foundation
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/out.csv" }

  init() throws { folder = try TemporaryFolder() }

  @Test func writesANewFile() throws {
    try OutputFile.write([1, 2], to: path)
    #expect(try FileContents.read(path) == [1, 2])
    #expect(try Folder.names(in: folder.path) == ["out.csv"])
  }

  @Test func replacesAnEarlierFileAndKeepsItsPermissions() throws {
    try OutputFile.write([1, 2], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try OutputFile.write([3], to: path)
    #expect(try FileContents.read(path) == [3])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func keepsALinkAndReplacesWhatItNames() throws {
    let link = "\(folder.path)/link.csv"
    try OutputFile.write([1], to: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "out.csv")
    try OutputFile.write([2], to: link)
    #expect(try FileContents.read(path) == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "out.csv")
  }

  @Test func leavesNothingBehindWhenGivenUp() throws {
    try OutputFile.write([1], to: path)
    do {
      let file = try OutputFile(at: path)
      try file.write([2])
      #expect(try Folder.names(in: folder.path).count == 2)
      #expect(try Folder.names(in: folder.path).first?.hasPrefix(".") == true)
    }
    #expect(try Folder.names(in: folder.path) == ["out.csv"])
    #expect(try FileContents.read(path) == [1])
  }

  @Test func letsSeveralFilesBeFilledAtOnce() throws {
    let other = "\(folder.path)/other.csv"
    let first = try OutputFile(at: path)
    let second = try OutputFile(at: other)
    try first.write([1])
    try second.write([2])
    try first.write([3])
    try first.commit()
    try second.commit()
    #expect(try FileContents.read(path) == [1, 3])
    #expect(try FileContents.read(other) == [2])
  }

  @Test func refusesAFolderADeviceAndAMissingFolder() {
    #expect(throws: FileProblem.isFolder(path: folder.path)) { try OutputFile.write([1], to: folder.path) }
    #expect(throws: FileProblem.isNotOrdinaryFile(path: "/dev/null")) { try OutputFile.write([1], to: "/dev/null") }
    let missing = "\(folder.path)/none/a.csv"
    #expect(throws: FileProblem.unwritable(path: missing, reason: SystemReason(ENOENT))) {
      try OutputFile.write([1], to: missing)
    }
  }

  @Test func keepsTheEarlierFileInAReadOnlyFolder() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/out.csv"
      try OutputFile.write([1], to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      // The superuser may write everywhere: become nobody for the attempt.
      let isSuperuser = geteuid() == 0
      if isSuperuser { #expect(seteuid(65534) == 0) }
      #expect(throws: FileProblem.unwritable(path: path, reason: SystemReason(EACCES))) {
        try OutputFile.write([2], to: path)
      }
      if isSuperuser { #expect(seteuid(0) == 0) }
      #expect(try FileContents.read(path) == [1])
      #expect(try Folder.names(in: folder.path) == ["out.csv"])
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
  }

  @Test func keepsTheEarlierFileWhenNoMoreCanBeStored() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/out.csv"
      try OutputFile.write([1], to: path)
      // A limit on the size of files stands for a full disk; without the signal, `write` reports it.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit()
      #expect(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      limit.rlim_cur = 4096
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(throws: FileProblem.unwritable(path: path, reason: SystemReason(EFBIG))) {
        try OutputFile.write([UInt8](repeating: 2, count: 10_000), to: path)
      }
      #expect(try FileContents.read(path) == [1])
      #expect(try Folder.names(in: folder.path) == ["out.csv"])
    }
  }
}
