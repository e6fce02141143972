import CivilCalendar
import Diagnostics
import Files
public import Scoring

/// The records of a year: where they are and what is counted from them, without its criteria and figures.
public struct YearRecords: Sendable {
  public let dictionary: DataDictionary
  public let sources: [RecordSource]

  /// The metrics that are counted from a source, in the dictionary's order.
  public func metrics(from source: RecordSource) -> [Metric] {
    dictionary.metrics.filter { $0.counting?.kind == source.kind.id }
  }
}

extension YearFolderReader {
  /// Reads what records there are, and none of them.
  ///
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func readRecords() -> YearRecords? {
    guard isThere() else { return nil }
    guard let report = report(isOptional: false), let criteria = criteriaFiles(report).first else { return nil }
    let dictionary = dictionary(besides: criteria)
    let registry = registry(blocks: report.blocks)
    let calendarPath = FilePath.folder(of: criteria) + "calendar.csv"
    let calendar = calendar(calendarPath)
    guard let dictionary, let registry else { return nil }
    let units = registry.units(of: report.year)
    if units.isEmpty, !findings.hasErrors {
      findings.add(RegistryProblem.noUnits, at: Place(file: folder + "/units.csv"))
    }
    let sources = records(
      dictionary, registry, units, report, calendar,
      hasUnsoundCalendar: calendar == nil && FileKind(at: calendarPath) != nil)
    return findings.hasErrors ? nil : YearRecords(dictionary: dictionary, sources: sources)
  }
}
