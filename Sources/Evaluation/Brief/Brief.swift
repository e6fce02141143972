public import CivilCalendar
public import Diagnostics
public import Intake
public import Scoring

/// A quick report (báo cáo nhanh): what the portal and the sites did in a period, and what is overdue.
public struct Brief: Sendable {
  public let activity: YearActivity
  public let period: ReportPeriod
  /// The day as of which questions are answered, late, open or overdue.
  public let day: CivilDate
  /// The portal's own figures, in the dictionary's order.
  public let portal: [BriefLine]
  /// What is counted from records, all units together, in the dictionary's order; then, of each kind of record with a
  /// deadline, those that are open and those that are overdue.
  public let sites: [BriefLine]
  /// The units that there still are at the year's end, and those that did something in the period.
  public let units: [UnitBrief]
  /// What is open and overdue on the day, whenever in the year it was received: unit by unit, the longest first.
  public let overdue: [LateRecords]

  /// The period before, where there is one.
  public var before: ReportPeriod? { period.before }
  /// The same period of the year before, where there is one.
  public var yearBefore: ReportPeriod? { period.yearBefore }

  public func unit(_ id: Unit.ID) -> Unit? { activity.units.first { $0.id == id } }
}

/// What a unit did in a period.
public struct UnitBrief: Sendable {
  public let unit: Unit
  /// One figure a line of the sites, in their order; nil where there is none.
  public let figures: [Double?]
  /// How the records of the period that have a deadline stand on the day.
  public let answers: AnswerCounts
  /// The most calendar days that a record of the year is open and overdue on the day; nil where none is.
  public let longestOverdue: Int?
}

/// What a quick report came to: the report, or what is wrong; warnings may stand beside it.
public struct BriefAttempt: Sendable {
  public let brief: Brief?
  public let findings: Findings
  public let inputs: InputFiles
}

/// Makes a quick report from a year's folder.
///
/// - Parameters:
///   - folder: such as `Reports/2016`.
///   - period: must lie in the folder's year.
///   - day: the day of the report; the period's last day where it is nil.
///   - progress: told, while large logs of records are read, how far that has come.
/// - Throws: `BriefProblem` where the period or the day does not fit the year.
public func brief(
  folder: String, period: ReportPeriod, on day: CivilDate? = nil,
  progress: (@Sendable (ReadingProgress) -> Void)? = nil
) throws(BriefProblem) -> BriefAttempt {
  let day = day ?? period.last
  guard day >= period.first else { throw .dayBeforePeriod(day, period.days) }
  var reader = YearFolderReader(folder: folder)
  reader.progress = progress
  guard let activity = reader.readActivity() else {
    return BriefAttempt(brief: nil, findings: reader.findings, inputs: reader.inputs)
  }
  guard period.year == activity.year else { throw .outsideYear(period.days, year: activity.year) }
  var writer = BriefWriter(
    activity: activity, period: period, day: day, findings: reader.findings, inputs: reader.inputs)
  let brief = writer.brief()
  return BriefAttempt(
    brief: writer.findings.hasErrors ? nil : brief, findings: writer.findings, inputs: writer.inputs)
}
