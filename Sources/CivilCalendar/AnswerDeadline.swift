/// By when a question must be answered.
///
///     due = the last of `limit` working days from the day after the clock starts
///
/// The clock starts on the day of receipt, and anew on the day on which the unit that is to answer got the question.
/// An extension in writing sets a later day; one that is off moves to the next working day.
public struct AnswerDeadline: Hashable, Sendable {
  public let received: CivilDate
  /// The day on which the right unit got the question; nil where it went there at once.
  public let forwarded: CivilDate?
  /// The day until which an extension was granted.
  public let extended: CivilDate?
  /// Working days.
  public let limit: Int

  public init(received: CivilDate, forwarded: CivilDate? = nil, extended: CivilDate? = nil, limit: Int) {
    self.received = received
    self.forwarded = forwarded
    self.extended = extended
    self.limit = limit
  }

  /// The day after which the days are counted.
  public var start: CivilDate { forwarded ?? received }

  /// The last day on which an answer is on time.
  ///
  /// - Errors: `.yearNotCovered` where the calendar does not reach that far.
  public func due(in calendar: WorkCalendar) throws(CalendarProblem) -> CivilDate {
    let due = try calendar.date(limit, workingDaysAfter: start)
    guard let extended, extended > due else { return due }
    return try calendar.workingDay(from: extended)
  }
}

/// How a question stands on a day.
public enum AnswerState: String, CaseIterable, Hashable, Sendable {
  case answeredOnTime
  case answeredLate
  /// Not answered, its last day not yet over.
  case open
  /// Not answered, its last day over.
  case overdue

  /// - Parameter day: the day on which one looks, such as the cut-off day; an answer that came later is not known yet.
  public init(due: CivilDate, answered: CivilDate?, on day: CivilDate) {
    if let answered, answered <= day {
      self = answered <= due ? .answeredOnTime : .answeredLate
    } else {
      self = due >= day ? .open : .overdue
    }
  }
}
