import Files

extension Workbook {
  /// The bytes of a workbook that is read again, or put in place by others.
  ///
  /// The file and the library's temporary files grow in a folder where the system keeps such, which is removed in the
  /// end, whatever happens.
  ///
  /// - Parameters: as in `init(path:created:title:author:tempFolder:)`.
  /// - Throws: `FileProblem`, `WorkbookError`, and what `fill` throws.
  public static func bytes(
    created: CivilMoment, title: String = "", author: String = "", _ fill: (inout Workbook) throws -> Void
  ) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    // In that folder itself: what a killed run leaves is removed by the next one as long as it holds no folder.
    let path = scratch.path + "/workbook.xlsx"
    var workbook = try Workbook(path: path, created: created, title: title, author: author, tempFolder: scratch.path)
    try fill(&workbook)
    try workbook.close()
    return try FileContents.read(path, limit: .max)
  }
}
