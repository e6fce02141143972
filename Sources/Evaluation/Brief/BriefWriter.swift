import CivilCalendar
import Diagnostics
import Intake
import Scoring

/// Counts what a quick report says.
struct BriefWriter {
  let activity: YearActivity
  let period: ReportPeriod
  let day: CivilDate
  var findings: Findings
  var inputs: InputFiles

  mutating func brief() -> Brief {
    let before = past(period.before)
    let yearBefore = past(period.yearBefore)
    let now = Span(period: period, day: day, portal: activity.portal, records: activity.records)
    let portal = activity.portal == nil ? [] : activity.dictionary.portal
    let portalLines = portal.map { metric in
      BriefLine(
        id: metric.id, title: metric.title, measure: metric.measure, figure: now.figure(of: metric),
        before: before.portal(metric), yearBefore: yearBefore.portal(metric))
    }
    let subjects = subjects()
    let sums = figures(subjects, now, unitsAsOne: true)
    let pastSums = [before, yearBefore].map { figures(subjects, $0) }
    let siteLines = subjects.enumerated().map { index, subject in
      BriefLine(
        id: subject.id, title: subject.title, measure: subject.measure, figure: sums[index].first ?? .none(.noSource),
        before: pastSums[0][index], yearBefore: pastSums[1][index])
    }
    let overdue = overdue()
    return Brief(
      activity: activity, period: period, day: day, portal: portalLines, sites: siteLines,
      units: units(subjects, now, overdue), overdue: overdue)
  }

  // MARK: What is compared

  /// A period with what is kept of it.
  private struct Span {
    let period: ReportPeriod
    let day: CivilDate
    let portal: PortalFigures?
    let records: [RecordSource]

    /// The days of which something is known on the day of the report.
    var known: ClosedRange<CivilDate> { period.first...max(period.first, min(period.last, day)) }

    func figure(of metric: Metric) -> BriefFigure {
      guard let portal else { return .none(.noSource) }
      guard let months = period.months, day >= period.last else { return .none(.cutsMonth) }
      if let sum = portal.sum(of: metric.id, over: months) { return .number(sum) }
      return .none(.monthsMissing(portal.missing(metric.id, in: months)))
    }
  }

  private enum Past {
    case span(Span)
    case none(BriefGap)

    func portal(_ metric: Metric) -> BriefFigure {
      switch self {
      case .span(let span): span.figure(of: metric)
      case .none(let gap): .none(gap)
      }
    }
  }

  private func past(_ other: ReportPeriod?) -> Past {
    guard let other else { return .none(.noSource) }
    guard let year = other.year else { return .none(.overYears) }
    let day = period.day(of: other, like: day)
    if year == activity.year {
      return .span(Span(period: other, day: day, portal: activity.portal, records: activity.records))
    }
    guard year == activity.year - 1, let before = activity.before else { return .none(.noSource) }
    return .span(Span(period: other, day: day, portal: before.portal, records: before.records))
  }

  // MARK: What is counted

  /// What a line of the sites is about.
  private struct Subject {
    enum Figure {
      case metric(Metric)
      case state(@Sendable (AnswerCounts) -> Int)
    }

    let id: String
    let title: Words
    let measure: Words
    let kind: RecordKind
    let figure: Figure
  }

  private func subjects() -> [Subject] {
    // Without a date there is no telling what belongs to the period.
    let kinds = activity.records.map(\.kind).filter { $0.period != nil }
    let metrics = activity.dictionary.metrics.compactMap { metric -> Subject? in
      guard let counting = metric.counting, let kind = kinds.first(where: { $0.id == counting.kind }) else {
        return nil
      }
      return Subject(
        id: metric.id, title: metric.title, measure: metric.measure, kind: kind, figure: .metric(metric))
    }
    let deadlines = kinds.filter { $0.deadline != nil }
    let states = deadlines.flatMap { kind -> [Subject] in
      func title(_ words: Words) -> Words {
        deadlines.count == 1 ? words : Words("\(kind.title.vi): \(words.vi)", "\(kind.title.en): \(words.en)")
      }
      let measure = metrics.first { $0.kind.id == kind.id }?.measure ?? Words(both: "")
      return [
        Subject(
          id: kind.id + ".open", title: title(Words("Chưa trả lời, còn hạn", "Unanswered, not yet due")),
          measure: measure, kind: kind, figure: .state { $0.open }),
        Subject(
          id: kind.id + ".overdue", title: title(Words("Chưa trả lời, quá hạn", "Unanswered, overdue")),
          measure: measure, kind: kind, figure: .state { $0.overdue }),
      ]
    }
    return metrics + states
  }

