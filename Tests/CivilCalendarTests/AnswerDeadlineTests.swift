import CivilCalendar
import Testing

@Suite struct AnswerDeadlineTests {
  private let calendar: WorkCalendar

  init() throws { calendar = try projectCalendar() }

  @Test func countsFromTheDayAfterReceipt() throws {
    // Received on a Monday: 5 working days end on the next Monday.
    #expect(try AnswerDeadline(received: day("2016-03-07"), limit: 5).due(in: calendar).iso == "2016-03-14")
    // Received on a Saturday: Monday is the first day.
    #expect(try AnswerDeadline(received: day("2016-03-05"), limit: 5).due(in: calendar).iso == "2016-03-11")
  }

  /// T28: a question that went to the wrong unit first.
  @Test func startsAnewWithTheRightUnit() throws {
    let deadline = AnswerDeadline(received: try day("2016-01-04"), forwarded: try day("2016-02-03"), limit: 7)
    #expect(deadline.start.iso == "2016-02-03")
    #expect(try deadline.due(in: calendar).iso == "2016-02-19")
  }

  /// T29: more time granted in writing.
  @Test func waitsForAnExtension() throws {
    func due(until extended: String) throws -> String {
      try AnswerDeadline(received: day("2016-01-04"), extended: day(extended), limit: 7).due(in: calendar).iso
    }
    #expect(try due(until: "2016-01-29") == "2016-01-29")
    // A day of Tết moves to the first working day after it.
    #expect(try due(until: "2016-02-08") == "2016-02-15")
    // An extension never shortens.
    #expect(try due(until: "2016-01-06") == "2016-01-13")
  }

  private static let looks: [(answered: String?, on: String, state: AnswerState)] = [
    ("2017-01-11", "2016-12-31", .open), ("2017-01-11", "2017-01-10", .open),
    ("2017-01-11", "2017-01-11", .answeredOnTime), ("2017-01-12", "2017-01-11", .open),
    ("2017-01-12", "2017-01-12", .answeredLate), (nil, "2017-01-11", .open), (nil, "2017-01-12", .overdue),
  ]

  /// Received on 30/12/2016: not due at the year's end, and so not late.
  /// T30: a question that is not yet due on the day one looks is neither late nor on time.
  @Test(arguments: looks)
  func standsInOneOfFourStates(answered: String?, on lookedAt: String, state: AnswerState) throws {
    let due = try AnswerDeadline(received: day("2016-12-30"), limit: 7).due(in: calendar)
    #expect(due.iso == "2017-01-11")
    #expect(AnswerState(due: due, answered: try answered.map(day), on: try day(lookedAt)) == state)
  }
}
