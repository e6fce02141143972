import Diagnostics
import Files
import Foundation
import Testing

@Suite struct FileContentsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String, _ bytes: [UInt8]) -> String {
    let path = "\(folder.path)/\(name)"
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    return path
  }

  @Test(arguments: [0, 1, 65_536, 300_000])
  func readsAllBytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try FileContents.read(file("a", bytes)) == bytes)
  }

  @Test(.enabled(if: FileKind(at: "/proc/self/status") == .file, "the system has no /proc"))
  func readsAFileWhoseSizeIsNotKnownBeforehand() throws {
    #expect(try FileContents.read("/proc/self/status").starts(with: Array("Name:".utf8)))
  }

  @Test func tellsAMissingFile() {
    let path = "\(folder.path)/none.csv"
    #expect(throws: FileProblem.missing(path: path)) { try FileContents.read(path) }
  }

  @Test func tellsAFolder() {
    #expect(throws: FileProblem.isFolder(path: folder.path)) { try FileContents.read(folder.path) }
  }

  @Test func readsUpToTheLimitAndNotBeyond() throws {
    let path = file("a", [1, 2, 3])
    #expect(try FileContents.read(path, limit: 3) == [1, 2, 3])
    #expect(throws: FileProblem.tooLarge(path: path, limit: 2)) { try FileContents.read(path, limit: 2) }
    #expect(FileContents.limit == 64 * 1024 * 1024)
  }

  @Test func tellsWhyAFileCannotBeRead() {
    let path = file("a", []) + "/b"
    #expect(throws: FileProblem.unreadable(path: path, reason: SystemReason(ENOTDIR))) { try FileContents.read(path) }
  }

  @Test func namesTheLimitInMegabytes() {
    let problem = FileProblem.tooLarge(path: "a.csv", limit: FileContents.limit)
    #expect(problem.message.en == "`a.csv` is larger than the 64 MB allowed")
  }

  @Test func listsAFolderInTheSameOrderEverywhere() throws {
    for name in ["b", "a", ".hidden", "Z", "ă"] { _ = file(name, []) }
    #expect(try Folder.names(in: folder.path) == [".hidden", "Z", "a", "b", "ă"])
  }

  @Test func listsNoFileAndNothingMissing() {
    let path = file("a", [])
    #expect(throws: FileProblem.isNotFolder(path: path)) { try Folder.names(in: path) }
    #expect(throws: FileProblem.missing(path: path + "x")) { try Folder.names(in: path + "x") }
  }

  @Test func tellsWhatLiesAtAPath() {
    #expect(FileKind(at: file("a", [])) == .file)
    #expect(FileKind(at: folder.path) == .folder)
    #expect(FileKind(at: "/dev/null") == .other)
    #expect(FileKind(at: "\(folder.path)/none") == nil)
  }
}
