import CivilCalendar
import Diagnostics
public import Intake
public import Scoring

/// A question, or another record with a deadline, that is behind its last day.
public struct LateRecord: Hashable, Sendable {
  public let record: DeadlineRecord
  /// Calendar days between its last day and the answer, or the day on which one looks.
  public let days: Int
  /// The same in working days.
  public let workingDays: Int
  /// Not answered yet.
  public let isOpen: Bool
}

extension RecordSource {
  /// The records that are late: unit by unit, the longest first.
  ///
  /// - Parameter units: in their order the records stand.
  func late(
    _ search: LateSearch, _ units: [Unit], _ calendar: WorkCalendar?, _ findings: inout Findings,
    _ inputs: inout InputFiles
  ) -> LateRecords? {
    guard kind.deadline != nil, let calendar else { return LateRecords(kind: kind, records: []) }
    guard let found = late(search, findings: &findings, inputs: &inputs) else { return nil }
    let day = search.day
    var problems = Findings()
    let late = found.records.compactMap { record -> LateRecord? in
      do throws(CalendarProblem) {
        return LateRecord(
          record: record, days: record.daysOverdue(on: day),
          workingDays: try record.workingDaysOverdue(on: day, in: calendar), isOpen: record.state(on: day) == .overdue)
      } catch {
        if problems.diagnostics.isEmpty { problems.add(error, at: record.place) }
        return nil
      }
    }
    findings.add(contentsOf: problems)
    let order = Dictionary(units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let sorted = late.sorted { left, right in
      let (one, other) = (order[left.record.unit] ?? 0, order[right.record.unit] ?? 0)
      if one != other { return one < other }
      if left.days != right.days { return left.days > right.days }
      if left.record.due != right.record.due { return left.record.due < right.record.due }
      if left.record.place != right.record.place { return left.record.place < right.record.place }
      return left.record.key < right.record.key
    }
    return LateRecords(kind: kind, records: sorted, total: found.total)
  }
}

/// What is late of one kind of record.
public struct LateRecords: Sendable {
  public let kind: RecordKind
  /// Unit by unit, the longest first; of more than were asked for, those that are late the longest.
  public let records: [LateRecord]
  /// How many there are.
  public let total: Int

  /// - Parameter total: where there are more than the records given.
  public init(kind: RecordKind, records: [LateRecord], total: Int? = nil) {
    self.kind = kind
    self.records = records
    self.total = total ?? records.count
  }
}

extension EvaluatedYear {
  /// What was answered late, and what is open and overdue, on the day on which the figures were closed: one entry a
  /// kind of record that has a deadline and a log in the year's folder.
  ///
  /// - Parameter most: of each kind no more records than so many, those that are late the longest; nil for all.
  /// - Throws: the problem, where the log cannot be read again.
  public func lateRecords(most: Int? = nil) throws -> [LateRecords] {
    let lastDay = folder.report.year.flatMap { CivilDate(year: $0, month: 12, day: 31) }
    guard let day = folder.report.cutOff ?? lastDay else { return [] }
    let search = LateSearch(day: day, takesAnswered: true, most: most)
    var findings = Findings()
    var inputs = inputs
    let late = folder.records.filter { $0.kind.deadline != nil }.map { source in
      var source = source
      // Whoever asked to be told of the reading has been told that it is over.
      source.progress = nil
      return source.late(search, folder.year.units, folder.calendar, &findings, &inputs)
        ?? LateRecords(kind: source.kind, records: [])
    }
    // What is wrong with rows was reported when they were counted.
    if let problem = findings.diagnostics.first(where: { $0.problem.severity == .error }) {
      throw problem.problem
    }
    return late
  }
}
