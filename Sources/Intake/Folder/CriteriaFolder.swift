public import Files
public import Scoring

/// The folder with the criteria and the data dictionary that a year's folder finds.
public struct CriteriaFolder: Hashable, Sendable {
  /// Such as `Criteria`.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// The `Criteria` folder in the year's folder or the two above it; nil where there is none. The year's folder need
  /// not exist yet.
  public init?(near folder: String) {
    for path in Self.candidates(near: folder) {
      switch FileKind(at: path) {
      // What cannot be looked at is not passed over for a folder further above: reading it tells why.
      case .folder, .unknown:
        self.path = path
        return
      case .file, .other, nil: continue
      }
    }
    return nil
  }

  static func candidates(near folder: String) -> [String] {
    ["", "/..", "/../.."].map { FilePath.normal(folder + $0 + "/Criteria") }
  }

  public var dictionary: String { path + "/metrics.yaml" }

  public func file(_ set: CriteriaSet.ID) -> String { path + "/" + set + ".yaml" }

  /// The criteria sets by file name, the one for the latest year last: what tells is the greatest number of four
  /// digits in the name, then the name.
  ///
  /// - Errors: `.unreadable`, `.isNotFolder`.
  public func sets() throws(FileProblem) -> [CriteriaSet.ID] {
    try Folder.names(in: path).filter { $0.hasSuffix(".yaml") && $0 != "metrics.yaml" && !$0.hasPrefix(".") }
      .map(FilePath.stem).sorted { (Self.year(in: $0), $0) < (Self.year(in: $1), $1) }
  }

  /// The greatest number of four digits in a name, 0 where there is none.
  static func year(in name: String) -> Int {
    name.split { !("0"..."9").contains($0) }.filter { $0.count == 4 }.compactMap { Int($0) }.max() ?? 0
  }
}
