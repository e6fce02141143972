import Files
import Testing

@Suite struct ReplacementFolderTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/out/cards" }

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ names: [String]) throws {
    let replacement = try ReplacementFolder(at: path, filesEndingIn: ".xlsx")
    for name in names { try OutputFile.write([1], to: "\(replacement.temporaryPath)/\(name)") }
    try replacement.commit()
  }

  @Test func takesThePlaceOfTheEarlierOne() throws {
    try fill(["a.xlsx", "b.xlsx"])
    #expect(try Folder.names(in: path) == ["a.xlsx", "b.xlsx"])
    try fill(["b.xlsx", "c.xlsx"])
    #expect(try Folder.names(in: path) == ["b.xlsx", "c.xlsx"])
    #expect(try Folder.names(in: folder.path + "/out") == ["cards"])
  }

  @Test func keepsWhatIsNotItsOwn() throws {
    try fill(["a.xlsx"])
    try OutputFile.write([2], to: path + "/note.txt")
    try Folder.make(path + "/more/deep")
    try fill(["b.xlsx"])
    #expect(try Folder.names(in: path) == ["b.xlsx", "more", "note.txt"])
    #expect(try Folder.names(in: path + "/more") == ["deep"])
    #expect(try Folder.names(in: folder.path + "/out") == ["cards"])
  }

  @Test func leavesTheEarlierOneWhenGivenUp() throws {
    try fill(["a.xlsx"])
    do {
      let replacement = try ReplacementFolder(at: path, filesEndingIn: ".xlsx")
      try OutputFile.write([1], to: replacement.temporaryPath + "/b.xlsx")
    }
    #expect(try Folder.names(in: path) == ["a.xlsx"])
    #expect(try Folder.names(in: folder.path + "/out") == ["cards"])
  }

  @Test func refusesAFileInItsPlace() throws {
    try Folder.make(folder.path + "/out")
    try OutputFile.write([1], to: path)
    #expect(throws: FileProblem.isNotFolder(path: path)) { try fill([]) }
    #expect(try FileContents.read(path) == [1])
  }
}
