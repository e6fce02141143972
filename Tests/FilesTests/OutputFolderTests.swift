import Files
import Foundation
import Testing

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/Reports/2017" }

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ path: String) throws {
    let output = try OutputFolder(at: path)
    try output.write([1], to: "a.csv")
    try output.write([2, 3], to: "b.csv")
    try output.commit()
  }

  @Test func appearsWholeWithTheFoldersAboveIt() throws {
    try fill(path)
    #expect(try Folder.names(in: path) == ["a.csv", "b.csv"])
    #expect(try FileContents.read(path + "/b.csv") == [2, 3])
    #expect(try Folder.names(in: folder.path + "/Reports") == ["2017"])
  }

  @Test func takesThePlaceOfAnEmptyFolder() throws {
    try Folder.make(path)
    try fill(path)
    #expect(try Folder.names(in: path) == ["a.csv", "b.csv"])
  }

  @Test func leavesWhatIsThereAlone() throws {
    try fill(path)
    #expect(throws: FileProblem.notEmpty(path: path, names: ["a.csv", "b.csv"])) { try fill(path) }
    #expect(throws: FileProblem.isNotFolder(path: path + "/a.csv")) { try fill(path + "/a.csv") }
    #expect(try FileContents.read(path + "/a.csv") == [1])
    #expect(try Folder.names(in: folder.path + "/Reports") == ["2017"])
  }

  /// Another program may have been quicker.
  @Test func refusesWhatHasComeToLieThereMeanwhile() throws {
    let output = try OutputFolder(at: path)
    try output.write([1], to: "a.csv")
    try fill(path)
    do {
      try output.commit()
      Issue.record("took the place of a folder with files")
    } catch {
      #expect(error == .notEmpty(path: path, names: ["a.csv", "b.csv"]))
    }
    #expect(try Folder.names(in: folder.path + "/Reports") == ["2017"])
  }

  @Test func leavesNothingBehindWhenGivenUp() throws {
    do {
      let output = try OutputFolder(at: path)
      try output.write([1], to: "a.csv")
      #expect(try Folder.names(in: folder.path + "/Reports").count == 1)
    }
    #expect(try Folder.names(in: folder.path + "/Reports").isEmpty)
  }

  @Test func findsTheWayToAnotherFolder() throws {
    let root = folder.path
    try Folder.make(root + "/Reports/2016")
    try Folder.make(root + "/Archive/2015")
    try FileManager.default.createSymbolicLink(atPath: root + "/old", withDestinationPath: "Archive")
    func way(_ from: String, _ to: String) throws -> String { try Folder.way(from: root + from, to: root + to) }
    #expect(try way("/Reports/2017", "/Reports/2016") == "../2016")
    #expect(try way("/Reports/2017", "/old/2015") == "../../Archive/2015")
    #expect(try way("/old/2017", "/Reports/2016") == "../../Reports/2016")
    #expect(try way("/2017", "/Reports/2016") == "../Reports/2016")
    #expect(try way("/Reports/2016", "/Reports/2016") == ".")
    #expect(throws: FileProblem.missing(path: root + "/none")) { try way("/Reports/2017", "/none") }
  }
}
