import Diagnostics
import Files
public import Scoring

/// What a year's folder has decided on so far.
public struct YearDecisions: Sendable {
  /// The year's folder.
  public let folder: String
  public let year: Int
  /// The criteria sets that its report names.
  public let criteria: [CriteriaSet.ID]
  public let registry: UnitRegistry
  /// The rows of its `decisions.csv`; none where there is no such file.
  public let file: DecisionFile

  public var path: String { folder + "/decisions.csv" }

  /// A record's year, whether it tells it or not.
  public func year(of record: DecisionRecord) -> Int { record.year ?? year }
}

extension YearFolderReader {
  /// Reads what a year's `decisions.csv` holds, with the units that it names; neither figures nor criteria.
  ///
  /// - Returns: nil where anything is wrong with these; all of it is in `findings`.
  public mutating func readDecisions() -> YearDecisions? {
    guard isThere() else { return nil }
    guard let report = report(isOptional: false), let year = report.year,
      let registry = registry(blocks: report.blocks)
    else { return nil }
    let path = folder + "/decisions.csv"
    var file = DecisionFile()
    if FileKind(at: path) != nil {
      let reader = DecisionReader(registry: registry, unitsOf: year)
      guard let bytes = inputs.read(path, findings: &findings),
        let read = reader.read(bytes, file: path, findings: &findings)
      else { return nil }
      file = read
    }
    if findings.hasErrors { return nil }
    return YearDecisions(folder: folder, year: year, criteria: report.criteria, registry: registry, file: file)
  }
}
