import Files
import Foundation
import Testing

/// What runs that were killed leave behind is removed by the next one, and what a live run is filling is not.
@Suite struct LeftoverTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/out.csv" }

  init() throws { folder = try TemporaryFolder() }

  @Test func removesFilesAndFoldersThatNobodyHolds() throws {
    try Folder.make(folder.path + "/.bangvang-1-0")
    try OutputFile.write([1], to: folder.path + "/.bangvang-1-0/a.xlsx")
    try OutputFile.write([1], to: folder.path + "/.bangvang-2-13")
    try OutputFile.write([2], to: path)
    #expect(try Folder.names(in: folder.path) == ["out.csv"])
  }

  @Test func leavesWhatAnotherIsFilling() throws {
    let output = try OutputFolder(at: folder.path + "/2017")
    let file = try OutputFile(at: path)
    try output.write([1], to: "a.csv")
    try OutputFile.write([2], to: folder.path + "/other.csv")
    try output.write([3], to: "b.csv")
    try file.write([4])
    try output.commit()
    try file.commit()
    #expect(try Folder.names(in: folder.path) == ["2017", "other.csv", "out.csv"])
    #expect(try Folder.names(in: folder.path + "/2017") == ["a.csv", "b.csv"])
  }

  @Test(arguments: [".bangvang", ".bangvang-notes", ".bangvang-1-x", ".bangvang-1", "bangvang-1-0", ".bangvang-1-0-2"])
  func leavesNamesThatAreNotItsOwn(name: String) throws {
    try OutputFile.write([1], to: "\(folder.path)/\(name)")
    try OutputFile.write([2], to: path)
    #expect(try Folder.names(in: folder.path) == [name, "out.csv"].sorted())
  }

  /// A link that bears such a name leads to files that must stay.
  @Test func followsNoLink() throws {
    try Folder.make(folder.path + "/kept")
    try OutputFile.write([1], to: folder.path + "/kept/a.csv")
    let link = folder.path + "/.bangvang-1-0"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "kept")
    try Folder.make(folder.path + "/.bangvang-1-1")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.bangvang-1-1/link", withDestinationPath: "../kept/a.csv")
    try OutputFile.write([2], to: path)
    #expect(try FileContents.read(folder.path + "/kept/a.csv") == [1])
    #expect(try Folder.names(in: folder.path) == [".bangvang-1-0", "kept", "out.csv"])
  }

  @Test func givesALockBackAndTellsWhoWaitsTooLong() throws {
    #expect(try Folder.locked(folder.path) { 1 } == 1)
    #expect(try Folder.locked(folder.path) { 2 } == 2)
    #expect(try Folder.locked(folder.path + "/none") { 3 } == 3)
    #expect(throws: FileProblem.busy(path: folder.path)) {
      try Folder.locked(folder.path) { try Folder.locked(folder.path, patience: 0) {} }
    }
  }
}