  private mutating func figures(_ subjects: [Subject], _ past: Past) -> [BriefFigure] {
    switch past {
    case .none(let gap): return subjects.map { _ in .none(gap) }
    case .span(let span): return figures(subjects, span, unitsAsOne: true).map { $0.first ?? .none(.noSource) }
    }
  }

  /// One row a subject, one figure a unit; a row is empty where the kind has no log.
  private mutating func figures(_ subjects: [Subject], _ span: Span, unitsAsOne: Bool) -> [[BriefFigure]] {
    var rows = subjects.map { _ in [BriefFigure]() }
    for source in span.records {
      let source = source.within(span.known, on: span.day, unitsAsOne: unitsAsOne)
      let places = subjects.indices.filter { subjects[$0].kind.id == source.kind.id }
      let metrics = places.compactMap { place -> Metric? in
        if case .metric(let metric) = subjects[place].figure { metric } else { nil }
      }
      let counted = metrics.isEmpty ? [] : read { source.count(metrics, findings: &$0, inputs: &$1) } ?? []
      let answers = answers(source)
      for place in places {
        switch subjects[place].figure {
        case .metric(let metric):
          guard let column = counted.first(where: { $0.metric.id == metric.id })?.column else { continue }
          rows[place] = (0..<column.count).map { column[$0].map { .number($0) } ?? .none(.undefined) }
        case .state(let count): rows[place] = answers.map { .number(Double(count($0))) }
        }
      }
    }
    return rows
  }

  private mutating func answers(_ source: RecordSource) -> [AnswerCounts] {
    guard source.kind.deadline != nil else { return [] }
    return read { source.answers(findings: &$0, inputs: &$1) } ?? []
  }

  /// Reads a log; what an earlier reading found in it is not told again.
  private mutating func read<Result>(_ body: (inout Findings, inout InputFiles) -> Result?) -> Result? {
    var found = Findings()
    let result = body(&found, &inputs)
    findings.merge(found)
    return result
  }

  private mutating func units(_ subjects: [Subject], _ now: Span, _ overdue: [LateRecords]) -> [UnitBrief] {
    let rows = figures(subjects, now, unitsAsOne: false)
    var answers = activity.units.map { _ in AnswerCounts() }
    for source in activity.records where source.kind.period != nil {
      for (unit, counts) in self.answers(source.within(now.known, on: day)).enumerated() {
        answers[unit] = answers[unit] + counts
      }
    }
    let longest = Dictionary(overdue.flatMap { $0.records.map { ($0.record.unit, $0.days) } }, uniquingKeysWith: max)
    return activity.units.enumerated().compactMap { index, unit in
      let figures = rows.map { $0.isEmpty ? nil : $0[index].number }
      let isIdle = longest[unit.id] == nil && figures.allSatisfy { $0 ?? 0 == 0 }
      if isIdle, !activity.lasting.contains(unit.id) { return nil }
      return UnitBrief(unit: unit, figures: figures, answers: answers[index], longestOverdue: longest[unit.id])
    }
  }

  private mutating func overdue() -> [LateRecords] {
    guard let first = CivilDate(year: activity.year, month: 1, day: 1) else { return [] }
    return activity.records.filter { $0.kind.deadline != nil }.compactMap { source in
      let source = source.within(first...max(first, day), on: day)
      let search = LateSearch(day: day, takesAnswered: false)
      return read { [activity] in source.late(search, activity.units, activity.calendar, &$0, &$1) }
    }
  }
}
