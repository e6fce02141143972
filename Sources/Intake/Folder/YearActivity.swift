public import CivilCalendar
import Diagnostics
import Files
public import Scoring

/// What went on in a year so far, for reports on part of it: the portal's own figures and the logs of records. Neither
/// criteria nor the year's figures need be there yet.
public struct YearActivity: Sendable {
  /// The year's folder.
  public let path: String
  public let report: YearReport
  public let year: Int
  public let dictionary: DataDictionary
  /// Every unit that is valid on some day of the year, in the order of `units.csv`, and the blocks.
  public let units: [Unit]
  /// Those among them that are still valid on its last day.
  public let lasting: Set<Unit.ID>
  public let blocks: [Block]
  public let calendar: WorkCalendar?
  /// nil where the folder has no `portal.csv`.
  public let portal: PortalFigures?
  public let records: [RecordSource]
  /// The year before, where the report names its folder.
  public let before: Past?

  /// What is known of the year before.
  public struct Past: Sendable {
    public let portal: PortalFigures?
    public let records: [RecordSource]
  }
}

extension YearFolderReader {
  /// Reads what reports on part of the year are made from.
  ///
  /// - Returns: nil where anything is wrong, or there is nothing to report on; all of it is in `findings`.
  public mutating func readActivity() -> YearActivity? {
    guard isThere() else { return nil }
    guard let report = report(isOptional: false), let year = report.year,
      let lastDay = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    guard let criteria = criteriaFiles(report).first else { return nil }
    let dictionary = dictionary(besides: criteria)
    let registry = registry(blocks: report.blocks)
    let calendarPath = FilePath.folder(of: criteria) + "calendar.csv"
    let calendar = calendar(calendarPath)
    guard let dictionary, let registry else { return nil }
    let units = registry.units(during: year)
    if units.isEmpty, !findings.hasErrors {
      findings.add(RegistryProblem.noUnits, at: Place(file: folder + "/units.csv"))
    }
    let hasUnsoundCalendar = calendar == nil && FileKind(at: calendarPath) != nil
    let portal = portal(dictionary, of: year, in: folder)
    let records = records(
      in: folder, dictionary.records, registry, units, year, cutOff: lastDay, calendar,
      hasUnsoundCalendar: hasUnsoundCalendar)
    var before: YearActivity.Past?
    if case .files(_, _, _, let portal?) = report.previous {
      let path = FilePath.normal(folder + "/" + portal)
      let figures = inputs.read(path, findings: &findings).flatMap {
        PortalReader(dictionary: dictionary, year: year - 1).read($0, file: path, findings: &findings)
      }
      before = YearActivity.Past(portal: figures, records: [])
    }
    if case .folder(let name) = report.previous {
      let home = FilePath.normal(folder + "/" + name)
      before = YearActivity.Past(
        portal: self.portal(dictionary, of: year - 1, in: home),
        records: self.records(
          in: home, dictionary.records, registry, registry.units(during: year - 1), year - 1, cutOff: lastDay, calendar,
          hasUnsoundCalendar: hasUnsoundCalendar))
    }
    if portal == nil, records.isEmpty, !findings.hasErrors {
      findings.add(FileProblem.missing(path: folder + "/records"), at: nil)
    }
    guard !findings.hasErrors else { return nil }
    return YearActivity(
      path: folder, report: report, year: year, dictionary: dictionary, units: units,
      lasting: Set(registry.units(of: year).map(\.id)),
      blocks: report.blocks ?? Self.blocks(of: units), calendar: calendar, portal: portal, records: records,
      before: before)
  }

  /// The portal's own figures in a year's folder.
  mutating func portal(_ dictionary: DataDictionary, of year: Int?, in home: String) -> PortalFigures? {
    let path = home + "/portal.csv"
    guard FileKind(at: path) != nil, let bytes = inputs.read(path, findings: &findings) else { return nil }
    return PortalReader(dictionary: dictionary, year: year).read(bytes, file: path, findings: &findings)
  }
}
