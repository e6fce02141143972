import CivilCalendar
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// A quick report as JSON for programs. The shape is versioned and documented in the README: a key is only ever added
/// without a new version.
public struct JSONBrief {
  /// The version of the shape.
  public static let version = 1

  private let brief: Brief
  private let language: Language

  /// - Parameter language: of titles, names and reasons.
  public init(_ brief: Brief, language: Language) {
    self.brief = brief
    self.language = language
  }

  public func rendered() throws -> String {
    let document = BriefRecord(
      version: Self.version, year: brief.activity.year, period: period(brief.period), day: brief.day.iso,
      before: Nullable(brief.before.map(compared)), year_before: Nullable(brief.yearBefore.map(compared)),
      portal: brief.portal.map(line), sites: brief.sites.map(line), units: brief.units.map(unit),
      overdue: brief.overdue.flatMap { late in late.records.map { overdue($0, late.kind) } })
    return try document.jsonText()
  }

  private func period(_ period: ReportPeriod) -> PeriodRecord {
    PeriodRecord(title: period.title[language], first: period.first.iso, last: period.last.iso)
  }

  private func compared(_ other: ReportPeriod) -> ComparedPeriodRecord {
    ComparedPeriodRecord(
      title: other.title[language], first: other.first.iso, last: other.last.iso,
      day: brief.period.day(of: other, like: brief.day).iso)
  }

  private func line(_ line: BriefLine) -> BriefLineRecord {
    BriefLineRecord(
      id: line.id, title: line.title[language], unit: line.measure[language], value: Nullable(line.figure.number),
      reason: reason(line.figure), before: base(line, line.before), year_before: base(line, line.yearBefore))
  }

  private func base(_ line: BriefLine, _ base: BriefFigure) -> BaseRecord {
    BaseRecord(
      value: Nullable(base.number), ratio: Nullable(line.figure.ratio(to: base).map(Decimal15.significant)),
      growth: Nullable(line.figure.growth(from: base).map(Decimal15.significant)), reason: reason(base))
  }

  private func reason(_ figure: BriefFigure) -> Nullable<String> { Nullable(figure.gap.map { $0.words[language] }) }

  private func unit(_ unit: UnitBrief) -> UnitBriefRecord {
    let figures = zip(brief.sites, unit.figures).map { ($0.id, Nullable($1)) }
    return UnitBriefRecord(
      id: unit.unit.id, name: unit.unit.name[language], figures: Dictionary(figures) { first, _ in first },
      answers: AnswersRecord(
        received: unit.answers.received, on_time: unit.answers.onTime, late: unit.answers.late,
        open: unit.answers.open, overdue: unit.answers.overdue),
      longest_overdue: Nullable(unit.longestOverdue))
  }

  private func overdue(_ late: LateRecord, _ kind: RecordKind) -> OverdueRecord {
    OverdueRecord(
      kind: kind.id, id: late.record.key, unit: late.record.unit, channel: Nullable(late.record.channel),
      received: late.record.received.iso, due: late.record.due.iso, days_overdue: late.days,
      working_days_overdue: late.workingDays)
  }
}

// The names of the keys are the shape's own.
private struct BriefRecord: Encodable {
  let version: Int
  let year: Int
  let period: PeriodRecord
  let day: String
  let before: Nullable<ComparedPeriodRecord>
  let year_before: Nullable<ComparedPeriodRecord>
  let portal: [BriefLineRecord]
  let sites: [BriefLineRecord]
  let units: [UnitBriefRecord]
  let overdue: [OverdueRecord]
}

private struct PeriodRecord: Encodable {
  let title: String
  let first: String
  let last: String
}

private struct ComparedPeriodRecord: Encodable {
  let title: String
  let first: String
  let last: String
  let day: String
}

private struct BriefLineRecord: Encodable {
  let id: String
  let title: String
  let unit: String
  let value: Nullable<Double>
  let reason: Nullable<String>
  let before: BaseRecord
  let year_before: BaseRecord
}

private struct BaseRecord: Encodable {
  let value: Nullable<Double>
  let ratio: Nullable<Double>
  let growth: Nullable<Double>
  let reason: Nullable<String>
}

private struct UnitBriefRecord: Encodable {
  let id: String
  let name: String
  let figures: [String: Nullable<Double>]
  let answers: AnswersRecord
  let longest_overdue: Nullable<Int>
}

private struct AnswersRecord: Encodable {
  let received: Int
  let on_time: Int
  let late: Int
  let open: Int
  let overdue: Int
}

private struct OverdueRecord: Encodable {
  let kind: String
  let id: String
  let unit: String
  let channel: Nullable<String>
  let received: String
  let due: String
  let days_overdue: Int
  let working_days_overdue: Int
}
