import CivilCalendar
import Database
import Diagnostics
import Files
import Scoring

extension YearFolderReader {
  /// The logs that lie in the year's folder `records`, one for each kind that has one; of other kinds what a database
  /// has of them.
  mutating func records(
    _ dictionary: DataDictionary, _ registry: UnitRegistry, _ units: [Unit], _ report: YearReport,
    _ calendar: WorkCalendar?, hasUnsoundCalendar: Bool
  ) -> [RecordSource] {
    // Without units every row would be blamed for what is wrong elsewhere, as without a calendar that has errors.
    if units.isEmpty { return [] }
    let lastDay = CivilDate(year: report.year ?? 9999, month: 12, day: 31)
    guard let cutOff = report.cutOff ?? lastDay else { return [] }
    return records(
      in: folder, dictionary.records, registry, units, report.year, cutOff: cutOff, calendar,
      hasUnsoundCalendar: hasUnsoundCalendar)
  }

  /// The same of some year's folder.
  ///
  /// - Parameters:
  ///   - home: the year's folder.
  ///   - year: in which the records lie; nil where any will do.
  mutating func records(
    in home: String, _ kinds: [RecordKind], _ registry: UnitRegistry, _ units: [Unit], _ year: Int?,
    cutOff: CivilDate, _ calendar: WorkCalendar?, hasUnsoundCalendar: Bool
  ) -> [RecordSource] {
    let firstDay = year.flatMap { CivilDate(year: $0, month: 1, day: 1) }
    let lastDay = year.flatMap { CivilDate(year: $0, month: 12, day: 31) }
    let period = firstDay.flatMap { first in lastDay.map { first...$0 } }
    var sources: [RecordSource] = []
    for kind in kinds where kind.deadline == nil || !hasUnsoundCalendar {
      let path = home + "/records/" + kind.file
      // A log that was laid there counts in place of the database: so a year that is closed stays as it was.
      let stored = FileKind(at: path) == nil ? kind.stored : nil
      guard stored != nil || FileKind(at: path) != nil else { continue }
      sources.append(
        RecordSource(
          kind: kind, path: stored?.label ?? path, registry: registry, units: units, calendar: calendar,
          period: period, cutOff: cutOff, progress: progress, stored: stored.flatMap { records(in: $0) }))
    }
    return sources
  }

  /// All kinds of one database are read as they were at one moment.
  private mutating func records(in table: StoredTable) -> StoredRecords? {
    if let snapshot = snapshots[table.connection] { return StoredRecords(table, snapshot) }
    do {
      let snapshot = Snapshot(try ConnectionString(table.connection))
      snapshots[table.connection] = snapshot
      return StoredRecords(table, snapshot)
    } catch {
      findings.add(error, at: table.places.connection)
      return nil
    }
  }

  /// What is counted from the logs, in the dictionary's order.
  mutating func counted(_ dictionary: DataDictionary, _ records: [RecordSource]) -> [CountedMetric] {
    let counted = records.flatMap { $0.count(dictionary.metrics, findings: &findings, inputs: &inputs) ?? [] }
    return dictionary.metrics.compactMap { metric in counted.first { $0.metric.id == metric.id } }
  }
}
